"""How much each column of a model's tensors counts, learnt from what it reads."""

import ctypes
import math
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from llama_cpp import llama_cpp as llama

from inglenook.engine.host.chunk_reader import Stopped, open_reader
from inglenook.engine.host.devices import ggml_function
from inglenook.engine.host.imatrix import Sums, write_sums
from inglenook.engine.host.model import Model
from inglenook.engine.host.refused import Refused
from inglenook.engine.host.scoring import chunks_of, cut_text
from inglenook.engine.messages import (
    Answer,
    CollectImportance,
    ImportanceCollected,
    ImportanceProgress,
)
from inglenook.translation import mark

# ggml.h: enum ggml_type.
_F32 = 0
#: Fewer rows are no part of a text, but llama.cpp's own business.
_LEAST_ROWS = 16
# ggml.c: sizeof(struct ggml_object), which is before each tensor.
_OBJECT_BYTES = 32


class _Tensor(ctypes.Structure):
    """ggml.h: struct ggml_tensor; `_Watch` checks that it is."""


_Tensor._fields_ = (
    ("type", ctypes.c_int),
    ("buffer", ctypes.c_void_p),
    ("shape", ctypes.c_int64 * 4),
    ("strides", ctypes.c_size_t * 4),
    ("operation", ctypes.c_int),
    ("parameters", ctypes.c_int32 * 16),
    ("flags", ctypes.c_int32),
    ("sources", ctypes.POINTER(_Tensor) * 10),
    ("viewed", ctypes.c_void_p),
    ("view_offset", ctypes.c_size_t),
    ("values", ctypes.c_void_p),
    ("name", ctypes.c_char * 64),
    ("extra", ctypes.c_void_p),
    ("padding", ctypes.c_char * 8),
)


def collect_importance(
    model: Model, request: CollectImportance, send: Callable[[Answer], None]
) -> ImportanceCollected:
    """Have the model read a text, and write what it says of its tensors to a file.

    Raises:
        Refused: The text is too short, the model has experts, the file cannot be
            written, or llama.cpp cannot go on.
    """
    header, tokens = cut_text(model.vocabulary, request)
    watch = _Watch()
    n_done = 0
    with suppress(Stopped), open_reader(model, request.chunk_tokens, watch) as reader:
        for chunk in chunks_of(tokens, header):
            for _ in reader.read(chunk, 0):
                watch.check()
            n_done += 1
            send(ImportanceProgress(n_done, header.n_chunks))
    if n_done == header.n_chunks:
        _write(request, watch.sums, n_done)
    return ImportanceCollected(n_chunks=n_done, n_tensors=len(watch.sums))


def _write(request: CollectImportance, sums: dict[str, Sums], n_chunks: int) -> None:
    if not all(np.isfinite(each.values).all() for each in sums.values()):
        raise Refused("not_finite", mark("Refusal", "what it computes is no number"))
    chunks = (n_chunks, request.chunk_tokens)
    try:
        write_sums(Path(request.target), sums, request.dataset, chunks)
    except OSError as error:
        detail = (error.strerror or str(error)).lower()
        raise Refused("imatrix_not_written", detail) from error


class _Watch:
    """Looks at what goes into each matrix of the model, while llama.cpp computes.

    Attributes:
        sums: By the name of a tensor, what went into it.

    Raises:
        Refused: This engine's tensors are not as we know them.
    """

    def __init__(self) -> None:
        self.sums: dict[str, Sums] = {}
        self._has_experts = False
        self._name_of = ggml_function("ggml_get_name", ctypes.c_char_p, ctypes.c_void_p)
        self._size_of = ggml_function("ggml_nbytes", ctypes.c_size_t, ctypes.c_void_p)
        self._copy = ggml_function(
            "ggml_backend_tensor_get",
            None,
            ctypes.c_void_p,
            ctypes.c_void_p,
            ctypes.c_size_t,
            ctypes.c_size_t,
        )
        operation = ggml_function("ggml_op_name", ctypes.c_char_p, ctypes.c_int)
        overhead = ggml_function("ggml_tensor_overhead", ctypes.c_size_t)
        if overhead() != ctypes.sizeof(_Tensor) + _OBJECT_BYTES:
            raise _unknown_layout()
        names = [operation(number) for number in range(64)]
        self._multiply = names.index(b"MUL_MAT")
        self._multiply_experts = names.index(b"MUL_MAT_ID")
        # llama.cpp keeps the pointer: it must live as long as the context.
        self.callback = llama.ggml_backend_sched_eval_callback(self._look)

    def check(self) -> None:
        """See to it that what was looked at is of use.

        Raises:
            Refused: It is not.
        """
        if self._has_experts:
            raise Refused(
                "imatrix_not_collected",
                mark("Refusal", "it chooses between experts, which is not supported"),
            )
        if not self.sums:
            raise _unknown_layout()

    def _look(self, pointer: int, asks: bool, _data: object) -> bool:  # noqa: FBT001
        """Say whether a result is wanted, and take in what it was computed from.

        llama.cpp asks before it computes a result, and shows it after that; it ends
        the computation where it is told False then.
        """
        result = _Tensor.from_address(pointer)
        if result.operation == self._multiply_experts:
            self._has_experts = True
            return asks
        if result.operation != self._multiply:
            return False
        weights, inputs = (each.contents for each in result.sources[:2])
        name = self._name(weights)
        is_wanted = (
            name.startswith("blk.")
            and inputs.type == _F32
            and inputs.shape[1] >= _LEAST_ROWS
        )
        if asks:
            return is_wanted
        self._add(name, weights, inputs)
        return True

    def _name(self, tensor: Any) -> str:
        """A tensor's name, as in the file."""
        raw: bytes = self._name_of(ctypes.addressof(tensor))
        name = raw.decode("utf-8", "replace")
        # Copies on other devices are called “CUDA0#blk.0.attn_k.weight#0”.
        return name.split("#")[1] if "#" in name else name

    def _add(self, name: str, weights: Any, inputs: Any) -> None:
        values = self._values(inputs)
        n_planes, n_matrices = weights.shape[3], weights.shape[2]
        sums = self.sums.setdefault(
            name, Sums.empty(n_planes * n_matrices, inputs.shape[0])
        )
        for third, fourth in np.ndindex(inputs.shape[2], inputs.shape[3]):
            matrix = fourth % n_planes * n_matrices + third % n_matrices
            rows = values[fourth, third]
            sums.values[matrix] += np.einsum("ij,ij->j", rows, rows, dtype=np.float64)
        sums.count += math.prod(inputs.shape[1:]) // len(sums.values)

    def _values(self, tensor: Any) -> npt.NDArray[np.float32]:
        size_bytes = self._size_of(ctypes.addressof(tensor))
        copied = np.empty(size_bytes, np.uint8)
        self._copy(ctypes.addressof(tensor), copied.ctypes.data, 0, size_bytes)
        return np.ndarray(
            tuple(tensor.shape[::-1]),
            np.float32,
            copied.data,
            strides=tuple(tensor.strides[::-1]),
        )


def _unknown_layout() -> Refused:
    detail = mark("Refusal", "this engine does not let us see what it computes")
    return Refused("imatrix_not_collected", detail)
