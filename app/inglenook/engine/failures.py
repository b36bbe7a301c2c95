"""What llama.cpp's words about a failure mean.

The texts are those of llama.cpp's backends; a newer version may say it otherwise,
and then the failure is only called by its own words.
"""

import re
from typing import NamedTuple

from inglenook.engine.messages import RefusalKind
from inglenook.translation import mark, translate

_ARCHITECTURE = re.compile(r"unknown model architecture: '([^']*)'")
_MEMORY = re.compile(
    r"out of memory|OutOf(?:Device|Host)Memory|unable to allocate|failed to allocate"
    r"|failed to reserve|Insufficient Memory|cudaMalloc failed|std::bad_alloc"
    r"|Device memory allocation of size|not enough (?:space|memory) in the buffer"
    r"|MemoryError|Cannot allocate memory",
    re.IGNORECASE,
)
#: What each pattern means for a GPU, and whether every model will meet it. Their texts
#: are those of ggml-cuda.cu (ROCm is the same code), ggml-metal-device.m (the compiler
#: of Metal says the first two on Macs with Intel processors), ggml-vulkan.cpp and
#: ggml-opencl.cpp; the first that is found counts.
_GPU_FAILURES = (
    (
        re.compile(r"no kernel image is available|invalid device function"),
        mark("Engine", "the engine has no kernels for it"),
        True,
    ),
    (
        re.compile(r"SC compilation failure|undefined label|nil Metal pipeline"),
        mark("Engine", "Metal cannot compile its kernels"),
        True,
    ),
    (
        re.compile(r"ErrorDeviceLost|DeviceLostError"),
        mark("Engine", "its driver lost it"),
        False,
    ),
    (
        re.compile(r"\b(CUDA|ROCm|MUSA) error: (.+)"),
        mark("Engine", "{0} reports “{1}”"),
        False,
    ),
    (
        re.compile(r"ggml_(opencl|vulkan|metal\w*): .*error"),
        mark("Engine", "its driver failed"),
        False,
    ),
)
_PREFIX = re.compile(r"^[\w:~<>]+: (?:error loading model: )?")


class GpuFailure(NamedTuple):
    """What a GPU failed of.

    Attributes:
        cause: A clause that tells it, to be translated when it is shown.
        is_general: Whether every model will meet it with this engine.
    """

    cause: str
    is_general: bool


def explain_gpu_failure(log: str) -> GpuFailure | None:
    """What a GPU failed of; None where the log does not blame one.

    Args:
        log: The last lines of an engine that used a GPU.
    """
    for pattern, cause, is_general in _GPU_FAILURES:
        if match := pattern.search(log):
            words = [word.strip() for word in match.groups()]
            told = translate("Engine", cause).format(*words) if "{" in cause else cause
            return GpuFailure(told, is_general)
    return None


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
