"""llama.cpp's RPC backend and a server for it, built for the installed engine.

llama-cpp-python's wheel has neither. The backend's few files are compiled from the
source distribution of the same version, and linked with the libraries of the one that
is installed, so that it is a second backend for that very engine.
"""

import importlib.metadata
import importlib.util
import os
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path
from typing import NamedTuple

#: Names a folder with the unpacked source distribution, to save the download.
SOURCE_VARIABLE = "LLAMA_CPP_PYTHON_SOURCE"
_PACKAGE = "llama-cpp-python"
_SERVER_SOURCE = Path(__file__).with_name("server.cpp")
#: Where ggml is in the source distribution.
_GGML = "vendor/llama.cpp/ggml"
_SHARED = ("-DGGML_SHARED", "-DGGML_BACKEND_SHARED")
#: As llama.cpp builds a backend that it is to load by `ggml_backend_load`.
_LOADABLE = ("-DGGML_BACKEND_BUILD", "-DGGML_BACKEND_DL", "-shared", "-fPIC")


class BackendNotBuilt(Exception):
    """The backend cannot be built here; why."""


class Backend(NamedTuple):
    """The backend's library, and the program that serves it."""

    library: Path
    server: Path


def build_backend(cache: Path) -> Backend:
    """The backend, built at the first call and kept in a folder.

    Args:
        cache: The folder; it may be used by several versions of the engine.

    Raises:
        BackendNotBuilt: There is no compiler, or no source.
    """
    folder = cache / f"rpc-{importlib.metadata.version(_PACKAGE)}"
    backend = Backend(folder / "libggml-rpc.so", folder / "server")
    if not all(map(_is_new, backend)):
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder) as scratch:
            built = _compile(_source(Path(scratch)) / _GGML, Path(scratch))
            for ours, target in zip(built, backend, strict=True):
                ours.replace(target)
    return backend


def engine_libraries() -> Path:
    """The folder with ggml's libraries of the installed engine."""
    found = importlib.util.find_spec("llama_cpp")
    assert found is not None, "llama-cpp-python is not installed"
    return Path(found.origin or "").parent / "lib"


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
    _run("g++", *options, *arguments, "-o", target)


def _source(scratch: Path) -> Path:
    """The source distribution, downloaded into a folder if it is not given."""
    if given := os.environ.get(SOURCE_VARIABLE):
        root = Path(given).expanduser()
    else:
        root = _download(scratch)
    if not (root / _GGML / "src/ggml-rpc").is_dir():
        raise BackendNotBuilt(f"{root} is no source distribution of {_PACKAGE}")
    return root


def _download(scratch: Path) -> Path:
    version = importlib.metadata.version(_PACKAGE)
    pip = (sys.executable, "-m", "pip", "download", "--no-deps")
    _run(*pip, f"--no-binary={_PACKAGE}", f"--dest={scratch}", f"{_PACKAGE}=={version}")
    (path,) = scratch.glob("*.tar.gz")
    with tarfile.open(path) as archive:
        ggml = [each for each in archive if f"/{_GGML}/" in each.name]
        archive.extractall(scratch, ggml, filter="data")
    return scratch / path.name.removesuffix(".tar.gz")


def _run(program: str, *arguments: str | Path) -> None:
    try:
        subprocess.run(
            [program, *arguments], check=True, capture_output=True, text=True
        )
    except FileNotFoundError as error:
        raise BackendNotBuilt(f"{program} is not installed") from error
    except subprocess.CalledProcessError as error:
        words = error.stderr.strip()
        raise BackendNotBuilt(f"{program} failed:\n{words}") from error
