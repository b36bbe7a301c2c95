"""`inglenook ask` as scripts call it: a process, its output, its exit status."""

import json
import os
import resource
import signal
import struct
import subprocess
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

import psutil
import pytest
from tests import handmade_gguf as make
from tests.conftest import SCRIPT
from tests.tiny_models import write_model

from inglenook.cli.ask import ask
from inglenook.cli.installation import Installation
from inglenook.engine.messages import NO_TIMINGS, Done, Hello, Loaded, Piece, Sampling
from inglenook.engine.packs.selection import Candidate
from inglenook.errors import NoModelChosen
from inglenook.paths import starter_model

#: Bounds of the whole process tree for input that cannot be used; CPU seconds.
MAX_SECONDS, MAX_BYTES = 2.0, 300e6


def run(*arguments, input_text=""):
    words = [each if isinstance(each, bytes) else str(each) for each in arguments]
    return subprocess.run(
        [sys.executable, "-m", "inglenook", *words],
        input=input_text.encode(),
        capture_output=True,
        timeout=60,
    )


def assert_refused(result):
    """One sentence and a hint on standard error, nothing else, and status 1."""
    error = result.stderr.decode()
    assert result.returncode == 1, error
    assert result.stdout == b""
    assert error.startswith("error: ")
    assert " — " in error
    assert len(error.splitlines()) == 1


def test_an_answer_goes_to_the_output_and_nothing_else(reciter):
    result = run("ask", "-m", reciter, "Hello")
    assert result.returncode == 0
    assert result.stdout.decode() == SCRIPT + "\n"
    assert result.stderr == b""


def test_the_question_may_come_from_the_input(reciter):
    result = run("ask", "-m", reciter, "-", input_text="Hello")
    assert result.stdout.decode() == SCRIPT + "\n"


def test_json_gives_one_object_with_text_plan_and_timings(reciter):
    result = run("ask", "-m", reciter, "--json", "--ctx", "512", "Hello")
    answer = json.loads(result.stdout)
    assert answer["text"] == SCRIPT
    assert (answer["model"], answer["stop_reason"]) == ("reciter:F16", "end")
    assert answer["rung"] in ("full", "safe-kernels")
    assert answer["engine"] == "built-in"
    assert answer["plan"]["backend"] == "CPU"
    assert answer["plan"]["context_tokens"] == 512
    assert answer["plan"]["gpu_layers"] == 0
    assert answer["plan"]["n_layers"] == 3
    assert set(answer["timings"]) == {
        "prompt_tokens",
        "reused_tokens",
        "prompt_tokens_per_s",
        "time_to_first_token_s",
        "generated_tokens",
        "tokens_per_s",
    }


def test_options_reach_the_engine(babbler):
    options = ("--max-tokens", 5, "--temp", 0, "--seed", 3, "--system", "Be brief.")
    result = run("ask", "-m", babbler, *options, "--json", "Hello")
    with_system = json.loads(result.stdout)
    without = json.loads(run("ask", "-m", babbler, *options[:6], "--json", "Hi").stdout)
    assert with_system["timings"]["generated_tokens"] == 5
    assert with_system["stop_reason"] == "length"
    prompts = [a["timings"]["prompt_tokens"] for a in (with_system, without)]
    assert prompts[0] > prompts[1]


def test_without_a_model_the_starter_answers_at_first():
    result = run("ask", "--max-tokens", 5, "--json", "Hello")
    answer = json.loads(result.stdout)
    assert answer["path"] == str(starter_model().resolve())
    assert answer["model"] == "Starter:F16"
    assert answer["timings"]["generated_tokens"] <= 5


def test_the_starter_knows_what_a_gguf_is_and_says_so_again():
    first, second = (run("ask", "What is a GGUF file?") for _ in range(2))
    answer = first.stdout.decode()
    assert "file" in answer
    assert "model" in answer
    assert "I don't know" not in answer
    assert second.stdout == first.stdout


def test_the_starter_is_no_real_model_and_says_so():
    result = run("ask", "--max-tokens", 5, "--json", "Hello")
    assert json.loads(result.stdout)["is_starter"]
    assert "tiny demonstration model" in result.stderr.decode()


def test_nothing_is_said_of_the_starter_where_another_answers(reciter):
    result = run("ask", "-m", reciter, "--json", "Hello")
    assert not json.loads(result.stdout)["is_starter"]
    assert "demonstration" not in result.stderr.decode()


def test_the_starter_may_be_named():
    result = run("ask", "-m", "starter", "--max-tokens", 5, "--json", "Hello")
    assert json.loads(result.stdout)["model"] == "Starter:F16"


class FakeClient:
    """Takes any model, and keeps what it is asked."""

    def __init__(self):
        self.requests = []

    def greet(self):
        yield None
        return Hello(engine="fake", system="")

    def load(self, path, plan):
        yield None
        return Loaded(
            backend="CPU",
            devices=(),
            description="",
            n_layers=1,
            gpu_layers=0,
            context_tokens=plan.context_tokens,
            n_params=32,
            size_bytes=128,
            load_s=0.1,
        )

    def generate(self, request):
        self.requests.append(request)
        yield Piece("So.", 1)
        return Done("end", NO_TIMINGS)

    def close(self):
        pass


