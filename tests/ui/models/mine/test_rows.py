"""Which rows there are, and in which order."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from tests.ui.models.mine.conftest import LARGE, OTHER, SMALL, STARTER, model
from tests.ui.widgets.plans import planned

from inglenook.engine.measurements.records import Speeds
from inglenook.engine.prospects.prospects import Prospect
from inglenook.engine.state import EngineState, Phase
from inglenook.errors import ModelNotFound
from inglenook.library.records import Companion
from inglenook.ui.models.mine.rows import GroupRow, Known, Shown, arrange

NOW = datetime(2026, 11, 3, tzinfo=UTC)
ALL = [SMALL, OTHER, STARTER, LARGE]


def rows(shown=None, *, models=ALL, **known):
    return arrange(models, Known(**known), shown or Shown())


def titles(made):
    return [row.name if isinstance(row, GroupRow) else row.title for row in made]


def test_variants_stand_under_their_model_the_largest_first_the_starter_last():
    assert titles(rows()) == [
        "gpt-oss-20b",
        "MXFP4",
        "Qwen3-8B",
        "Q8_0",
        "Q4_K_M",
        "Starter",
        "F16",
    ]


def test_a_heading_sums_up_its_variants():
    heading = rows()[2]
    assert heading.publisher == "unsloth"
    assert heading.n_params == 8_190_000_000
    assert heading.size_bytes == LARGE.size_bytes + SMALL.size_bytes


def test_the_same_model_of_another_publisher_is_another_group():
    other = model(repo="bartowski/Qwen3-8B-GGUF")
    publishers = [row.publisher for row in rows(models=[SMALL, other])[::2]]
    assert publishers == ["bartowski", "unsloth"]


def test_other_orders_have_no_groups():
    by_size = rows(Shown(order="size"))
    assert titles(by_size)[:2] == ["gpt-oss-20b MXFP4", "Qwen3-8B Q8_0"]
    assert titles(rows(Shown(order="use")))[0] == "Qwen3-8B Q4_K_M"


def test_the_filter_takes_all_words_in_any_order():
    assert titles(rows(Shown(text="q4 QWEN"))) == ["Qwen3-8B", "Q4_K_M"]
    assert rows(Shown(text="llama")) == []


def test_folded_variants_are_hidden_until_they_are_looked_for():
    folded = frozenset({"unsloth/Qwen3-8B"})
    assert titles(rows(Shown(folded=folded))) == [
        "gpt-oss-20b",
        "MXFP4",
        "Qwen3-8B",
        "Starter",
        "F16",
    ]
    assert len(rows(Shown(folded=folded, text="qwen"))) == 3


def test_the_loaded_model_burns():
    loading = EngineState(phase=Phase.LOADING, path=SMALL.path, share=0.43)
    row = rows(state=loading)[4]
    assert (row.fire, row.share) == ("loading", 0.43)
    ready = EngineState(phase=Phase.ANSWERING, path=SMALL.path)
    assert [row.fire for row in rows(state=ready)[3:5]] == ["", "loaded"]
    failed = EngineState(phase=Phase.FAILED, path=SMALL.path)
    assert rows(state=failed)[4].fire == ""


def test_a_row_has_what_is_known_of_it():
    prospect, speeds = Prospect(plan=planned("S04")), Speeds(measured_at=NOW)
    twins = {SMALL.path: (OTHER.path,)}
    made = rows(
        Shown(chosen=frozenset({SMALL.path})),
        prospects={SMALL.path: prospect},
        speeds={SMALL.path: speeds},
        busy=frozenset({SMALL.path}),
        twins=twins,
    )
    row = made[4]
    assert (row.prospect, row.speeds, row.twins) == (prospect, speeds, (OTHER.path,))
    assert row.is_busy
    assert row.is_chosen
    assert made[3].prospect == Prospect()
    assert (made[3].is_busy, made[3].is_chosen) == (False, False)


def test_a_heading_counts_the_vision_part_once():
    vision = Companion(
        path=Path("/models/mmproj.gguf"), kind="mmproj", base="", size_bytes=800
    )
    both = [replace(each, companions=(vision,)) for each in (LARGE, SMALL)]
    heading = rows(models=both)[0]
    assert heading.has_vision
    assert heading.size_bytes == LARGE.size_bytes + SMALL.size_bytes + 800


def test_what_is_not_ours_in_use_or_gone_cannot_go():
    gone = model(error=ModelNotFound("x"))
    theirs = model(program="ollama")
    made = rows(Shown(order="size"), models=[SMALL, STARTER, gone, theirs])
    assert [row.can_go for row in made] == [True, False, False, False]
    ready = EngineState(phase=Phase.READY, path=SMALL.path)
    assert not rows(models=[SMALL], state=ready)[1].can_go


def test_a_model_without_a_variant_has_its_file_name():
    made = rows(models=[model(variant="")])
    assert titles(made) == ["Qwen3-8B", "Qwen3-8B-.gguf"]
