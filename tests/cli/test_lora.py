"""`inglenook ask --lora`, and how its option is read."""

from pathlib import Path

import pytest
import typer
from tests.cli.test_ask import assert_refused, run
from tests.tiny_models import write_adapter

from inglenook.cli.lora import read_adapters
from inglenook.engine.messages import Adapter


@pytest.fixture(scope="module")
def adapter(models_folder):
    return write_adapter(models_folder / "adapter.gguf")


def asked(model, *options):
    result = run("ask", "-m", model, "--temp", 0, "--max-tokens", 12, *options, "Hi")
    assert result.returncode == 0, result.stderr
    return result.stdout


def test_adapters_change_the_answer(babbler, adapter):
    plain = asked(babbler)
    assert asked(babbler, "--lora", f"{adapter}:0") == plain
    once = asked(babbler, "--lora", adapter)
    assert once != plain
    assert asked(babbler, "--lora", f"{adapter}:.5", "--lora", f"{adapter}:.5") == once


def test_what_is_no_adapter_ends_in_a_sentence(babbler, tmp_path):
    for path in (babbler, tmp_path / "none.gguf"):
        assert_refused(run("ask", "-m", babbler, "--lora", path, "Hi"))


@pytest.mark.parametrize(
    ("text", "path", "strength"),
    [
        ("a.gguf", "a.gguf", 1.0),
        ("a.gguf:0.5", "a.gguf", 0.5),
        ("a.gguf:-1", "a.gguf", -1.0),
        ("a:b.gguf", "a:b.gguf", 1.0),
        ("odd:2", "odd:2", 1.0),
    ],
)
def test_a_strength_stands_behind_the_last_colon(
    tmp_path, monkeypatch, text, path, strength
):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "odd:2").touch()
    assert read_adapters([text]) == (Adapter(str(Path.cwd() / path), strength),)


@pytest.mark.parametrize("strength", ["11", "-11", "nan", "inf"])
def test_a_strength_has_bounds(strength):
    with pytest.raises(typer.BadParameter):
        read_adapters([f"a.gguf:{strength}"])
