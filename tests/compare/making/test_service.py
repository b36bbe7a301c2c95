"""Variants that are missing, with real engines and real files."""

import shutil
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import QObject

from inglenook.compare.making.service import MakingService
from inglenook.engine.client import EngineClient
from inglenook.errors import AlreadyQuantized, FileNotWritten, ModelNotFound
from inglenook.library.records import LocalModel
from inglenook.library.sidecars import made_path

#: Engines take seconds to start where the machine is busy.
TIMEOUT_MS = 60_000


@pytest.fixture
def source(babbler, tmp_path):
    """A model of the user's own, in a folder with nothing else."""
    folder = tmp_path / "own"
    folder.mkdir()
    path = shutil.copy(babbler, folder / "Babbler-F16.gguf")
    size_bytes = path.stat().st_size
    return LocalModel(
        path=path, name="Babbler", variant="F16", repo="", size_bytes=size_bytes
    )


@pytest.fixture
def making(qapp, tmp_path):
    parent = QObject()
    start = partial(EngineClient, tmp_path / "logs")
    made = MakingService(start, lambda: 2, tmp_path / "models", parent)
    yield made
    made.close()


def make(making, source, qtbot, type_="Q8_0"):
    with qtbot.waitSignal(making.made, timeout=TIMEOUT_MS) as made:
        making.make(source, type_)
    return made.args[0]


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_what_variants_take_is_told_before_and_is_exact(making, source, qtbot):
    with qtbot.waitSignal(making.predicted, timeout=TIMEOUT_MS) as predicted:
        making.predict(source)
    sizes = {each.type: each.size_bytes for each in predicted.args[0]}
    assert make(making, source, qtbot).stat().st_size == sizes["Q8_0"]


def test_what_cannot_be_predicted_is_told(making, source, qtbot, tmp_path):
    gone = replace(source, path=tmp_path / "gone.gguf")
    with qtbot.waitSignal(making.prediction_failed, timeout=TIMEOUT_MS) as failed:
        making.predict(gone)
    assert isinstance(failed.args[0], ModelNotFound)


def test_a_variant_comes_to_lie_beside_its_source(making, source, qtbot):
    path = make(making, source, qtbot)
    assert path == source.path.with_name("Babbler-Q8_0.gguf")
    assert making.order is None


@pytest.mark.parametrize("whose", [{"is_starter": True}, {"program": "ollama"}])
def test_of_what_is_not_the_user_s_own_it_comes_to_the_models(
    making, source, qtbot, tmp_path, whose
):
    path = make(making, replace(source, **whose), qtbot)
    assert path == tmp_path / "models" / "Babbler-Q8_0.gguf"
    assert names(source.path.parent) == ["Babbler-F16.gguf"]


def test_one_is_made_at_a_time(making, source, qtbot):
    with qtbot.waitSignal(making.made, timeout=TIMEOUT_MS):
        making.make(source, "Q8_0")
        making.make(source, "Q6_K")
        assert making.order.type == "Q8_0"


def test_cancelling_leaves_no_file(making, source, qtbot):
    with qtbot.waitSignal(making.progressed, timeout=TIMEOUT_MS):
        making.make(source, "Q8_0")
    with qtbot.waitSignal(making.changed, timeout=TIMEOUT_MS):
        making.cancel()
    assert making.order is None
    assert names(source.path.parent) == ["Babbler-F16.gguf"]


def test_closing_in_the_middle_leaves_no_file(making, source, qtbot):
    with qtbot.waitSignal(making.progressed, timeout=TIMEOUT_MS):
        making.make(source, "Q8_0")
    making.close()
    assert names(source.path.parent) == ["Babbler-F16.gguf"]


def test_a_quantized_source_is_refused(making, source, qtbot):
    path = make(making, source, qtbot)
    with qtbot.waitSignal(making.failed, timeout=TIMEOUT_MS) as failed:
        making.make(replace(source, path=path), "Q6_K")
    assert isinstance(failed.args[0], AlreadyQuantized)
    assert names(path.parent) == [
        "Babbler-F16.gguf",
        "Babbler-Q8_0.gguf",
        made_path(path).name,
    ]


def test_a_folder_that_cannot_be_made_is_told(making, source, qtbot, tmp_path):
    (tmp_path / "models").write_text("in the way")
    with qtbot.waitSignal(making.failed, timeout=TIMEOUT_MS) as failed:
        making.make(replace(source, is_starter=True), "Q8_0")
    assert isinstance(failed.args[0], FileNotWritten)
