"""llama.cpp's own account of its memory, to the byte.

It is a C++ map, and told by a function whose name says so. Both are read here as GCC
lays them out on Linux; elsewhere there is no account, and llama.cpp's log must do.
This is for a process that may die: another layout may well be its end.
"""

import ctypes
import sys
from collections.abc import Iterator
from typing import Any

from llama_cpp import llama_cpp as llama

from inglenook.engine.host.devices import buffer_type_name
from inglenook.engine.messages import Buffer

# llama-ext.h: llama_get_memory_breakdown(const llama_context *).
_FUNCTION = "_Z26llama_get_memory_breakdownPK13llama_context"


class _Node(ctypes.Structure):
    """libstdc++'s _Rb_tree_node, with llama.cpp's key and value."""


_Node._fields_ = (
    ("color", ctypes.c_int),
    ("parent", ctypes.POINTER(_Node)),
    ("left", ctypes.POINTER(_Node)),
    ("right", ctypes.POINTER(_Node)),
    ("buffer_type", ctypes.c_void_p),
    ("weights", ctypes.c_size_t),
    ("context", ctypes.c_size_t),
    ("compute", ctypes.c_size_t),
)


class _Map(ctypes.Structure):
    """libstdc++'s std::map."""

    _fields_ = (
        ("compare", ctypes.c_size_t),
        ("color", ctypes.c_int),
        ("root", ctypes.POINTER(_Node)),
        ("first", ctypes.POINTER(_Node)),
        ("last", ctypes.POINTER(_Node)),
        ("n_nodes", ctypes.c_size_t),
    )


def read_account(context: object) -> tuple[Buffer, ...]:
    """The memory of a context and its model; empty where it cannot be read."""
    tell = _function()
    if tell is None:
        return ()
    buffers = []
    for node in _walk(tell(context).root):
        name = buffer_type_name(node.buffer_type)
        buffers += [
            Buffer(name, "weights", node.weights),
            Buffer(name, "context", node.context),
            Buffer(name, "compute", node.compute),
        ]
    return tuple(buffer for buffer in buffers if buffer.size_bytes)


def _function() -> Any:
    library = llama._lib  # noqa: SLF001
    if sys.platform != "linux" or not hasattr(library, _FUNCTION):
        return None
    function = getattr(library, _FUNCTION)
    function.restype, function.argtypes = _Map, [ctypes.c_void_p]
    return function


def _walk(pointer: Any) -> Iterator[Any]:
    """The nodes from here on, in order; they are few."""
    if pointer:
        node = pointer.contents
        yield from _walk(node.left)
        yield node
        yield from _walk(node.right)
