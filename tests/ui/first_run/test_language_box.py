import pytest
from PySide6.QtCore import Qt

from inglenook.settings.service import SettingsService
from inglenook.ui.first_run.language_box import LanguageBox


@pytest.fixture
def settings(qapp, tmp_path):
    return SettingsService(tmp_path / "settings.toml", qapp)


@pytest.fixture
def box(settings, qtbot):
    made = LanguageBox(settings)
    qtbot.addWidget(made)
    return made


def test_a_choice_is_kept(box, settings, qtbot):
    assert box.currentText() == "System language"
    qtbot.keyClick(box, Qt.Key.Key_End)
    box.activated.emit(box.currentIndex())
    assert settings.settings.appearance.language == box.currentData() != "system"


def test_it_follows_the_settings(box, settings):
    settings.change("appearance", "language", "zh_CN")
    assert box.currentText() == "简体中文"
