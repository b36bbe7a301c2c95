"""Variants that are missing, with real engines and real files."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QObject
from tests.tools.conftest import TIMEOUT_MS

from inglenook.errors import AlreadyQuantized, FileNotWritten, ModelNotFound
from inglenook.library.sidecars import made_path
from inglenook.tools.making.service import MakingService
from inglenook.tools.records import MergeOrder, QuantizeOrder


@pytest.fixture
def model(kit, source):
    """A model of the user's own."""
    return replace(kit.library.check(source), name="tiny", variant="F16")


@pytest.fixture
def making(world, kit):
    parent = QObject()
    made = MakingService(kit, world.tools, parent)
    yield made
    made.close()


def make(making, model, qtbot, type_="Q8_0"):
    with qtbot.waitSignal(making.made, timeout=TIMEOUT_MS) as made:
        making.make(model, type_)
    return made.args[0]


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_what_variants_take_is_told_before_and_is_exact(making, model, qtbot):
    with qtbot.waitSignal(making.predicted, timeout=TIMEOUT_MS) as predicted:
        making.predict(model)
    sizes = {each.type: each.size_bytes for each in predicted.args[0]}
    assert make(making, model, qtbot).stat().st_size == sizes["Q8_0"]


def test_what_cannot_be_predicted_is_told(making, model, qtbot, tmp_path):
    gone = replace(model, path=tmp_path / "gone.gguf")
    with qtbot.waitSignal(making.prediction_failed, timeout=TIMEOUT_MS) as failed:
        making.predict(gone)
    assert isinstance(failed.args[0], ModelNotFound)


def test_a_variant_comes_to_lie_beside_its_source(making, model, qtbot):
    path = make(making, model, qtbot)
    assert path == model.path.with_name("tiny-Q8_0.gguf")
    assert making.order is None


def test_of_what_is_not_the_user_s_own_it_comes_to_the_models(
    making, world, model, qtbot, tmp_path
):
    folder = tmp_path / "ollama"
    folder.mkdir()
    blob = model.path.rename(folder / "sha256-0123")
    theirs = replace(model, path=blob, program="ollama")
    assert make(making, theirs, qtbot) == world.models / "tiny-Q8_0.gguf"
    assert names(folder) == ["sha256-0123"]


def test_one_is_made_at_a_time(making, model, qtbot):
    with qtbot.waitSignal(making.made, timeout=TIMEOUT_MS):
        making.make(model, "Q8_0")
        making.make(model, "Q6_K")
        assert making.order.type == "Q8_0"


def test_none_is_made_while_the_tools_make_something_else(
    making, world, model, adapter, qtbot
):
    made = []
    making.made.connect(made.append)
    target = model.path.with_name("merged.gguf")
    merge = MergeOrder(base=model.path, adapter=adapter, strength=1, target=target)
    with qtbot.waitSignals([making.changed, world.tools.made], timeout=TIMEOUT_MS):
        world.tools.start(merge)
        assert making.is_busy
        making.make(model, "Q8_0")
        making.cancel()
        assert making.order is None
    assert made == []
    assert names(world.models) == [
        "merged.gguf",
        made_path(target).name,
        model.path.name,
    ]


def test_the_tools_make_nothing_else_meanwhile(making, world, model, qtbot):
    other = model.path.with_name("tiny-Q6_K.gguf")
    with qtbot.waitSignal(making.made, timeout=TIMEOUT_MS):
        making.make(model, "Q8_0")
        world.tools.start(QuantizeOrder(source=model.path, type="Q6_K", target=other))
        assert world.tools.order.type == "Q8_0"
    assert not other.exists()


def test_cancelling_leaves_no_file(making, world, model, qtbot):
    with qtbot.waitSignal(making.progressed, timeout=TIMEOUT_MS):
        making.make(model, "Q8_0")
    with qtbot.waitSignal(world.tools.cancelled, timeout=TIMEOUT_MS):
        making.cancel()
    assert making.order is None
    assert names(world.models) == [model.path.name]


def test_a_quantized_source_is_refused(making, model, qtbot):
    path = make(making, model, qtbot)
    before = names(path.parent)
    with qtbot.waitSignal(making.failed, timeout=TIMEOUT_MS) as failed:
        making.make(replace(model, path=path), "Q6_K")
    assert isinstance(failed.args[0], AlreadyQuantized)
    assert names(path.parent) == before


def test_a_folder_that_cannot_be_made_is_told(making, world, model, qtbot, tmp_path):
    path = model.path.rename(tmp_path / model.path.name)
    world.models.rmdir()
    world.models.write_text("in the way")
    with qtbot.waitSignal(making.failed, timeout=TIMEOUT_MS) as failed:
        making.make(replace(model, path=path), "Q8_0")
    assert isinstance(failed.args[0], FileNotWritten)
