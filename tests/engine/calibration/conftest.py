"""A model's calibration with engines whose speed is known."""

import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from inglenook.engine.calibration import search as module
from inglenook.engine.calibration.candidates import Cores
from inglenook.engine.calibration.records import Calibration, Setting, Speed
from inglenook.engine.client import EngineClient
from inglenook.engine.experience import Experience
from inglenook.engine.packs.selection import Candidate
from inglenook.library.scan import LocalModel

HOST = Path(__file__).parent.parent / "hosts" / "calibrated.py"
SLOW = Speed(prompt_tokens_per_s=50.0, tokens_per_s=10.0)
FAST = Speed(prompt_tokens_per_s=100.0, tokens_per_s=20.0)
DEFAULT = Setting(
    n_threads=2, flash_attention="auto", ubatch_tokens=512, use_extra_bufts=True
)


def calibration(**changes):
    return Calibration(
        **{
            "model": "m",
            "place": "cpu",
            "default": DEFAULT,
            "setting": DEFAULT,
            "tuned": (
                "n_threads",
                "flash_attention",
                "ubatch_tokens",
                "use_extra_bufts",
            ),
            "default_speed": SLOW,
            "speed": FAST,
            "gain": 2.0,
            "measured_at": datetime(2026, 11, 3, 12, tzinfo=UTC),
        }
        | changes
    )


def local(path, size_bytes=None):
    return LocalModel(
        path=Path(path),
        name="m",
        variant="F16",
        repo="",
        size_bytes=size_bytes if size_bytes is not None else Path(path).stat().st_size,
    )


@pytest.fixture
def experience(tmp_path):
    return Experience.in_folder(tmp_path / "engines")


@pytest.fixture
def engines(tmp_path):
    """Gives an engine whose speed depends on the setting; keeps all its processes."""
    clients = []

    def start_with(*effects):
        def start():
            command = [sys.executable, str(HOST), *effects]
            clients.append(EngineClient(tmp_path / "logs", command))
            return clients[-1]

        return (Candidate(start=start),)

    start_with.clients = clients
    yield start_with
    for client in clients:
        client.close()


@pytest.fixture
def _four_cores(monkeypatch):
    """The same candidates on every machine."""
    monkeypatch.setattr(module, "_cores", lambda: Cores(n_cores=4, n_logical=4))
