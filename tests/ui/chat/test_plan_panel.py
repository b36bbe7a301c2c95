from dataclasses import replace

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QToolButton, QWidget
from tests.ui.chat.conftest import LOADED, READY
from tests.ui.widgets.plans import planned, taken

from inglenook.engine.state import EngineState, Phase
from inglenook.errors import EngineKilled
from inglenook.ui.chat.plan_panel import PlanPanel
from inglenook.ui.widgets.plan_view import PlanView

PARTIAL = planned("S04")
RUNNING = replace(
    READY,
    plan=PARTIAL,
    loaded=msgspec.structs.replace(LOADED, buffers=taken(PARTIAL)),
)


@pytest.fixture
def switch(shown):
    """What it opens under."""
    window = shown(QWidget(), 800, 600)
    made = QWidget(window)
    made.setGeometry(100, 4, 300, 48)
    made.show()
    yield made
    window.close()


@pytest.fixture
def panel(switch, appearance):
    made = PlanPanel(appearance, switch)
    yield made
    made.close()


@pytest.fixture
def opened(panel, qtbot):
    panel.show_state(RUNNING)
    panel.open()
    qtbot.waitExposed(panel)
    return panel


def words(panel):
    return panel.findChild(QLabel, "words")


def test_it_opens_at_the_foot_of_the_switch(opened, switch):
    foot = switch.mapToGlobal(switch.rect().bottomLeft())
    # Windows have a frame of two pixels on the offscreen platform.
    assert opened.pos().x() == pytest.approx(foot.x(), abs=2)
    assert opened.pos().y() > foot.y()


def test_it_shows_the_plan_and_what_was_measured(opened):
    view = opened.findChild(PlanView)
    assert view.isVisible()
    assert not words(opened).isVisible()
    assert "measured" in view.text


def test_screen_readers_are_told_all_of_it(opened):
    focused = opened.focusWidget()
    assert focused.hasFocus()
    assert focused.accessibleName() == "Why this plan?"
    assert focused.accessibleDescription() == opened.findChild(PlanView).text


def test_escape_closes_it(opened, qtbot):
    qtbot.keyClick(opened.focusWidget(), Qt.Key.Key_Escape)
    assert not opened.isVisible()


def test_so_does_its_cross(opened, qtbot):
    qtbot.mouseClick(opened.findChild(QToolButton, "close"), Qt.MouseButton.LeftButton)
    assert not opened.isVisible()


def test_the_keyboard_reaches_both_buttons(opened, qtbot):
    qtbot.keyClick(opened.focusWidget(), Qt.Key.Key_Tab)
    assert opened.focusWidget() is opened.findChild(QToolButton, "close")
    qtbot.keyClick(opened.focusWidget(), Qt.Key.Key_Tab)
    assert opened.focusWidget() is opened.findChild(QPushButton, "copy")


@pytest.mark.parametrize(
    ("state", "told"),
    [
        (EngineState(), "Nothing is loaded"),
        (EngineState(phase=Phase.LOADING, model="Qwen", share=0.43), "Loading 43"),
        (READY, "does not tell"),
        (EngineState(phase=Phase.FAILED, error=EngineKilled()), EngineKilled().hint),
        (EngineState(phase=Phase.FAILED), "Not loaded"),
    ],
)
def test_without_a_plan_it_says_why_there_is_none(opened, state, told):
    opened.show_state(state)
    assert told in words(opened).text()
    assert told in opened.focusWidget().accessibleDescription()
    assert not opened.findChild(PlanView).isVisible()


def test_it_follows_the_engine_while_it_is_open(opened):
    high = opened.height()
    opened.show_state(EngineState(phase=Phase.LOADING, model="Qwen", share=0.5))
    assert opened.height() < high
    opened.show_state(RUNNING)
    assert opened.height() == high
    assert opened.findChild(PlanView).isVisible()


def test_an_answer_does_not_draw_it_anew(opened):
    before = opened.findChild(QPushButton, "copy")
    opened.show_state(replace(RUNNING, phase=Phase.ANSWERING))
    assert opened.findChild(QPushButton, "copy") is before


def test_it_stays_inside_a_small_window(opened, switch):
    switch.window().resize(340, 260)
    opened.show_state(replace(RUNNING, plan=planned("S08")))
    window = switch.window().frameGeometry()
    assert window.contains(opened.geometry())


def test_in_a_low_window_it_scrolls_by_the_keyboard(opened, switch, qtbot):
    switch.window().resize(800, 260)
    opened.show_state(replace(RUNNING, plan=planned("S08")))
    scroll = opened.findChild(QScrollArea)
    bar = scroll.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    qtbot.keyClick(scroll, Qt.Key.Key_PageDown)
    assert bar.value() > 0


def test_it_is_mirrored_where_people_read_to_the_left(opened, switch, qapp):
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    opened.show_state(replace(RUNNING, plan=planned("S08")))
    end = switch.mapToGlobal(switch.rect().bottomRight())
    right = opened.geometry().right()
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert right == pytest.approx(end.x(), abs=2)
