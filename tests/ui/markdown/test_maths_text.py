import pytest
from PySide6.QtCore import QObject

from inglenook.ui.markdown.blocks import MathsBlock
from inglenook.ui.markdown.formula_object import OBJECT_CHARACTER
from inglenook.ui.markdown.formulas import Formulas
from inglenook.ui.markdown.maths_text import MathsText

SUM = MathsBlock(r"\sum_i x_i", r"$$\sum_i x_i$$")
LONG = MathsBlock("+".join(["x"] * 60), "$$x$$")


@pytest.fixture
def text(appearance, shown):
    page = QObject()
    yield shown(MathsText(appearance, Formulas(page)), 400, 100)
    page.deleteLater()


def is_drawn(text):
    return text.toPlainText() == OBJECT_CHARACTER


def test_its_source_stands_there_until_it_is_drawn(text, qtbot):
    text.show_block(SUM)
    assert text.toPlainText() == SUM.source
    qtbot.waitUntil(lambda: is_drawn(text))


def test_what_cannot_be_drawn_stays_source(text, qtbot):
    broken = MathsBlock(r"\frac{", r"$$\frac{$$")
    text.show_block(broken)
    text.show_block(SUM)
    qtbot.waitUntil(lambda: is_drawn(text))
    text.show_block(broken)
    assert text.toPlainText() == broken.source


def test_what_has_no_end_yet_is_source(text):
    text.show_block(MathsBlock("x", "$$\nx", is_whole=False))
    assert text.toPlainText() == "$$\nx"


def test_it_is_copied_as_latex(text, qtbot):
    text.show_block(SUM)
    qtbot.waitUntil(lambda: is_drawn(text))
    text.selectAll()
    assert text.selected_text == SUM.source
    assert text.selected_markdown == SUM.source


def test_a_long_one_scrolls_sideways(text, qtbot):
    text.show_block(LONG)
    qtbot.waitUntil(lambda: is_drawn(text))
    assert text.horizontalScrollBar().maximum() > 0


def test_another_theme_has_another_ink(text, appearance, qtbot):
    text.show_block(SUM)
    qtbot.waitUntil(lambda: is_drawn(text))
    before = text.grab().toImage()
    appearance.choose("dark")
    assert text.grab().toImage() != before
