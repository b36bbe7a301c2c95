"""Loading a model of the library, with real engine processes."""

import pytest

from inglenook.engine.client import EngineClient
from inglenook.engine.experience import Experience
from inglenook.engine.loading import Loader
from inglenook.engine.packs.selection import Candidate
from inglenook.errors import NoModelChosen, StoreUnusable
from inglenook.library.scan import Library, LocalModel
from inglenook.settings.schema import Engine
from inglenook.work import drain


@pytest.fixture
def clients():
    started = []
    yield started
    for client in started:
        client.close()


@pytest.fixture
def loader(tmp_path, clients):
    def start():
        clients.append(EngineClient(tmp_path / "logs"))
        return clients[-1]

    return Loader(
        library=Library(tmp_path / "models", (), tmp_path / "library.json"),
        chosen=lambda: Engine(context_tokens=2048),
        engines=lambda _: (Candidate(start=start),),
        experience=Experience.in_folder(tmp_path / "engines"),
    )


def test_a_model_is_told_then_loaded_and_is_the_next_default(loader, reciter):
    told = []
    standing = drain(loader.load(reciter), told.append)
    assert isinstance(told[0], LocalModel)
    assert standing.loaded.context_tokens == 2048
    assert loader.library.default().path == reciter


def test_a_length_of_context_may_be_another_one(loader, reciter):
    assert drain(loader.load(reciter, 1024)).loaded.context_tokens == 1024


def test_what_is_loaded_for_another_purpose_is_not_used(loader, reciter):
    drain(loader.climb(loader.library.check(reciter)))
    assert loader.library.default() is None


def test_without_any_model_none_is_chosen(loader, clients):
    with pytest.raises(NoModelChosen):
        drain(loader.load(None))
    assert not clients


def test_a_model_whose_use_cannot_be_noted_is_not_left_running(
    loader, clients, reciter, monkeypatch
):
    def refuse(_library, _path):
        raise StoreUnusable("library.json", "read-only")

    monkeypatch.setattr(Library, "use", refuse)
    with pytest.raises(StoreUnusable):
        drain(loader.load(reciter))
    assert clients[-1].has_ended
