import pytest
from PySide6.QtCore import QObject

from inglenook.errors import SettingsInvalid, StoreUnusable
from inglenook.settings.schema import Settings
from inglenook.settings.service import SettingsService
from inglenook.settings.store import load_settings


@pytest.fixture
def path(tmp_path):
    return tmp_path / "settings.toml"


@pytest.fixture
def parent(qapp):
    return QObject()


@pytest.fixture
def service(path, parent):
    return SettingsService(path, parent)


def test_it_starts_with_what_the_file_holds(path, parent):
    path.write_text("[network]\noffline = true\n")
    assert SettingsService(path, parent).settings.network.offline


def test_a_change_is_told_and_written(service, path, qtbot):
    with qtbot.waitSignal(service.changed) as changed:
        service.change("appearance", "theme", "dark")
    assert changed.args == [service.settings]
    assert service.settings == load_settings(path)
    assert service.settings.appearance.theme == "dark"


def test_the_state_changes_before_its_signal(service, qtbot):
    seen = []
    service.changed.connect(lambda _: seen.append(service.settings.network.offline))
    service.change("network", "offline", True)
    assert seen == [True]


def test_choosing_the_same_again_is_no_change(service, qtbot):
    with qtbot.assertNotEmitted(service.changed):
        service.change("network", "offline", False)


def test_a_reset_chooses_the_default(service, qtbot):
    service.change("appearance", "zoom_percent", 150)
    with qtbot.waitSignal(service.changed):
        service.reset("appearance", "zoom_percent")
    assert service.settings == Settings()


def test_a_wrong_value_fails_and_changes_nothing(service, qtbot):
    with (
        qtbot.assertNotEmitted(service.changed),
        qtbot.waitSignal(service.failed) as failed,
    ):
        service.change("appearance", "zoom_percent", 1)
    assert isinstance(failed.args[0], SettingsInvalid)
    assert service.settings == Settings()


def test_a_file_that_cannot_be_written_fails(service, path, qtbot):
    path.mkdir()
    with qtbot.waitSignal(service.failed) as failed:
        service.change("network", "offline", True)
    assert isinstance(failed.args[0], StoreUnusable)


def test_with_an_invalid_file_the_defaults_hold_and_it_says_why(path, parent):
    path.write_text("[network]\noffline = 1\n")
    service = SettingsService(path, parent)
    assert service.settings == Settings()
    assert isinstance(service.error, SettingsInvalid)


def test_once_the_file_is_mended_a_change_takes_it_up(path, parent, qtbot):
    path.write_text("[network]\noffline = 1\n")
    service = SettingsService(path, parent)
    path.write_text("[network]\noffline = true\n")
    service.change("appearance", "theme", "dark")
    assert service.error is None
    assert service.settings.network.offline
