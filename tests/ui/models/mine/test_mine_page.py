"""The models on this machine, driven by keys and clicks."""

from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QFileDialog, QLabel, QLineEdit, QPushButton
from tests.ui.models.mine.conftest import (
    LARGE,
    OTHER,
    SMALL,
    STARTER,
    ScriptedCare,
    ScriptedEngine,
    ScriptedLibrary,
    ScriptedMeasurements,
    ScriptedProspects,
    model,
    removal,
    trashed,
)
from tests.ui.widgets.plans import planned

from inglenook.engine.measurements.records import Rate, Speeds
from inglenook.engine.prospects.prospects import Prospect
from inglenook.engine.state import EngineState, Phase
from inglenook.errors import ModelDamaged, ModelNotFound
from inglenook.library.places import Places, Space
from inglenook.ui.models.mine.mine_item_model import ROW_ROLE
from inglenook.ui.models.mine.mine_page import MinePage
from inglenook.ui.models.mine.mine_view import MineView
from inglenook.ui.models.mine.row_menu import RowMenu
from inglenook.ui.models.mine.sources import MineSources
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


def test_enter_loads_a_model_and_chats_with_the_loaded_one(world, qtbot):
    view = go_to(world)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    world.engine.become(EngineState(phase=Phase.READY, path=SMALL.path))
    with qtbot.waitSignal(world.page.chat_requested) as wish:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert wish.args == [SMALL.path]
    assert world.engine.asked == [SMALL.path]


@pytest.mark.parametrize("phase", [Phase.LOADING, Phase.READY])
def test_a_click_beside_the_button_unloads(world, qtbot, phase):
    world.engine.become(EngineState(phase=phase, path=SMALL.path))
    click(qtbot, world, "eject")
    assert world.engine.asked == [None]


def test_the_menu_unloads(world, qtbot):
    world.engine.become(EngineState(phase=Phase.READY, path=SMALL.path))
    click(qtbot, world, "menu")
    menu = menu_of(world)
    choose(menu, "Unload")
    assert world.engine.asked == [None]
    menu.close()


def test_what_is_not_loaded_cannot_be_unloaded(world):
    assert view_of(world).place_of(KEY, "eject").isEmpty()


def test_the_zones_of_a_row_do_not_overlap(world):
    world.engine.become(EngineState(phase=Phase.READY, path=SMALL.path))
    view = view_of(world)
    zones = [view.place_of(KEY, zone) for zone in ("plan", "menu", "act", "eject")]
    assert all(a.right() < b.left() for a, b in pairwise(zones))


def test_the_button_of_a_row_loads_it(world, qtbot):
    click(qtbot, world, "act")
    assert world.engine.asked == [SMALL.path]


def test_a_click_beside_the_buttons_does_nothing(world, qtbot):
    view = view_of(world)
    left = view.place_of(KEY, "plan").center() - QPoint(100, 0)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=left)
    assert world.engine.asked == []


def test_a_row_that_is_clicked_has_the_keys(world, qtbot):
    view = view_of(world)
    beside = view.place_of(KEY, "plan").center() - QPoint(100, 0)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=beside)
    qtbot.keyClick(view.window().focusWidget(), Qt.Key.Key_Delete)
    assert world.care.asked == [("plan", SMALL.path)]


@pytest.mark.parametrize("way", ["click", "key"])
def test_a_pill_tells_the_sum_behind_its_plan(world, qtbot, way):
    world.prospects.tell({SMALL.path: Prospect(plan=planned("S04"))})
    if way == "click":
        click(qtbot, world, "plan")
    else:
        alt = Qt.KeyboardModifier.AltModifier
        qtbot.keyClick(go_to(world), Qt.Key.Key_Return, alt)
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
    world.care.removal_planned.emit((removal(),))
    dialog = world.page.findChild(ConfirmDialog)
    words = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "frees 5.03\N{NO-BREAK SPACE}GB" in words
    dialog.findChild(QPushButton, "accept").click()
    assert world.care.asked[-1] == ("trash", (removal(),))
    world.care.trashed.emit(trashed(SMALL))
    assert world.library.n_refreshes == 1


def test_ticked_variants_are_deleted_and_compared_together(world, qtbot):
    click(qtbot, world, "box")
    compare = world.page.findChild(QPushButton, "compare")
    assert (compare.text(), compare.isEnabled()) == ("Compare 1", False)
    assert "another variant" in compare.toolTip()
    qtbot.keyClick(go_to(world, (str(LARGE.path), "Q8_0")), Qt.Key.Key_Space)
    assert [row.title for row in rows(world) if chosen(row)] == ["Q8_0", "Q4_K_M"]
    with qtbot.waitSignal(world.page.compare_requested) as wish:
        compare.click()
    assert set(wish.args[0]) == {LARGE.path, SMALL.path}
    button(world, "Delete").click()
    assert world.care.asked == [("plan", LARGE.path, SMALL.path)]


def chosen(row):
    return getattr(row, "is_chosen", False)


def test_other_models_cannot_be_compared(world, qtbot):
    view = go_to(world)
    qtbot.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert sum(map(chosen, rows(world))) == 4
    compare = world.page.findChild(QPushButton, "compare")
    assert not compare.isEnabled()
    assert "of one model" in compare.toolTip()
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert not any(map(chosen, rows(world)))
    assert not compare.isVisible()


def test_shift_ticks_all_between(world, qtbot):
    click(qtbot, world, "box", (str(OTHER.path), "MXFP4"))
    view = view_of(world)
    place = view.place_of(KEY, "box").center()
    shift = Qt.KeyboardModifier.ShiftModifier
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, shift, place)
    ticked = [row.title for row in rows(world) if chosen(row)]
    assert ticked == ["MXFP4", "Q8_0", "Q4_K_M"]


