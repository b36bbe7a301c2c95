"""Every text that a user can see can be translated.

Read in the source: a text is looked for in calls of `tr`, `translate`, `counted` and
`mark`, with its context, and must stand there as a literal.
"""

import ast
import importlib
import re
import runpy
import string
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

ROOT = Path(__file__).parents[1]
APP = ROOT / "app" / "inglenook"
MODULES = sorted(APP.rglob("*.py"))
SCRIPT = runpy.run_path(str(ROOT / "packaging" / "translations.py"))

TRANSLATING = {"tr", "translate", "counted", "mark"}
#: What the user never sees, or sees in English.
ENGLISH = (
    "cli/",
    "compare/report.py",
    "diagnostics/",
    "engine/host/",
    "launch.py",
)
#: What models are told is in the language that they know best.
FOR_MODELS = (
    "chats/requests.py",
    "chats/summaries.py",
    "chats/titles.py",
    "prompts/checking.py",
)
#: Details of failures for reports, and words that are only compared.
TECHNICAL = {
    "Invalid credentials in Authorization header",
    "The body ends too early",
    "The model's own",
    "a field of an unknown kind",
    "a field of another kind",
    "a field that goes on after the end",
    "a number that does not end",
    "a tree of over {} pages",
    "a type that GGUF does not have",
    "an answer of over {} bytes",
    "cpu model",
    "exit code {}",
    "exit status {}",
    "find room in",
    "invalid credentials",
    "is disabled",
    "it does not tell the size",
    "it is a page of HTML",
    "it sends round in circles",
    "it unpacks to {} bytes",
    "model name",
    "the commit is {}",
    "the file is empty",
    "too large",
    "download both",
    "very slow",
    "{} expected, not {}",
    "{}, not from {}",
}
#: Words next to each other.
PROSE = re.compile(r"\b[a-z]{2,},? [a-z]{2,}\b|^[A-Z][a-z]+ [a-z]")
SQL = re.compile(r"^\s*(ALTER|CREATE|DELETE|INSERT|JOIN|SELECT|UPDATE|WITH|BEGIN)\b")
CODE = re.compile(r"<\w+[ >]|\w/\w+[+.]|\w\[\w")
#: What shows its argument, or speaks it.
SHOWING = re.compile(
    r"set\w*(Text|ToolTip|AccessibleName|AccessibleDescription|Title|Suffix|Prefix)"
    r"|add(Item|Action|Tab|Button)|Q(Label|PushButton|Action|CheckBox|RadioButton)"
)
LETTERS = re.compile(r"[^\W\d_]{2}")
NAMES = {
    "Inglenook",
    "GitHub",
    "Return",
    "Ctrl+Return",
    "Ctrl+Enter",
    "Del",
    "Esc",
    "hf_…",
}


