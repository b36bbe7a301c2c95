"""What rows say."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from tests.ui.models.mine.conftest import LARGE, SMALL, STARTER, model
from tests.ui.widgets.plans import planned

from inglenook.engine.calibration.records import Speed
from inglenook.engine.prospects.prospects import Prospect
from inglenook.errors import ModelDamaged
from inglenook.ui.models.mine.rows import GroupRow, VariantRow
from inglenook.ui.models.mine.words import (
    bits_words,
    group_words,
    peak_words,
    place_words,
    row_tooltip,
    speed_words,
    spoken,
    used_words,
)


def heading(**fields):
    return GroupRow(
        **{
            "name": "Qwen3-8B",
            "publisher": "unsloth",
            "n_params": 8_190_000_000,
            "size_bytes": 20_500_000_000,
            "is_starter": False,
            "is_open": True,
        }
        | fields
    )


def test_bits_are_those_of_the_file():
    assert bits_words(LARGE) == "8.51"
    assert bits_words(model(n_params=0)) == "—"


@pytest.mark.parametrize(
    ("rate", "words"), [(0, "—"), (9.12, "9.1"), (41.9, "41.9"), (2085.4, "2,085")]
)
def test_speeds_have_three_digits(rate, words):
    assert speed_words(rate) == words


def test_what_was_never_measured_is_no_zero():
    assert (peak_words(0), peak_words(6 * 2**30)) == ("—", "6.0")


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


def test_screen_readers_hear_what_the_row_shows():
    speed = Speed(prompt_tokens_per_s=900, tokens_per_s=41.9)
    prospect = Prospect(plan=planned("S04"), speed=speed, peak_bytes=6 * 2**30)
    words = spoken(
        VariantRow(model=SMALL, title="Q4_K_M", prospect=prospect, fire="loaded")
    )
    for part in ("Qwen3-8B", "Q4_K_M", "41.9 tokens", "6.0\N{NO-BREAK SPACE}GiB"):
        assert part in words
    assert words.endswith("Loaded")


def test_a_damaged_model_says_why_in_its_tooltip_and_aloud():
    error = ModelDamaged("x.gguf", "it ends too soon")
    row = VariantRow(model=model(error=error), title="Q4_0", prospect=Prospect())
    assert error.text in row_tooltip(row)
    assert error.hint in row_tooltip(row)
    assert error.text in spoken(row)


def test_the_tooltip_tells_when_it_was_measured():
    speed = Speed(prompt_tokens_per_s=900, tokens_per_s=41.9)
    prospect = Prospect(speed=speed, measured_at=datetime.now(UTC))
    row = VariantRow(model=SMALL, title="Q4_K_M", prospect=prospect)
    assert row_tooltip(row).endswith("Today")
