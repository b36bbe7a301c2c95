"""`inglenook rm`."""

import pytest
from tests.cli.test_ask import run
from tests.tiny_models import write_model


@pytest.fixture
def model(tmp_path):
    folder = tmp_path / "home" / "models" / "me" / "tiny"
    folder.mkdir(parents=True)
    return write_model(folder / "tiny-F16.gguf")


def test_a_model_is_deleted_and_the_space_told(model, tmp_path):
    (model.parent / "tiny-F16.gguf.source.json").write_bytes(b"{}")
    done = run("rm", "tiny:F16", "--yes")
    assert done.returncode == 0
    assert "freed" in done.stdout.decode()
    assert str(model) in done.stderr.decode()
    assert list((tmp_path / "home" / "models").iterdir()) == []


def test_a_damaged_model_can_be_deleted(model):
    model.write_bytes(model.read_bytes()[:3000])
    assert run("rm", "tiny", "--yes").returncode == 0
    assert not model.exists()


def test_nobody_to_ask_is_wrong_usage(model):
    done = run("rm", "tiny")
    assert done.returncode == 2
    assert "--yes" in done.stderr.decode()
    assert model.exists()


def test_the_starter_and_files_elsewhere_stay(model, tmp_path):
    done = run("rm", "Starter", "--yes")
    assert done.returncode == 1
    assert "is not deleted" in done.stderr.decode()
    elsewhere = write_model(tmp_path / "elsewhere.gguf")
    done = run("rm", str(elsewhere), "--yes")
    assert done.returncode == 1
    assert elsewhere.exists()


@pytest.mark.parametrize("name", ["me/tiny:F16", "tiny-F16", "{path}.part", "{path}"])
def test_what_has_come_of_a_model_can_be_deleted(model, tmp_path, name):
    part = model.rename(f"{model}.part")
    (model.parent / "tiny-F16.gguf.part.json").write_bytes(b"{}")
    done = run("rm", name.format(path=model), "--yes")
    assert done.returncode == 0, done.stderr
    assert "Only a part" in done.stderr.decode()
    assert str(part) in done.stderr.decode()
    assert list((tmp_path / "home" / "models").iterdir()) == []


def test_an_unknown_model_is_told():
    done = run("rm", "nothing", "--yes")
    assert done.returncode == 1
    assert "There is no model" in done.stderr.decode()
