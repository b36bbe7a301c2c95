import pytest

from inglenook.errors import PromptNotRendered
from inglenook.prompts.checking import Said, TemplateProblem, check_template, preview
from inglenook.prompts.formats import formats

SIMPLE = "{% for m in messages %}<{{ m.role }}>{{ m.content }}{% endfor %}"


@pytest.mark.parametrize("each", formats(), ids=lambda each: each.id)
def test_every_format_that_ships_is_right(each):
    assert check_template(each.template) is None


@pytest.mark.parametrize(
    ("source", "text", "line"),
    [
        ("\n{% for m in messages %}", "line 2: Unexpected end of template", 2),
        ("\n\n{{ nobody.name }}", "'nobody' is undefined", 3),
        ("\n{{ raise_exception('No.') }}", "No", 2),
        ("{% macro f() %}\n{{ 1 / 0 }}\n{% endmacro %}\n{{ f() }}",
         "ZeroDivisionError: division by zero", 2),
        ("{{ bos_token }}", "it does not write the messages", None),
        ("", "it does not write the messages", None),
        ("{% for m in messages if m.role == 'user' %}{{ m.content }}{% endfor %}",
         "it leaves out what the assistant says", None),
    ],
)  # fmt: skip
def test_a_problem_tells_its_place(source, text, line):
    problem = check_template(source)
    assert problem is not None
    assert problem.text.startswith(text)
    assert problem.line == line


def test_an_attack_is_a_problem():
    problem = check_template("{{ ''.__class__ }}")
    assert problem == TemplateProblem("it may not use “str.__class__”", 1)


def test_a_preview_is_the_prompt():
    assert preview(SIMPLE, [Said("user", "Hi")]) == "<user>Hi"


def test_a_preview_has_a_conversation_of_its_own():
    assert "<assistant>Paris.<user>And of Spain?" in preview(SIMPLE)


def test_a_preview_that_fails_says_why():
    with pytest.raises(PromptNotRendered, match="undefined"):
        preview("{{ nobody.name }}")
