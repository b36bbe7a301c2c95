"""`inglenook bench` as scripts call it."""

import json
import subprocess
import sys

FAST = ("-p", "16", "-n", "4", "-r", "2")


def run(*arguments):
    return subprocess.run(
        [sys.executable, "-m", "inglenook", "bench", *map(str, arguments)],
        capture_output=True,
        timeout=100,
    )


def test_people_see_a_table_as_llama_bench_prints_it(babbler, reciter):
    result = run(babbler, reciter, *FAST)
    lines = result.stdout.decode().splitlines()
    assert result.returncode == 0, result.stderr.decode()
    assert [cell.strip() for cell in lines[0].split("|")[1:-1]] == [
        "model",
        "size",
        "params",
        "backend",
        "threads",
        "test",
        "t/s",
    ]
    tests = [line.split("|")[6].strip() for line in lines[2:]]
    assert tests == ["pp16", "tg4", "pp16", "tg4"]
    assert all(" ± " in line for line in lines[2:])


def test_json_gives_one_object(babbler):
    (found,) = json.loads(run(babbler, *FAST, "--json").stdout)["results"]
    assert found["model"] == "babbler:F16"
    assert (found["n_prompt"], found["n_gen"]) == (16, 4)
    assert found["prompt_tokens_per_s"] > 0
    assert found["generation_tokens_per_s"] > 0
    assert found["prompt_sd"] >= 0
    assert found["generation_sd"] >= 0
    assert found["settings"]["n_threads"] >= 1


def test_what_is_not_asked_for_is_not_measured(babbler):
    options = ("-p", "0", "-n", "4", "-r", "1", "--json")
    (found,) = json.loads(run(babbler, *options).stdout)["results"]
    assert found["prompt_tokens_per_s"] is None
    assert found["generation_tokens_per_s"] > 0


def test_a_model_that_is_not_there_is_an_error():
    assert run("nothing").returncode == 1
