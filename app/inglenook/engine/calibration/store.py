"""What was found out of models' speeds, kept in a file."""

import logging
from collections.abc import Iterator
from pathlib import Path

import msgspec

from inglenook.engine.calibration.records import Calibration
from inglenook.engine.messages import Hello
from inglenook.engine.outcomes import model_key, path_in_key
from inglenook.hardware.processor import read_processor
from inglenook.json_file import JsonFile
from inglenook.library.scan import LocalModel

log = logging.getLogger(__name__)

#: Models that are kept for one engine; the oldest are forgotten first.
_MOST_MODELS = 200


class Calibrations:
    """Calibrations by engine, machine and model.

    An entry that makes no sense is passed over: it is measured anew.

    Args:
        path: The JSON file.
    """

    def __init__(self, path: Path) -> None:
        self._file = JsonFile(path, dict[str, dict[str, msgspec.Raw]])

    def find(self, hello: Hello, driver: str, model: LocalModel) -> Calibration | None:
        """What is known of a model; None if it was not calibrated here.

        Args:
            hello: What the engine said.
            driver: Versions of the GPUs' drivers; empty where there is none.
            model: Another file, or one of another size, is another model.
        """
        key = model_key(model.path, model.size_bytes)
        entry = self._all().get(_engine_key(hello, driver), {}).get(key)
        return _read(entry) if entry is not None else None

    def newest(self, path: Path | None = None) -> Calibration | None:
        """The newest calibration, on whichever engine it was made.

        Args:
            path: Of this model's file; None is of any.
        """
        found = list(self._of(path))
        return max(found, key=lambda each: each.measured_at, default=None)

    def write(
        self, hello: Hello, driver: str, model: LocalModel, found: Calibration
    ) -> None:
        """Keep what was found out."""
        known, key = self._all(), model_key(model.path, model.size_bytes)
        models = known.setdefault(_engine_key(hello, driver), {})
        models.pop(key, None)
        models[key] = msgspec.Raw(msgspec.json.encode(found))
        for oldest in list(models)[:-_MOST_MODELS]:
            del models[oldest]
        self._file.write(known)

    def forget(self) -> None:
        """Use the defaults again, until models are measured anew."""
        self._file.write({})

    def _all(self) -> dict[str, dict[str, msgspec.Raw]]:
        return self._file.read() or {}

    def _of(self, path: Path | None) -> Iterator[Calibration]:
        for models in self._all().values():
            for key, entry in models.items():
                is_meant = path is None or path_in_key(key) == path
                if is_meant and (found := _read(entry)) is not None:
                    yield found


def _read(entry: msgspec.Raw) -> Calibration | None:
    try:
        return msgspec.json.decode(entry, type=Calibration)
    except msgspec.MsgspecError as error:
        log.warning("A calibration makes no sense: %s", error)
        return None


def _engine_key(hello: Hello, driver: str) -> str:
    """Names an engine on a machine; what holds for it need not for another one."""
    processor = read_processor()
    machine = f"{processor.name}, {processor.n_cores} cores"
    return " | ".join(
        filter(None, (hello.engine, hello.system, *hello.gpus, driver, machine))
    )
