import pytest

from inglenook.settings.service import SettingsService
from inglenook.ui.widgets.network_button import NetworkButton


@pytest.fixture
def settings(qapp, tmp_path):
    return SettingsService(tmp_path / "settings.toml", qapp)


@pytest.fixture
def button(settings, appearance, qtbot):
    made = NetworkButton(settings, appearance)
    qtbot.addWidget(made)
    return made


def test_it_follows_the_switch_at_once(button, settings):
    assert button.text() == "Online"
    settings.change("network", "offline", True)
    assert button.text() == button.accessibleName() == "Offline"
    assert "Nothing is sent" in button.toolTip()
    settings.change("network", "offline", False)
    assert button.text() == "Online"


def test_its_picture_follows_the_switch_and_the_theme(button, settings, appearance):
    def picture():
        return button.icon().pixmap(22, 22).toImage()

    online = picture()
    settings.change("network", "offline", True)
    offline = picture()
    assert offline != online
    appearance.choose("dark")
    assert picture() != offline
