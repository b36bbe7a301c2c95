import pytest
from hypothesis import given
from hypothesis import strategies as st

from inglenook.ui.markdown.maths import mark_formulas


def latex(markdown):
    return [formula.latex for formula in mark_formulas(markdown).formulas.values()]


@pytest.mark.parametrize(
    ("markdown", "found"),
    [
        ("so $x^2$, ok", "x^2"),
        (r"so \(x^2\), ok", "x^2"),
        ("so $$x^2$$, ok", "x^2"),
        (r"so \[ x^2 \], ok", "x^2"),
        ("**$x$**", "x"),
        ("设$x$为", "x"),
        (r"$\$5$", r"\$5"),
        ("$$a\nb$$", "a\nb"),
    ],
)
def test_maths_is_found(markdown, found):
    assert latex(markdown) == [found]


@pytest.mark.parametrize(
    "markdown",
    [
        "$5 and $6",
        "US$5, CA$6",
        "$ x $",
        r"\$x\$",
        "`$x$`",
        "``a ` $x$``",
        "$a\n\nb$",
        "$$a\n\nb$$",
        "$$$",
        "$" + "x" * 2_000 + "$",
    ],
)
def test_what_is_no_maths_is_text(markdown):
    assert latex(markdown) == []


def test_only_what_stands_on_its_own_is_set_large():
    marked = mark_formulas(r"$a$ \(b\) $$c$$ \[d\]")
    large = [formula.is_display for formula in marked.formulas.values()]
    assert large == [False, False, True, True]


def test_the_sources_can_be_put_back():
    text = r"One $x$, `$y$`, \[z\]."
    marked = mark_formulas(text)
    assert "$x$" not in marked.markdown
    assert marked.restore(marked.markdown) == text


@given(st.text(alphabet="a $\\()[]`\n5\U000f0000"))
def test_nothing_else_of_any_text_changes(text):
    marked = mark_formulas(text)
    expected = text.replace("\U000f0000", "\ufffd")
    assert marked.restore(marked.markdown) == expected
