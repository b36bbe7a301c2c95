"""The archive for Linux, unpacked and used: `pytest -m bundle`."""

import subprocess
import tarfile

import pytest

pytestmark = [pytest.mark.bundle, pytest.mark.timeout(1200)]


@pytest.fixture
def program(archive, tmp_path):
    """The program, in a folder with a name that programs stumble over."""
    folder = tmp_path / "Мои программы"
    with tarfile.open(archive) as packed:
        packed.extractall(folder, filter="data")
    (unpacked,) = folder.iterdir()
    return unpacked / "inglenook"


def test_it_runs_from_any_folder_and_keeps_to_its_home(program, tmp_path):
    home = tmp_path / "kept"
    answer = subprocess.run(
        [program, "ask", "What is a GGUF file?"],
        cwd=tmp_path,
        env={"INGLENOOK_HOME": str(home), "HOME": "/nowhere", "LANG": "C.UTF-8"},
        capture_output=True,
        text=True,
    )
    assert "file format" in answer.stdout, answer.stderr
    assert home.is_dir()
