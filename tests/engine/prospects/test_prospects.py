"""What to expect of real, tiny models on a machine that is told of."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from tests.offload.vectors import scenario_inventory
from tests.tiny_models import write_model

from inglenook.engine.experience import Experience
from inglenook.engine.messages import Buffer
from inglenook.engine.prospects.prospects import Shapes, look_ahead
from inglenook.engine.runs import Run
from inglenook.errors import ModelDamaged
from inglenook.library.scan import Library
from inglenook.settings.schema import Engine


@pytest.fixture
def library(tmp_path):
    folder = tmp_path / "models"
    folder.mkdir()
    write_model(folder / "tiny-F16.gguf")
    return Library(folder, (), tmp_path / "library.json")


@pytest.fixture
def experience(tmp_path):
    return Experience.in_folder(tmp_path / "engines")


def look(models, experience, *, chosen=None, shapes=None):
    work = look_ahead(
        models,
        chosen or Engine(),
        lambda: scenario_inventory("S04"),
        experience,
        shapes or Shapes(),
    )
    found = {}
    for told in work:
        found |= told or {}
    return found


def test_a_model_is_planned_for_this_machine(library, experience):
    (model,) = library.models()
    prospect = look([model], experience)[model.path]
    assert prospect.plan.mode == "full"
    assert prospect.plan.n_layers == 3


def test_what_the_user_fixed_counts(library, experience):
    (model,) = library.models()
    fixed = Engine(context_tokens=512)
    assert (
        look([model], experience, chosen=fixed)[model.path].plan.context_tokens == 512
    )


def run(model, build):
    return Run(
        model=model.path.name,
        engine="built-in",
        build=build,
        backend="CUDA",
        mode="full",
        gpu_layers=3,
        n_layers=3,
        context_tokens=512,
        predicted_bytes=5,
        measured_bytes=7,
        last_at=0.0,
    )


def test_what_the_engine_takes_beyond_its_plans_is_left_free(library, experience):
    (model,) = library.models()
    plan = look([model], experience)[model.path].plan
    held = Buffer("CUDA0", "compute", plan.bytes.shares[0].total + 2**28)
    experience.margins.learn("1.2 | AVX2", plan, [held])
    experience.runs.add(run(model, "1.2"))
    warned = look([model], experience)[model.path].plan
    assert sum(plan.bytes.budgets) - sum(warned.bytes.budgets) == 2**28
    experience.runs.add(run(model, "1.3"))
    assert look([model], experience)[model.path].plan == plan


def test_damaged_models_are_passed_over(library, experience):
    (model,) = library.models()
    damaged = replace(model, error=ModelDamaged("x", "y"))
    assert look([damaged], experience) == {}


def test_a_header_is_read_again_only_when_its_file_has_changed(library, tmp_path):
    (model,) = library.models()
    shapes = Shapes()
    first = shapes.read(model.path)
    assert shapes.read(model.path) is first
    other = write_model(tmp_path / "other.gguf", n_layers=3)
    shutil.copy(other, model.path)
    assert shapes.read(model.path).n_layers == 4


def test_a_model_that_is_gone_has_no_plan():
    assert Shapes().read(Path("/nowhere/none.gguf")) is None
