"""Numbers as people read them."""

import pytest

from inglenook import translation
from inglenook.units import (
    format_context,
    format_count,
    format_memory,
    format_number,
    format_params,
    format_percent,
    format_rough_seconds,
    format_seconds,
    format_size,
    without_unit,
)

NBSP = "\N{NO-BREAK SPACE}"


def spaced(text):
    return text.replace(" ", NBSP)


@pytest.mark.parametrize(
    ("size_bytes", "text"),
    [
        (0, "0 kB"),
        (3_400, "3 kB"),
        (999_499, "999 kB"),
        (999_500, "1 MB"),
        (812_000_000, "812 MB"),
        (999_600_000, "1.00 GB"),
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
    [
        (0.384, "0.38 s"),
        (0.996, "1.0 s"),
        (4.06, "4.1 s"),
        (59.4, "59.4 s"),
        (59.96, "1 min 0 s"),
        (80, "1 min 20 s"),
        (3599.4, "59 min 59 s"),
        (3599.6, "1 h 0 min"),
        (3900, "1 h 5 min"),
        (86_399, "1 d 0 h"),
        (86_400, "1 d 0 h"),
        (183_600, "2 d 3 h"),
    ],
)
def test_durations_are_as_exact_as_they_matter(seconds, text):
    assert format_seconds(seconds).replace(NBSP, " ") == text


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0.0, "1 s"), (8.4, "8 s"), (59.6, "1 min 0 s"), (80.0, "1 min 20 s")],
)
def test_rough_durations_are_in_whole_seconds(seconds, text):
    assert format_rough_seconds(seconds).replace(NBSP, " ") == text


@pytest.mark.parametrize(
    ("amount", "whole", "text"),
    [("7.1 GiB", "8.0 GiB", "7.1"), ("26 MiB", "8.0 GiB", "26 MiB")],
)
def test_a_unit_is_said_once(amount, whole, text):
    assert without_unit(spaced(amount), spaced(whole)) == spaced(text)


def test_shares_are_in_percent():
    assert format_percent(0.618) == spaced("62 %")


def test_numbers_are_written_as_the_readers_language_does(monkeypatch):
    russian = {"1,234.5": "1\N{NO-BREAK SPACE}234,5", "{n} GB": "{n} ГБ"}

    def translator(_context, text, _comment, _n):
        return russian.get(text.replace(NBSP, " "), text)

    monkeypatch.setattr(translation, "_translate", translator)
    assert format_number(16384.25, 1) == f"16{NBSP}384,2"
    assert format_size(4_450_000_000) == "4,45 ГБ"


@pytest.mark.parametrize(
    ("n_params", "text"),
    [
        (135_000_000, "135 M"),
        (999_900_000, "1.00 B"),
        (8_030_261_248, "8.03 B"),
        (9_999_000_000, "10.0 B"),
        (70_600_000_000, "70.6 B"),
    ],
)
def test_a_model_is_as_large_as_it_is_called(n_params, text):
    assert format_params(n_params) == spaced(text)


def test_a_number_below_nothing_has_a_real_minus():
    assert format_number(-2.5, 1) == "\N{MINUS SIGN}2.5"
