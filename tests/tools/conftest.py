"""Tools with real engines, and what they are tried with."""

import pytest
from PySide6.QtCore import QObject
from tests.compare.conftest import bandwidths, kit, paths
from tests.convert.checkpoints import (
    layer_modules,
    write_bpe_tokenizer,
    write_checkpoint,
    write_peft_adapter,
)
from tests.tiny_models import write_adapter, write_model

from inglenook.engine.kept_states import KeptStates
from inglenook.engine.loading import Loader
from inglenook.engine.service import EngineService
from inglenook.tools.service import ToolService

__all__ = ["bandwidths", "kit", "paths"]

#: Engines take seconds to start where the machine is busy.
TIMEOUT_MS = 60_000


class World:
    """The tools over an engine, with a folder of models."""

    def __init__(self, kit, paths, parent):
        self.models = paths.models
        self.models.mkdir(parents=True, exist_ok=True)
        loader = Loader(
            library=kit.library,
            chosen=kit.chosen,
            engines=kit.engines,
            experience=kit.experience,
        )
        self.engine = EngineService(loader, KeptStates(paths.states), parent)
        self.tools = ToolService(kit, self.engine, lambda: (self.models,), parent)

    def close(self):
        self.tools.close()
        self.engine.close()


@pytest.fixture
def world(qapp, kit, paths):
    parent = QObject()
    made = World(kit, paths, parent)
    yield made
    made.close()


@pytest.fixture
def source(paths):
    """A whole model in the user's folder."""
    paths.models.mkdir(parents=True, exist_ok=True)
    return write_model(paths.models / "tiny-F16.gguf", quantization="F16")


@pytest.fixture
def checkpoint(tmp_path):
    """A model as Transformers saves it."""
    folder = tmp_path / "Tiny-Chat"
    n_tokens = write_bpe_tokenizer(folder)
    return write_checkpoint(folder, "Qwen3ForCausalLM", n_tokens=n_tokens)


@pytest.fixture
def peft(tmp_path):
    """An adapter as PEFT saves it."""
    return write_peft_adapter(tmp_path / "polite", layer_modules("q_proj"))


@pytest.fixture
def adapter(tmp_path):
    """An adapter for the whole model."""
    return write_adapter(tmp_path / "polite.gguf")
