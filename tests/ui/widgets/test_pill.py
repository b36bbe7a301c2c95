import pytest
from PySide6.QtCore import Qt

from inglenook.ui.widgets.pill import Pill


@pytest.fixture
def make(appearance, qtbot):
    def made(*arguments, **options):
        pill = Pill(*arguments, appearance, **options)
        qtbot.addWidget(pill)
        pill.show()
        return pill

    return made


def test_it_says_its_words_on_its_own_ground(make, appearance):
    pill = make("In use", "good")
    assert pill.text() == "In use"
    assert pill.height() == 22
    middle = pill.grab().toImage().pixelColor(5, 11).name()
    assert middle == appearance.theme.good_bg.lower()


def test_the_ground_of_the_accent_is_soft(make, appearance):
    middle = make("Experts", "accent").grab().toImage().pixelColor(5, 11).name()
    assert middle == appearance.theme.soft.lower()


def test_its_ends_are_round(make, appearance):
    corner = make("In use", "good").grab().toImage().pixelColor(0, 0).name()
    assert corner != appearance.theme.good_bg.lower()


def test_an_icon_stands_before_the_words(make):
    assert make("In use", "good", icon_name="ph.check").width() == (
        make("In use", "good").width() + 17
    )


def test_its_words_are_never_cut_and_never_markup(make):
    pill = make("<b>No</b>", "bad")
    assert pill.minimumSizeHint() == pill.sizeHint()
    assert pill.textFormat() == Qt.TextFormat.PlainText
