"""`inglenook models` and `--version`."""

import json

from tests.cli.test_ask import run
from tests.tiny_models import write_model

import inglenook


def test_the_version_is_told():
    assert run("--version").stdout.decode() == f"inglenook {inglenook.__version__}\n"


def test_without_models_it_says_where_to_put_them(tmp_path):
    output = run("models").stdout.decode()
    assert str(tmp_path / "home" / "models") in output


def test_models_are_listed_damaged_ones_with_the_reason(tmp_path):
    folder = tmp_path / "home" / "models"
    folder.mkdir(parents=True)
    good = write_model(folder / "good-F16.gguf")
    (folder / "bad-Q4_0.gguf").write_bytes(good.read_bytes()[:5000])
    lines = run("models").stdout.decode().splitlines()
    assert len(lines) == 2
    assert "damaged" in lines[0]
    report = json.loads(run("models", "--json").stdout)["models"]
    assert [model["name"] for model in report] == ["bad", "good"]
    assert report[0]["error"]
    assert report[1]["context_tokens"] == 4096
    assert report[1]["path"] == str(good)
