"""`inglenook verify`."""

import hashlib
import json

import pytest
from tests.cli.test_ask import run
from tests.library.test_verify import note, note_as_made
from tests.tiny_models import write_model


@pytest.fixture
def model(tmp_path):
    folder = tmp_path / "home" / "models"
    folder.mkdir(parents=True)
    return write_model(folder / "tiny-F16.gguf")


def test_a_download_that_is_as_it_was_matches(model):
    note(model, model.read_bytes())
    done = run("verify", "tiny")
    assert done.returncode == 0
    assert "matches what was downloaded" in done.stdout.decode()


def test_what_was_made_here_is_compared_with_its_note(model):
    note_as_made(model, model.read_bytes())
    done = run("verify", "tiny")
    assert done.returncode == 0
    assert "matches what was made here" in done.stdout.decode()
    model.write_bytes(model.read_bytes() + b"!")
    done = run("verify", "tiny", "--json")
    assert done.returncode == 1
    (file,) = json.loads(done.stdout)["files"]
    assert (file["outcome"], file["origin"]) == ("differs", "made")


def test_one_that_has_changed_fails(model):
    note(model, b"something else")
    done = run("verify", "tiny", "--json")
    assert done.returncode == 1
    report = json.loads(done.stdout)
    assert report["outcome"] == "differs"
    sha256 = hashlib.sha256(model.read_bytes()).hexdigest()
    assert report["files"][0]["sha256"] == sha256 != report["files"][0]["expected"]


def test_without_a_note_the_hash_is_told(model):
    done = run("verify", str(model))
    assert done.returncode == 0
    sha256, name, *words = done.stdout.decode().split()
    assert sha256 == hashlib.sha256(model.read_bytes()).hexdigest()
    assert (name, words[0]) == (model.name, "nothing")


def test_a_damaged_model_can_be_verified(model):
    note(model, model.read_bytes())
    model.write_bytes(model.read_bytes()[:3000])
    assert run("verify", "tiny").returncode == 1
