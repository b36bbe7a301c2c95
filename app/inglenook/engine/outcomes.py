"""What loading models came to here, so that no start repeats a known crash."""

from pathlib import Path

import msgspec

from inglenook.json_file import JsonFile

#: Stands for all models, where an engine can use a GPU for none.
EVERY_MODEL = "*"
#: Models remembered for one engine; the oldest are forgotten first.
_MOST_MODELS = 200


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of a model on one engine build and its devices.

    Attributes:
        safe_kernels: The fast CPU kernels crashed, and the safe ones ran.
        cpu_only: The GPU crashed the engine, and the CPU ran.
        cause: What the GPU failed of, as a clause; empty where nothing said it.
        gpu_is_short: Every plan for the GPU was too large for its memory.
        fails: Without a GPU and with the safe kernels it crashed too: another engine
            is used, where there is one.
        n_shrinks: How often the plan was made smaller before it ran.
        available_bytes: Memory that was free when a larger plan failed, on the GPUs
            if it was for them; with more of it, that is tried anew.
        context_tokens: Context that was wanted then; a shorter one is tried anew.
    """

    safe_kernels: bool = False
    cpu_only: bool = False
    cause: str = ""
    gpu_is_short: bool = False
    fails: bool = False
    n_shrinks: int = 0
    available_bytes: int = 0
    context_tokens: int = 0


class Outcomes:
    """Outcomes by engine and model, kept in a file.

    It is a memory aid: without it, a failure is found out once more.

    Args:
        path: The JSON file.
    """

    def __init__(self, path: Path) -> None:
        self._file = JsonFile(path, dict[str, dict[str, Outcome]])

    def all(self) -> dict[str, dict[str, Outcome]]:
        """What is known of each model on each engine, the newest models last."""
        return self._file.read() or {}

    def read(self, engine: str, model: str) -> Outcome:
        """What is known of this model on this engine; nothing at first."""
        return self.all().get(engine, {}).get(model, Outcome())

    def write(self, engine: str, model: str, outcome: Outcome) -> None:
        """Remember what is now known of this model on this engine."""
        known = self.all()
        models = known.get(engine, {})
        models.pop(model, None)
        models[model] = outcome
        known[engine] = dict(list(models.items())[-_MOST_MODELS:])
        self._file.write(known)

    def forget(self) -> None:
        """Let every plan be tried anew."""
        self._file.write({})


def model_key(path: Path, size_bytes: int) -> str:
    """Names a model.

    Args:
        path: Its file; of a split model, the first.
        size_bytes: Size of all its files.
    """
    return f"{path} | {size_bytes}"


def path_in_key(key: str) -> Path:
    """The model's file, from what `model_key` gave."""
    return Path(key.rpartition(" | ")[0])
