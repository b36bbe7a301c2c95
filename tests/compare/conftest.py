"""Engines, orders and results for the tests of comparisons."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.engine.host.asking import plan
from tests.tiny_models import quantize

from inglenook.compare.drift import Drift, DriftToken
from inglenook.compare.kit import Kit
from inglenook.compare.quality import scoring_plan
from inglenook.compare.records import (
    Answer,
    Comparison,
    Computer,
    Order,
    Text,
    VariantResult,
)
from inglenook.compare.roofline import Bandwidths
from inglenook.engine.client import EngineClient
from inglenook.engine.experience import Experience
from inglenook.engine.packs.selection import Candidate
from inglenook.library.scan import Library
from inglenook.paths import Paths
from inglenook.settings.schema import Engine
from inglenook.work import drain

#: In tokens of the tiny models, some 2,500: five chunks.
TEXT = (
    "Hello world, what is the answer to one question? Please name the capital of "
    "France. Привет мир, как это? 你好 世界\n"
) * 48
PLAN = scoring_plan(plan())


@pytest.fixture
def load(tmp_path):
    """Starts an engine with a model; all end with the test."""
    clients = []

    def load_(path):
        clients.append(EngineClient(tmp_path / "logs"))
        drain(clients[-1].greet())
        drain(clients[-1].load(path, PLAN))
        return clients[-1]

    yield load_
    for client in clients:
        client.close()


def make_paths(folder):
    """Folders of an own installation."""
    return Paths(folder, folder, folder / "cache", folder / "logs")


def make_kit(paths, bandwidths):
    """What comparisons are made with, and real engines."""
    experience = Experience.in_folder(paths.engines)
    chosen = Engine(n_threads=2)
    library = Library(paths.models, (), paths.library)

    def engines(_chosen):
        return (Candidate(start=lambda: EngineClient(paths.logs)),)

    made = Kit.in_folders(paths, library, lambda: chosen, engines, experience)
    return replace(made, bandwidths=bandwidths)


@pytest.fixture(scope="session")
def bandwidths(tmp_path_factory):
    """How fast the memory is, measured once for all tests."""
    return Bandwidths(tmp_path_factory.mktemp("engines") / "bandwidths.json")


@pytest.fixture
def paths(tmp_path):
    """Folders of an own installation."""
    return make_paths(tmp_path / "own")


@pytest.fixture
def kit(paths, bandwidths):
    """What comparisons are made with."""
    return make_kit(paths, bandwidths)


@pytest.fixture(scope="session", autouse=True)
def _short_laps():
    """Nothing is told of speeds but that there are some."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("inglenook.compare.speed._LAP_S", 0.0)
        yield


@pytest.fixture(scope="session")
def variants(models_folder, babbler):
    """A model of random weights with its smaller variants, the largest first."""
    folder = models_folder / "variants"
    folder.mkdir(exist_ok=True)
    return (
        babbler,
        *(
            quantize(babbler, folder / f"babbler-{name}.gguf", name)
            for name in ("Q8_0", "Q4_K_M")
        ),
    )


def order(*models, **changes):
    """What the tests compare: fast, and all that there is."""
    usual = {
        "prompts": ("Hello",),
        "text": Text(name="Hello worlds", content=TEXT),
        "effort": "quick",
        "chunks": 2,
        "context_tokens": 1024,
        "answer_tokens": 12,
    }
    return Order(models=models, **(usual | changes))


def comparison(*rows, **changes):
    """A comparison with these rows, the first of them the reference."""
    usual = {
        "reference": rows[0].label,
        "text": "A text",
        "chunks": 16,
        "variants": rows,
        "order": Order(models=tuple(row.path for row in rows), prompts=("Why?",)),
        "engine": "llama.cpp 1",
        "computer": Computer(
            os="linux", arch="x86_64", cpu="A processor", n_cores=2, ram_bytes=2**33
        ),
        "started_at": datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC),
        "seconds": 60.0,
        "is_complete": True,
    }
    return Comparison(**(usual | changes))


def row(label, kld=None, kld_error=0.0, **changes):
    """A row with a divergence, as if measured."""
    usual = {
        "model": f"Qwen:{label}",
        "label": label,
        "path": Path(f"/models/{label}.gguf"),
        "file_bytes": 1_000_000_000,
        "kld_mean": kld,
        "kld_mean_error": None if kld is None else kld_error,
    }
    return VariantResult(**(usual | changes))


TOKEN = DriftToken(
    text="So",
    kld=0.1,
    probability=0.5,
    base_probability=0.6,
    choice="So",
    base_choice="So",
    agrees=True,
)
FOUND = comparison(
    row("F16", answers=(Answer(prompt="Why?", text="So.", n_tokens=2),)),
    row(
        "Q4_K_M",
        0.031,
        0.001,
        sha256=("ab" * 32,),
        ppl=7.1,
        ppl_error=0.2,
        prompt_tokens_per_s=100.0,
        prompt_sd=20.0,
        answers=(
            Answer(prompt="Why?", text="So|so.", n_tokens=3, drift=Drift((TOKEN,))),
        ),
    ),
    row("Q2_K", error="It is gone.", hint="Find it."),
)
