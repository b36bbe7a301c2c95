"""The tools for the window: looked at first, then made, one at a time."""

from tests.compare.conftest import TEXT
from tests.tools.conftest import TIMEOUT_MS

from inglenook.compare.records import Text
from inglenook.engine.state import Phase
from inglenook.errors import (
    AdapterBaseUnknown,
    CheckpointInvalid,
    ModelNotFound,
    TextUnreadable,
)
from inglenook.tools.records import MergeOrder, QuantizeOrder


def quantization(source, **changes):
    target = source.with_name("tiny-Q4_K_M.gguf")
    usual = {"source": source, "type": "Q4_K_M", "target": target}
    return QuantizeOrder(**(usual | changes))


def test_sizes_are_told_one_by_one(world, qtbot, source):
    told = []
    world.tools.predicted.connect(told.append)
    with qtbot.waitSignal(world.tools.predicting_ended, timeout=TIMEOUT_MS):
        world.tools.predict(source, None)
    assert {"Q8_0", "Q4_K_M", "IQ2_XS"} <= {each.type for each in told}


def test_a_model_that_is_gone_is_told(world, qtbot, source):
    source.unlink()
    with qtbot.waitSignal(world.tools.predicting_failed, timeout=TIMEOUT_MS) as told:
        world.tools.predict(source, None)
    assert isinstance(told.args[0], ModelNotFound)


def test_a_folder_is_recognized_or_refused(world, qtbot, checkpoint, peft, tmp_path):
    with qtbot.waitSignal(world.tools.recognized, timeout=TIMEOUT_MS) as told:
        world.tools.recognize(checkpoint, None)
    assert told.args[0].architecture == "qwen3"
    for folder, error in ((tmp_path, CheckpointInvalid), (peft, AdapterBaseUnknown)):
        with qtbot.waitSignal(world.tools.not_recognized, timeout=TIMEOUT_MS) as told:
            world.tools.recognize(folder, None)
        assert isinstance(told.args[0], error)


def test_a_text_is_read_or_refused(world, qtbot, tmp_path):
    path = tmp_path / "mine.txt"
    path.write_text("Hello")
    with qtbot.waitSignal(world.tools.text_read, timeout=TIMEOUT_MS) as told:
        world.tools.read_text(path)
    (text,) = told.args
    assert (text.name, text.content) == ("mine.txt", "Hello")
    path.write_bytes(b"\xff\xff")
    with qtbot.waitSignal(world.tools.text_refused, timeout=TIMEOUT_MS) as told:
        world.tools.read_text(path)
    assert isinstance(told.args[0], TextUnreadable)


def test_making_tells_how_far_it_is_and_what_came_of_it(world, qtbot, source):
    shares = []
    world.tools.progressed.connect(lambda at: shares.append(at.done / at.total))
    order = quantization(source)
    with qtbot.waitSignal(world.tools.made, timeout=TIMEOUT_MS) as told:
        world.tools.start(order)
        assert world.tools.order == order
    assert shares == sorted(shares)
    assert told.args[0].path == order.target
    assert world.tools.order is None


def test_one_thing_is_made_at_a_time(world, qtbot, source, adapter):
    first = quantization(source)
    target = source.with_name("merged.gguf")
    with qtbot.waitSignal(world.tools.made, timeout=TIMEOUT_MS):
        world.tools.start(first)
        world.tools.start(
            MergeOrder(base=source, adapter=adapter, strength=1, target=target)
        )
        assert world.tools.order == first
    assert not target.exists()


def test_cancelling_leaves_nothing(world, qtbot, source):
    with qtbot.waitSignal(world.tools.cancelled, timeout=TIMEOUT_MS):
        world.tools.start(quantization(source))
        world.tools.cancel()
    assert list(world.models.iterdir()) == [source]


def test_a_failure_is_told(world, qtbot, source):
    with qtbot.waitSignal(world.tools.failed, timeout=TIMEOUT_MS):
        world.tools.start(quantization(source, type="IQ2_XS"))
    assert world.tools.order is None


def test_the_loaded_model_makes_room_for_reading_and_comes_back(
    world, qtbot, source, reciter
):
    def is_ready(state):
        return state.phase is Phase.READY

    changed = world.engine.state_changed
    with qtbot.waitSignal(changed, timeout=TIMEOUT_MS, check_params_cb=is_ready):
        world.engine.load(reciter)
    text = Text(name="Hello worlds", content=TEXT)
    with qtbot.waitSignals(
        [world.tools.made, changed],
        timeout=TIMEOUT_MS,
        check_params_cbs=[None, is_ready],
    ):
        world.tools.start(quantization(source, text=text))
        assert world.engine.state.phase is Phase.EMPTY
    assert world.engine.state.path == reciter


def test_new_files_are_proposed_beside_their_source(world, source, tmp_path):
    assert world.tools.target_for("m.gguf").parent == world.models
    inner = world.models / "org" / "repo" / "m-F16.gguf"
    assert world.tools.target_for("m.gguf", inner).parent == inner.parent
    outer = tmp_path / "m-F16.gguf"
    assert world.tools.target_for("m.gguf", outer).parent == world.models
