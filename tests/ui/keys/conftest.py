import pytest

from inglenook.settings.service import SettingsService
from inglenook.ui.keys.keyboard import Keyboard


@pytest.fixture
def settings(qapp, tmp_path):
    made = SettingsService(tmp_path / "settings.toml", qapp)
    yield made
    made.deleteLater()


@pytest.fixture
def keyboard(settings, qapp):
    made = Keyboard(settings, qapp)
    yield made
    made.deleteLater()
