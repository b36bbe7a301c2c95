import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QTableWidget, QWidget
from tests.ui.compare.samples import models, prediction

from inglenook.errors import ModelNotFound
from inglenook.ui.compare.make_dialog import MakeDialog

PREDICTIONS = (
    prediction("F32", 32_000),
    prediction("Q8_0", 8_500),
    prediction("Q6_K", 6_600),
    prediction("IQ2_XS", 2_400, needs_imatrix=True),
    prediction("Q4_K_M", 4_920, n_fallback=3),
    prediction("Q5_K_M", 5_730),
)


@pytest.fixture
def dialog(appearance, qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    made = MakeDialog(models()[0], ("Q8_0",), page)
    made.open()
    qtbot.waitExposed(made)
    # The page must outlive it.
    yield made
    page.deleteLater()


@pytest.fixture
def table(dialog):
    dialog.show_predictions(PREDICTIONS)
    return dialog.findChild(QTableWidget)


def rows(table):
    return [
        [table.item(row, column).text() for column in range(4)]
        for row in range(table.rowCount())
    ]


def test_nothing_can_be_made_before_the_sizes_are_known(dialog):
    assert not dialog.findChild(QPushButton, "make").isEnabled()


def test_what_is_missing_is_offered_with_its_size_the_largest_first(table):
    found = rows(table)
    assert [row[0] for row in found] == ["Q6_K", "Q5_K_M", "Q4_K_M", "IQ2_XS"]
    assert found[0][1].replace("\N{NO-BREAK SPACE}", " ") == "6.60 GB"
    assert table.item(0, 1).toolTip() == "6,600,000,000 bytes"
    assert "3 tensors of another type" in found[2][3]


def test_what_needs_an_importance_matrix_says_so_and_cannot_be_chosen(
    dialog, table, qtbot
):
    assert "importance matrix" in rows(table)[3][3]
    assert not table.item(3, 0).flags() & Qt.ItemFlag.ItemIsEnabled


def test_the_usual_one_is_chosen_and_enter_makes_it(dialog, table, qtbot):
    with qtbot.waitSignal(dialog.make_requested) as made:
        qtbot.keyClick(dialog.findChild(QPushButton, "make"), Qt.Key.Key_Return)
    assert made.args == ["Q4_K_M"]


def test_another_one_is_made(dialog, table, qtbot):
    table.setCurrentCell(0, 0)
    with qtbot.waitSignal(dialog.make_requested) as made:
        qtbot.mouseClick(
            dialog.findChild(QPushButton, "make"), Qt.MouseButton.LeftButton
        )
    assert made.args == ["Q6_K"]


def test_why_nothing_can_be_made_is_told(dialog):
    dialog.show_failure(ModelNotFound(models()[0].path))
    assert "Q8_0" in dialog.findChild(QLabel, "lead").text()
