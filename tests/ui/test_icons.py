import re
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon

import inglenook.ui
from inglenook.ui.icons import application_icon, icon
from inglenook.ui.theme import DARK, LIGHT


def named_icons():
    sources = Path(inglenook.ui.__file__).parent.rglob("*.py")
    text = "".join(source.read_text("utf-8") for source in sources)
    return sorted(set(re.findall(r'"((?:ph|mdi6)\.[a-z0-9-]+)"', text)))


@pytest.mark.parametrize("name", named_icons())
def test_every_icon_the_window_names_exists(qapp, name):
    assert not icon(name, LIGHT).pixmap(16, 16).isNull()


def colors(made, mode=QIcon.Mode.Normal, state=QIcon.State.Off):
    image = made.pixmap(QSize(32, 32), mode, state).toImage()
    pixels = [image.pixelColor(x, y) for x in range(32) for y in range(32)]
    return {color.name() for color in pixels if color.alpha() == 255}


def test_an_icon_has_the_themes_colour(qapp):
    assert colors(icon("ph.stop-fill", LIGHT, "accent")) == {LIGHT.accent.lower()}
    assert colors(icon("ph.stop-fill", DARK, "text2")) == {DARK.text2.lower()}


def test_a_disabled_icon_is_paler(qapp):
    disabled = colors(icon("ph.stop-fill", LIGHT), QIcon.Mode.Disabled)
    assert disabled == {LIGHT.field.lower()}


def test_a_checked_icon_may_have_another_colour(qapp):
    made = icon("ph.stop-fill", LIGHT, checked_tone="accent")
    assert colors(made) == {LIGHT.text2.lower()}
    assert colors(made, state=QIcon.State.On) == {LIGHT.accent.lower()}


def test_the_application_icon_is_simpler_when_small(qapp):
    made = application_icon()
    sizes = [size.width() for size in made.availableSizes()]
    assert sizes == [16, 24, 32, 48, 64, 128, 256]
    core = "#ffd9a0"
    large, small = made.pixmap(256, 256).toImage(), made.pixmap(16, 16).toImage()
    assert large.pixelColor(129, 180).name() == core
    assert small.pixelColor(8, 11).name() == "#f0803c"


def test_the_icon_library_is_not_imported_before_an_icon_is_made():
    code = "import sys, inglenook.ui.main_window; print('qtawesome' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert done.stdout == "False\n"
