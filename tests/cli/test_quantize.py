"""`inglenook quantize`."""

import hashlib
import json
from pathlib import Path

import pytest
from tests.cli.test_ask import assert_refused, run
from tests.tiny_models import write_imatrix, write_model

from inglenook.compare.quantize import TYPES
from inglenook.library.gguf import read_header


@pytest.fixture
def model(tmp_path):
    return write_model(tmp_path / "tiny-F16.gguf")


def test_a_variant_is_made_and_told(model, tmp_path):
    target = tmp_path / "small.gguf"
    done = run("quantize", model, "q4_k", target, "--json")
    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)
    assert (report["output"], report["type"]) == (str(target), "Q4_K_M")
    assert report["bytes"] == target.stat().st_size
    assert report["sha256"] == hashlib.sha256(target.read_bytes()).hexdigest()


def test_a_dry_run_tells_all_types_and_writes_nothing(model, tmp_path):
    done = run("quantize", model, "Q4_K_M", "--dry-run", "--json")
    assert done.returncode == 0, done.stderr
    types = {each["type"]: each for each in json.loads(done.stdout)["types"]}
    assert types.keys() == TYPES.keys()
    assert types["IQ1_S"]["needs_imatrix"]
    assert not types["Q4_K_M"]["needs_imatrix"]
    assert list(tmp_path.glob("*.gguf")) == [model]
    run("quantize", model, "Q4_K_M")
    made = model.with_name("tiny-Q4_K_M.gguf")
    assert made.stat().st_size == types["Q4_K_M"]["bytes"]


def test_people_read_a_table(model):
    done = run("quantize", model, "Q8_0", "--dry-run")
    first, *_, last = done.stdout.decode().splitlines()
    assert first.split()[0] == "F32"
    assert "32.00 bits per weight" in first
    assert last.split()[0] == "Q1_0"
    assert done.stderr == b""


def test_a_small_type_needs_a_matrix(model, tmp_path):
    assert_refused(run("quantize", model, "IQ2_XXS"))
    imatrix = write_imatrix(tmp_path / "tiny.imatrix.gguf", model)
    done = run("quantize", model, "IQ2_XXS", "--imatrix", imatrix)
    assert done.returncode == 0, done.stderr
    made = model.with_name("tiny-IQ2_XXS.gguf")
    assert done.stdout.decode().startswith(f"{made}: IQ2_XXS, ")
    assert_refused(run("quantize", made, "Q4_0"))
    again = run("quantize", made, "Q4_0", "--allow-requantize")
    assert again.returncode == 0
    assert "loses quality twice" in again.stderr.decode()


def test_a_matrix_is_computed_from_a_text(model, tmp_path):
    text = tmp_path / "text.txt"
    text.write_text("Hello world, what is the answer to one question?\n" * 200, "utf-8")
    done = run("quantize", model, "IQ2_XXS", "--imatrix-text", text, "--json")
    assert done.returncode == 0, done.stderr
    matrix = tmp_path / "tiny-text.imatrix.gguf"
    assert str(matrix) in done.stderr.decode()
    header = read_header(Path(json.loads(done.stdout)["output"]))
    assert header.metadata["quantize.imatrix.file"] == matrix.name
    assert header.metadata["quantize.imatrix.dataset"] == "text.txt"
    both = ("--imatrix", matrix, "--imatrix-text", text)
    assert run("quantize", model, "Q8_0", *both).returncode == 2


def test_what_cannot_be_ends_in_a_sentence(model, tmp_path):
    assert_refused(run("quantize", model, "Q9_9"))
    assert_refused(run("quantize", model, "Q8_0", model))
    assert_refused(run("quantize", tmp_path / "none.gguf", "Q8_0"))
