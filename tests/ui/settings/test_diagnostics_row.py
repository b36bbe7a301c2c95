import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QPushButton

from inglenook.ui.settings.diagnostics_row import DiagnosticsRow
from inglenook.ui.settings.libraries_dialog import LibrariesDialog


@pytest.fixture
def row(diagnostics, appearance, qtbot):
    made = DiagnosticsRow(diagnostics, appearance)
    qtbot.addWidget(made)
    made.show()
    return made


def test_what_is_known_is_copied_and_that_is_said(row, diagnostics, qtbot):
    button = row.findChildren(QPushButton)[0]
    with qtbot.waitSignal(diagnostics.report_written):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert not button.isEnabled()
    assert QGuiApplication.clipboard().text().startswith("Inglenook\n")
    assert (button.text(), button.isEnabled()) == ("Copied", True)


def test_a_report_for_somebody_else_is_not_copied(row, diagnostics, qtbot):
    QGuiApplication.clipboard().setText("mine")
    with qtbot.waitSignal(diagnostics.report_written):
        diagnostics.write_report()
    assert QGuiApplication.clipboard().text() == "mine"


def test_the_libraries_are_shown_with_the_words_of_their_licences(
    row, diagnostics, qtbot
):
    with qtbot.waitSignal(diagnostics.libraries_listed):
        qtbot.mouseClick(row.findChildren(QPushButton)[1], Qt.MouseButton.LeftButton)
    dialog = row.findChild(LibrariesDialog)
    assert dialog.isVisible()
    assert dialog.findChild(QPlainTextEdit).toPlainText()
    with qtbot.waitSignal(dialog.finished):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
