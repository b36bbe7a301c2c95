"""What loading models came to here, so that no start repeats a known crash."""

import logging
from pathlib import Path

import msgspec

log = logging.getLogger(__name__)

#: Models remembered for one engine; the oldest are forgotten first.
_MOST_MODELS = 200


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of a model on one engine build and its devices.

    Attributes:
        safe_kernels: The fast CPU kernels crashed, and the safe ones ran.
        cpu_only: The GPU crashed the engine, and the CPU ran.
        n_shrinks: How often the plan was made smaller before it ran.
        available_bytes: Memory that was free when a larger plan failed; with more
            of it, that is tried anew.
        context_tokens: Context that was wanted then; a shorter one is tried anew.
    """

    safe_kernels: bool = False
    cpu_only: bool = False
    n_shrinks: int = 0
    available_bytes: int = 0
    context_tokens: int = 0


class Outcomes:
    """Outcomes by engine and model, kept in a file.

    It is a memory aid: a file that cannot be read is as good as none, and one
    that cannot be written costs a repeated try.

    Args:
        path: The JSON file.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self, engine: str, model: str) -> Outcome:
        """What is known of this model on this engine; nothing at first."""
        return self._all().get(engine, {}).get(model, Outcome())

    def write(self, engine: str, model: str, outcome: Outcome) -> None:
        """Remember what is now known of this model on this engine."""
        known = self._all()
        models = known.setdefault(engine, {})
        models.pop(model, None)
        models[model] = outcome
        known[engine] = dict(list(models.items())[-_MOST_MODELS:])
        part = self._path.with_suffix(".part")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            part.write_bytes(msgspec.json.format(msgspec.json.encode(known)))
            part.replace(self._path)
        except OSError as error:
            log.warning("The outcome of the load is not remembered: %s", error)

    def _all(self) -> dict[str, dict[str, Outcome]]:
        kind = dict[str, dict[str, Outcome]]
        try:
            return msgspec.json.decode(self._path.read_bytes(), type=kind)
        except FileNotFoundError:
            return {}
        except (OSError, msgspec.MsgspecError) as error:
            log.warning("What was learnt about engines is forgotten: %s", error)
            return {}
