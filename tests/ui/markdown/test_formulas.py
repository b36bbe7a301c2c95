import pytest
from PySide6.QtCore import QObject

from inglenook.ui.markdown import formulas as formulas_module
from inglenook.ui.markdown.formulas import Formulas
from inglenook.ui.markdown.maths import Formula

X = Formula("x", "$x$", is_display=False)
BROKEN = Formula(r"\frac{", r"$\frac{$", is_display=False)


@pytest.fixture
def formulas(qapp):
    parent = QObject()
    yield Formulas(parent)
    parent.deleteLater()


def test_a_drawing_is_there_soon(formulas, qtbot):
    with qtbot.waitSignal(formulas.drawn):
        assert formulas.drawing(X) is None
        assert not formulas.knows(X)
    assert formulas.drawing(X).width > 0


def test_what_cannot_be_drawn_is_asked_for_once(formulas, qtbot):
    with qtbot.waitSignal(formulas.drawn):
        formulas.drawing(BROKEN)
    assert formulas.knows(BROKEN)
    assert formulas.drawing(BROKEN) is None


def test_what_is_asked_for_meanwhile_is_drawn_as_well(formulas, qtbot):
    others = [Formula(f"x_{n}", f"$x_{n}$", is_display=False) for n in range(5)]
    for formula in others:
        formulas.drawing(formula)
    qtbot.waitUntil(lambda: all(map(formulas.knows, others)))


def test_what_breaks_the_work_is_left_out(formulas, qtbot, monkeypatch):
    def break_once(formula):
        if formula == BROKEN:
            raise OSError
        return typeset(formula)

    typeset = formulas_module.typeset
    monkeypatch.setattr(formulas_module, "typeset", break_once)
    formulas.drawing(BROKEN)
    formulas.drawing(X)
    qtbot.waitUntil(lambda: formulas.knows(X) and formulas.knows(BROKEN))
    assert formulas.drawing(BROKEN) is None
