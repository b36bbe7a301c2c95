"""The archive for Linux, unpacked and used: `pytest -m bundle`."""

import subprocess
import tarfile

import docx
import pytest
from tests.compare.conftest import TEXT
from tests.convert.checkpoints import write_bpe_tokenizer, write_checkpoint
from tests.documents.conftest import pdf
from tests.tiny_models import write_adapter

pytestmark = [pytest.mark.bundle, pytest.mark.timeout(1200)]


@pytest.fixture
def program(archive, tmp_path):
    """The program, in a folder with a name that programs stumble over."""
    folder = tmp_path / "Мои программы"
    with tarfile.open(archive) as packed:
        packed.extractall(folder, filter="data")
    (unpacked,) = folder.iterdir()
    return unpacked / "inglenook"


@pytest.fixture
def run(program, tmp_path):
    """Runs it with a home of its own, where nothing of Python is found."""

    def run_(*arguments):
        ended = subprocess.run(
            [program, *map(str, arguments)],
            cwd=tmp_path,
            env={
                "INGLENOOK_HOME": str(tmp_path / "kept"),
                "HOME": "/nowhere",
                "LANG": "C.UTF-8",
            },
            capture_output=True,
            text=True,
        )
        assert ended.returncode == 0, ended.stderr
        return ended.stdout

    return run_


def test_it_runs_from_any_folder_and_keeps_to_its_home(run, tmp_path):
    assert "file format" in run("ask", "What is a GGUF file?")
    assert (tmp_path / "kept").is_dir()


def test_its_commands_for_models_lack_nothing(run, babbler, tmp_path):
    folder = tmp_path / "Tiny"
    n_tokens = write_bpe_tokenizer(folder)
    write_checkpoint(folder, "Qwen3ForCausalLM", n_tokens=n_tokens)
    smaller, text = tmp_path / "smaller.gguf", tmp_path / "words.txt"
    text.write_text(TEXT, "utf-8")
    adapter = write_adapter(tmp_path / "lora.gguf")
    run("convert", folder, tmp_path / "tiny.gguf")
    run("quantize", babbler, "Q4_K_M", smaller)
    run("merge", babbler, adapter, tmp_path / "merged.gguf")
    measured = ("--text", text, "--effort", "quick", "--chunks", 1, "--prompt", "Hi")
    assert "KL divergence" in run("compare", babbler, smaller, *measured)


def test_documents_are_read(run, tmp_path):
    printed, written = tmp_path / "words.pdf", tmp_path / "words.docx"
    printed.write_bytes(pdf("Some words"))
    document = docx.Document()
    document.add_paragraph("Other words")
    document.save(written)
    assert "Some words" in run("--read-document", "pdf", printed)
    assert "Other words" in run("--read-document", "docx", written)
