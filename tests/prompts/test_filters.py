import pytest
from jinja2.exceptions import TemplateRuntimeError

from inglenook.prompts.filters import make_filters
from inglenook.prompts.meter import Meter
from inglenook.prompts.sandbox import SandboxedTemplate

NAMES = sorted(make_filters(Meter(1.0)))
LONG = "a" * (2**22 + 1)


def run(source):
    return SandboxedTemplate(source).run({})


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("{{ ['a', 'b']|map('upper')|join }}", "AB"),
        ("{{ [{'x': 1}]|map(attribute='x')|list }}", "[1]"),
        ("{{ [{}]|map(attribute='x', default=2)|first }}", "2"),
        ("{{ [0, 1, 2]|select|list }}{{ [0, 1]|reject|list }}", "[1, 2][0]"),
        ("{{ [1, 2, 3]|select('in', [2, 3])|list }}", "[2, 3]"),
        ("{{ [{'x': 1}, {'x': 0}]|selectattr('x')|list|length }}", "1"),
        ("{{ [{'x': 1}, {'x': 2}]|rejectattr('x', 'eq', 2)|list|length }}", "1"),
        ("{{ ['a', 'A', 'b']|unique|join }}", "ab"),
        ("{{ 'ba'|sort|join }}{{ 'ab'|list }}", "ab['a', 'b']"),
        ("{{ [{'x': 1}, {'x': 1}]|groupby('x')|length }}", "1"),
        ("{{ 'two words'|title }}", "Two Words"),
        ("{{ none|select|list }}{{ nothing|map('upper')|list }}", "[][]"),
        ("{{ '%s-%s'|format('a', 'b') }}", "a-b"),
        ("{{ 'a\nb'|indent(2) }}", "a\n  b"),
        ("{{ [1, 2]|sum }}{{ 1.25|round(1) }}{{ ' a '|trim }}", "31.2a"),
        ("{{ ['a', 'b']|join(', ') }}{{ 'ab'|replace('a', 'c') }}", "a, bcb"),
    ],
)
def test_a_filter_does_what_jinjas_does(source, text):
    assert run(source) == text


@pytest.mark.parametrize("name", NAMES)
def test_every_filter_is_one_that_templates_use(name):
    assert name not in {"center", "random", "urlize", "wordwrap", "xmlattr", "pprint"}


@pytest.mark.parametrize("name", ["list", "sort", "groupby", "title"])
def test_a_long_text_is_not_taken_apart(name):
    with pytest.raises(TemplateRuntimeError, match="too long to be taken apart"):
        make_filters(Meter(1.0))[name](LONG)
