"""How each model was loaded last, and the memory that was predicted and taken."""

import time
from pathlib import Path

import msgspec

from inglenook.engine.margins import held_bytes
from inglenook.engine.messages import Loaded
from inglenook.engine.outcomes import model_key
from inglenook.json_file import JsonFile
from inglenook.library.scan import LocalModel
from inglenook.offload.plan import Mode, OffloadPlan

#: Rows that are kept; the oldest are forgotten first.
_MOST_RUNS = 200


class Run(msgspec.Struct, frozen=True, kw_only=True):
    """A plan that a model was loaded by, and what came of it.

    Attributes:
        key: Names the model, as `model_key` does; empty in rows of old versions.
        model: Name of the model's file; of a split model, of the first.
        variant: Its quantization label; empty where unknown.
        engine: Name of the engine, “built-in” or that of a pack.
        build: Its version, as `Hello.engine` tells it.
        backend: What computed, as in “CPU” or “CUDA”.
        gpu_layers: Layers on GPUs, the output layer counted first.
        n_layers: Layers in all, the output layer included.
        n_loads: How often it was loaded so.
        predicted_bytes: What the plan said of the devices in use, of all together; of
            RAM where the CPU computes.
        measured_bytes: What llama.cpp took there, at the last load.
        last_at: Time of that, in seconds since 1970.
    """

    key: str = ""
    model: str
    variant: str = ""
    engine: str
    build: str
    backend: str
    mode: Mode
    gpu_layers: int
    n_layers: int
    context_tokens: int
    n_cpu_moe: int = 0
    n_loads: int = 1
    predicted_bytes: int
    measured_bytes: int
    last_at: float

    @property
    def plan(self) -> tuple[str | int, ...]:
        """What tells this row from others: the model, the engine and the plan."""
        return (
            self.key or self.model,
            self.variant,
            self.engine,
            self.build,
            self.backend,
            self.mode,
            self.gpu_layers,
            self.context_tokens,
            self.n_cpu_moe,
        )


class Runs:
    """Runs, kept in a file: one row for each model, engine and plan.

    Args:
        path: The JSON file.
    """

    def __init__(self, path: Path) -> None:
        self._file = JsonFile(path, tuple[Run, ...])

    def all(self) -> tuple[Run, ...]:
        """What was loaded, the newest last."""
        return self._file.read() or ()

    def add(self, run: Run) -> None:
        """Remember a load; it takes the place of an earlier one by the same plan."""
        known = self.all()
        others = [each for each in known if each.plan != run.plan]
        n_loads = run.n_loads + sum(
            each.n_loads for each in known if each.plan == run.plan
        )
        newest = msgspec.structs.replace(run, n_loads=n_loads)
        self._file.write((*others, newest)[-_MOST_RUNS:])

    def drop(self, run: Run) -> None:
        """Forget the loads by one plan."""
        self._file.write(tuple(each for each in self.all() if each.plan != run.plan))

    def forget(self) -> None:
        """Forget all loads."""
        self._file.write(())


def describe_run(
    model: LocalModel, engine: str, build: str, planned: OffloadPlan, loaded: Loaded
) -> Run:
    """What came of loading a model just now.

    Args:
        model: It.
        engine: Name of the engine.
        build: Its version.
        planned: What was predicted.
        loaded: What was done.
    """
    on_cpu = sum(each.size_bytes for each in loaded.buffers)
    return Run(
        key=model_key(model.path, model.size_bytes),
        model=model.path.name,
        variant=model.variant,
        engine=engine,
        build=build,
        backend=planned.backend,
        mode=planned.mode,
        gpu_layers=planned.gpu_layers,
        n_layers=planned.n_layers,
        context_tokens=loaded.context_tokens,
        n_cpu_moe=planned.n_cpu_moe,
        predicted_bytes=sum(planned.bytes.per_device) or planned.bytes.host.total,
        measured_bytes=sum(held_bytes(planned, loaded.buffers)) or on_cpu,
        last_at=time.time(),
    )
