import pytest

from inglenook.network.records import DEFAULT_ENDPOINT, chosen_options
from inglenook.settings.schema import Network


def chosen(**changes):
    return chosen_options(Network(**changes))


@pytest.fixture(autouse=True)
def _no_mirror(monkeypatch):
    monkeypatch.delenv("HF_ENDPOINT", raising=False)


def test_the_hub_itself_is_asked_unless_somebody_says_otherwise():
    assert chosen().endpoint == DEFAULT_ENDPOINT


def test_the_environment_names_a_mirror(monkeypatch):
    monkeypatch.setenv("HF_ENDPOINT", " https://hf-mirror.com/ ")
    assert chosen().endpoint == "https://hf-mirror.com"


def test_the_users_mirror_goes_before_that_of_the_environment(monkeypatch):
    monkeypatch.setenv("HF_ENDPOINT", "https://hf-mirror.com")
    assert chosen(mirror="https://mine.test/").endpoint == "https://mine.test"


def test_the_rest_is_as_it_was_chosen():
    options = chosen(offline=True, proxy_mode="own", proxy=" http://p:1 ")
    assert (options.is_offline, options.proxy_mode, options.proxy) == (
        True,
        "own",
        "http://p:1",
    )
