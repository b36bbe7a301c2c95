import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QTextDocument, QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from inglenook.ui.markdown.flow_text import MOST_CHARS
from inglenook.ui.markdown.markdown_text import MarkdownText
from inglenook.ui.markdown.plain_text import PlainText
from inglenook.ui.widgets.link_dialog import LinkDialog

LONG = "word " * 200


@pytest.fixture
def text(appearance, shown):
    made = MarkdownText(appearance)
    made.show_markdown("Some [words](https://example.org/a) to select.")
    return shown(made, 300, 200)


def colors(widget):
    image = widget.grab().toImage()
    return {
        image.pixelColor(x, y).name().upper()
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
    }


def test_it_is_as_high_as_its_text(appearance, shown):
    short = shown(PlainText("One line.", appearance), 300)
    long = shown(PlainText(LONG, appearance), 300)
    assert long.height() > 5 * short.height()
    assert long.height() == pytest.approx(long.document().size().height(), abs=1)


def test_less_width_makes_it_higher(appearance, shown, qtbot):
    text = shown(PlainText(LONG, appearance), 600)
    before = text.height()
    text.resize(300, before)
    qtbot.waitUntil(lambda: text.height() > 1.5 * before)


def test_plain_text_is_taken_as_it_is(appearance, qtbot):
    made = PlainText("**x** <b>y</b>", appearance)
    qtbot.addWidget(made)
    assert made.toPlainText() == "**x** <b>y</b>"
    assert made.natural_width > 0


@pytest.mark.parametrize(
    "address", ["https://example.org/x.png", "file:///etc/passwd", "x.png"]
)
def test_it_loads_nothing(text, address):
    kind = QTextDocument.ResourceType.ImageResource.value
    assert text.loadResource(kind, QUrl(address)) is None


def test_the_wheel_is_left_to_the_page(text):
    event = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(text.viewport(), event)
    assert not event.isAccepted()


def test_keys_scroll_the_page(appearance, shown, qtbot):
    area = QScrollArea()
    area.setWidgetResizable(True)
    text = PlainText(LONG * 5, appearance)
    area.setWidget(text)
    shown(area, 300, 200)
    text.setFocus()
    with qtbot.waitSignal(area.verticalScrollBar().valueChanged):
        qtbot.keyClick(text, Qt.Key.Key_PageDown)


def test_the_caret_is_ember(text, appearance):
    ember = QColor(appearance.theme.ember).name().upper()
    assert ember not in colors(text)
    text.set_caret(shown=True)
    assert ember in colors(text)


def test_what_is_selected_stays_so_while_text_is_added(text):
    cursor = text.document().find("words")
    text.setTextCursor(cursor)
    text.show_markdown("Some [words](https://example.org/a) to select. And more.")
    assert text.textCursor().selectedText() == "words"


def test_a_selection_goes_with_the_focus(text, qtbot):
    text.setFocus()
    text.selectAll()
    text.clearFocus()
    assert not text.textCursor().hasSelection()


def test_a_link_is_not_followed_before_its_address_was_shown(text, qtbot):
    text.anchorClicked.emit(QUrl("https://example.org/a"))
    dialog = text.window().findChild(LinkDialog)
    assert dialog.isVisible()


def test_it_is_selected_by_keys(appearance, shown, qtbot):
    page = QWidget()
    layout = QVBoxLayout(page)
    before = QLineEdit()
    text = PlainText("Some words.", appearance)
    layout.addWidget(before)
    layout.addWidget(text)
    shown(page)
    before.setFocus()
    qtbot.keyClick(before, Qt.Key.Key_Tab)
    assert text.hasFocus()
    qtbot.keyClick(text, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert text.textCursor().selectedText() == "S"
    qtbot.keyClick(text, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert text.textCursor().selectedText() == "Some words."


def test_it_is_told_who_said_it(text, appearance, qtbot):
    question = PlainText("Why?", appearance)
    qtbot.addWidget(question)
    assert question.accessibleName() == "You said"
    assert text.accessibleName() == "Answer"


def test_what_was_shown_before_is_freed(text, qtbot):
    with qtbot.waitSignal(text.document().destroyed):
        text.show_markdown("Other words.")


def test_what_is_shown_is_freed_with_its_widget(appearance, qtbot):
    text = MarkdownText(appearance)
    text.show_markdown("Some words.")
    with qtbot.waitSignal(text.document().destroyed):
        text.deleteLater()


def test_of_a_very_long_text_the_beginning_is_shown(text, appearance, qtbot):
    long = "z" * (MOST_CHARS + 1)
    question = PlainText(long, appearance)
    qtbot.addWidget(question)
    text.show_markdown(long)
    for each in (question, text):
        shown = each.toPlainText()
        assert shown.count("z") == MOST_CHARS
        assert shown.endswith("Only the beginning of this long text is shown here.")


def test_the_address_of_a_link_is_shown_as_it_is(text):
    text.highlighted.emit(QUrl("https://аpple.com/<h1>"))
    assert text.toolTip() == "https://xn--pple-43d.com/%3Ch1%3E"


def test_another_theme_has_other_colours(text, appearance):
    appearance.choose("dark")
    assert appearance.theme.accent in colors(text)


def test_code_and_quotes_have_their_grounds(appearance, shown):
    text = MarkdownText(appearance)
    text.show_markdown("`code` here\n\n> said\n>\n> again")
    shown(text, 300)
    assert {appearance.theme.inset, appearance.theme.ctl} <= colors(text)
