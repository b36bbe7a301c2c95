import pytest

from inglenook.prompts.answer_format import ANY_JSON, check_grammar, check_schema

YES_OR_NO = 'root ::= "yes" | "no"'
LIST = """
# A list of numbers, as in [1, 2].
root   ::= "[" ws (number ("," ws number)*)? "]"
number ::= [0-9]+ | "-" [0-9]{1,3}
ws     ::= [ \\t\\n]*  # white space
"""


@pytest.mark.parametrize("schema", [ANY_JSON, "{}", '{"type": "array"}'])
def test_a_schema_is_any_object(schema):
    assert check_schema(schema) is None


@pytest.mark.parametrize(
    ("schema", "line", "words"),
    [
        ('{\n"type": }', 2, "no JSON"),
        ("[]", None, "object"),
        ("[" * 100_000, None, "nested"),
    ],
)
def test_anything_else_is_told_with_its_line(schema, line, words):
    problem = check_schema(schema)
    assert problem.line == line
    assert words in problem.text


@pytest.mark.parametrize(
    "grammar",
    [
        YES_OR_NO,
        LIST,
        'root ::= ("a"\n | "b")\n',
        'root ::= thing+\nthing ::= . | !<think> | <[12]> | [^"\\]]',
        'root ::= "\\"" "a"? [a-z]{2,}',
    ],
)
def test_grammars_that_llama_cpp_reads_pass(grammar):
    assert check_grammar(grammar) is None


@pytest.mark.parametrize(
    ("grammar", "line", "words"),
    [
        ('answer ::= "yes"', None, "root"),
        ('root ::= "a"\n  | number', 2, "“number”"),
        ('root ::= ("a"\nb ::= "b"', 1, "bracket"),
        ('root ::= "a")', 1, "bracket"),
        ('root ::=\n  "a', 2, "no meaning"),
        ("root ::= a; b", 1, "“;”"),
        ("", None, "root"),
    ],
)
def test_what_it_would_refuse_is_told_with_its_line(grammar, line, words):
    problem = check_grammar(grammar)
    assert problem.line == line
    assert words in problem.text
