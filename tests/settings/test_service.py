import keyring
import pytest
from PySide6.QtCore import QObject
from tests.settings.keyrings import LockedKeyring, MemoryKeyring

from inglenook.errors import (
    KeyringRefused,
    SettingsInvalid,
    SettingsNotRead,
    StoreUnusable,
)
from inglenook.settings.schema import Network, Settings
from inglenook.settings.service import SettingsService, TokenService
from inglenook.settings.store import load_settings

BROKEN = "[engine]\nn_threads = 'many'\n"


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


@pytest.fixture
def broken(path, parent):
    """A service whose file has a slip in it."""
    path.write_text(BROKEN)
    return SettingsService(path, parent)


def test_with_an_invalid_file_it_is_offline_and_says_why(broken, path):
    assert broken.settings == Settings(network=Network(offline=True))
    assert isinstance(broken.error, SettingsNotRead)
    assert "n_threads" in broken.error.text
    assert path.read_text() == BROKEN


def test_the_first_change_keeps_the_invalid_file_beside(broken, path, qtbot):
    with qtbot.waitSignal(broken.changed):
        broken.change("appearance", "theme", "dark")
    assert path.with_name("settings.damaged.toml").read_text() == BROKEN
    assert load_settings(path) == broken.settings
    assert (broken.settings.network.offline, broken.error) == (True, None)


def test_it_stays_offline_at_the_next_start_too(broken, path, parent):
    broken.change("appearance", "theme", "dark")
    assert SettingsService(path, parent).settings.network.offline


def test_the_user_decides_to_go_online_again(broken, path):
    broken.change("network", "offline", False)
    assert load_settings(path) == broken.settings == Settings()


def test_a_file_that_is_none_is_set_aside_as_well(path, parent):
    path.mkdir()
    service = SettingsService(path, parent)
    assert service.settings.network.offline
    service.change("appearance", "theme", "dark")
    assert load_settings(path).appearance.theme == "dark"
    assert path.with_name("settings.damaged.toml").is_dir()


def test_once_the_file_is_mended_a_change_takes_it_up(path, parent, qtbot):
    path.write_text("[network]\noffline = 1\n")
    service = SettingsService(path, parent)
    path.write_text("[network]\noffline = true\n")
    service.change("appearance", "theme", "dark")
    assert service.error is None
    assert service.settings.network.offline


class Ring:
    """A keyring of a test, put back afterwards."""

    def __init__(self):
        self.before = keyring.get_keyring()
        self.backend = MemoryKeyring()
        keyring.set_keyring(self.backend)


@pytest.fixture
def ring():
    made = Ring()
    yield made.backend
    keyring.set_keyring(made.before)


@pytest.fixture
def hosts():
    return ["huggingface.co"]


@pytest.fixture
def tokens(service, hosts, ring, parent):
    made = TokenService(service, lambda: hosts[0], "huggingface.co", parent)
    yield made
    made.close()


def test_a_token_goes_to_the_keyring_and_its_host_to_the_file(
    tokens, service, path, qtbot
):
    tokens.keep(" hf_a ")
    assert tokens.is_busy
    qtbot.waitUntil(lambda: tokens.place == "keyring")
    assert (tokens.token(), tokens.is_busy) == ("hf_a", False)
    assert service.settings.network.token_hosts == ("huggingface.co",)
    assert "hf_a" not in path.read_text()


def test_a_token_is_for_one_host(tokens, hosts, qtbot):
    tokens.keep("hf_a")
    qtbot.waitUntil(lambda: tokens.place == "keyring")
    hosts[0] = "hf-mirror.com"
    assert (tokens.token(), tokens.place) == ("", "nowhere")


def test_a_token_is_forgotten(tokens, service, ring, path, qtbot):
    tokens.keep("hf_a")
    qtbot.waitUntil(lambda: tokens.place == "keyring")
    tokens.forget()
    qtbot.waitUntil(lambda: tokens.place == "nowhere")
    assert ring.kept == {}
    assert service.settings == Settings()


def test_without_a_keyring_nothing_is_written(tokens, path, qtbot):
    keyring.set_keyring(LockedKeyring())
    tokens.keep("hf_a")
    qtbot.waitUntil(lambda: tokens.place == "memory")
    assert tokens.token() == "hf_a"
    assert not path.exists() or "huggingface" not in path.read_text()


def test_a_keyring_that_gives_no_token_is_told_and_gone_on_without(
    service, hosts, parent, qtbot
):
    service.change("network", "token_hosts", ("huggingface.co",))
    keyring.set_keyring(LockedKeyring())
    tokens = TokenService(service, lambda: hosts[0], "huggingface.co", parent)
    with qtbot.waitSignal(tokens.refused) as refused:
        assert tokens.token() == ""
    assert isinstance(refused.args[0], KeyringRefused)
    with qtbot.assertNotEmitted(tokens.refused):
        assert tokens.token() == ""


def test_a_keyring_that_keeps_what_is_to_be_forgotten_is_told(tokens, qtbot):
    tokens.keep("hf_a")
    qtbot.waitUntil(lambda: tokens.place == "keyring")
    keyring.set_keyring(LockedKeyring())
    with qtbot.waitSignal(tokens.failed) as failed:
        tokens.forget()
    assert isinstance(failed.args[0], KeyringRefused)
    assert tokens.place == "keyring"
