"""What a dry load tells is what a real one takes."""

from typing import get_args

import gguf
import psutil
import pytest
from tests.conftest import SCRIPT
from tests.tiny_models import Architecture, quantize, write_model, write_split_model

from inglenook.engine.messages import Generate, LoadPlan, Piece
from inglenook.errors import LoadFailed
from inglenook.work import drain

#: What a real load tells comes from llama.cpp's log, which has two decimals.
ROUNDING_BYTES = 0.005 * 2**20


def plan(**changes):
    # A part of the file that is mapped counts whole, with the gaps in it.
    usual = {"context_tokens": 4096, "n_threads": 1, "mmap": False}
    # Repacked weights crash on some machines.
    return LoadPlan(**(usual | {"use_extra_bufts": False} | changes))


def sizes(buffers):
    return {(buffer.name, buffer.kind): buffer.size_bytes for buffer in buffers}


def header(path):
    """The bytes of a file before its first tensor's data, and its length."""
    end = gguf.GGUFReader(path).data_offset
    return path.read_bytes()[:end], path.stat().st_size


def write_hollow(path, start, size_bytes):
    """A file of such a length, of which only the beginning is written."""
    with path.open("wb") as file:
        file.write(start)
        file.truncate(size_bytes)
    return path


@pytest.mark.parametrize("architecture", get_args(Architecture))
def test_it_tells_what_a_real_load_takes(engine, tmp_path, architecture):
    path = write_model(tmp_path / "model.gguf", architecture=architecture)
    client = engine()
    dry = drain(client.measure(path, plan()))
    real = drain(client.load(path, plan())).buffers
    assert {buffer.kind for buffer in dry} == {"weights", "context", "compute"}
    assert sizes(dry) == pytest.approx(sizes(real), abs=ROUNDING_BYTES + 1)


@pytest.mark.parametrize(
    "changes",
    [
        {"context_tokens": 16384, "ubatch_tokens": 128},
        {"flash_attention": "off"},
        {"kv_type": "q8_0", "flash_attention": "on"},
        {"n_cpu_moe": 1},
        {"gpu_layers": 0},
        {"devices": ()},
    ],
    ids=str,
)
def test_it_tells_so_for_every_plan(engine, tmp_path, changes):
    path = write_model(tmp_path / "model.gguf", architecture="qwen3moe")
    client = engine()
    dry = drain(client.measure(path, plan(**changes)))
    real = drain(client.load(path, plan(**changes))).buffers
    assert sizes(dry) == pytest.approx(sizes(real), abs=ROUNDING_BYTES + 1)


def test_weights_that_would_be_repacked_are_told_apart(engine, babbler, tmp_path):
    path = quantize(babbler, tmp_path / "model.gguf", "Q4_0")
    client = engine()
    as_they_are = sizes(drain(client.measure(path, plan())))
    repacked = sizes(drain(client.measure(path, plan(use_extra_bufts=True))))
    kinds = [name for name, kind in repacked if kind == "weights"]
    assert [name for name, kind in as_they_are if kind == "weights"] == ["CPU"]
    # Which instructions there are, and so the other name, differs by machine.
    assert "CPU" in kinds
    assert sum(repacked.values()) == pytest.approx(sum(as_they_are.values()), rel=0.2)


@pytest.mark.parametrize("architecture", get_args(Architecture))
def test_a_header_of_the_right_length_is_enough(engine, tmp_path, architecture):
    path = write_model(tmp_path / "model.gguf", architecture=architecture)
    hollow = write_hollow(tmp_path / "hollow.gguf", *header(path))
    client = engine()
    assert drain(client.measure(hollow, plan())) == drain(client.measure(path, plan()))


def test_the_headers_of_all_parts_are_enough(engine, tmp_path):
    first = write_split_model(tmp_path)
    (tmp_path / "hollow").mkdir()
    for part in tmp_path.glob("*.gguf"):
        write_hollow(tmp_path / "hollow" / part.name, *header(part))
    client = engine()
    hollow = drain(client.measure(tmp_path / "hollow" / first.name, plan()))
    assert hollow == drain(client.measure(first, plan()))


@pytest.mark.parametrize("change", [-1, -4096])
def test_a_file_that_is_too_short_is_refused(engine, tmp_path, babbler, change):
    start, size_bytes = header(babbler)
    path = write_hollow(tmp_path / "short.gguf", start, size_bytes + change)
    client = engine()
    with pytest.raises(LoadFailed):
        drain(client.measure(path, plan()))
    assert drain(client.measure(babbler, plan()))


def test_a_context_that_cannot_be_made_is_refused(engine, babbler):
    client = engine()
    with pytest.raises(LoadFailed):
        drain(client.measure(babbler, plan(kv_type="q8_0", flash_attention="off")))
    assert drain(client.measure(babbler, plan()))


def test_it_takes_no_memory_for_what_it_tells(engine, babbler):
    client = engine()
    large = plan(context_tokens=4_000_000)
    told = sizes(drain(client.measure(babbler, large)))
    assert told["CPU", "context"] > 4 * 10**9
    assert psutil.Process(client.pid).memory_info().rss < 10**9


def test_a_model_that_is_loaded_answers_afterwards(engine, babbler, reciter):
    client, pieces = engine(), []
    drain(client.load(reciter, plan()))
    assert drain(client.measure(babbler, plan()))
    drain(client.generate(Generate(text="Hi\n")), pieces.append)
    assert "".join(each.text for each in pieces if isinstance(each, Piece)) == SCRIPT


def test_without_an_account_the_log_tells_what_computing_takes(engine, babbler):
    told = drain(engine("without_account.py").measure(babbler, plan()))
    exact = sizes(drain(engine().measure(babbler, plan())))
    assert [buffer.kind for buffer in told] == ["compute"]
    assert told[0].size_bytes == pytest.approx(
        exact["CPU", "compute"], abs=ROUNDING_BYTES + 1
    )
