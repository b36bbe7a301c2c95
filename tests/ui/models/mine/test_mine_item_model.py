"""The list of models as views take it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QObject, Qt
from tests.ui.models.mine.conftest import LARGE, SMALL

from inglenook.ui.models.mine.mine_item_model import ROW_ROLE, MineItemModel
from inglenook.ui.models.mine.rows import Known, Shown, arrange

ROWS = arrange([LARGE, SMALL], Known(), Shown())


@pytest.fixture
def shown(qapp):
    parent = QObject()
    made = MineItemModel(parent)
    made.show_rows(ROWS)
    yield made
    parent.deleteLater()


def test_rows_are_found_by_their_key(shown):
    assert shown.rowCount() == 3
    index = shown.index_of(ROWS[2].key)
    assert index.row() == 2
    assert index.data(ROW_ROLE) is ROWS[2]
    assert not shown.index_of(("no", "row")).isValid()


def test_a_change_of_a_row_moves_nothing(shown, qtbot):
    changed = replace(ROWS[1], share=0.5)
    resets = []
    shown.modelReset.connect(lambda: resets.append(1))
    with qtbot.waitSignal(shown.dataChanged) as told:
        shown.show_rows([ROWS[0], changed, ROWS[2]])
    assert told.args[0].row() == told.args[1].row() == 1
    assert resets == []


def test_other_rows_are_another_list(shown, qtbot):
    with qtbot.waitSignal(shown.modelReset):
        shown.show_rows(ROWS[:2])


def test_rows_are_told_to_screen_readers(shown):
    role = Qt.ItemDataRole.AccessibleTextRole
    assert shown.index(0).data(role).startswith("Qwen3-8B, unsloth")
    assert shown.index(1).data(role).startswith("Qwen3-8B, Q8_0")
    assert str(LARGE.path) in shown.index(1).data(Qt.ItemDataRole.ToolTipRole)
