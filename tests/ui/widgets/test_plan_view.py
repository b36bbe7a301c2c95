import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton
from tests.ui.widgets.plans import planned, taken

from inglenook.ui.widgets.place_view import PlaceView
from inglenook.ui.widgets.plan_view import PlanView


@pytest.fixture
def view(appearance, qtbot):
    made = PlanView(appearance)
    qtbot.addWidget(made)
    made.show()
    return made


def texts(view):
    return [label.text() for label in view.findChildren(QLabel)]


def test_without_a_plan_it_is_empty(view):
    assert view.text == ""
    assert texts(view) == []


def test_it_says_how_it_runs_and_why_not_better(view):
    plan = planned("S04")
    view.show_plan("A model", plan)
    assert "19 of 33 layers" in texts(view)
    assert plan.reason in texts(view)
    assert "4k context · q8_0 KV cache · batches of 512 tokens" in texts(view)


def test_each_place_has_its_sum(view):
    view.show_plan("A model", planned("S08"))
    assert len(view.findChildren(PlaceView)) == 3


def test_what_does_not_fit_at_all_is_shown_too(view):
    view.show_plan("A model", planned("S31"))
    assert "Too large" in texts(view)


def test_words_of_others_are_no_markup(view):
    plan = planned("S04")
    view.show_plan("A model", plan)
    reason = next(
        each for each in view.findChildren(QLabel) if each.text() == plan.reason
    )
    assert reason.textFormat() == Qt.TextFormat.PlainText
    flags = Qt.TextInteractionFlag.TextSelectableByMouse
    assert reason.textInteractionFlags() & flags


def test_it_is_copied_as_text(view, qtbot):
    plan = planned("S04")
    view.show_plan("A model", plan, taken(plan))
    qtbot.mouseClick(view.findChild(QPushButton, "copy"), Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    assert copied == view.text
    assert copied.startswith("A model: CUDA, 19 of 33 layers")
    assert "measured" in copied


def test_the_same_plan_is_not_drawn_anew(view):
    view.show_plan("A model", planned("S04"))
    before = view.findChildren(PlaceView)
    view.show_plan("A model", planned("S04"))
    assert view.findChildren(PlaceView) == before


def test_another_plan_takes_its_place(view, qtbot):
    view.show_plan("A model", planned("S08"))
    (first, *_) = view.findChildren(PlaceView)
    with qtbot.waitSignal(first.destroyed):
        view.show_plan("A model", planned("S26"))
    assert len(view.findChildren(PlaceView)) == 1
