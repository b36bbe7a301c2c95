"""What loading models came to here, so that no start repeats a known crash."""

import logging
from pathlib import Path

import msgspec

log = logging.getLogger(__name__)

#: Models remembered for one engine; the oldest are forgotten first.
_MOST_MODELS = 200


class Shrunk(msgspec.Struct, frozen=True):
    """A model that the system ended the engine for, until its plan was smaller.

    Attributes:
        n_steps: How often the plan was made smaller.
        available_bytes: Memory that was free then; with more, it is tried anew.
    """

    n_steps: int
    available_bytes: int


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of one engine build on this machine.

    Attributes:
        safe_kernels: The fast CPU kernels crashed, and the safe ones ran.
        cpu_only: The GPU crashed it, and the CPU ran.
        shrunk: By the model's path.
    """

    safe_kernels: bool = False
    cpu_only: bool = False
    shrunk: dict[str, Shrunk] = {}


class Outcomes:
    """Outcomes by engine build and CPU features, kept in a file.

    It is a memory aid: a file that cannot be read is as good as none, and one
    that cannot be written costs a repeated try.

    Args:
        path: The JSON file.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self, engine: str) -> Outcome:
        """What is known of this engine; nothing at first."""
        return self._all().get(engine, Outcome())

    def write(self, engine: str, outcome: Outcome) -> None:
        """Remember what is now known of this engine."""
        shrunk = dict(list(outcome.shrunk.items())[-_MOST_MODELS:])
        known = self._all()
        known[engine] = msgspec.structs.replace(outcome, shrunk=shrunk)
        part = self._path.with_suffix(".part")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            part.write_bytes(msgspec.json.format(msgspec.json.encode(known)))
            part.replace(self._path)
        except OSError as error:
            log.warning("The outcome of the load is not remembered: %s", error)

    def _all(self) -> dict[str, Outcome]:
        try:
            return msgspec.json.decode(self._path.read_bytes(), type=dict[str, Outcome])
        except FileNotFoundError:
            return {}
        except (OSError, msgspec.MsgspecError) as error:
            log.warning("What was learnt about engines is forgotten: %s", error)
            return {}
