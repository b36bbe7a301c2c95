"""The LoRA adapters of the loaded model: each is read once, and applied hot."""

import ctypes
from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from llama_cpp import llama_cpp as llama

from inglenook.engine.host import log
from inglenook.engine.host.refused import Refused
from inglenook.engine.messages import Adapter
from inglenook.errors import AdapterDoesNotFit, AdapterInvalid, ModelFileError
from inglenook.library.adapters import read_adapter, require_fit
from inglenook.library.header import GgufHeader
from inglenook.library.parts import read_headers
from inglenook.translation import mark


class _Stamp(NamedTuple):
    """What changes with a file."""

    path: str
    size_bytes: int
    modified_ns: int


class Adapters:
    """Those that were used so far stay loaded, for as long as the model does.

    Args:
        model: The loaded model's pointer.
        context: The context that answers.
        path: The model's file; of a split model, the first.
    """

    def __init__(self, model: object, context: object, path: str) -> None:
        self._model = model
        self._context = context
        self._path = Path(path)
        self._loaded: dict[_Stamp, Any] = {}
        self._applied: dict[_Stamp, float] = {}

    def apply(self, wanted: Sequence[Adapter]) -> bool:
        """Apply these and no others; one that is named twice counts twice.

        Returns:
            Whether that is a change, so that what the KV cache holds is of no use.

        Raises:
            Refused: One of them cannot be used; nothing has changed then.
        """
        strengths: dict[_Stamp, float] = {}
        for adapter in wanted:
            stamp = _stamp(adapter.path)
            strengths[stamp] = strengths.get(stamp, 0.0) + adapter.strength
        for stamp in strengths.keys() - self._loaded.keys():
            self._loaded[stamp] = self._load(stamp)
        strengths = {stamp: value for stamp, value in strengths.items() if value}
        if strengths == self._applied:
            return False
        self._set(strengths)
        return True

    @property
    def applied(self) -> tuple[tuple[str, int, int, float], ...]:
        """Path, size in bytes, time of change in ns and strength of each."""
        return tuple((*stamp, value) for stamp, value in self._applied.items())

    @cached_property
    def _headers(self) -> list[GgufHeader]:
        return read_headers(self._path)

    def _load(self, stamp: _Stamp) -> Any:
        path = Path(stamp.path)
        try:
            require_fit(read_adapter(path), self._headers)
        except (AdapterInvalid, ModelFileError) as error:
            raise Refused("adapter", error.text) from error
        except AdapterDoesNotFit as error:
            raise Refused("adapter_misfit", error.text) from error
        pointer = llama.llama_adapter_lora_init(self._model, stamp.path.encode())
        if not pointer:
            raise _refused(path.name, log.take_errors())
        return pointer

    def _set(self, strengths: Mapping[_Stamp, float]) -> None:
        n = len(strengths)
        pointers = (self._loaded[stamp] for stamp in strengths)
        llama.llama_set_adapters_lora(
            self._context,
            (llama.llama_adapter_lora_p_ctypes * n)(*pointers),
            n,
            (ctypes.c_float * n)(*strengths.values()),
        )
        self._applied = dict(strengths)


def _refused(name: str, why: str) -> Refused:
    if not why:
        return Refused(
            "adapter",
            mark("Refusal", "llama.cpp refuses “{0}”: it gives no reason."),
            name,
        )
    words = mark("Refusal", "llama.cpp refuses “{0}”: {1}.")
    return Refused("adapter", words, name, why)


def _stamp(path: str) -> _Stamp:
    try:
        status = Path(path).stat()
    except OSError as error:
        raise Refused(
            "adapter",
            mark("Refusal", "The LoRA adapter “{0}” cannot be opened: {1}."),
            path,
            (error.strerror or str(error)).lower(),
        ) from error
    return _Stamp(path, status.st_size, status.st_mtime_ns)
