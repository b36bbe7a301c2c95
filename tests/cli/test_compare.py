"""`inglenook compare` as scripts call it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.compare.conftest import TEXT
from tests.tiny_models import quantize, write_model

FAST = ("--effort", "quick", "--chunks", "1", "--prompt", "Hello")


def run(*arguments):
    return subprocess.run(
        [sys.executable, "-m", "inglenook", "compare", *map(str, arguments)],
        capture_output=True,
        timeout=100,
    )


@pytest.fixture(scope="module")
def text(tmp_path_factory):
    path = tmp_path_factory.mktemp("texts") / "mine.txt"
    path.write_text(TEXT, "utf-8")
    return path


@pytest.fixture(scope="module")
def smaller(models_folder, babbler):
    return quantize(babbler, models_folder / "smaller-Q4_K_M.gguf", "Q4_K_M")


def test_people_see_a_table_and_a_verdict(babbler, smaller, text, tmp_path):
    report = tmp_path / "report.md"
    result = run(babbler, smaller, "--text", text, *FAST, "--markdown", report)
    lines = result.stdout.decode().splitlines()
    assert result.returncode == 0, result.stderr.decode()
    assert lines[0].startswith("| Variant |")
    assert lines[2].startswith("| F16 ")
    assert lines[-1].startswith("Q4_K_M: ")
    assert report.read_text("utf-8").startswith("# babbler: 2 variants compared")


def test_json_gives_one_object(babbler, smaller, text):
    result = run(babbler, smaller, "--text", text, *FAST, "--json")
    found = json.loads(result.stdout)
    assert (found["reference"], found["text"], found["chunks"]) == ("F16", text.name, 1)
    assert found["verdict"].startswith("Q4_K_M: ")
    reference, variant = found["variants"]
    assert reference["kld_mean"] is None
    assert variant["kld_mean"] > 0
    assert variant["answer"]
    assert variant["error"] is None
    assert [each["path"] for each in found["variants"]] == [str(babbler), str(smaller)]


def test_a_reference_is_measured_once_for_all_variants(
    babbler, smaller, text, tmp_path
):
    base = tmp_path / "babbler.kld"
    first = run(babbler, "--text", text, *FAST, "--export-base", base, "--json")
    assert first.returncode == 0, first.stderr.decode()
    assert base.read_bytes().startswith(b"_logits_")
    result = run(smaller, "--base", base, *FAST[:2], *FAST[4:], "--json")
    found = json.loads(result.stdout)
    (variant,) = found["variants"]
    assert (found["text"], found["chunks"]) == (base.name, 1)
    assert variant["kld_mean"] > 0
    assert found["verdict"].startswith("Q4_K_M: ")


def test_what_is_kept_of_a_reference_holds_its_own_text(babbler, text):
    result = run(babbler, "--base", text, "--text", text)
    assert result.returncode == 2
    assert "leave out --text" in result.stderr.decode()


def test_nothing_is_left_of_what_the_reference_expected(babbler, smaller, text):
    run(babbler, smaller, "--text", text, *FAST)
    cache = Path(os.environ["INGLENOOK_HOME"]) / "cache" / "compare"
    assert not list(cache.glob("*"))


def test_another_model_is_an_error_in_its_row(babbler, text, tmp_path):
    other = write_model(tmp_path / "other-Q8_0.gguf", vocabulary="spm")
    options = ("--reference", babbler, "--text", text, *FAST, "--json")
    result = run(babbler, other, *options)
    assert result.returncode == 0
    assert json.loads(result.stdout)["variants"][1]["error"]
    assert "error: Q8_0: " in result.stderr.decode()


def test_a_model_that_is_not_there_is_an_error():
    result = run("nothing")
    assert result.returncode == 1
    assert result.stderr.decode().startswith("error: There is no model “nothing”.")


def test_a_text_that_is_none_is_an_error(babbler):
    result = run(babbler, "--text", babbler)
    assert result.returncode == 1
    assert "no text in UTF-8" in result.stderr.decode()
