"""llama.cpp's RPC backend and a server for it, built for the installed engine.

llama-cpp-python's wheel has neither. The backend's few files are compiled from the
source distribution of the same version, and linked with the libraries of the one that
is installed, so that it is a second backend for that very engine.
"""

import tempfile
from pathlib import Path
from typing import NamedTuple

from tests.llama_source import engine_libraries, engine_version, find_source, run

_SERVER_SOURCE = Path(__file__).with_name("server.cpp")
_SHARED = ("-DGGML_SHARED", "-DGGML_BACKEND_SHARED")
#: As llama.cpp builds a backend that it is to load by `ggml_backend_load`.
_LOADABLE = ("-DGGML_BACKEND_BUILD", "-DGGML_BACKEND_DL", "-shared", "-fPIC")


class Backend(NamedTuple):
    """The backend's library, and the program that serves it."""

    library: Path
    server: Path


def build_backend(cache: Path) -> Backend:
    """The backend, built at the first call and kept in a folder.

    Args:
        cache: The folder; it may be used by several versions of the engine.

    Raises:
        NotBuilt: There is no compiler, or no source.
    """
    folder = cache / f"rpc-{engine_version()}"
    backend = Backend(folder / "libggml-rpc.so", folder / "server")
    if not all(map(_is_new, backend)):
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder) as scratch:
            built = _compile(find_source(Path(scratch)) / "ggml", Path(scratch))
            for ours, target in zip(built, backend, strict=True):
                ours.replace(target)
    return backend


def _is_new(built: Path) -> bool:
    changed = _SERVER_SOURCE.stat().st_mtime
    return built.exists() and built.stat().st_mtime >= changed


def _compile(ggml: Path, target: Path) -> Backend:
    """Compile into a folder."""
    rpc, libraries = ggml / "src/ggml-rpc", engine_libraries()
    backend = Backend(target / "libggml-rpc.so", target / "server")
    base = libraries / "libggml-base.so"
    sources = (rpc / "ggml-rpc.cpp", rpc / "transport.cpp")
    _run_compiler(ggml, backend.library, *_LOADABLE, *sources, base)
    # What these need of each other is found when the server is started.
    ours = ("-Wl,--allow-shlib-undefined", _SERVER_SOURCE, libraries / "libggml.so")
    _run_compiler(ggml, backend.server, *ours, base)
    return backend


def _run_compiler(ggml: Path, target: Path, *arguments: str | Path) -> None:
    includes = (f"-I{ggml / 'include'}", f"-I{ggml / 'src'}")
    options = ("-std=c++17", "-O2", "-pthread", *_SHARED, *includes)
    run("g++", *options, *arguments, "-o", target)
