"""What a bundle's children find in their environment."""

import os
import runpy
from pathlib import Path

import pytest

HOOK = Path(__file__).parents[2] / "packaging" / "hooks" / "clean_environment.py"


@pytest.mark.parametrize("before", [None, "/opt/cuda/lib"])
def test_the_path_of_libraries_is_what_it_was(monkeypatch, before):
    monkeypatch.setenv("LD_LIBRARY_PATH", "/bundle/_internal")
    monkeypatch.delenv("LD_LIBRARY_PATH_ORIG", raising=False)
    monkeypatch.setenv("PYINSTALLER_RESET_ENVIRONMENT", "0")
    if before:
        monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", before)
    runpy.run_path(str(HOOK))
    assert os.environ.get("LD_LIBRARY_PATH") == before
    assert "LD_LIBRARY_PATH_ORIG" not in os.environ
    assert os.environ["PYINSTALLER_RESET_ENVIRONMENT"] == "1"
