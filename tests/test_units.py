"""Numbers as people read them."""

import pytest

from inglenook.units import (
    format_context,
    format_count,
    format_memory,
    format_seconds,
    format_size,
)

NBSP = "\N{NO-BREAK SPACE}"


def spaced(text):
    return text.replace(" ", NBSP)


@pytest.mark.parametrize(
    ("size_bytes", "text"),
    [
        (0, "0 kB"),
        (3_400, "3 kB"),
        (812_000_000, "812 MB"),
        (4_450_000_000, "4.45 GB"),
        (-1, "0 kB"),
    ],
)
def test_file_sizes_are_decimal(size_bytes, text):
    assert format_size(size_bytes) == spaced(text)


@pytest.mark.parametrize(
    ("size_bytes", "text"),
    [
        (0, "0 MiB"),
        (52 * 2**20, "52 MiB"),
        (2**30, "1.0 GiB"),
        (7_623_000_000, "7.1 GiB"),
    ],
)
def test_memory_is_binary(size_bytes, text):
    assert format_memory(size_bytes) == spaced(text)


def test_memory_can_be_told_more_exactly():
    assert format_memory(round(5.84 * 2**30), n_decimals=2) == spaced("5.84 GiB")


def test_counts_have_their_thousands_apart():
    assert format_count(16384) == "16,384"


@pytest.mark.parametrize(
    ("tokens", "text"), [(16384, "16k"), (4096, "4k"), (500, "500"), (40000, "40,000")]
)
def test_contexts_are_called_as_people_do(tokens, text):
    assert format_context(tokens) == text


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0.384, "0.38 s"), (4.06, "4.1 s"), (59.4, "59.4 s"), (80, "1 min 20 s")],
)
def test_durations_are_as_exact_as_they_matter(seconds, text):
    assert format_seconds(seconds).replace(NBSP, " ") == text
