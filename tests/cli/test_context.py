"""The options for a context's length."""

import json

import pytest
import typer
from tests.cli.test_ask import run
from tests.tiny_models import write_model

from inglenook.cli.context import with_context
from inglenook.settings.schema import Engine


@pytest.fixture(scope="module")
def model(models_folder):
    """Trained for 1024 tokens, and reciting whatever comes."""
    return write_model(
        models_folder / "short.gguf", context_tokens=1024, script="Well then."
    )


def test_what_is_not_given_is_as_in_the_settings():
    chosen = Engine(context_tokens=512, rope_method="ntk", rope_factor=2.0)
    assert with_context(chosen, None, None, None) == chosen
    assert with_context(chosen, 1024, "yarn", 0.0) == Engine(
        context_tokens=1024, rope_method="yarn", rope_factor=0.0
    )


def test_a_factor_needs_a_method():
    with pytest.raises(typer.BadParameter):
        with_context(Engine(), None, None, 2.0)


def test_a_question_is_answered_beyond_the_models_own_context(model):
    options = ("--ctx", 2048, "--rope", "yarn", "--rope-factor", 2, "--json")
    result = run("ask", "-m", model, *options, "Hello")
    plan = json.loads(result.stdout)["plan"]
    assert json.loads(result.stdout)["text"] == "Well then."
    assert plan["context_tokens"] == 2048
    assert plan["rope"] == {
        "method": "yarn",
        "factor": 2.0,
        "freq_base": 0.0,
        "freq_scale": 0.5,
        "original_tokens": 1024,
    }
    assert result.stderr == b""


def test_a_context_that_is_too_long_is_no_secret(model):
    result = run("ask", "-m", model, "--ctx", 2048, "Hello")
    assert result.stdout.decode() == "Well then.\n"
    assert (
        "note: The context is longer than the model can use" in result.stderr.decode()
    )


def test_a_plan_reaches_as_far_as_the_scaling(model):
    def planned(*options):
        done = run("plan", model, "--ctx", 4096, "--json", *options)
        return json.loads(done.stdout)["context_tokens"]

    assert planned() == 1024
    assert planned("--rope", "yarn") == 4096
    assert planned("--rope", "linear", "--rope-factor", 2) == 2048


def test_people_read_what_speaks_against_a_plan(model):
    scaled = ("--rope", "linear", "--rope-factor", 2)
    done = run("plan", model, "--ctx", 512, *scaled)
    assert done.stdout.decode().splitlines()[-1].startswith("note: The model reaches")
