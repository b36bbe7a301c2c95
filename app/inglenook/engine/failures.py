"""What llama.cpp's words about a failure mean.

The texts are those of llama.cpp's backends; a newer version may say it otherwise,
and then the failure is only called by its own words.
"""

import re

from inglenook.engine.messages import RefusalKind

_ARCHITECTURE = re.compile(r"unknown model architecture: '([^']*)'")
_MEMORY = re.compile(
    r"out of memory|OutOf(?:Device|Host)Memory|unable to allocate|failed to allocate"
    r"|failed to reserve|Insufficient Memory|cudaMalloc failed|std::bad_alloc"
    r"|Device memory allocation of size|not enough (?:space|memory) in the buffer"
    r"|MemoryError|Cannot allocate memory",
    re.IGNORECASE,
)
_PREFIX = re.compile(r"^[\w:~<>]+: (?:error loading model: )?")


def is_memory_failure(text: str) -> bool:
    """Whether a log or an error says that memory ran out."""
    # Memory that may not be locked is only a warning, and its reason says the same.
    lines = (line for line in text.splitlines() if "mlock" not in line)
    return any(map(_MEMORY.search, lines))


def classify_load_failure(log: str) -> tuple[RefusalKind, str]:
    """The kind of a failed load, and the words that say the most about it.

    Args:
        log: llama.cpp's errors, one a line; the first is nearest to the cause.
    """
    if match := _ARCHITECTURE.search(log):
        return "architecture", match[1]
    kind: RefusalKind = "memory" if is_memory_failure(log) else "load"
    first = log.partition("\n")[0].strip()
    return kind, _PREFIX.sub("", first).rstrip(".")
