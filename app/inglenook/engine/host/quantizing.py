"""Quantizes a model; or tells beforehand what that comes to."""

import ctypes
import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from llama_cpp import llama_cpp as llama

from inglenook.engine.failures import classify_load_failure
from inglenook.engine.host import log
from inglenook.engine.host.imatrix import Importance, read_importance
from inglenook.engine.host.refused import Refused
from inglenook.engine.messages import (
    Answer,
    PredictSize,
    Quantize,
    Quantized,
    QuantizeProgress,
    SizePredicted,
)
from inglenook.errors import ModelFileError
from inglenook.library.header import GgufHeader
from inglenook.library.parts import read_headers
from inglenook.library.quantizations import TENSOR_TYPES, TensorType
from inglenook.library.rewritten import rewritten_bytes, weight_bytes
from inglenook.translation import mark

Send = Callable[[Answer], None]

# llama.h: enum llama_model_kv_override_type.
_INT, _TEXT = 0, 3
#: Rows of one tensor are held in memory, not all of it; the result is the same.
_BUFFER_BYTES = 512 * 2**20
_TENSOR = re.compile(r"^\[ *\d+/ *\d+\] (\S+) +- \[")
_PREDICTED = re.compile(
    r"^\[ *\d+/ *\d+\] (\S+) +- \[[^\]]*\], type = +(\w+), size = .*?(?:\((\w+)\))?$",
    re.MULTILINE,
)
_NEEDS_IMPORTANCE = "will require an imatrix"
_FALLBACK = re.compile(r"(\d+) of \d+ tensor\(s\) required fallback quantization")
_TYPES = {type_.name: type_ for type_ in TENSOR_TYPES.values()}
#: Stands for one that is not there yet, for where there must be one.
_ANY_IMPORTANCE = Importance(
    values={"none": np.ones(1, np.float32)}, file_name="", dataset="", n_chunks=0
)


def predict_size(request: PredictSize) -> SizePredicted:
    """Tell what a model would take with another type, without making it.

    Raises:
        Refused: It cannot be made so.
    """
    headers = _read_headers(request.path)
    importance = read_importance(request.imatrix) if request.imatrix else None
    told = _dry_run(request, None)
    needs_imatrix = _NEEDS_IMPORTANCE in told
    if importance or needs_imatrix:
        # With one, some tensors become smaller.
        told = _dry_run(request, importance or _ANY_IMPORTANCE)
    types = _predicted_types(told, headers)
    infos = [info for header in headers for info in header.tensors]
    fallback = _FALLBACK.search(told)
    return SizePredicted(
        size_bytes=rewritten_bytes(
            Path(request.path),
            headers,
            types,
            importance.metadata if importance else {},
        ),
        weight_bytes=sum(weight_bytes(info, types[info.name]) for info in infos),
        n_weights=sum(info.n_elements for info in infos),
        needs_imatrix=needs_imatrix,
        n_fallback=int(fallback[1]) if fallback else 0,
    )


def quantize(request: Quantize, send: Send) -> Quantized:
    """Make a file of another type; only the end of the process ends it earlier.

    Raises:
        Refused: It cannot be made.
    """
    headers = _read_headers(request.path)
    importance = read_importance(request.imatrix) if request.imatrix else None
    progress = _Progress(headers, send)
    params = _parameters(request.file_type, importance)
    params.nthread = request.n_threads
    params.allow_requantize = request.may_requantize
    _run(request.path, request.target, params, progress.hear)
    return Quantized()


class _Progress:
    """Tells how far llama.cpp is, from the tensors that it names in its log."""

    def __init__(self, headers: Sequence[GgufHeader], send: Send) -> None:
        infos = [info for header in headers for info in header.tensors]
        self._bytes = {info.name: info.size_bytes for info in infos}
        self._total_bytes = sum(self._bytes.values())
        self._done_bytes = self._current_bytes = 0
        self._send = send

    def hear(self, words: str) -> None:
        """Take in what llama.cpp says."""
        if match := _TENSOR.match(words):
            self._done_bytes += self._current_bytes
            self._current_bytes = self._bytes.get(match[1], 0)
            self._send(QuantizeProgress(self._done_bytes, self._total_bytes))


def _read_headers(path: str) -> list[GgufHeader]:
    try:
        return read_headers(Path(path))
    except ModelFileError as error:
        raise Refused("quantize", error.text) from error


def _dry_run(request: PredictSize, importance: Importance | None) -> str:
    """What llama.cpp says of it."""
    params = _parameters(request.file_type, importance)
    params.dry_run = True
    params.allow_requantize = True
    words: list[str] = []
    _run(request.path, "", params, words.append)
    return "".join(words)


def _predicted_types(
    told: str, headers: Sequence[GgufHeader]
) -> Mapping[str, TensorType]:
    """What each tensor would become."""
    types = {
        name: _TYPES[(new or old).upper()]
        for name, old, new in _PREDICTED.findall(told)
        if (new or old).upper() in _TYPES
    }
    if types.keys() != {info.name for header in headers for info in header.tensors}:
        raise Refused(
            "quantize", mark("Refusal", "this engine does not tell the sizes")
        )
    return types


def _parameters(file_type: int, importance: Importance | None) -> Any:
    params = llama.llama_model_quantize_default_params()
    params.ftype = file_type
    params.max_buf_size = _BUFFER_BYTES
    if importance:
        params.imatrix = _rows(importance)
        params.kv_overrides = _overrides(importance)
    return params


def _rows(importance: Importance) -> Any:
    """The matrix as llama.cpp takes it; a row without a name ends it."""
    floats = ctypes.POINTER(ctypes.c_float)
    # These pointers are good for as long as the matrix is there.
    rows = [
        (name.encode(), values.ctypes.data_as(floats), len(values))
        for name, values in importance.values.items()
    ]
    return (llama.llama_model_imatrix_data * (len(rows) + 1))(*rows)


def _overrides(importance: Importance) -> Any:
    """What is noted of the matrix in the new file; one without a key ends them."""
    overrides = (llama.llama_model_kv_override * (len(importance.metadata) + 1))()
    for override, (key, value) in zip(
        overrides, importance.metadata.items(), strict=False
    ):
        override.key = key.encode()
        if isinstance(value, str):
            override.tag, override.value.val_str = _TEXT, value.encode()
        else:
            override.tag, override.value.val_i64 = _INT, value
    return overrides


def _run(path: str, target: str, params: Any, hear: Callable[[str], None]) -> None:
    log.take_errors()
    with log.listening(hear):
        status = llama.llama_model_quantize(
            path.encode(), target.encode(), ctypes.byref(params)
        )
    if status:
        raise _refused(log.take_errors())


def _refused(errors: str) -> Refused:
    if "iostream error" in errors:
        return Refused("quantize", mark("Refusal", "the new file cannot be written"))
    kind, detail = classify_load_failure(errors)
    detail = detail.removeprefix("failed to quantize: ")
    return Refused("quantize" if kind == "load" else kind, detail)
