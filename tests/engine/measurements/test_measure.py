"""What is known of the engine that a model ran on last."""

from pathlib import Path

import pytest

from inglenook.engine.experience import Experience
from inglenook.engine.loading import Loader
from inglenook.engine.measurements.measure import Meter
from inglenook.engine.outcomes import model_key
from inglenook.engine.runs import Run
from inglenook.settings.schema import Engine

ONE, OTHER = Path("/one/model.gguf"), Path("/other/model.gguf")


def ran(path, build):
    return Run(
        key=model_key(path, 7),
        model=path.name,
        engine="built-in",
        build=build,
        backend="CPU",
        mode="cpu",
        gpu_layers=0,
        n_layers=3,
        context_tokens=512,
        predicted_bytes=5,
        measured_bytes=7,
        last_at=0.0,
    )


@pytest.fixture
def meter(tmp_path):
    experience = Experience.in_folder(tmp_path)
    experience.runs.add(ran(ONE, "old"))
    experience.runs.add(ran(ONE, "new"))
    experience.runs.add(ran(OTHER, "other"))
    return Meter(
        Loader(library=None, chosen=Engine, engines=lambda _: (), experience=experience)
    )


@pytest.mark.parametrize(
    ("path", "build"), [(ONE, "new"), (OTHER, "other"), (Path("/model.gguf"), "")]
)
def test_the_build_that_a_file_ran_on_last_is_known(meter, path, build):
    assert meter.build_of(path) == build
