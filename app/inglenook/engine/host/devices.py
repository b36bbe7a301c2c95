"""The devices that this build of llama.cpp can use."""

import ctypes
import os
import sys
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import llama_cpp
from llama_cpp import llama_cpp as llama

from inglenook.hardware.records import Device, Kind

# ggml-backend.h: enum ggml_backend_dev_type. One that wraps others is none of these.
_CPU, _GPU, _INTEGRATED_GPU, _ACCELERATOR = range(4)
_KINDS: dict[int, Kind] = {
    _CPU: "cpu",
    _GPU: "discrete",
    _INTEGRATED_GPU: "integrated",
    _ACCELERATOR: "accelerator",
}
#: Backends that are better known by another name than ggml's.
_NAMES = {"MTL": "Metal"}


class _Properties(ctypes.Structure):
    """ggml-backend.h: struct ggml_backend_dev_props."""

    _fields_ = (
        ("name", ctypes.c_char_p),
        ("description", ctypes.c_char_p),
        ("free_bytes", ctypes.c_size_t),
        ("total_bytes", ctypes.c_size_t),
        ("kind", ctypes.c_int),
        ("id", ctypes.c_char_p),
        ("capabilities", ctypes.c_bool * 5),
    )


class Gpu(NamedTuple):
    """A GPU by its backend and its name there, as in `CUDA`, `CUDA0`."""

    backend: str
    name: str
    is_integrated: bool
    pointer: int


def load_kernels() -> None:
    """Load the kernels made for this CPU, where they are libraries of their own.

    A portable build has one library for each generation of CPUs. llama.cpp looks for
    them beside the program and in the current folder, and not beside itself.
    """
    if ggml_function("ggml_backend_reg_count", ctypes.c_size_t)():
        return
    load = ggml_function("ggml_backend_load_all_from_path", None, ctypes.c_char_p)
    load(os.fsencode(_library_folder()))


def gpus() -> list[Gpu]:
    """The GPUs in the order in which llama.cpp fills them.

    Their memory is not asked for: with CUDA that takes some hundred megabytes of it.
    """
    kind = ggml_function("ggml_backend_dev_type", ctypes.c_int, ctypes.c_void_p)
    name = ggml_function("ggml_backend_dev_name", ctypes.c_char_p, ctypes.c_void_p)
    return [
        Gpu(
            backend=_backend(device),
            name=_text(name(device)),
            is_integrated=kind(device) == _INTEGRATED_GPU,
            pointer=device,
        )
        for device in _devices()
        if kind(device) in (_GPU, _INTEGRATED_GPU)
    ]


def survey() -> tuple[Device, ...]:
    """All devices, the CPU too, with their memory as it is now."""
    read = ggml_function(
        "ggml_backend_dev_get_props", None, ctypes.c_void_p, ctypes.c_void_p
    )
    found = []
    for device in _devices():
        properties = _Properties()
        read(device, ctypes.addressof(properties))
        if properties.kind in _KINDS:
            found.append(_describe(device, properties))
    return tuple(found)


def cpu_buffer_type() -> int:
    """llama.cpp's pointer to the plain memory of the CPU."""
    pointer: int = ggml_function("ggml_backend_cpu_buffer_type", ctypes.c_void_p)()
    return pointer


def buffer_type_name(pointer: int) -> str:
    """What llama.cpp calls a kind of memory, “CUDA0” for one."""
    name = ggml_function("ggml_backend_buft_name", ctypes.c_char_p, ctypes.c_void_p)
    return _text(name(pointer))


def _describe(device: int, properties: _Properties) -> Device:
    return Device(
        name=_text(properties.name),
        backend=_backend(device),
        kind=_KINDS[properties.kind],
        total_bytes=properties.total_bytes,
        free_bytes=properties.free_bytes,
        id=_text(properties.id),
        description=_text(properties.description),
    )


def _devices() -> list[int]:
    count = ggml_function("ggml_backend_dev_count", ctypes.c_size_t)
    get = ggml_function("ggml_backend_dev_get", ctypes.c_void_p, ctypes.c_size_t)
    return [get(index) for index in range(count())]


def _backend(device: int) -> str:
    registry = ggml_function(
        "ggml_backend_dev_backend_reg", ctypes.c_void_p, ctypes.c_void_p
    )
    reg_name = ggml_function("ggml_backend_reg_name", ctypes.c_char_p, ctypes.c_void_p)
    name = _text(reg_name(registry(device)))
    return _NAMES.get(name, name)


def _text(value: bytes | None) -> str:
    """A driver's text, which may be missing and need not be UTF-8."""
    return (value or b"").decode("utf-8", "replace")


def ggml_function(name: str, result: Any, *arguments: Any) -> Any:
    """A function of ggml; which of its libraries has it differs by system."""
    has_it, *_ = (each for each in _libraries() if hasattr(each, name))
    function = getattr(has_it, name)
    function.restype, function.argtypes = result, arguments
    return function


@cache
def _libraries() -> tuple[Any, ...]:
    if sys.platform == "win32":
        names = ("ggml.dll", "ggml-base.dll")
        return tuple(ctypes.CDLL(str(_library_folder() / name)) for name in names)
    # Loading libggml by its own name would map a second copy with a registry of
    # its own; libllama's handle finds the one that it is linked with.
    return (llama._lib,)  # noqa: SLF001


def _library_folder() -> Path:
    return Path(llama_cpp.__file__).parent / "lib"
