"""The GPUs that this build of llama.cpp can use."""

import ctypes
import sys
from pathlib import Path
from typing import Any, NamedTuple

import llama_cpp
from llama_cpp import llama_cpp as llama

# ggml-backend.h: enum ggml_backend_dev_type.
_GPU, _INTEGRATED_GPU = 1, 2


class Gpu(NamedTuple):
    """A GPU by its backend and its name there, as in `CUDA`, `CUDA0`."""

    backend: str
    name: str
    is_integrated: bool
    pointer: int


def gpus() -> list[Gpu]:
    """The GPUs in the order in which llama.cpp fills them."""
    devices, names = _libraries()
    count, get = devices.ggml_backend_dev_count, devices.ggml_backend_dev_get
    count.restype, get.restype = ctypes.c_size_t, ctypes.c_void_p
    get.argtypes = [ctypes.c_size_t]
    kind, registry = names.ggml_backend_dev_type, names.ggml_backend_dev_backend_reg
    registry.restype = ctypes.c_void_p
    dev_name, reg_name = names.ggml_backend_dev_name, names.ggml_backend_reg_name
    dev_name.restype = reg_name.restype = ctypes.c_char_p
    for function in (kind, registry, dev_name, reg_name):
        function.argtypes = [ctypes.c_void_p]
    return [
        Gpu(
            backend=reg_name(registry(device)).decode(),
            name=dev_name(device).decode(),
            is_integrated=kind(device) == _INTEGRATED_GPU,
            pointer=device,
        )
        for device in map(get, range(count()))
        if kind(device) in (_GPU, _INTEGRATED_GPU)
    ]


def _libraries() -> tuple[Any, Any]:
    """The libraries that hold ggml's device list, and its devices' properties."""
    if sys.platform == "win32":
        folder = Path(llama_cpp.__file__).parent / "lib"
        return (
            ctypes.CDLL(str(folder / "ggml.dll")),
            ctypes.CDLL(str(folder / "ggml-base.dll")),
        )
    # Loading libggml by its own name would map a second copy with a registry of
    # its own; libllama's handle finds the one that it is linked with.
    return llama._lib, llama._lib  # noqa: SLF001
