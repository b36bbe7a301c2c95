"""What rows say."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import pytest
from tests.ui.models.mine.conftest import LARGE, SMALL, STARTER, model
from tests.ui.widgets.plans import planned

from inglenook.engine.measurements.records import Circumstances, Rate, Speeds
from inglenook.engine.prospects.prospects import Prospect
from inglenook.errors import ModelDamaged, ModelNotFound
from inglenook.library.places import Places, Space
from inglenook.library.programs import Program
from inglenook.library.records import Companion
from inglenook.library.sidecars import Made
from inglenook.ui.models.mine.rows import GroupRow, VariantRow
from inglenook.ui.models.mine.words import (
    bits_words,
    group_words,
    peak_words,
    place_words,
    places_words,
    rate_words,
    row_tooltip,
    space_words,
    spoken,
    used_words,
)

SPEEDS = Speeds(
    prompt=Rate(900.0),
    answer=Rate(41.9, 0.4, 6),
    peak_bytes=6 * 2**30,
    circumstances=Circumstances(
        backend="CUDA",
        gpu_layers=25,
        n_layers=37,
        context_tokens=16384,
        reason="the GPU was too full",
    ),
    measured_at=datetime.now(UTC),
)


def heading(**fields):
    return GroupRow(
        **{
            "name": "Qwen3-8B",
            "publisher": "unsloth",
            "n_params": 8_190_000_000,
            "size_bytes": 20_500_000_000,
            "has_vision": False,
            "is_starter": False,
            "is_open": True,
        }
        | fields
    )


def test_bits_are_those_of_the_file():
    assert bits_words(LARGE) == "8.51"
    assert bits_words(model(n_params=0)) == "—"


@pytest.mark.parametrize(
    ("rate", "words"), [(9.12, "9.1"), (41.9, "41.9"), (2085.4, "2,085")]
)
def test_speeds_have_three_digits(rate, words):
    assert rate_words(Rate(rate)) == words


def test_what_was_never_measured_is_no_zero():
    assert rate_words(None) == "—"
    assert (peak_words(0), peak_words(6 * 2**30)) == ("—", "6.0")


def test_little_memory_has_more_digits_and_the_same_unit():
    assert peak_words(26 * 2**20) == "0.03"


def test_the_last_use_is_a_day():
    assert used_words(None) == "Never"
    assert used_words(datetime.now(UTC)) == "Today"
    assert used_words(datetime.now(UTC) - timedelta(days=400))[-4:].isdigit()


def test_a_folder_is_said_in_short():
    assert place_words(STARTER) == "comes with Inglenook"
    own = model(path=Path.home() / "models" / "x.gguf")
    assert place_words(own) == str(Path("~") / "models")


def test_a_heading_tells_publisher_parameters_and_size():
    nbsp = "\N{NO-BREAK SPACE}"
    assert group_words(heading()) == f"unsloth · 8.19{nbsp}B · 20.50{nbsp}GB"
    assert group_words(heading(publisher="", n_params=0)) == f"20.50{nbsp}GB"
    assert "to try things out" in group_words(heading(is_starter=True))
    seeing = heading(publisher="", n_params=0, has_vision=True)
    assert group_words(seeing) == f"20.50{nbsp}GB with its vision part"


def test_the_folders_are_told_in_a_line():
    program = Program(key="x", title="Ollama", layout="ollama", folders=())
    places = Places(
        downloads=Path.home() / "models", added=(Path("/data"),), programs=(program,)
    )
    assert (
        places_words(places)
        == f"{Path('~') / 'models'} · /data, used in place · Ollama, used in place"
    )


def test_free_space_is_told_in_the_units_that_it_needs():
    nbsp = "\N{NO-BREAK SPACE}"
    space = Space(
        top=Path("/"),
        free_bytes=118_400_000_000,
        total_bytes=476 * 10**9,
        models_bytes=0,
    )
    assert space_words(space) == f"118 of 476{nbsp}GB free"
    full = replace(space, free_bytes=3_000_000)
    assert space_words(full) == f"3{nbsp}MB of 476{nbsp}GB free"


def test_screen_readers_hear_what_the_row_shows():
    row = VariantRow(
        model=SMALL,
        title="Q4_K_M",
        prospect=Prospect(plan=planned("S04")),
        speeds=SPEEDS,
        fire="loaded",
        is_chosen=True,
    )
    words = spoken(row)
    for part in ("Qwen3-8B", "Q4_K_M", "41.9 tokens", "6.0\N{NO-BREAK SPACE}GiB"):
        assert part in words
    assert words.startswith("ticked")
    assert words.endswith("Loaded")


def test_a_missing_file_is_told_in_few_words():
    row = VariantRow(
        model=model(error=ModelNotFound("x"), size_bytes=0),
        title="Q4_0",
        prospect=Prospect(),
    )
    assert spoken(row) == "Qwen3-8B, Q4_K_M, File not found"


def test_a_damaged_model_says_why_in_its_tooltip_and_aloud():
    error = ModelDamaged("x.gguf", "it ends too soon")
    row = VariantRow(model=model(error=error), title="Q4_0", prospect=Prospect())
    assert error.text in row_tooltip(row)
    assert error.hint in row_tooltip(row)
    assert error.text in spoken(row)


def tooltip(shown=SMALL, **fields):
    row = VariantRow(model=shown, title="Q4_K_M", prospect=Prospect(), **fields)
    return row_tooltip(row).split("\n")


def test_the_tooltip_tells_when_how_and_how_steadily_it_was_measured():
    assert tooltip(speeds=SPEEDS)[-5:] == [
        "Measured here, Today: CUDA · 25 of 37 layers on the GPU · 16k context",
        "Prompt: 900 tokens per second",
        "Answer: 41.9 ± 0.4 (6 times) tokens per second",
        "Memory: 6.0\N{NO-BREAK SPACE}GiB",
        "The GPU was too full.",
    ]


def test_what_calibration_found_is_said_to_be_that():
    speeds = Speeds(answer=Rate(40.0), measured_at=datetime.now(UTC))
    assert tooltip(speeds=speeds)[-2:] == [
        "Calibrated here, Today",
        "Answer: 40.0 tokens per second",
    ]


def test_the_tooltip_tells_of_all_files():
    vision = Companion(
        path=Path("/m/mmproj.gguf"), kind="mmproj", base="", size_bytes=800_000_000
    )
    draft = replace(vision, path=Path("/m/mtp.gguf"), kind="mtp")
    split = replace(SMALL, n_files=3, companions=(vision, draft))
    assert tooltip(split, twins=(LARGE.path,))[1:] == [
        "3 files, loaded as one",
        "mmproj.gguf, 800\N{NO-BREAK SPACE}MB, lets it see pictures",
        "mtp.gguf, 800\N{NO-BREAK SPACE}MB, goes with it",
        f"Also here: {LARGE.path}",
    ]


def test_the_tooltip_tells_what_a_variant_was_made_from():
    made = Made(
        source="Qwen3-8B-F16.gguf",
        source_bytes=9,
        type="Q4_K_M",
        size_bytes=3,
        sha256="ab",
    )
    words = row_tooltip(
        VariantRow(model=model(made=made), title="", prospect=Prospect())
    )
    assert "Made here from Qwen3-8B-F16.gguf" in words.splitlines()
    made = msgspec.structs.replace(
        made, adapter="polite.gguf", made_at=datetime.now(UTC)
    )
    words = row_tooltip(
        VariantRow(model=model(made=made), title="", prospect=Prospect())
    )
    assert "Made here from Qwen3-8B-F16.gguf with polite.gguf, Today" in words
