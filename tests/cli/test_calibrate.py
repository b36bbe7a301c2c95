"""`inglenook calibrate` as scripts call it."""

import json
import subprocess
import sys


def run(*arguments):
    return subprocess.run(
        [sys.executable, "-m", "inglenook", *map(str, arguments)],
        capture_output=True,
        timeout=100,
    )


def test_it_prints_what_was_tried_and_what_is_kept(reciter):
    result = run("calibrate", reciter)
    lines = result.stdout.decode().splitlines()
    assert result.returncode == 0, result.stderr.decode()
    assert "prompt tok/s" in lines[0]
    assert lines[1].startswith("defaults: ")
    assert any(line.startswith("flash attention off") for line in lines)
    assert lines[-1].startswith("Kept: ")


def test_json_gives_one_object(reciter):
    found = json.loads(run("calibrate", reciter, "--json").stdout)
    assert (found["model"], found["place"]) == ("reciter:F16", "cpu")
    assert found["gain"] >= 1
    assert found["default"]["speed"]["tokens_per_s"] > 0
    assert set(found["kept"]) == {
        "n_threads",
        "flash_attention",
        "ubatch_tokens",
        "use_extra_bufts",
        "speed",
    }
    assert all(each["gain"] > 0 for each in found["trials"] if each["speed"])


def test_a_model_that_is_not_there_is_an_error():
    result = run("calibrate", "nothing")
    assert result.returncode == 1
    assert result.stderr.decode().startswith("error: There is no model “nothing”.")