@pytest.fixture
def client(monkeypatch):
    """What answers in place of an engine process."""
    client = FakeClient()
    engines = (Candidate(start=lambda: client),)
    monkeypatch.setattr(Installation, "candidates", engines)
    return client


@pytest.fixture
def keen(tmp_path):
    """A model whose maker recommends how to choose tokens."""
    path = tmp_path / "keen.gguf"
    half = struct.pack("<f", 0.5)
    path.write_bytes(
        make.model(
            make.entry("general.sampling.temp", make.FLOAT32, half),
            make.uint32("general.sampling.top_k", 20),
            make.entry("general.sampling.top_p", make.FLOAT32, b"\xff" * 4),
        )
    )
    return path


@pytest.mark.parametrize(
    ("options", "sampling"),
    [
        ({}, Sampling(temperature=0.5, top_k=20)),
        ({"temp": 1.5}, Sampling(temperature=1.5, top_k=20)),
        ({"temp": 0.0, "seed": 3}, Sampling(temperature=0.0, top_k=20, seed=3)),
        ({"seed": 0}, Sampling(temperature=0.5, top_k=20, seed=0)),
    ],
)
def test_options_go_before_what_the_maker_recommends(client, keen, options, sampling):
    ask("Hello", model=str(keen), **options)
    (request,) = client.requests
    assert request.sampling == sampling


def test_the_starter_is_asked_as_its_maker_recommends(client, keen, monkeypatch):
    monkeypatch.setattr("inglenook.library.opening.starter_model", lambda: keen)
    ask("Hello", seed=3)
    (request,) = client.requests
    assert request.sampling == Sampling(temperature=0.5, top_k=20, seed=3)


def test_without_any_model_none_is_chosen(client, tmp_path, monkeypatch):
    nowhere = tmp_path / "Starter-F16.gguf"
    monkeypatch.setattr("inglenook.library.opening.starter_model", lambda: nowhere)
    with pytest.raises(NoModelChosen):
        ask("Hello")
    assert not client.requests


def test_without_a_model_the_last_one_answers(reciter):
    run("ask", "-m", reciter, "Hello")
    assert run("ask", "Hello").stdout.decode() == SCRIPT + "\n"


def test_a_model_may_be_named_as_the_library_lists_it(tmp_path):
    folder = tmp_path / "home" / "models" / "org" / "tiny-GGUF"
    folder.mkdir(parents=True)
    write_model(folder / "tiny-F16.gguf", name="Tiny", script=SCRIPT)
    for name in ("tiny-F16.gguf", "tiny:F16", "org/tiny-GGUF:F16"):
        assert run("ask", "-m", name, "Hi").stdout.decode() == SCRIPT + "\n", name


@pytest.mark.parametrize("arguments", [(), ("ask",), ("ask", "--temp", "hot", "Hi")])
def test_wrong_usage_has_a_status_of_its_own(arguments):
    # Without any argument the window opens; a wrong command does not.
    result = run(*(arguments or ("no-such-command",)))
    assert result.returncode == 2
    assert b"Usage" in result.stderr


def measured(arguments, input_text=""):
    """Run, and give the result, and time and memory of the whole process tree.

    The time is the CPU's: that of the clock depends on what else runs.
    """
    before, peak_bytes = resource.getrusage(resource.RUSAGE_CHILDREN), 0
    with tempfile.TemporaryFile() as file:
        file.write(input_text.encode())
        file.seek(0)
        with subprocess.Popen(
            [sys.executable, "-m", "inglenook", *map(str, arguments)],
            stdin=file,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        ) as process:
            tree = psutil.Process(process.pid)
            while process.poll() is None:
                peak_bytes = max(peak_bytes, tree_bytes(tree))
                with suppress(subprocess.TimeoutExpired):
                    process.wait(0.02)
            output = process.communicate()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    result = subprocess.CompletedProcess(process.args, process.returncode, *output)
    return result, seconds, peak_bytes


def refuse(arguments, input_text=""):
    """Run what must be refused, soon and in little memory; gives the sentence."""
    result, seconds, peak_bytes = measured(arguments, input_text)
    assert_refused(result)
    assert seconds < MAX_SECONDS
    assert peak_bytes < MAX_BYTES
    return result.stderr.decode()


def refuse_model(tmp_path, content):
    path = tmp_path / "model.gguf"
    path.write_bytes(content)
    return refuse(["ask", "-m", path, "Hello"])


def tree_bytes(tree):
    try:
        family = [tree, *tree.children(recursive=True)]
        return sum(each.memory_info().rss for each in family)
    except psutil.NoSuchProcess:
        return 0


