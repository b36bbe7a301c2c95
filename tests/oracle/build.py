"""llama.cpp's own tools, built for the installed engine: what our figures must equal.

    python -m tests.oracle.build FOLDER

builds them into a folder, in a minute or two, with CMake and Ninja.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.llama_source import NotBuilt, engine_libraries, engine_version, find_source
from tests.llama_source import run as build_with

#: Names a folder to keep them in, in place of pytest's.
FOLDER_VARIABLE = "INGLENOOK_ORACLE"
TOOLS = ("perplexity", "quantize", "imatrix", "export-lora", "bench")
_LISTS = Path(__file__).parent
_N_JOBS = "2"


class Oracle:
    """llama.cpp's tools.

    Args:
        folder: With their programs.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def run(self, tool: str, *arguments: str | Path) -> str:
        """Run one of `TOOLS`; gives all that it prints.

        Raises:
            subprocess.CalledProcessError: It failed; with all that it printed.
        """
        return subprocess.run(
            [self._folder / f"llama-{tool}", *arguments],
            check=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
        ).stdout


def build_oracle(cache: Path) -> Oracle:
    """The tools, built at the first call and kept in a folder.

    Args:
        cache: The folder; it may be used by several versions of the engine.

    Raises:
        NotBuilt: There is no compiler, or no source.
    """
    folder = Path(os.environ.get(FOLDER_VARIABLE, cache)) / engine_version()
    programs = folder / "bin"
    if not all((programs / f"llama-{tool}").exists() for tool in TOOLS):
        with tempfile.TemporaryDirectory() as scratch:
            _build(find_source(Path(scratch)), folder)
    return Oracle(programs)


def _build(source: Path, folder: Path) -> None:
    places = (f"-DSOURCE={source}", f"-DLIBRARIES={engine_libraries()}")
    build_with("cmake", "-G", "Ninja", "-S", _LISTS, "-B", folder, *places)
    build_with("nice", "cmake", "--build", folder, "--parallel", _N_JOBS)


if __name__ == "__main__":
    try:
        build_oracle(Path(sys.argv[1]))
    except NotBuilt as error:
        sys.exit(str(error))