def test_what_is_gone_is_not_ticked_any_more(world, qtbot):
    click(qtbot, world, "box")
    world.library.models = [LARGE]
    world.library.models_changed.emit()
    assert not world.page.findChild(QPushButton, "compare").isVisible()


def test_what_was_measured_is_shown_and_read_anew(world):
    speeds = Speeds(answer=Rate(41.9), measured_at=datetime.now(UTC))
    world.measurements.tell({SMALL.path: speeds})
    assert rows(world)[4].speeds == speeds
    paths = [model.path for model in world.library.models]
    assert world.measurements.asked == [("read", paths)]
    world.library.models_changed.emit()
    assert world.measurements.asked == [("read", paths)] * 2


def test_the_folders_are_told_of_a_library_that_was_read_before(
    appearance, tmp_path, qtbot
):
    library = ScriptedLibrary([SMALL])
    library.places = Places(downloads=tmp_path)
    sources = MineSources(
        library=library,
        engine=ScriptedEngine(),
        prospects=ScriptedProspects(),
        measurements=ScriptedMeasurements(),
        care=ScriptedCare(),
        kept=tmp_path / "mine.json",
    )
    page = MinePage(sources, appearance)
    qtbot.addWidget(page)
    assert page.findChild(QLabel, "folders").text() == str(tmp_path)


def test_the_menu_measures(world, qtbot):
    click(qtbot, world, "menu")
    menu = menu_of(world)
    choose(menu, "Measure its speed")
    assert world.measurements.asked[1:] == [("measure", SMALL.path)]
    assert rows(world)[4].is_busy
    menu.close()


def test_a_missing_file_is_located_or_forgotten(make_world, qtbot, monkeypatch):
    gone = model(error=ModelNotFound("x.gguf"))
    world = make_world(gone, STARTER)
    click(qtbot, world, "act")
    dialog = world.page.findChild(QFileDialog)
    dialog.fileSelected.emit("/there/x.gguf")
    dialog.reject()
    assert world.library.asked == [("relocate", gone.path, Path("/there/x.gguf"))]
    click(qtbot, world, "menu")
    menu = menu_of(world)
    choose(menu, "Remove from list")
    menu.close()
    assert world.library.asked[-1] == ("forget", gone.path)
    qtbot.keyClick(go_to(world), Qt.Key.Key_Delete)
    assert world.library.asked[-1] == ("forget", gone.path)
    assert world.care.asked == []


def test_the_foot_tells_the_folders_and_the_disk(world, qtbot):
    world.library.places = Places(
        downloads=Path("/models"),
        added=(Path("/data/gguf"),),
        space=Space(
            top=Path("/"),
            free_bytes=118 * 10**9,
            total_bytes=476 * 10**9,
            models_bytes=1,
        ),
    )
    world.library.models_changed.emit()
    folders = world.page.findChild(QLabel, "folders").text()
    assert folders == "/models · /data/gguf, used in place"
    space = world.page.findChild(QLabel, "space").text()
    assert space == "118 of 476\N{NO-BREAK SPACE}GB free"
    button(world, "Add a folder…").click()
    dialog = world.page.window().findChild(QFileDialog)
    with qtbot.waitSignal(world.page.folder_chosen) as wish:
        dialog.fileSelected.emit("/more")
    dialog.reject()
    assert wish.args == ["/more"]


def test_folds_and_the_order_are_the_same_after_a_restart(world, make_world, qtbot):
    view = view_of(world)
    heading = view.visualRect(view.model().index(2)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=heading)
    again = make_world(LARGE, SMALL, OTHER, STARTER)
    assert titles(again) == titles(world)
    again.page.findChild(QComboBox).setCurrentIndex(2)
    last = make_world(LARGE, SMALL, OTHER, STARTER)
    assert titles(last)[0] == "Qwen3-8B Q4_K_M"


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
    assert rows(world)[4].is_busy
    menu.close()


def test_a_damaged_file_stays_with_its_reason_and_can_be_deleted(make_world, qtbot):
    error = ModelDamaged("x.gguf", "it ends too soon")
    world = make_world(model(error=error))
    click(qtbot, world, "act")
    assert world.engine.asked == []
    qtbot.keyClick(go_to(world), Qt.Key.Key_Delete)
    assert world.care.asked[0][0] == "plan"


def test_with_the_starter_alone_the_ways_to_others_are_offered(make_world, qtbot):
    world = make_world(STARTER)
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


def test_a_new_model_is_gone_to_once_it_is_listed(world, qtbot):
    new = model("gpt-oss-20b", "Q4_0", 9_000_000_000, n_params=20_900_000_000)
    filter_ = world.page.findChild(QLineEdit)
    qtbot.keyClicks(filter_, "qwen")
    world.page.reveal(new.path)
    world.library.models = [*world.library.models, new]
    world.library.models_changed.emit()
    assert not filter_.text()
    row = view_of(world).currentIndex().data(ROW_ROLE)
    assert row.model.path == new.path


def test_a_model_in_a_folded_group_is_unfolded_to_be_seen(world, qtbot):
    view = view_of(world)
    group = next(n for n, row in enumerate(rows(world)) if not hasattr(row, "model"))
    view.setCurrentIndex(view.model().index(group))
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Left)
    folded = rows(world)[group]
    hidden = next(m for m in world.library.models if m.name == folded.name)
    world.page.reveal(hidden.path)
    assert view.currentIndex().data(ROW_ROLE).model.path == hidden.path
