import re
from dataclasses import asdict

import pytest
from PySide6.QtGui import QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QRadioButton
from tests.ui.test_theme import contrast

from inglenook.paths import resource
from inglenook.ui.style import palette, restyle, style_sheet, zoomed
from inglenook.ui.theme import DARK, LIGHT

THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)


@THEMES
def test_the_style_sheet_has_no_colour_but_the_themes(theme):
    sheet = style_sheet(theme, 10)
    colors = set(re.findall(r"#[0-9A-Fa-f]{3,8}\b", sheet))
    assert colors <= set(asdict(theme).values())
    assert "rgb" not in sheet


@THEMES
def test_every_picture_of_the_style_sheet_exists(theme):
    pictures = re.findall(r'url\("([^"]+)"\)', style_sheet(theme, 10))
    assert pictures
    assert all(resource(picture).is_file() for picture in pictures)


@THEMES
def test_pictures_have_the_themes_colours(theme):
    folder = resource(f"themes/{theme.name}")
    strokes = {
        picture.stem: re.findall(r"#[0-9A-F]{6}", picture.read_text())
        for picture in folder.glob("*.svg")
    }
    assert strokes == {
        "caret-down": [theme.text2],
        "caret-up": [theme.text2],
        "check": [theme.on_accent],
        "dash": [theme.on_accent],
    }


def test_sizes_follow_the_base_font():
    sheet = style_sheet(LIGHT, 20)
    assert 'QLabel[scale="title"] { font-size: 30.80pt; font-weight: 600; }' in sheet


@THEMES
def test_qt_takes_the_style_sheet_without_a_warning(theme, qapp, qtbot):
    button = QPushButton("Load")
    qtbot.addWidget(button)
    button.setStyleSheet(style_sheet(theme, 10))
    button.ensurePolished()
    assert button.sizeHint().height() == 32


def test_the_palette_tells_texts_from_their_grounds():
    made = palette(LIGHT)
    role = QPalette.ColorRole
    assert made.color(role.Window).name() == "#ffffff"
    assert made.color(role.HighlightedText).name() == "#ffffff"
    assert made.color(role.Highlight).name() == LIGHT.accent.lower()
    assert made.color(role.ToolTipBase).name() == LIGHT.text.lower()


def test_what_is_disabled_is_paler():
    made = palette(DARK)
    pale = made.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    assert pale.name() == DARK.field.lower()


def test_a_restyled_label_changes_its_colour(appearance, qtbot):
    label = QLabel("CPU")
    qtbot.addWidget(label)
    label.ensurePolished()
    restyle(label, tone="warn")
    shown = label.palette().color(label.foregroundRole()).name()
    assert shown == appearance.theme.warn.lower()


def test_widths_grow_with_the_type_and_never_shrink(appearance):
    appearance.choose("light", zoom_percent=200)
    type_px = QFontInfo(QApplication.font()).pixelSize()
    assert zoomed(1300) == 100 * type_px > 1300
    appearance.choose("light", zoom_percent=50)
    assert zoomed(300) == 300


@THEMES
def test_what_is_not_chosen_can_be_told_from_its_ground(theme, appearance, qtbot):
    appearance.choose(theme.name)
    button = QRadioButton("Markdown")
    qtbot.addWidget(button)
    picture = button.grab().toImage()
    middle = picture.height() // 2
    seen = [picture.pixelColor(x, middle).name() for x in range(16)]
    assert max(contrast(color, theme.surface) for color in seen) >= 3
