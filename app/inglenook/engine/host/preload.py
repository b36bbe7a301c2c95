"""Which llama_cpp the engine process loads, and the libraries that this needs."""

import ctypes
import importlib.util
import sys
from collections.abc import Sequence
from pathlib import Path

#: NVIDIA's libraries under `runtime/` in a pack, each before those that need it. The
#: system's loader would not look for them there; once loaded, they are found by name.
_LIBRARIES = (
    ("libcudart.so*", "cudart64_*.dll"),
    ("libcublasLt.so*", "cublasLt64_*.dll"),
    ("libcublas.so*", "cublas64_*.dll"),
)


def use_pack(folders: Sequence[str]) -> None:
    """Have llama_cpp come from an engine pack; call before it is imported.

    Args:
        folders: The pack's folder; none for the built-in engine.
    """
    for folder in map(Path, folders):
        sys.path.insert(0, str(folder))
        # Silently, the built-in one would take its place.
        found = importlib.util.find_spec("llama_cpp")
        if found is None or not Path(found.origin or "").is_relative_to(folder):
            sys.exit("there is no llama_cpp in the engine pack")
        _preload(folder / "runtime")


def _preload(folder: Path) -> None:
    for patterns in _LIBRARIES:
        for pattern in patterns:
            for library in sorted(folder.rglob(pattern)):
                ctypes.CDLL(str(library), mode=ctypes.RTLD_GLOBAL)
