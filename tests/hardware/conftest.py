"""Drivers' libraries in place of those of this machine."""

import shutil
import subprocess
from pathlib import Path

import pynvml
import pytest
from tests.hardware.made_up_nvml import Library


@pytest.fixture
def install(monkeypatch):
    """Puts a library in place of the driver's."""

    def install_(*cards, **facts):
        library = Library(*cards, **facts)
        monkeypatch.setattr(pynvml, "nvmlLib", library)
        monkeypatch.setattr(pynvml, "_nvmlGetFunctionPointer_cache", {})
        return library

    return install_


@pytest.fixture(scope="session")
def loader(tmp_path_factory):
    """A shared library in place of Vulkan's loader."""
    compiler = shutil.which("cc")
    if compiler is None:
        pytest.skip("needs a C compiler")
    path = tmp_path_factory.mktemp("vulkan") / "libvulkan.so.1"
    source = Path(__file__).parent / "fake_vulkan.c"
    command = [compiler, "-shared", "-fPIC", "-O1", "-o", path, source]
    subprocess.run(command, check=True)
    return path
