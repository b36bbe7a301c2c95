"""Access tokens, in keyrings that tests make."""

import keyring
import pytest
from keyring.backends import null
from tests.settings.keyrings import LockedKeyring, MemoryKeyring

from inglenook.errors import KeyringRefused
from inglenook.settings.secrets import SERVICE, Secrets

HUB, MIRROR = "huggingface.co", "hf-mirror.com"


@pytest.fixture(autouse=True)
def _own_keyring():
    before = keyring.get_keyring()
    yield
    keyring.set_keyring(before)


@pytest.fixture
def ring():
    made = MemoryKeyring()
    keyring.set_keyring(made)
    return made


@pytest.fixture
def kept():
    """The hosts whose token is in the keyring."""
    return []


def opened(kept, told=None):
    """Tokens as another start of the program finds them."""
    told = [] if told is None else told
    return Secrets(lambda: tuple(kept), HUB, told.append)


@pytest.fixture
def secrets(kept):
    return opened(kept)


def test_without_a_token_the_keyring_is_not_opened(secrets, ring):
    assert secrets.token(HUB) == ""
    assert secrets.place(HUB) == "nowhere"
    assert ring.n_read == 0


def test_a_token_is_kept_in_the_keyring(secrets, kept, ring):
    assert secrets.keep(HUB, "hf_a") == "keyring"
    assert ring.kept == {(SERVICE, HUB): "hf_a"}
    kept.append(HUB)
    assert opened(kept).token(HUB) == "hf_a"
    assert secrets.place(HUB) == "keyring"


def test_the_keyring_is_asked_once(kept, ring):
    ring.kept[SERVICE, HUB] = "hf_a"
    kept.append(HUB)
    secrets = opened(kept)
    assert [secrets.token(HUB), secrets.token(HUB)] == ["hf_a", "hf_a"]
    assert ring.n_read == 1


def test_a_token_is_given_for_no_other_host(secrets, kept, ring):
    secrets.keep(HUB, "hf_a")
    kept.append(HUB)
    assert secrets.token(MIRROR) == ""


@pytest.mark.parametrize("backend", [null.Keyring(), LockedKeyring()])
def test_without_a_keyring_it_lasts_until_the_end(secrets, kept, backend):
    keyring.set_keyring(backend)
    assert secrets.keep(HUB, "hf_a") == "memory"
    assert (secrets.token(HUB), secrets.place(HUB)) == ("hf_a", "memory")
    assert opened([]).token(HUB) == ""


def test_a_token_that_the_keyring_has_gives_way_there_or_not_at_all(
    secrets, kept, ring
):
    secrets.keep(HUB, "hf_old")
    kept.append(HUB)
    keyring.set_keyring(LockedKeyring())
    with pytest.raises(KeyringRefused):
        secrets.keep(HUB, "hf_new")
    assert (secrets.token(HUB), secrets.place(HUB)) == ("hf_old", "keyring")
    keyring.set_keyring(ring)
    secrets.forget(HUB)
    assert ring.kept == {}


def test_a_keyring_that_writes_plain_files_is_none(secrets, ring):
    class FileKeyring(MemoryKeyring):
        pass

    FileKeyring.__module__ = "keyrings.alt.file"
    keyring.set_keyring(FileKeyring())
    assert secrets.keep(HUB, "hf_a") == "memory"
    assert keyring.get_keyring().kept == {}


def test_a_keyring_that_refuses_is_told_once_without_the_secret(kept):
    keyring.set_keyring(LockedKeyring())
    kept.append(HUB)
    told = []
    secrets = opened(kept, told)
    assert [secrets.token(HUB), secrets.token(HUB)] == ["", ""]
    (error,) = told
    assert "secret" not in f"{error.text} {error.hint} {error.detail}"
    assert error.__cause__ is None
    with pytest.raises(KeyringRefused):
        secrets.forget(HUB)


def test_a_token_is_forgotten(secrets, kept, ring):
    secrets.keep(HUB, "hf_a")
    kept.append(HUB)
    secrets.forget(HUB)
    assert ring.kept == {}
    kept.clear()
    assert (secrets.token(HUB), secrets.place(HUB)) == ("", "nowhere")


def test_one_that_is_gone_from_the_keyring_can_be_forgotten(secrets, kept, ring):
    kept.append(HUB)
    secrets.forget(HUB)


def test_the_environment_goes_first_and_only_to_its_own_host(secrets, monkeypatch):
    monkeypatch.setenv("HF_TOKEN", " hf_env\n")
    secrets.keep(HUB, "hf_a")
    assert (secrets.token(HUB), secrets.place(HUB)) == ("hf_env", "environment")
    assert secrets.token(MIRROR) == ""
