"""What commands write to a terminal, and what they do with bytes that are no text."""

import os
import pty
import subprocess
import sys

import pytest
from tests import handmade_gguf as make
from tests.cli.test_ask import run
from tests.local_hub import serve_hub

#: Sets the title of a terminal's window.
COMMAND = "\x1b]0;owned\x07"
NO_TEXT = b"caf\xe9"


def seen(*arguments):
    """What a terminal shows of a command."""
    ours, its = pty.openpty()
    command = [sys.executable, "-m", "inglenook", *arguments]
    child = subprocess.Popen(command, stdin=its, stdout=its, stderr=its)
    os.close(its)
    shown = b""
    # Linux tells the end of the other side as an error.
    try:
        while block := os.read(ours, 4096):
            shown += block
    except OSError:
        pass
    os.close(ours)
    child.wait()
    return shown.decode()


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "home" / "models"
    folder.mkdir(parents=True)
    return folder


def test_a_models_name_gives_the_terminal_no_command(folder):
    named = make.string("general.name", f"Mo{COMMAND}del")
    (folder / "a.gguf").write_bytes(make.model(named))
    shown = seen("models")
    assert "a.gguf" in shown
    assert "\x1b" not in shown
    assert "\x07" not in shown


def test_a_files_name_gives_the_terminal_no_command(folder):
    (folder / f"a{COMMAND}b.gguf").write_bytes(make.model())
    shown = seen("models")
    assert "owned" in shown
    assert "\x1b" not in shown


def test_an_error_gives_the_terminal_no_command(folder):
    tensor = make.tensor(f"x{COMMAND}", 4, offset=5)
    (folder / "a.gguf").write_bytes(make.gguf(tensors=(tensor,), data=64))
    shown = seen("ask", "-m", "a", "Hi")
    assert "is not aligned" in shown
    assert "\x1b" not in shown


def test_other_programs_get_names_as_they_are(folder):
    (folder / f"a{COMMAND}b.gguf").write_bytes(make.model())
    assert COMMAND.encode() in run("models").stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ("search", NO_TEXT),
        ("search", "--author", NO_TEXT),
        ("variants", "a/b", "--revision", NO_TEXT),
        ("pull", "a/b", NO_TEXT),
    ],
)
def test_a_question_to_the_hub_may_have_bytes_that_are_no_text(monkeypatch, arguments):
    with serve_hub() as hub:
        monkeypatch.setenv("HF_ENDPOINT", hub.endpoint)
        result = run(*arguments)
    assert result.returncode in (0, 1)
    assert b"Traceback" not in result.stderr


@pytest.mark.parametrize(
    "arguments",
    [("ask", "--lora", NO_TEXT, "Hi"), ("quantize", "{model}", "Q8_0", NO_TEXT)],
)
def test_a_path_that_is_no_text_is_wrong_usage(reciter, arguments):
    given = [str(reciter) if each == "{model}" else each for each in arguments]
    result = run(*given)
    assert result.returncode == 2
    assert b"no Unicode text" in result.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("ask", "--image", "/proc/self/mem", "Hi"),
        ("plan", "--devices", "/proc/self/mem", "{model}"),
    ],
)
def test_a_file_that_cannot_be_read_is_named(reciter, arguments):
    given = [str(reciter) if each == "{model}" else each for each in arguments]
    result = run(*given)
    assert result.returncode == 2
    assert "“/proc/self/mem” cannot be read" in result.stderr.decode()


def test_an_output_that_nobody_reads_to_its_end_is_no_failure():
    command = f"{sys.executable} -m inglenook models --json | head -c 1"
    result = subprocess.run(command, shell=True, capture_output=True)
    assert result.stderr == b""