@pytest.mark.parametrize("twentieth", range(20))
def test_a_model_that_is_cut_off_is_refused(tmp_path, reciter, twentieth):
    content = reciter.read_bytes()
    refuse_model(tmp_path, content[: len(content) * twentieth // 20])


@pytest.mark.parametrize(
    "content",
    [
        os.urandom(100_000),
        b"GGUF" + os.urandom(100_000),
        b"GGUF\x03\0\0\0" + os.urandom(100_000),
        b"GGUF\x03\0\0\0" + b"\xff" * 16,
        b"GGUF\x03\0\0\0" + (2**40).to_bytes(8, "little") * 2 + bytes(1000),
        b"GGUF\x03\0\0\0" + bytes(16),
        b"<!doctype html><p>Sign in to the network",
    ],
    ids=["noise", "magic", "version", "most", "counts", "nothing", "portal"],
)
def test_a_model_that_makes_no_sense_is_refused(tmp_path, content):
    refuse_model(tmp_path, content)


def test_noise_in_the_middle_of_a_header_is_refused(tmp_path, reciter):
    content = bytearray(reciter.read_bytes())
    content[24:4000] = os.urandom(3976)
    refuse_model(tmp_path, bytes(content))


def test_a_model_that_is_missing_is_refused(tmp_path):
    assert "nothing.gguf" in refuse(["ask", "-m", tmp_path / "nothing.gguf", "Hi"])


@pytest.mark.parametrize("word", ["word ", "a", "你好", "\n"])
def test_a_prompt_of_three_megabytes_is_refused_with_the_numbers(reciter, word):
    prompt = word * (3_000_000 // len(word.encode()))
    assert "4,096" in refuse(["ask", "-m", reciter, "-"], prompt)


def test_bytes_that_are_no_text_are_replaced(reciter):
    assert run("ask", "-m", reciter, b"caf\xe9").returncode == 0
    program = [sys.executable, "-m", "inglenook", "ask", "-m", str(reciter), "-"]
    result = subprocess.run(program, input=b"caf\xe9", capture_output=True)
    assert result.returncode == 0, result.stderr


def test_json_is_utf_8_whatever_the_terminal_is(reciter, monkeypatch):
    monkeypatch.setenv("PYTHONIOENCODING", "cp1252")
    answer = json.loads(run("ask", "-m", reciter, "--json", "Hi").stdout)
    assert answer["text"] == SCRIPT


def test_an_output_that_cannot_be_written_is_told(reciter):
    command = [sys.executable, "-m", "inglenook", "ask", "-m", str(reciter), "Hi"]
    with Path("/dev/full").open("wb") as full:
        result = subprocess.run(command, stdout=full, stderr=subprocess.PIPE)
    assert result.returncode == 1
    assert result.stderr.startswith(b"error: ")
    assert len(result.stderr.splitlines()) == 1


def test_without_an_input_there_is_none_to_read(reciter):
    command = f"{sys.executable} -m inglenook ask -m {reciter} - <&-"
    result = subprocess.run(command, shell=True, capture_output=True)
    assert result.returncode == 2
    assert b"Traceback" not in result.stderr


def test_a_model_that_cannot_be_loaded_is_not_the_last_used(tmp_path, reciter):
    run("ask", "-m", reciter, "Hi")
    broken = tmp_path / "broken.gguf"
    broken.write_bytes(reciter.read_bytes().replace(b"attn_norm", b"attn_nope"))
    assert_refused(run("ask", "-m", broken, "Hi"))
    assert run("ask", "Hi").stdout.decode() == SCRIPT + "\n"


def test_settings_that_cannot_be_used_are_told(tmp_path, reciter):
    settings = tmp_path / "home" / "settings.toml"
    settings.parent.mkdir(exist_ok=True)
    settings.write_text("[engine]\nn_threads = 'many'\n")
    result = run("ask", "-m", reciter, "Hi")
    assert_refused(result)
    assert b"n_threads" in result.stderr


def test_an_interrupt_ends_the_answer_and_the_engine(endless):
    process = subprocess.Popen(
        [sys.executable, "-m", "inglenook", "ask", "-m", str(endless), "Hi"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    process.stdout.read(10)
    children = psutil.Process(process.pid).children()
    process.send_signal(signal.SIGINT)
    process.stdout.read()
    process.stdout.close()
    assert process.wait(10) == 130
    psutil.wait_procs(children, timeout=5)
    assert not any(child.is_running() for child in children)


def test_a_killed_program_leaves_no_engine_behind(endless):
    process = subprocess.Popen(
        [sys.executable, "-m", "inglenook", "ask", "-m", str(endless), "Hi"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    process.stdout.read(10)
    children = psutil.Process(process.pid).children()
    process.kill()
    process.stdout.close()
    process.wait()
    _, alive = psutil.wait_procs(children, timeout=5)
    assert not alive


def test_neither_qt_nor_llama_cpp_is_loaded_by_the_command_line():
    program = (
        "import sys, inglenook.cli.main;"
        "print([m for m in ('PySide6', 'llama_cpp', 'numpy') if m in sys.modules])"
    )
    result = subprocess.run([sys.executable, "-c", program], capture_output=True)
    assert result.stdout == b"[]\n", result.stderr


def test_chats_do_not_reach_the_log(tmp_path, reciter):
    run("ask", "-m", reciter, "a secret question")
    logs = list(Path(tmp_path, "home", "logs").iterdir())
    assert logs
    for log in logs:
        assert "secret" not in log.read_text()
        assert "Привет" not in log.read_text()
