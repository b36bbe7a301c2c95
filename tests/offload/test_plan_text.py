"""A plan in lines; `tests/cli/test_plan.py` has those of the command."""

import pytest
from tests.offload.vectors import scenario_inventory, scenario_shape

from inglenook.offload.plan_text import plan_text
from inglenook.offload.planner import plan_offload

GIB = 2**30


def lines(scenario_id, measured=()):
    plan = plan_offload(scenario_shape(scenario_id), scenario_inventory(scenario_id))
    text = plan_text("A model", plan, measured)
    return text.replace("\N{NO-BREAK SPACE}", " ").splitlines()


@pytest.mark.parametrize(
    ("scenario_id", "headline"),
    [
        ("S02", "CUDA, 33 of 33 layers · 16k context · f16 KV cache"),
        (
            "S20",
            "CUDA, 49 of 49 layers, experts of 34 on the CPU"
            " · 4k context · f16 KV cache",
        ),
        ("S30", "CUDA, 18 of 81 layers · 4k context · f16 KV cache"),
        ("S26", "CPU · 4k context · f16 KV cache"),
        ("S31", "does not fit · 2k context · f16 KV cache"),
    ],
)
def test_the_first_line_says_what_runs_where(scenario_id, headline):
    assert lines(scenario_id)[0] == f"A model: {headline}"


def test_each_place_has_a_column():
    assert lines("S04")[1:-1] == [
        "                  CUDA0      RAM",
        "layers               19       14",
        "weights         2.6 GiB  2.0 GiB",
        "KV cache        0.1 GiB  0.1 GiB",
        "compute, about  0.2 GiB   12 MiB",
        "in all          2.9 GiB  2.1 GiB",
        "can give        2.9 GiB",
    ]


def test_the_last_line_says_why_not_more():
    assert lines("S26")[-1].endswith("too little to be faster than the CPU.")


def test_what_was_measured_has_a_line():
    measured = (int(2.95 * GIB), None)
    assert "measured        2.9 GiB        —" in lines("S04", measured)


def test_what_cannot_be_told_has_none():
    assert not any(line.startswith("measured") for line in lines("S04", (None, None)))
