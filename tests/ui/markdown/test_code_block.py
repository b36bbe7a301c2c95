from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLabel,
    QPushButton,
    QToolButton,
)

from inglenook.ui.errors import FailureDialog
from inglenook.ui.markdown import code_text
from inglenook.ui.markdown.blocks import CodeBlock
from inglenook.ui.markdown.code_block import CodeBlockView
from inglenook.ui.markdown.code_text import CodeText
from inglenook.ui.markdown.flow_text import MOST_CHARS
from inglenook.ui.widgets import copying

CODE = "def f(x):\n    return x"


@pytest.fixture
def view(appearance, shown):
    made = CodeBlockView(appearance)
    made.show_block(CodeBlock(CODE, "py"))
    return shown(made, 400, 200)


def text(view):
    return view.findChild(CodeText)


def language(view):
    return view.findChild(QLabel).text()


def wheel(widget, delta):
    event = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(),
        delta,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget.viewport(), event)
    return event.isAccepted()


def test_code_stands_under_the_name_of_its_language(view):
    assert language(view) == "Python"
    assert text(view).toPlainText() == CODE


def test_a_language_that_is_not_known_is_called_as_it_was(view):
    view.show_block(CodeBlock("qa'pla", "klingon"))
    assert language(view) == "klingon"


def test_code_without_a_language_is_code(view):
    view.show_block(CodeBlock("x", ""))
    assert language(view) == "Code"


def test_code_may_grow(view):
    before = text(view).height()
    view.show_block(CodeBlock(CODE + "\n    # more", "py"))
    assert text(view).toPlainText() == CODE + "\n    # more"
    assert text(view).height() > before


def test_code_may_change(view):
    view.show_block(CodeBlock("x = 1", "py"))
    assert text(view).toPlainText() == "x = 1"


def test_long_lines_scroll_sideways(view):
    bar = text(view).horizontalScrollBar()
    assert bar.maximum() == 0
    view.show_block(CodeBlock("word " * 100, ""))
    assert bar.maximum() > 0
    assert wheel(text(view), QPoint(-120, 0))
    assert bar.value() > 0


def test_the_wheel_moves_the_page(view):
    view.show_block(CodeBlock("word " * 100, ""))
    assert not wheel(text(view), QPoint(0, -120))


def test_the_scroll_bar_has_room_of_its_own(view):
    view.show_block(CodeBlock("word\n" * 3, ""))
    before = text(view).height()
    view.show_block(CodeBlock("word\n" * 3 + "word " * 100, ""))
    bar = text(view).horizontalScrollBar().sizeHint().height()
    assert text(view).height() == before + bar


def test_copying_takes_the_code_as_it_came(view, qtbot):
    view.show_block(CodeBlock("a\u00a0b", ""))
    qtbot.mouseClick(view.findChild(QPushButton, "copy"), Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "a\u00a0b"


def test_copying_says_so_for_a_while(appearance, qtbot, monkeypatch):
    monkeypatch.setattr(copying, "SAID_MS", 1)
    button = copying.CopyButton(lambda: "x", appearance)
    qtbot.addWidget(button)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert button.text() == "Copied"
    qtbot.waitUntil(lambda: button.text() == "Copy")


def test_a_copy_icon_says_so_for_a_while(appearance, qtbot, monkeypatch):
    monkeypatch.setattr(copying, "SAID_MS", 1)
    button = copying.CopyIcon(lambda: "x", appearance)
    qtbot.addWidget(button)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert button.accessibleName() == "Copied"
    qtbot.waitUntil(lambda: button.accessibleName() == "Copy")


def test_another_theme_has_other_colours(view, appearance):
    appearance.choose("dark")
    ground = view.grab().toImage().pixelColor(view.width() // 2, 4)
    assert ground.name().upper() == appearance.theme.inset


@pytest.mark.parametrize("word", ["x" * 31, "x" * 5_000, "<h1>x</h1>", "a/b"])
def test_a_word_that_names_no_language_is_not_shown(view, word):
    view.show_block(CodeBlock("x", word))
    assert language(view) == "Code"


def test_its_language_takes_no_room_from_the_page(view):
    before = view.minimumSizeHint().width()
    view.show_block(CodeBlock("x", "W" * 30))
    view.layout().activate()
    assert view.minimumSizeHint().width() == before


def test_of_very_long_code_the_beginning_is_shown_and_all_is_copied(view, qtbot):
    code = "z" * (MOST_CHARS + 1)
    view.show_block(CodeBlock(code, ""))
    assert text(view).toPlainText().count("z") == MOST_CHARS
    qtbot.mouseClick(view.findChild(QPushButton, "copy"), Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == code


def test_code_that_grows_is_coloured_once_in_a_while(
    appearance, shown, qtbot, monkeypatch
):
    read = []
    monkeypatch.setattr(code_text, "COLOR_MS", 1)
    monkeypatch.setattr(
        code_text.CodeHighlighter, "read", lambda _self, code, _lexer: read.append(code)
    )
    view = CodeBlockView(appearance)
    for code in ("a", "ab", "abc"):
        view.show_block(CodeBlock(code, "py"))
    assert read == ["a"]
    shown(view)
    qtbot.waitUntil(lambda: read == ["a", "abc"])


def save(view, qtbot, path):
    qtbot.mouseClick(view.findChild(QToolButton, "save"), Qt.MouseButton.LeftButton)
    dialog = view.window().findChildren(QFileDialog)[-1]
    suggested = Path(dialog.selectedFiles()[0]).name
    dialog.fileSelected.emit(str(path))
    dialog.reject()
    return suggested


def test_it_is_saved_under_a_name_of_its_language(view, qtbot, tmp_path):
    assert save(view, qtbot, tmp_path / "f.py") == "code.py"
    assert (tmp_path / "f.py").read_text("utf-8") == CODE + "\n"


@pytest.mark.parametrize(
    ("language", "name"),
    [("", "code.txt"), ("make", "code.mak"), ("docker", "Dockerfile")],
)
def test_every_language_has_a_name(view, language, name):
    view.show_block(CodeBlock("x", language))
    assert text(view).file_name == name


def test_a_file_that_cannot_be_written_is_told(view, qtbot, tmp_path):
    save(view, qtbot, tmp_path / "missing" / "f.py")
    dialog = view.window().findChild(FailureDialog)
    assert dialog.isVisible()
    dialog.reject()
