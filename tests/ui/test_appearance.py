from types import SimpleNamespace

import pytest
from PySide6.QtGui import QPalette

from inglenook.ui.theme import DARK, LIGHT


def settings(theme="light", zoom_percent=100):
    return SimpleNamespace(
        appearance=SimpleNamespace(theme=theme, zoom_percent=zoom_percent)
    )


def test_the_chosen_theme_dresses_the_application(appearance, qapp, qtbot):
    with qtbot.waitSignal(appearance.theme_changed) as changed:
        appearance.follow(settings("dark"))
    assert changed.args == [DARK]
    assert appearance.theme is DARK
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == "#1e1c1b"
    assert DARK.accent in qapp.styleSheet()


def test_the_same_choice_changes_nothing(appearance, qtbot):
    with qtbot.assertNotEmitted(appearance.theme_changed):
        appearance.follow(settings("light"))


def test_the_system_scheme_is_light_where_it_is_unknown(appearance):
    appearance.choose("dark")
    appearance.choose("system")
    assert appearance.theme is LIGHT


@pytest.mark.parametrize("percent", [50, 150, 300])
def test_zoom_is_of_the_systems_font(appearance, qapp, percent):
    base_pt = qapp.font().pointSizeF()
    appearance.follow(settings(zoom_percent=200))
    appearance.follow(settings(zoom_percent=percent))
    assert qapp.font().pointSizeF() == pytest.approx(base_pt * percent / 100)


def test_a_zoom_tells_painted_widgets(appearance, qtbot):
    with qtbot.waitSignal(appearance.theme_changed):
        appearance.choose("light", zoom_percent=110)


def test_for_high_contrast_the_systems_colours_are_found_under_ours(appearance, qapp):
    appearance.choose("dark")
    ours = qapp.palette()
    systems = appearance._systems_palette()
    role = QPalette.ColorRole.Window
    assert systems.color(role) != ours.color(role)
    assert qapp.palette() == ours
