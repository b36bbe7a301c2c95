import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from inglenook.ui.markdown.formula_object import OBJECT_CHARACTER
from inglenook.ui.markdown.formulas import Formulas
from inglenook.ui.markdown.markdown_text import MarkdownText


@pytest.fixture
def show(appearance, shown, qtbot):
    page = QWidget()
    formulas = Formulas(page)

    def show(markdown, n_formulas):
        text = shown(MarkdownText(appearance, formulas=formulas), 400, 200)
        text.show_markdown(markdown)
        drawn = lambda: text.toPlainText().count(OBJECT_CHARACTER)  # noqa: E731
        qtbot.waitUntil(lambda: drawn() == n_formulas)
        return text

    yield show
    page.deleteLater()


def test_formulas_stand_where_they_were_written(show):
    text = show("One $x$, **two $y$**.\n\n- $z$ in a list", 3)
    assert text.toPlainText() == "One \ufffc, two \ufffc.\n\ufffc in a list"


def test_formulas_stand_in_tables(show):
    text = show("| a | b |\n|---|---|\n| $x$ | 2 |", 1)
    assert "\ufffc" in text.toPlainText()


def test_an_address_keeps_its_dollars(show):
    text = show("[here](https://example.org/$x$/y) and $z$", 1)
    found = text.document().find("here").charFormat().anchorHref()
    assert found == "https://example.org/$x$/y"


def test_what_cannot_be_drawn_is_its_source(show):
    text = show(r"So $\frac{$ and $x$.", 1)
    assert text.toPlainText() == "So $\\frac{$ and \ufffc."


def test_a_high_formula_has_room(show):
    low = show("Some $x$ here.", 1).document().size().height()
    high = show(r"Some $\frac{\frac12}{\frac34}$ here.", 1).document().size().height()
    assert high > low + 8


def test_a_part_is_copied_with_its_latex(show):
    text = show("One *so* $x^2$, two.", 1)
    cursor = text.textCursor()
    cursor.setPosition(4)
    cursor.setPosition(8, QTextCursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)
    assert text.selected_text == "so $x^2$"
    assert text.selected_markdown == "*so* $x^2$"


def test_all_of_it_is_copied_as_it_came(show):
    text = show("One *so* $x^2$, two.", 1)
    text.selectAll()
    assert text.selected_markdown == "One *so* $x^2$, two."
