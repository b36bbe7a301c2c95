"""What is remembered, as people read it."""

import msgspec
import pytest

from inglenook.engine.experience import Experience
from inglenook.engine.outcomes import EVERY_MODEL, Outcome
from inglenook.engine.probe import AT_START
from inglenook.engine.remembered import Remembered, forget_one, read_remembered
from inglenook.engine.runs import Run

ENGINE = "llama-cpp-python 0.3.36, llama.cpp x"
KEY = f"{ENGINE} | CPU : AVX2 = 1 | CUDA0 | 550.1"

RUN = Run(
    key="/models/Qwen3-8B-Q4_K_M.gguf | 17",
    model="Qwen3-8B-Q4_K_M.gguf",
    engine="cu124",
    build=ENGINE,
    backend="CUDA",
    mode="partial",
    gpu_layers=29,
    n_layers=33,
    context_tokens=8192,
    n_loads=14,
    predicted_bytes=round(5.84 * 2**30),
    measured_bytes=round(5.91 * 2**30),
    last_at=1_763_700_000.0,
)


@pytest.fixture
def experience(tmp_path):
    return Experience.in_folder(tmp_path)


def test_at_first_nothing_is(experience):
    assert read_remembered(experience) == ()


def test_what_failed_is_told_by_model_and_engine(experience):
    crash, short = Outcome(cpu_only=True, cause="no kernels"), Outcome(n_shrinks=1)
    experience.outcomes.write(KEY, EVERY_MODEL, crash)
    experience.outcomes.write(KEY, "/models/a | b.gguf | 17", short)
    experience.probes.write(ENGINE, "550.1", "It stopped.")
    assert read_remembered(experience) == (
        Remembered(engine=ENGINE, reason="It stopped.", key=(ENGINE, "550.1")),
        Remembered(
            engine=ENGINE,
            model="a | b.gguf",
            outcome=short,
            key=(KEY, "/models/a | b.gguf | 17"),
        ),
        Remembered(engine=ENGINE, outcome=crash, key=(KEY, EVERY_MODEL)),
    )


def test_an_engine_that_does_not_start_is_told_by_its_pack(experience):
    experience.probes.write("cu130 | 0.3.36 | abc | 550.1", AT_START, "It stopped.")
    (told,) = read_remembered(experience)
    assert (told.engine, told.reason, told.starts) == ("cu130", "It stopped.", False)
    forget_one(experience, told)
    assert read_remembered(experience) == ()


def test_what_came_of_it_as_planned_is_not_told(experience):
    experience.outcomes.write(KEY, "/models/a.gguf | 17", Outcome())
    assert read_remembered(experience) == ()


def test_what_is_forgotten_is_gone(experience):
    experience.outcomes.write(KEY, "/models/a.gguf | 17", Outcome(n_shrinks=1))
    experience.probes.write(ENGINE, "", "It stopped.")
    experience.forget()
    assert read_remembered(experience) == ()


@pytest.mark.parametrize("content", [b"", b"[1]", b'{"x": 3}', b"\xff"])
def test_damaged_files_are_as_good_as_none(experience, tmp_path, content):
    for name in ("outcomes.json", "probes.json", "runs.json"):
        (tmp_path / name).write_bytes(content)
    assert read_remembered(experience) == ()


def test_odd_keys_are_read_as_they_are(experience):
    experience.outcomes.write("", "x", Outcome(n_shrinks=1))
    (odd,) = read_remembered(experience)
    assert (odd.engine, odd.model) == ("", "")


def test_what_ran_is_told_the_newest_first(experience):
    older = msgspec.structs.replace(RUN, gpu_layers=1, last_at=RUN.last_at - 9)
    experience.runs.add(older)
    experience.runs.add(RUN)
    assert [each.run for each in read_remembered(experience)] == [RUN, older]


def test_what_failed_stands_under_what_ran_of_that_model(experience):
    other = msgspec.structs.replace(
        RUN, key="/models/b.gguf | 17", model="b.gguf", last_at=RUN.last_at - 9
    )
    experience.outcomes.write(KEY, RUN.key, Outcome(n_shrinks=1))
    experience.outcomes.write(KEY, "/models/c.gguf | 17", Outcome(n_shrinks=1))
    experience.runs.add(other)
    experience.runs.add(RUN)
    told = [(each.model, each.run) for each in read_remembered(experience)]
    assert told == [
        ("c.gguf", None),
        (RUN.model, RUN),
        (RUN.model, None),
        ("b.gguf", other),
    ]


def test_what_failed_of_another_file_of_that_name_stands_for_itself(experience):
    experience.runs.add(RUN)
    key = f"/elsewhere/{RUN.model} | 17"
    experience.outcomes.write(KEY, key, Outcome(n_shrinks=1))
    assert [each.run for each in read_remembered(experience)] == [None, RUN]


def test_one_thing_is_forgotten_and_the_rest_kept(experience):
    experience.outcomes.write(KEY, "/models/a.gguf | 17", Outcome(n_shrinks=1))
    experience.probes.write(ENGINE, "550.1", "It stopped.")
    experience.runs.add(RUN)
    while told := read_remembered(experience):
        forget_one(experience, told[-1])
        assert read_remembered(experience) == told[:-1]
    assert experience.probes.read(ENGINE, "550.1") == ""
