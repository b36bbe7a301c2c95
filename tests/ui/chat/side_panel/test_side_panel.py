"""The panel beside the conversation."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QScrollArea, QWidget

from inglenook.ui.chat.side_panel.panel_section import PanelSection
from inglenook.ui.chat.side_panel.prompt_dialog import PromptDialog
from inglenook.ui.chat.side_panel.side_panel import WIDTH_PX, SidePanel
from inglenook.ui.widgets.icon_button import IconButton


@pytest.fixture
def panel(sources, appearance, load, shown):
    load()
    made = SidePanel(sources, appearance)
    return shown(made, WIDTH_PX, 800)


def unfold_all(panel):
    for section in panel.findChildren(PanelSection):
        section.unfold()
    panel.findChild(QPushButton, "more").click()


def test_it_has_a_part_for_each_thing_to_choose(panel):
    assert len(panel.findChildren(PanelSection)) == 7


def test_nothing_is_wider_than_it(panel, qtbot):
    unfold_all(panel)
    scroll = panel.findChild(QScrollArea)
    qtbot.waitUntil(lambda: scroll.widget().width() == scroll.viewport().width())
    assert scroll.widget().minimumSizeHint().width() <= scroll.viewport().width()


def test_all_that_takes_the_focus_has_a_name(panel):
    unfold_all(panel)
    nameless = [
        each
        for each in panel.findChildren(QWidget)
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and each.isVisible()
        and not (each.accessibleName() or getattr(each, "text", str)())
    ]
    assert nameless == []


def test_the_keyboard_reaches_every_part(panel):
    unfold_all(panel)
    panel.setFocus()
    reached = set()
    for _ in range(80):
        focused = panel.window().focusWidget()
        reached.add(focused.objectName() or focused.accessibleName())
        focused.focusNextChild()
    assert {
        "unload",
        "preset",
        "system-prompt",
        "creativity",
        "length",
        "Temperature",
        "seed",
        "context-length",
        "answer-format",
        "add-adapter",
        "prompt-format",
        "show-prompt",
    } <= reached


def test_the_cross_is_there_where_it_lies_over_something(panel, qtbot):
    cross = next(
        each
        for each in panel.findChildren(IconButton)
        if each.accessibleName() == "Close the panel"
    )
    assert not cross.isVisible()
    panel.set_overlay(is_overlay=True)
    with qtbot.waitSignal(panel.close_requested):
        cross.click()


def test_what_is_sent_opens_in_a_dialog(panel):
    unfold_all(panel)
    panel.findChild(QPushButton, "show-prompt").click()
    dialog = panel.findChild(PromptDialog)
    assert dialog.isVisible()
    dialog.accept()
