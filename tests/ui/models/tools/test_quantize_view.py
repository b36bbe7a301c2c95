"""Variants are chosen by what they will take, and made."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit
from tests.tools.conftest import TIMEOUT_MS
from tests.ui.models.tools.conftest import button

from inglenook.compare.texts import sample_texts
from inglenook.ui.models.tools.importance_box import ImportanceBox
from inglenook.ui.models.tools.type_table import TypeTable
from inglenook.ui.widgets.banner import Banner

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def view(page, bench):
    return bench.choose("Quantize")


def choose_type(view, type_, qtbot):
    table = view.findChild(TypeTable)
    model = table.model()
    for row in range(model.rowCount()):
        if model.index(row, 0).data() == type_:
            table.setCurrentIndex(model.index(row, 0))
            return
    raise AssertionError(type_)


def choose_importance(view, words):
    box = view.findChild(ImportanceBox)
    index = next(n for n in range(box.count()) if words in box.itemText(n))
    box.setCurrentIndex(index)
    box.activated.emit(index)


def test_the_usual_type_is_offered_with_what_it_takes(view):
    assert view.findChild(TypeTable).row.type == "Q4_K_M"
    assert button(view, "Make Q4_K_M").isEnabled()
    assert view.findChild(QLineEdit, "name").text() == "tiny-Q4_K_M.gguf"
    assert view.findChild(QLabel, "room").text().startswith("Needs")


def test_old_and_special_types_are_shown_when_wanted(view):
    table = view.findChild(TypeTable)
    n_usual = table.model().rowCount()
    view.findChild(QCheckBox, "all").click()
    assert table.model().rowCount() > n_usual
    assert table.row.type == "Q4_K_M"


def test_what_needs_a_matrix_cannot_be_made_without_one(view, qtbot):
    choose_type(view, "IQ2_XS", qtbot)
    assert not button(view, "Make IQ2_XS").isEnabled()
    assert "needs an importance matrix" in view.findChild(QLabel, "room").text()
    with qtbot.waitSignal(view._tools.room_checked, timeout=TIMEOUT_MS):
        choose_importance(view, next(iter(sample_texts().values())))
    assert button(view, "Make IQ2_XS").isEnabled()


def test_making_ends_with_what_can_be_done_next(view, bench, source, qtbot):
    with qtbot.waitSignal(bench.tools.made, timeout=TIMEOUT_MS):
        qtbot.mouseClick(button(view, "Make Q4_K_M"), LEFT)
        assert not view.findChild(TypeTable).isEnabled()
    made = source.with_name("tiny-Q4_K_M.gguf")
    assert made.name in view.findChild(Banner).accessibleName()
    for words, signal, payload in (
        ("Load", bench.page.load_requested, made),
        ("Show in Mine", bench.page.show_requested, made),
        ("Compare with the source", bench.page.compare_requested, (source, made)),
    ):
        with qtbot.waitSignal(signal) as told:
            qtbot.mouseClick(button(view, words), LEFT)
        assert told.args == [payload]


def test_a_name_that_is_taken_gives_way_unless_it_is_the_user_s(view, bench, qtbot):
    name = view.findChild(QLineEdit, "name")
    bench.models.joinpath("tiny-Q5_K_M.gguf").write_bytes(b"GGUF")
    with qtbot.waitSignals([bench.tools.room_checked] * 2, timeout=TIMEOUT_MS):
        choose_type(view, "Q5_K_M", qtbot)
    assert name.text() == "tiny-Q5_K_M-2.gguf"
    name.selectAll()
    with qtbot.waitSignal(
        bench.tools.room_checked,
        timeout=TIMEOUT_MS,
        check_params_cb=lambda room: room.target.name == "tiny-F16.gguf",
    ):
        qtbot.keyClicks(name, "tiny-F16")
    assert name.text() == "tiny-F16"
    assert "already there" in view.findChild(QLabel, "error").text()
    assert not button(view, "Make Q5_K_M").isEnabled()


def test_it_can_be_given_up(view, bench, source, qtbot):
    with qtbot.waitSignal(bench.tools.cancelled, timeout=TIMEOUT_MS):
        qtbot.mouseClick(button(view, "Make Q4_K_M"), LEFT)
        qtbot.mouseClick(button(view, "Cancel"), LEFT)
    assert "given up" in view.findChild(Banner).accessibleName()
    assert list(bench.models.iterdir()) == [source]
    assert button(view, "Make Q4_K_M").isVisible()


def test_enter_in_the_table_makes_it(view, bench, qtbot):
    table = view.findChild(TypeTable)
    table.setFocus()
    with qtbot.waitSignal(bench.tools.made, timeout=TIMEOUT_MS):
        qtbot.keyClick(table, Qt.Key.Key_Return)


def test_a_matrix_that_is_none_is_told(view, bench, source, qtbot):
    with qtbot.waitSignal(bench.tools.predicting_failed, timeout=TIMEOUT_MS):
        view.findChild(ImportanceBox).take_matrix(str(source))
    words = view.findChild(Banner).accessibleName()
    assert "importance matrix cannot be used" in words
    room = view.findChild(QLabel, "room").text()
    assert room == "The sizes cannot be worked out."


def test_a_text_that_is_none_is_told(view, bench, tmp_path, qtbot):
    (tmp_path / "m.txt").write_bytes(b"\xff\xff")
    with qtbot.waitSignal(bench.tools.text_refused, timeout=TIMEOUT_MS):
        view.findChild(ImportanceBox).take_text(str(tmp_path / "m.txt"))
    assert "m.txt" in view.findChild(Banner).accessibleName()
    assert not view.findChild(ImportanceBox).is_chosen


def test_no_engine_is_started_before_the_tool_is_looked_at(bench):
    assert not bench.page.isVisible()
    assert bench.page._quantize._asked is None


def test_the_keyboard_goes_from_start_to_cancel_and_back(view, bench, qtbot):
    with qtbot.waitActive(bench.page):
        bench.page.activateWindow()
    start = button(view, "Make Q4_K_M")
    start.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(bench.tools.cancelled, timeout=TIMEOUT_MS):
        qtbot.keyClick(start, Qt.Key.Key_Space)
        cancel = button(view, "Cancel")
        assert cancel.hasFocus()
        qtbot.keyClick(cancel, Qt.Key.Key_Space)
    assert start.hasFocus()
