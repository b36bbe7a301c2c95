"""An engine pack as `pack.json` remembers it."""

import re
from collections.abc import Iterable
from datetime import datetime

import msgspec

# llama_print_system_info: "CUDA : ARCHS = 890 | … | CPU : AVX2 = 1 | …".
_BACKEND = re.compile(r"(?:^|\| )(\w+) : ")
#: Backends that are better known by another name than ggml's.
_NAMES = {"MTL": "Metal", "HIP": "ROCm", "GPUOpenCL": "OpenCL"}


class Trial(msgspec.Struct, frozen=True, kw_only=True):
    """What came of starting an engine once.

    Attributes:
        reason: Why it cannot be used, as a clause; empty where it can.
        engine: Version of llama-cpp-python and of llama.cpp.
        system: llama.cpp's line of backends and CPU features.
        gpus: Names of the GPUs that it found.
    """

    reason: str = ""
    engine: str = ""
    system: str = ""
    gpus: tuple[str, ...] = ()

    @property
    def gpu_backends(self) -> tuple[str, ...]:
        """The backends that found a GPU, each once."""
        return backends_of(self.gpus)

    @property
    def backends(self) -> tuple[str, ...]:
        """What llama.cpp in it can compute with, the CPU last."""
        built_in = _BACKEND.findall(self.system)
        named = (_NAMES.get(name, name) for name in built_in)
        names = dict.fromkeys([*self.gpu_backends, *named])
        names.pop("CPU", None)
        return (*names, "CPU")


class Pack(msgspec.Struct, frozen=True, kw_only=True):
    """One build of llama.cpp in a folder of its own.

    Attributes:
        name: Name of its folder.
        tag: The kind of build, as in “cu124” or “vulkan”.
        version: Version of llama-cpp-python.
        wheel: File name of the wheel that it was unpacked from.
        sha256: The wheel's checksum.
        source: Page of the index that named the wheel.
        installed: When.
        runtime: File names of the wheels with the libraries that it needs.
        trial: What came of starting it.
    """

    name: str
    tag: str
    version: str
    wheel: str
    sha256: str
    source: str
    installed: datetime
    runtime: tuple[str, ...] = ()
    trial: Trial = Trial()


def backends_of(gpus: Iterable[str]) -> tuple[str, ...]:
    """The backends of GPUs by the engine's names of these, each once."""
    found = (gpu.rstrip("0123456789") for gpu in gpus)
    return tuple(dict.fromkeys(_NAMES.get(name, name) for name in found))
