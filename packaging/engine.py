"""The engine that a bundle holds: llama.cpp for every CPU, not for this one.

pip compiles llama-cpp-python for the machine that it runs on. In a portable build the
kernels are libraries of their own, one for each generation of x86-64 CPUs, down to the
first; the engine process loads the best that its CPU can run.
"""

import os
import subprocess
import sys
from pathlib import Path

_DYNAMIC = (
    "-DGGML_BACKEND_DL=ON",
    "-DGGML_CPU_ALL_VARIANTS=ON",
    # The kernels are installed as programs are; llama_cpp looks in its own folder.
    "-DCMAKE_INSTALL_BINDIR=llama_cpp/lib",
    "-DCMAKE_INSTALL_LIBDIR=llama_cpp/lib",
    # A wheel has no links: each library would be in it three times.
    "-DCMAKE_PLATFORM_NO_VERSIONED_SONAME=ON",
)
#: Apple's chips have one set of kernels, and Metal.
_BY_SYSTEM = {"linux": _DYNAMIC, "win32": _DYNAMIC, "darwin": ()}


def build_engine(requirement: str, folder: Path) -> Path:
    """Compile the engine, unless it is there; takes minutes.

    Args:
        requirement: As in “llama-cpp-python==0.3.36”.
        folder: Where the wheel goes.

    Returns:
        The wheel.
    """
    version = requirement.partition("==")[2]
    pattern = f"llama_cpp_python-{version}-*.whl"
    if not list(folder.glob(pattern)):
        options = ["-DGGML_NATIVE=OFF", *_BY_SYSTEM[sys.platform]]
        subprocess.run(
            # pip's cache may hold one that was compiled for this machine.
            [
                *(sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-cache-dir"),
                *("--no-binary", "llama-cpp-python", "--wheel-dir", folder),
                requirement,
            ],
            env=os.environ | {"CMAKE_ARGS": " ".join(options)},
            check=True,
        )
    (wheel,) = folder.glob(pattern)
    return wheel
