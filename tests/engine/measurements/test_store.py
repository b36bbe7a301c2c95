"""Measurements in a real file."""

import os
import sqlite3
from datetime import timedelta

import pytest
from tests.engine.calibration.conftest import calibration, local
from tests.engine.measurements.test_records import NOW, ON_GPU, measured

from inglenook.engine.calibration.store import Calibrations
from inglenook.engine.measurements.records import Rate
from inglenook.engine.measurements.store import Measurements
from inglenook.engine.messages import Hello

HELLO = Hello(engine="e", system="s", gpus=())


@pytest.fixture
def calibrations(tmp_path):
    return Calibrations(tmp_path / "calibrations.json")


@pytest.fixture
def store(tmp_path, calibrations):
    return Measurements(tmp_path / "data" / "measurements.sqlite3", calibrations)


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "模型-Q4_K_M.gguf"
    path.write_bytes(b"weights")
    return path


def test_nothing_is_known_and_no_file_made_at_first(store, file, tmp_path):
    assert store.speeds_of(file) is None
    assert not (tmp_path / "data").exists()


def test_what_is_added_is_read_whole(store, file):
    store.add(file, measured(40.0, prompt=900.0, peak_bytes=2**33))
    said = store.speeds_of(file)
    assert (said.prompt, said.answer) == (Rate(900.0), Rate(40.0))
    assert (said.peak_bytes, said.circumstances) == (2**33, ON_GPU)
    assert said.measured_at == NOW


def test_a_changed_file_is_another_one(store, file):
    store.add(file, measured(40.0))
    os.utime(file, (1, 1))
    assert store.speeds_of(file) is None


def test_of_a_split_model_all_files_count(store, tmp_path):
    first, second = (tmp_path / f"big-0000{n}-of-00002.gguf" for n in (1, 2))
    first.write_bytes(b"one")
    second.write_bytes(b"two")
    store.add(first, measured(40.0))
    assert store.speeds_of(first).answer == Rate(40.0)
    second.write_bytes(b"another")
    assert store.speeds_of(first) is None


def test_a_file_that_is_gone_is_passed_over(store, tmp_path):
    store.add(tmp_path / "gone.gguf", measured(40.0))
    assert store.speeds_of(tmp_path / "gone.gguf") is None


def test_the_oldest_are_forgotten(store, file, tmp_path):
    for minutes in range(60):
        store.add(file, measured(float(minutes + 1), minutes=minutes))
    with sqlite3.connect(tmp_path / "data" / "measurements.sqlite3") as db:
        assert db.execute("SELECT count(*) FROM measurement").fetchone() == (40,)
    db.close()
    assert store.speeds_of(file).answer.n == 20


def test_many_loads_leave_the_speeds(store, file):
    store.add(file, measured(40.0))
    for minutes in range(60):
        store.add(file, measured(minutes=minutes, peak_bytes=minutes))
    said = store.speeds_of(file)
    assert (said.answer, said.peak_bytes) == (Rate(40.0), 59)


def test_calibration_counts_until_something_is_measured(store, calibrations, file):
    store.add(file, measured(5.0))
    found = calibration(measured_at=NOW + timedelta(hours=1))
    calibrations.write(HELLO, "", local(file), found)
    assert store.speeds_of(file).answer == Rate(found.speed.tokens_per_s)
    store.add(file, measured(21.0, minutes=90))
    assert store.speeds_of(file).answer == Rate(21.0)


@pytest.mark.parametrize("content", [b"no database " * 100, b""])
def test_a_damaged_file_costs_the_old_numbers_only(store, file, tmp_path, content):
    store.add(file, measured(40.0))
    (tmp_path / "data" / "measurements.sqlite3").write_bytes(content)
    assert store.speeds_of(file) is None
    store.add(file, measured(30.0))
    assert store.speeds_of(file).answer == Rate(30.0)


def test_where_nothing_can_be_written_nothing_is_known(tmp_path, calibrations, file):
    (tmp_path / "data").write_bytes(b"in the way")
    store = Measurements(tmp_path / "data" / "measurements.sqlite3", calibrations)
    store.add(file, measured(40.0))
    assert store.speeds_of(file) is None
