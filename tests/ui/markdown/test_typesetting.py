import pytest

from inglenook.ui.markdown.maths import Formula
from inglenook.ui.markdown.typesetting import typeset


def draw(latex, *, is_display=False):
    return typeset(Formula(latex, f"${latex}$", is_display=is_display))


@pytest.mark.parametrize(
    "latex",
    [
        r"\frac{-b \pm \sqrt{b^2-4ac}}{2a}",
        r"\begin{pmatrix}1&2\\3&4\end{pmatrix}",
        r"\begin{aligned}a&=b\\c&=d\end{aligned}",
        r"\text{если } x \in \mathbb{R}^n",
        "中 = x",
    ],
)
def test_formulas_are_drawn(latex):
    drawn = draw(latex)
    assert drawn.width > 0
    assert drawn.ascent > 0
    assert "<path" in drawn.svg


def test_a_fraction_reaches_below_the_line():
    assert draw(r"\frac12").descent > draw("x").descent


def test_it_is_larger_on_a_line_of_its_own():
    latex = r"\sum_{i=1}^n i"
    assert draw(latex, is_display=True).ascent > draw(latex).ascent


def test_it_has_the_colour_of_the_text():
    assert b'"#123456"' in draw("x").colored("#123456")


@pytest.mark.parametrize(
    "latex",
    [
        r"\frac{",
        r"\left( x",
        r"\unheard{x}",
        "x^2^3",
        "{" * 2_000,
        r"\frac{1}{" * 30 + "x" + "}" * 30,
        r"\sqrt" * 100 + "x",
        "x" * 1_001,
        r"\hspace{10000000em} x",
        r"\def\a{xx}\def\b{\a\a} \b",
        r"\newcommand{\a}{x} \a",
    ],
)
def test_what_cannot_be_read_or_is_too_much_is_not_drawn(latex):
    assert draw(latex) is None
