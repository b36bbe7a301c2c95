"""What was measured is kept, and nothing in the file can do harm."""

import json

import msgspec
import pytest
from tests.engine.calibration.conftest import calibration, local

from inglenook.engine.calibration.store import Calibrations
from inglenook.engine.messages import Hello

HELLO = Hello(engine="llama.cpp 1", system="AVX2")
MODEL = local("/models/m.gguf", 7)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "engines" / "calibrations.json"


@pytest.fixture
def store(path):
    return Calibrations(path)


def test_nothing_is_known_at_first(store):
    assert store.find(HELLO, "", MODEL) is None
    assert store.newest() is None


def test_it_holds_for_that_engine_driver_and_file_only(store):
    store.write(HELLO, "560", MODEL, calibration())
    assert store.find(HELLO, "560", MODEL) == calibration()
    other = msgspec.structs.replace(HELLO, engine="llama.cpp 2")
    assert store.find(other, "560", MODEL) is None
    assert store.find(HELLO, "570", MODEL) is None
    assert store.find(HELLO, "560", local("/models/m.gguf", 8)) is None
    assert store.find(HELLO, "560", local("/models/n.gguf", 7)) is None


def test_the_newest_is_found_without_an_engine(store):
    day = calibration().measured_at
    newer = calibration(measured_at=day.replace(day=4), gain=3.0)
    store.write(HELLO, "1", MODEL, newer)
    store.write(HELLO, "2", MODEL, calibration())
    store.write(HELLO, "1", local("/n.gguf", 1), calibration(model="n"))
    assert store.newest() == newer
    assert store.newest(MODEL.path) == newer
    assert store.newest(local("/n.gguf", 1).path).model == "n"


def test_all_can_be_forgotten(store):
    store.write(HELLO, "", MODEL, calibration())
    store.forget()
    assert store.find(HELLO, "", MODEL) is None


def test_old_models_are_forgotten(store):
    for number in range(203):
        store.write(HELLO, "", local(f"/{number}.gguf", 1), calibration())
    known = [
        n
        for n in range(203)
        if store.find(HELLO, "", local(f"/{n}.gguf", 1)) is not None
    ]
    assert known == list(range(3, 203))


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"engine": 3}', b"\xff"])
def test_a_damaged_file_is_as_good_as_none(path, store, content):
    path.parent.mkdir()
    path.write_bytes(content)
    assert store.find(HELLO, "", MODEL) is None
    store.write(HELLO, "", MODEL, calibration())
    assert store.find(HELLO, "", MODEL) == calibration()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("gain", 0),
        ("gain", 1e9),
        ("place", "moon"),
        ("tuned", ["n_layers"]),
        ("measured_at", "2026-11-03T12:00:00"),
        ("setting", {}),
        ("speed", {"prompt_tokens_per_s": -1, "tokens_per_s": 1}),
        ("setting.n_threads", 0),
        ("setting.n_threads", 10**6),
        ("setting.n_threads", 2.5),
        ("setting.ubatch_tokens", 1),
        ("setting.flash_attention", "perhaps"),
    ],
)
def test_an_entry_that_makes_no_sense_is_passed_over(path, store, name, value):
    store.write(HELLO, "", local("/good.gguf", 1), calibration())
    store.write(HELLO, "", MODEL, calibration())
    content = json.loads(path.read_text())
    ((_, models),) = content.items()
    entry = models["/models/m.gguf | 7"]
    *within, last = name.split(".")
    for part in within:
        entry = entry[part]
    entry[last] = value
    path.write_text(json.dumps(content))
    assert store.find(HELLO, "", MODEL) is None
    assert store.newest(MODEL.path) is None
    assert store.find(HELLO, "", local("/good.gguf", 1)) == calibration()
