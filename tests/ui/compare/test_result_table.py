import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication
from tests.ui.compare.samples import comparison

from inglenook.ui.compare.figures import figures_of
from inglenook.ui.compare.frozen_column import FrozenColumn
from inglenook.ui.compare.result_table import ResultTable


@pytest.fixture
def open_table(appearance, qtbot, tmp_path):
    def opened(width=500):
        made = ResultTable(tmp_path / "compare.json", appearance)
        qtbot.addWidget(made)
        made.show_figures(figures_of(comparison()))
        made.resize(width, 300)
        made.show()
        qtbot.waitExposed(made)
        return made

    return opened


@pytest.fixture
def table(open_table):
    return open_table()


def column_menu(table):
    where = QPoint(10, 10)
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Keyboard, where, table.mapToGlobal(where)
    )
    QApplication.sendEvent(table.viewport(), event)
    return QApplication.activePopupWidget()


def test_the_variant_stays_while_the_rest_scrolls(table):
    frozen = table.findChild(FrozenColumn)
    assert frozen.isHidden()
    table.horizontalScrollBar().setValue(100)
    assert frozen.isVisible()
    assert frozen.x() == table.viewport().x()
    assert frozen.indexAt(QPoint(5, 5)).data() == "Q8_0"


def test_a_click_on_the_variant_that_stays_chooses_its_row(table, qtbot):
    table.horizontalScrollBar().setValue(100)
    frozen = table.findChild(FrozenColumn)
    place = frozen.visualRect(frozen.model().index(2, 0)).center()
    with qtbot.waitSignal(table.chosen) as chosen:
        qtbot.mouseClick(frozen.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args[0] == comparison().variants[2].path


def test_a_cell_that_the_keyboard_goes_to_is_not_under_it(table):
    model = table.model()
    table.setCurrentIndex(model.index(0, 10))
    table.setCurrentIndex(model.index(0, 5))
    assert table.visualRect(model.index(0, 5)).left() >= table.columnWidth(0)


def test_columns_are_hidden_and_stay_so(table, open_table):
    menu = column_menu(table)
    titles = [action.text() for action in menu.actions()]
    assert not {"Variant", "Answer", "KL divergence"} & set(titles)
    menu.actions()[titles.index("Bits")].trigger()
    menu.close()
    assert table.isColumnHidden(2)
    assert open_table().isColumnHidden(2)


def test_hidden_columns_come_back(table):
    for _ in range(2):
        menu = column_menu(table)
        menu.actions()[0].trigger()
        menu.close()
    assert not table.isColumnHidden(1)


def test_what_went_wrong_is_seen_without_the_first_of_the_figures(table):
    menu = column_menu(table)
    menu.actions()[0].trigger()
    menu.close()
    row = next(row for row in range(7) if table.model().index(row, 0).data() == "Q2_K")
    assert table.visualRect(table.model().index(row, 1)).width() > 200


def test_a_noisy_speed_says_so_in_its_cell(table):
    found = comparison()
    noisy = msgspec.structs.replace(
        found.variants[1], generation_tokens_per_s=18.9, generation_sd=5.0
    )
    table.show_figures(figures_of(found).updated(noisy))
    assert table.model().index(1, 6).data() == "18.9 ± 5.0 noisy"
    assert table.model().index(1, 5).data() == "756 ± 5"


def test_rows_and_header_grow_with_the_type(table, appearance):
    was = table.rowHeight(0), table.horizontalHeader().height()
    appearance.choose("light", zoom_percent=200)
    now = table.rowHeight(0), table.horizontalHeader().height()
    assert now[0] > was[0]
    assert now[1] >= 2 * table.horizontalHeader().fontMetrics().height()
