"""llama.cpp's log: written to standard error; errors and buffers' sizes are kept.

The package's own callback maps the level numbers of an older llama.cpp, and so
hides errors and prints warnings; this one takes its place.
"""

import ctypes
import sys
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from llama_cpp import llama_cpp as llama

# ggml.h: GGML_LOG_LEVEL_*. CONT goes on with the line before.
_INFO, _ERROR, _CONT = 2, 4, 5

_errors: deque[str] = deque(maxlen=20)
#: One for each file of a split model, and some for each device.
_buffers: deque[str] = deque(maxlen=4096)
_level = _INFO
#: Told all that is logged, while there is one.
_listener: Callable[[str], None] | None = None


def _write(level: int, text: bytes | None, _data: object) -> None:
    global _level  # noqa: PLW0603 - llama.cpp's logger is global as well
    _level = _level if level == _CONT else level
    if not text or _level < _INFO:
        return
    line = text.decode("utf-8", "replace")
    if _level >= _ERROR and line.strip():
        _errors.append(line.strip())
    if "buffer size" in line:
        _buffers.append(line.strip())
    if _listener is not None:
        _listener(line)
    sys.stderr.write(line)
    if _level > _INFO:
        sys.stderr.flush()


# llama.cpp keeps the pointer: this reference must outlive it.
callback = llama.llama_log_callback(_write)


def install() -> None:
    """Take over llama.cpp's log; call before anything else of it."""
    llama.llama_log_set(callback, ctypes.c_void_p(0))


def note(text: str) -> None:
    """Write a line of our own."""
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()


@contextmanager
def listening(listener: Callable[[str], None]) -> Iterator[None]:
    """Hand over what llama.cpp logs meanwhile, as it comes; a line may have parts."""
    global _listener  # noqa: PLW0603 - as above
    _listener = listener
    try:
        yield
    finally:
        _listener = None


def take_errors() -> str:
    """The errors since the last call, one a line, oldest first."""
    text = "\n".join(_errors)
    _errors.clear()
    return text


def take_buffers() -> str:
    """What was said of buffers since the last call, one a line, oldest first."""
    text = "\n".join(_buffers)
    _buffers.clear()
    return text
