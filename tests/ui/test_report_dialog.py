from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QLabel,
    QPlainTextEdit,
    QPushButton,
)

from inglenook.diagnostics.last_run import Ending, Run
from inglenook.diagnostics.report import Report
from inglenook.ui.errors import FailureDialog
from inglenook.ui.report_dialog import ReportDialog, ending_words

RUN = Run(version="1", began=datetime.now(UTC))


@pytest.fixture
def dialog(appearance, qtbot):
    report = Report("without", "with names")
    made = ReportDialog(report, Ending(how="crash", run=RUN), appearance)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    made.show()
    return made


def press(dialog, qtbot, words):
    buttons = {button.text(): button for button in dialog.findChildren(QPushButton)}
    qtbot.mouseClick(buttons[words], Qt.MouseButton.LeftButton)


def shown(dialog):
    return dialog.findChild(QPlainTextEdit).toPlainText()


@pytest.mark.parametrize(
    ("how", "words"), [("crash", "crashed"), ("bug", "wrong"), ("lost", "ended")]
)
def test_it_says_what_happened(how, words):
    assert words in ending_words(how)


def test_it_shows_all_that_it_would_tell(dialog):
    assert shown(dialog) == "without"
    texts = [label.text() for label in dialog.findChildren(QLabel)]
    assert any("stays on this computer" in text for text in texts)


def test_names_of_models_are_told_only_if_the_user_wants(dialog, qtbot):
    box = dialog.findChild(QCheckBox)
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert shown(dialog) == "with names"
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert shown(dialog) == "without"


def test_what_is_shown_is_copied(dialog, qtbot):
    press(dialog, qtbot, "Copy")
    assert QGuiApplication.clipboard().text() == "without"


def test_what_is_shown_is_saved(dialog, qtbot, tmp_path):
    press(dialog, qtbot, "Save…")
    chooser = dialog.findChild(QFileDialog)
    chooser.fileSelected.emit(str(tmp_path / "report.txt"))
    chooser.reject()
    assert (tmp_path / "report.txt").read_text() == "without"


def test_a_place_that_takes_no_file_is_said(dialog, qtbot, tmp_path):
    press(dialog, qtbot, "Save…")
    chooser = dialog.findChild(QFileDialog)
    chooser.fileSelected.emit(str(tmp_path))
    chooser.reject()
    assert dialog.findChild(FailureDialog).isVisible()


def test_close_and_esc_close_it(dialog, qtbot):
    with qtbot.waitSignal(dialog.finished):
        press(dialog, qtbot, "Close")
    dialog.show()
    with qtbot.waitSignal(dialog.finished):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
