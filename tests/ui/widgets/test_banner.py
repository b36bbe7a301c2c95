import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from inglenook.ui.widgets.banner import Banner


@pytest.fixture
def page(qtbot):
    made = QWidget()
    made.resize(600, 300)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def banner(appearance, page):
    made = Banner(
        "question", "The context is full.", "Nothing has been cut.", appearance
    )
    layout = QVBoxLayout(page)
    layout.addWidget(made)
    layout.addStretch()
    return made


def test_the_first_clause_is_bold(banner):
    words = banner.findChild(QLabel, "words")
    assert "<b>The context is full.</b> Nothing has been cut." in words.text()


def test_markup_in_the_words_is_shown_as_it_is(appearance, qtbot):
    made = Banner("note", "<i>x</i>", "a & b", appearance)
    qtbot.addWidget(made)
    text = made.findChild(QLabel, "words").text()
    assert "&lt;i&gt;x&lt;/i&gt;" in text
    assert "a &amp; b" in text


def test_screen_readers_get_the_words(banner):
    assert banner.accessibleName() == "The context is full. Nothing has been cut."


def test_one_button_stands_beside_the_words(banner, page):
    button = banner.add_button("New chat")
    page.show()
    words = banner.findChild(QLabel, "words")
    assert button.x() > words.geometry().right()


def test_several_buttons_stand_under_the_words(banner, page):
    buttons = [banner.add_button(text) for text in ("Reload", "Leave out", "New chat")]
    page.show()
    words = banner.findChild(QLabel, "words")
    assert all(button.y() > words.geometry().bottom() for button in buttons)
    assert buttons[0].x() < buttons[1].x() < buttons[2].x()


def test_a_button_does_what_it_says(banner, qtbot):
    button = banner.add_button("New chat")
    with qtbot.waitSignal(button.clicked):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(
    ("kind", "ground"),
    [("note", "neu_bg"), ("question", "warn_bg"), ("failure", "bad_bg")],
)
def test_its_ground_says_its_kind(appearance, qtbot, kind, ground):
    made = Banner(kind, "Lead.", "Rest.", appearance)
    qtbot.addWidget(made)
    color = made.grab().toImage().pixelColor(4, 12).name().upper()
    assert color == getattr(appearance.theme, ground)