def texts_of(node):
    """A literal, with `{}` for what is put into it; None for any other node."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        parts = (
            each.value if isinstance(each, ast.Constant) else "{}"
            for each in node.values
        )
        return "".join(map(str, parts))
    return None


def called(node):
    """Name of what is called."""
    return getattr(node.func, "attr", getattr(node.func, "id", ""))


def is_silent(node):
    """Whether what is in it is never shown, or is translated."""
    match node:
        case ast.Call(ast.Attribute(ast.Name("log" | "re"))):
            return True
        case ast.Call():
            return called(node) in TRANSLATING
        case ast.Expr(ast.Constant()) | ast.Assert() | ast.arg():
            return True
        case ast.keyword("detail"):
            return True
        case ast.Subscript(ast.Name("Literal")):
            return True
    return False


def literals(node):
    """The literals that stand outside of what translates, with their lines."""
    if is_silent(node):
        return
    text = texts_of(node)
    if text is not None:
        yield node.lineno, text
        return
    for child in ast.iter_child_nodes(node):
        yield from literals(child)


def is_prose(text):
    return (
        PROSE.search(text)
        and not SQL.match(text)
        and not CODE.search(text)
        and text not in TECHNICAL
    )


def shown(tree):
    """Literals that a widget is given to show."""
    for call in ast.walk(tree):
        if isinstance(call, ast.Call) and SHOWING.fullmatch(called(call)):
            for argument in (*call.args, *(each.value for each in call.keywords)):
                text = texts_of(argument)
                if text and text not in NAMES and LETTERS.search(bare(text)):
                    yield argument.lineno, text


def bare(text):
    """Without what is put into it, and without markup."""
    return re.sub(r"<[^>]*>|&\w+;|\{\}", "", text)


def test_what_reads_as_a_sentence_is_translated():
    names = {path.relative_to(APP).as_posix(): path for path in MODULES}
    found = [
        f"{name}:{line}: {text}"
        for name, path in names.items()
        if not name.startswith((*ENGLISH, *FOR_MODELS))
        for line, text in literals(ast.parse(path.read_text("utf-8")))
        if is_prose(text)
    ]
    assert found == []


def test_what_widgets_show_is_translated():
    found = [
        f"{path.relative_to(APP)}:{line}: {text}"
        for path in MODULES
        if path.is_relative_to(APP / "ui")
        for line, text in shown(ast.parse(path.read_text("utf-8")))
    ]
    assert found == []


def test_every_text_can_be_collected():
    words = list(SCRIPT["collect"]())
    assert len(words) > 500
    assert all(each.context and each.text for each in words)


def test_what_is_put_into_a_text_has_a_name_or_a_number():
    """A translation may need another order."""
    for each in SCRIPT["collect"]():
        places = [name for _, name, _, _ in string.Formatter().parse(each.text)]
        assert "" not in places, each.text


def test_a_count_has_its_place_in_each_plural():
    counted = [each for each in SCRIPT["collect"]() if each.is_counted]
    assert counted
    assert all(re.search(r"%n|\{(n|count)\}", each.text) for each in counted)


@pytest.mark.parametrize(
    "source",
    [
        "label.setText('Nothing is loaded')",
        "raise NotAGguf(name, f'it is {what} no more')",
        "def f(hint='Choose another one.'): pass",
    ],
)
def test_a_sentence_that_nobody_translates_is_found(source):
    assert any(is_prose(text) for _, text in literals(ast.parse(source)))


@pytest.mark.parametrize(
    "source",
    [
        "label.setText(self.tr('Nothing is loaded'))",
        "def f():\n    'What it does is told here.'",
        "log.warning('Nothing was read of %s', path)",
    ],
)
def test_what_is_translated_or_never_shown_is_passed_over(source):
    assert list(literals(ast.parse(source))) == []


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("translate('Plan', 'Fits')", ("Plan", "Fits", "", False)),
        ("mark('Plan', 'Fits')", ("Plan", "Fits", "", False)),
        ("counted('Plan', '%n layer(s)', len(x))", ("Plan", "%n layer(s)", "", True)),
        ("translate('Days', 'd MMM', 'a date')", ("Days", "d MMM", "a date", False)),
        (
            "class A:\n def f(self): return lambda: self.tr('a\\N{NO-BREAK SPACE}b')",
            ("A", "a\N{NO-BREAK SPACE}b", "", False),
        ),
    ],
)
def test_each_way_to_translate_is_collected(source, words):
    collector = SCRIPT["Collector"]("module")
    collector.visit(ast.parse(source))
    assert collector.found == [words]


@pytest.mark.parametrize(
    "source",
    [
        "translate('Plan', f'{n} layers')",
        "self.tr('a' + b)",
        "other.tr('of what class?')",
        "self.tr('a text', comment)",
        "self.tr('%n layers', '', n)",
    ],
)
def test_a_text_that_cannot_be_collected_is_complained_of(source):
    with pytest.raises(SystemExit, match="module:1: "):
        SCRIPT["Collector"]("module").visit(ast.parse(source))


def test_only_what_qt_knows_calls_its_own_tr():
    """The name of a class is a context for Qt only where the class is Qt's."""
    for path in MODULES:
        tree = ast.parse(path.read_text("utf-8"))
        for each in tree.body:
            if isinstance(each, ast.ClassDef) and any(map(is_own_tr, ast.walk(each))):
                module = ".".join(path.relative_to(APP.parent).with_suffix("").parts)
                found = getattr(importlib.import_module(module), each.name)
                assert issubclass(found, QObject), f"{module}.{each.name}"


def is_own_tr(node):
    match node:
        case ast.Call(ast.Attribute(ast.Name("self"), "tr")):
            return True
    return False


def test_nothing_is_translated_before_the_language_is_known():
    found = [
        f"{path.relative_to(APP)}:{line}"
        for path in MODULES
        for line in early(ast.parse(path.read_text("utf-8")))
    ]
    assert found == []


def early(node):
    """Lines of calls that translate as the module is imported."""
    if isinstance(node, ast.Call) and called(node) in TRANSLATING - {"mark"}:
        yield node.lineno
    children = ast.iter_child_nodes(node)
    if isinstance(node, ast.FunctionDef | ast.Lambda):
        children = [*node.args.defaults, *filter(None, node.args.kw_defaults)]
    for child in children:
        yield from early(child)


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        ("WORDS = {'a': translate('Plan', 'Fits')}", [1]),
        ("def f(hint=translate('Plan', 'Fits')): pass", [1]),
        ("class A:\n    words = translate('Plan', 'Fits')", [2]),
        ("def f():\n    return translate('Plan', 'Fits')", []),
        ("WORDS = mark('Plan', 'Fits')", []),
    ],
)
def test_a_call_while_the_module_is_imported_is_early(source, lines):
    assert list(early(ast.parse(source))) == lines
