"""Which llama_cpp the engine process loads, seen from outside."""

import subprocess
import sys

import pytest


def start(*folders):
    command = [sys.executable, "-m", "inglenook", "--engine-host", *map(str, folders)]
    return subprocess.run(command, input=b"", capture_output=True, timeout=60)


def test_a_packs_llama_cpp_comes_before_the_installed_one(tmp_path):
    (tmp_path / "llama_cpp").mkdir()
    source = "import sys; sys.exit('loaded from ' + __file__)"
    (tmp_path / "llama_cpp" / "__init__.py").write_text(source)
    words = start(tmp_path).stderr.decode()
    assert words == f"loaded from {tmp_path / 'llama_cpp' / '__init__.py'}\n"


@pytest.mark.parametrize("exists", [True, False])
def test_the_installed_one_never_takes_a_packs_place(tmp_path, exists):
    ended = start(tmp_path if exists else tmp_path / "nothing")
    assert (ended.returncode, ended.stdout) == (1, b"")
    assert ended.stderr == b"there is no llama_cpp in the engine pack\n"


def test_a_library_that_cannot_be_loaded_is_told(tmp_path):
    (tmp_path / "llama_cpp").mkdir()
    (tmp_path / "llama_cpp" / "__init__.py").touch()
    library = tmp_path / "runtime" / "nvidia" / "cu13" / "lib" / "libcudart.so.13"
    library.parent.mkdir(parents=True)
    library.write_bytes(b"no library")
    ended = start(tmp_path)
    assert ended.returncode == 1
    assert "libcudart.so.13" in ended.stderr.decode().splitlines()[-1]
