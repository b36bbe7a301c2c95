"""llama.cpp's source, and what of it is installed, for tests that compile some of it.

llama-cpp-python's wheel has llama.cpp's libraries and no more. What else of llama.cpp
a test needs is compiled from the source distribution of the same version, and linked
with the libraries that are installed, so that it is part of that very engine.
"""

import importlib.metadata
import importlib.util
import os
import subprocess
import sys
import tarfile
from pathlib import Path

#: Names a folder with the unpacked source distribution, to save the download.
SOURCE_VARIABLE = "LLAMA_CPP_PYTHON_SOURCE"
_PACKAGE = "llama-cpp-python"
#: Where llama.cpp is in the source distribution.
_LLAMA_CPP = "vendor/llama.cpp"


class NotBuilt(Exception):
    """What a test needs of llama.cpp cannot be built here; why."""


def engine_version() -> str:
    """The version of the engine that is installed."""
    return importlib.metadata.version(_PACKAGE)


def engine_libraries() -> Path:
    """The folder with llama.cpp's libraries of the installed engine."""
    found = importlib.util.find_spec("llama_cpp")
    assert found is not None, "llama-cpp-python is not installed"
    return Path(found.origin or "").parent / "lib"


def find_source(scratch: Path) -> Path:
    """llama.cpp's source, downloaded into a folder if it is not given.

    Raises:
        NotBuilt: It is not where it is said to be, or cannot be downloaded.
    """
    if given := os.environ.get(SOURCE_VARIABLE):
        root = Path(given).expanduser()
    else:
        root = _download(scratch)
    if not (root / _LLAMA_CPP / "ggml/src").is_dir():
        raise NotBuilt(f"{root} is no source distribution of {_PACKAGE}")
    return root / _LLAMA_CPP


def run(program: str, *arguments: str | Path) -> None:
    """Run a program that builds.

    Raises:
        NotBuilt: It is not installed, or failed.
    """
    try:
        subprocess.run(
            [program, *arguments], check=True, capture_output=True, text=True
        )
    except FileNotFoundError as error:
        raise NotBuilt(f"{program} is not installed") from error
    except subprocess.CalledProcessError as error:
        words = (error.stderr or error.stdout).strip()
        raise NotBuilt(f"{program} failed:\n{words}") from error


def _download(scratch: Path) -> Path:
    wanted = f"{_PACKAGE}=={engine_version()}"
    pip = (sys.executable, "-m", "pip", "download", "--no-deps")
    run(*pip, f"--no-binary={_PACKAGE}", f"--dest={scratch}", wanted)
    (path,) = scratch.glob("*.tar.gz")
    with tarfile.open(path) as archive:
        archive.extractall(scratch, filter="data")
    return scratch / path.name.removesuffix(".tar.gz")
