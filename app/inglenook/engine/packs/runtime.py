"""NVIDIA's libraries that CUDA builds need, from NVIDIA's own wheels."""

import re

from packaging.requirements import Requirement

#: Where NVIDIA publishes them.
DEFAULT_RUNTIME_INDEX = "https://pypi.org/simple/"

#: For each build the newest libraries of its own CUDA release: later ones may ask for
#: a newer driver. cuBLAS has version numbers of its own.
_NEEDS = {
    "cu118": ("nvidia-cuda-runtime-cu11==11.8.*", "nvidia-cublas-cu11==11.11.*"),
    "cu121": ("nvidia-cuda-runtime-cu12==12.1.*", "nvidia-cublas-cu12==12.1.*"),
    "cu122": ("nvidia-cuda-runtime-cu12==12.2.*", "nvidia-cublas-cu12==12.2.*"),
    "cu123": ("nvidia-cuda-runtime-cu12==12.3.*", "nvidia-cublas-cu12==12.3.*"),
    "cu124": ("nvidia-cuda-runtime-cu12==12.4.*", "nvidia-cublas-cu12==12.4.*"),
    "cu125": ("nvidia-cuda-runtime-cu12==12.5.*", "nvidia-cublas-cu12==12.5.*"),
    "cu130": ("nvidia-cuda-runtime==13.0.*", "nvidia-cublas==13.0.*"),
    "cu132": ("nvidia-cuda-runtime==13.2.*", "nvidia-cublas==13.3.*"),
}
# Windows does not say which library it misses.
_MISSING = re.compile(r"cudart|cublas|or one of its dependencies", re.IGNORECASE)


def runtime_needs(tag: str) -> tuple[Requirement, ...]:
    """What a build needs of NVIDIA where the system has not got it."""
    return tuple(Requirement(each) for each in _NEEDS.get(tag, ()))


def is_runtime_missing(reason: str) -> bool:
    """Whether an engine did not start for want of these libraries."""
    return bool(_MISSING.search(reason))
