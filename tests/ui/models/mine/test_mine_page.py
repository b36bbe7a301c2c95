"""The models on this machine, driven by keys and clicks."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton
from tests.ui.models.mine.conftest import LARGE, OTHER, SMALL, STARTER, World, model
from tests.ui.widgets.plans import planned

from inglenook.engine.prospects.prospects import Prospect
from inglenook.engine.state import EngineState, Phase
from inglenook.errors import ModelDamaged
from inglenook.library.remove import Removal
from inglenook.ui.models.mine.mine_item_model import ROW_ROLE
from inglenook.ui.models.mine.mine_view import MineView
from inglenook.ui.models.mine.row_menu import RowMenu
from inglenook.ui.models.plan_popover import PlanPopover
from inglenook.ui.widgets.confirm_dialog import ConfirmDialog
from inglenook.ui.widgets.plan_view import PlanView

KEY = (str(SMALL.path), "Q4_K_M")


def view_of(world):
    return world.page.findChild(MineView)


def rows(world):
    shown = view_of(world).model()
    return [shown.index(n).data(ROW_ROLE) for n in range(shown.rowCount())]


def titles(world):
    return [getattr(row, "title", None) or row.name for row in rows(world)]


def go_to(world, key=KEY):
    view = view_of(world)
    view.setFocus()
    view.setCurrentIndex(view.model().index_of(key))
    return view


def button(world, text):
    (found,) = (b for b in world.page.findChildren(QPushButton) if b.text() == text)
    return found


def click(qtbot, world, zone, key=KEY):
    view = view_of(world)
    place = view.place_of(key, zone).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def menu_of(world):
    return world.page.findChildren(RowMenu)[-1]


def choose(menu, text):
    (action,) = (each for each in menu.actions() if each.text() == text)
    action.trigger()


def test_models_are_shown_in_groups_and_summed_up(world):
    assert titles(world)[:3] == ["gpt-oss-20b", "MXFP4", "Qwen3-8B"]
    words = [label.text() for label in world.page.findChildren(QLabel)]
    assert "4 models, 26.24\N{NO-BREAK SPACE}GB" in words


def test_a_changed_library_is_shown_and_planned_anew(world):
    world.library.models = [SMALL]
    world.library.models_changed.emit()
    assert titles(world) == ["Qwen3-8B", "Q4_K_M"]
    assert world.prospects.considered == [[SMALL]]


def test_what_is_found_out_is_shown_in_its_row(world):
    prospect = Prospect(plan=planned("S04"))
    world.prospects.tell({SMALL.path: prospect})
    assert rows(world)[4].prospect == prospect


def test_enter_loads_a_model_and_frees_the_loaded_one(world, qtbot):
    view = go_to(world)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    world.engine.become(EngineState(phase=Phase.READY, path=SMALL.path))
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert world.engine.asked == [SMALL.path, None]


def test_the_button_of_a_row_loads_it(world, qtbot):
    click(qtbot, world, "act")
    assert world.engine.asked == [SMALL.path]


def test_a_click_beside_the_buttons_does_nothing(world, qtbot):
    view = view_of(world)
    left = view.place_of(KEY, "plan").center() - QPoint(100, 0)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=left)
    assert world.engine.asked == []


@pytest.mark.parametrize("way", ["click", "key"])
def test_a_pill_tells_the_sum_behind_its_plan(world, qtbot, way):
    world.prospects.tell({SMALL.path: Prospect(plan=planned("S04"))})
    if way == "click":
        click(qtbot, world, "plan")
    else:
        qtbot.keyClick(go_to(world), Qt.Key.Key_Space)
    popover = world.page.findChild(PlanPopover)
    assert popover.isVisible()
    assert "Qwen3-8B:Q4_K_M" in popover.findChild(PlanView).text
    popover.close()


def test_without_a_plan_there_is_no_sum(world, qtbot):
    click(qtbot, world, "plan")
    assert not world.page.findChild(PlanPopover).isVisible()


def test_a_heading_folds_by_click_and_by_key(world, qtbot):
    view = view_of(world)
    heading = view.visualRect(view.model().index(2)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=heading)
    assert titles(world)[2:4] == ["Qwen3-8B", "Starter"]
    go_to(world, rows(world)[2].key)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert titles(world)[2:4] == ["Qwen3-8B", "Q8_0"]
    assert view.currentIndex().data(ROW_ROLE) == rows(world)[2]


def test_the_filter_and_the_order_count(world, qtbot):
    qtbot.keyClicks(world.page.findChild(QLineEdit), "q8")
    assert titles(world) == ["Qwen3-8B", "Q8_0"]
    world.page.findChild(QLineEdit).setText("")
    world.page.findChild(QComboBox).setCurrentIndex(1)
    assert titles(world)[0] == "gpt-oss-20b MXFP4"


def test_a_filter_that_finds_nothing_can_be_lifted(world, qtbot):
    qtbot.keyClicks(world.page.findChild(QLineEdit), "llama")
    qtbot.mouseClick(button(world, "Show all"), Qt.MouseButton.LeftButton)
    assert len(rows(world)) == 7


def test_deleting_asks_with_the_space_that_is_freed(world, qtbot):
    qtbot.keyClick(go_to(world), Qt.Key.Key_Delete)
    assert world.care.asked == [("plan", SMALL.path)]
    removal = Removal(
        path=SMALL.path,
        parts=(SMALL.path,),
        files=(SMALL.path,),
        freed_bytes=SMALL.size_bytes,
        folder=Path("/models"),
    )
    world.care.removal_planned.emit(removal)
    dialog = world.page.findChild(ConfirmDialog)
    words = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "frees 5.03\N{NO-BREAK SPACE}GB" in words
    dialog.findChild(QPushButton, "accept").click()
    assert world.care.asked[-1] == ("remove", removal)
    world.care.removed.emit(removal)
    assert world.library.n_refreshes == 1


def test_neither_the_starter_nor_a_loaded_model_is_deleted(world, qtbot):
    qtbot.keyClick(go_to(world, (str(STARTER.path), "F16")), Qt.Key.Key_Delete)
    world.engine.become(EngineState(phase=Phase.READY, path=SMALL.path))
    qtbot.keyClick(go_to(world), Qt.Key.Key_Delete)
    assert world.care.asked == []


def test_the_menu_verifies_and_copies(world, qtbot):
    click(qtbot, world, "menu")
    menu = menu_of(world)
    choose(menu, "Copy its path")
    assert QGuiApplication.clipboard().text() == str(SMALL.path)
    choose(menu, "Verify its files")
    assert world.care.asked == [("verify", SMALL.path)]
    assert rows(world)[4].is_reading
    menu.close()


def test_a_damaged_file_stays_with_its_reason_and_can_be_deleted(appearance, qtbot):
    error = ModelDamaged("x.gguf", "it ends too soon")
    world = World(appearance, model(error=error))
    qtbot.addWidget(world.page)
    world.page.resize(1200, 700)
    world.page.show()
    click(qtbot, world, "act")
    assert world.engine.asked == []
    qtbot.keyClick(go_to(world), Qt.Key.Key_Delete)
    assert world.care.asked[0][0] == "plan"


def test_with_the_starter_alone_the_ways_to_others_are_offered(appearance, qtbot):
    world = World(appearance, STARTER)
    qtbot.addWidget(world.page)
    world.page.show()
    with qtbot.waitSignal(world.page.models_wanted):
        button(world, "Get a model…").click()
    with qtbot.waitSignal(world.page.file_requested):
        button(world, "I have a .gguf…").click()
    world.library.models = [STARTER, replace(OTHER)]
    world.library.models_changed.emit()
    assert not button(world, "Get a model…").isVisible()


def test_every_row_is_painted_in_both_themes_and_mirrored(world, appearance):
    world.prospects.tell({LARGE.path: Prospect(plan=planned("S08"))})
    world.engine.become(EngineState(phase=Phase.LOADING, path=SMALL.path, share=0.4))
    light = world.page.grab().toImage()
    appearance.choose("dark")
    assert world.page.grab().toImage() != light
    world.page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert not world.page.grab().isNull()
