import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton

from inglenook.errors import AppError, EngineCrashed, NotEnoughMemory
from inglenook.ui.errors import FailureBanner, FailureDialog, cause_of

CRASH = EngineCrashed("signal SIGSEGV", "ggml_abort: line 1\nline 2")


def button(widget, text):
    return next(b for b in widget.findChildren(QPushButton) if b.text() == text)


@pytest.fixture
def banner(appearance, qtbot):
    made = FailureBanner(CRASH, appearance)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_failure_says_what_did_not_happen_and_what_to_do(banner):
    assert banner.accessibleName() == f"{CRASH.text} {CRASH.hint}"
    assert banner.property("tone") == "bad"


def test_details_show_the_cause(banner, qtbot):
    qtbot.mouseClick(banner.findChild(QPushButton), Qt.MouseButton.LeftButton)
    dialog = banner.findChild(FailureDialog)
    assert dialog.isVisible()
    assert dialog.findChild(QPlainTextEdit).toPlainText() == CRASH.detail


def test_the_cause_can_be_copied(banner, qtbot):
    dialog = FailureDialog(CRASH, banner)
    qtbot.mouseClick(button(dialog, "Copy"), Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == CRASH.detail


def test_without_a_cause_there_are_no_details(appearance, qtbot):
    made = FailureBanner(NotEnoughMemory(), appearance)
    qtbot.addWidget(made)
    assert made.findChildren(QPushButton) == []


def test_the_exception_it_was_raised_from_is_the_cause():
    error = AppError("It was not saved.")
    error.__cause__ = OSError(28, "No space left on device")
    assert cause_of(error) == "OSError: [Errno 28] No space left on device"


def test_a_program_that_cannot_start_says_why(qtbot):
    error = NotEnoughMemory()
    dialog = FailureDialog(error)
    qtbot.addWidget(dialog)
    texts = [label.text() for label in dialog.findChildren(QLabel)]
    assert texts == [error.text, error.hint]
    with qtbot.waitSignal(dialog.accepted):
        qtbot.mouseClick(button(dialog, "Close"), Qt.MouseButton.LeftButton)


def test_its_words_are_no_markup(qtbot):
    dialog = FailureDialog(AppError("<h1>x</h1>", hint="<b>y</b>"))
    qtbot.addWidget(dialog)
    formats = [label.textFormat() for label in dialog.findChildren(QLabel)]
    assert formats == [Qt.TextFormat.PlainText] * 2
