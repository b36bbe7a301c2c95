"""`inglenook models` and `--version`."""

import json

from tests import handmade_gguf as make
from tests.cli.test_ask import run
from tests.library.other_programs import put_ollama
from tests.tiny_models import write_model

import inglenook
from inglenook.paths import starter_model


def test_the_version_is_told():
    assert run("--version").stdout.decode() == f"inglenook {inglenook.__version__}\n"


def test_at_first_the_starter_is_listed_and_where_to_put_others(tmp_path):
    starter, words = run("models").stdout.decode().splitlines()
    assert starter.startswith("Starter:F16 ")
    assert starter.endswith(" included")
    assert str(tmp_path / "home" / "models") in words


def test_programs_are_told_which_model_is_the_starter():
    (report,) = json.loads(run("models", "--json").stdout)["models"]
    assert (report["name"], report["is_starter"]) == ("Starter", True)
    assert report["path"] == str(starter_model().resolve())
    assert report["error"] is None


def test_models_are_listed_damaged_ones_with_the_reason(tmp_path):
    folder = tmp_path / "home" / "models"
    folder.mkdir(parents=True)
    good = write_model(folder / "good-F16.gguf")
    (folder / "bad-Q4_0.gguf").write_bytes(good.read_bytes()[:5000])
    lines = run("models").stdout.decode().splitlines()
    assert len(lines) == 3
    assert "damaged" in lines[0]
    report = json.loads(run("models", "--json").stdout)["models"]
    assert [model["name"] for model in report] == ["bad", "good", "Starter"]
    assert [model["is_starter"] for model in report] == [False, False, True]
    assert report[0]["error"]
    assert report[1]["context_tokens"] == 4096
    assert report[1]["path"] == str(good)


def test_models_of_other_programs_are_listed_where_the_user_wants(
    tmp_path, monkeypatch
):
    monkeypatch.setenv("OLLAMA_MODELS", str(tmp_path / "ollama"))
    monkeypatch.setenv("HOME", str(tmp_path))
    blob = put_ollama(
        tmp_path / "ollama", "library/tiny:1b", "library/tiny:latest", data=make.model()
    )
    assert "tiny" not in run("models").stdout.decode()
    (tmp_path / "home").mkdir(exist_ok=True)
    settings = tmp_path / "home" / "settings.toml"
    settings.write_text('[storage]\nprograms = ["ollama"]\n')
    (_, report) = json.loads(run("models", "--json").stdout)["models"]
    assert (report["name"], report["program"]) == ("tiny:1b", "ollama")
    assert (report["path"], report["aliases"]) == (str(blob), ["tiny:latest"])
    assert "(also called tiny:latest)" in run("models").stdout.decode()


def test_models_that_are_here_twice_are_told(tmp_path):
    folder = tmp_path / "home" / "models"
    folder.mkdir(parents=True)
    for name in ("a.gguf", "b.gguf"):
        (folder / name).write_bytes(make.model())
    (folder / "c.gguf").hardlink_to(folder / "a.gguf")
    lines = run("models").stdout.decode().splitlines()
    assert [line for line in lines if line.startswith("note:")] == [
        f"note: one file with several names: {folder}/a.gguf and {folder}/c.gguf"
    ]
    (names, copies) = json.loads(run("models", "--copies", "--json").stdout)["twins"]
    assert (names["kind"], copies["kind"]) == ("names", "copies")
    assert copies["paths"] == [f"{folder}/a.gguf", f"{folder}/b.gguf"]
