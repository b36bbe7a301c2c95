"""Which variant is told to be kept, and why."""

from pathlib import Path

import msgspec
import pytest
from tests.compare.conftest import comparison, row

from inglenook.compare.fitting import Constraint
from inglenook.compare.verdict import band_of, format_kld, judge

F16 = row("F16", file_bytes=16_000_000_000, generation_tokens_per_s=10.0)
Q8 = row("Q8_0", 0.0012, 0.0001, file_bytes=8_500_000_000)
Q6 = row("Q6_K", 0.0055, 0.0002, file_bytes=6_600_000_000)
Q4 = row(
    "Q4_K_M",
    0.031,
    0.001,
    file_bytes=4_900_000_000,
    generation_tokens_per_s=23.0,
    generation_sd=0.5,
    same_top=0.9214,
)
Q2 = row("Q2_K", 0.44, 0.01, file_bytes=3_200_000_000)
CONSTRAINT = Constraint(memory_bytes=6 * 2**30, context_tokens=16384)


@pytest.mark.parametrize(
    ("kld", "band"),
    [
        (0.0, "indistinguishable"),
        (0.0019, "indistinguishable"),
        (0.002, "near_lossless"),
        (0.031, "good"),
        (0.11, "noticeable"),
        (0.3, "degraded"),
        (0.36, "poor"),
        (float("inf"), "poor"),
    ],
)
def test_divergences_are_called_by_bands(kld, band):
    assert band_of(kld) == band


@pytest.mark.parametrize(
    ("kld", "words"),
    [(0.44, "0.44"), (0.0312, "0.031"), (0.00123, "0.0012"), (0.0000012, "0.000001")],
)
def test_a_divergence_has_two_digits_that_tell_something(kld, words):
    assert format_kld(kld) == words


def test_the_smallest_that_loses_next_to_nothing_is_best():
    verdict = judge(comparison(F16, Q8, Q6, Q4, Q2))
    assert verdict.best == Q6.path
    assert verdict.band == "near_lossless"


def test_where_all_lose_something_the_best_is_best():
    assert judge(comparison(F16, Q4, Q2)).best == Q4.path


def test_the_sentence_tells_size_speed_and_quality():
    verdict = judge(comparison(F16, Q4))
    assert verdict.sentence.replace("\N{NO-BREAK SPACE}", " ") == (
        "Q4_K_M: 31 % of the size of F16, 2.3× faster here, 92.1 % same next token, "
        "KL divergence 0.031: good."
    )
    assert verdict.emphases == ("2.3× faster here", "good")


def test_what_must_fit_is_the_best_that_does():
    needed = {F16.path: 2**35, Q8.path: 2**33, Q4.path: 2**32, Q2.path: 2**31}
    verdict = judge(comparison(F16, Q8, Q4, Q2), CONSTRAINT, needed)
    assert verdict.best == Q4.path
    assert verdict.too_large == (F16.path, Q8.path)


def test_where_nothing_fits_it_says_what_the_smallest_needs():
    needed = {F16.path: 2**35, Q4.path: 7 * 2**30}
    verdict = judge(comparison(F16, Q4), CONSTRAINT, needed)
    assert verdict.best is None
    assert "6.0 GiB" in verdict.sentence.replace("\N{NO-BREAK SPACE}", " ")
    assert "context of 16k" in verdict.sentence
    assert "needs 7.0" in verdict.sentence


def test_of_two_that_cannot_be_told_apart_the_smaller_one_is_kept():
    twin = row("Q4_K_S", 0.032, 0.001, file_bytes=4_600_000_000)
    verdict = judge(comparison(F16, Q4, twin))
    assert verdict.best == twin.path
    assert verdict.equals == ("Q4_K_M",)
    assert verdict.sentence.endswith("No difference seen to Q4_K_M.")


def test_a_divergence_below_its_error_is_no_difference():
    verdict = judge(comparison(F16, row("BF16", 0.0001, 0.0002)))
    assert "no difference seen" in verdict.sentence


def test_speeds_that_overlap_are_no_difference():
    slow = row("Q4_0", 0.07, generation_tokens_per_s=10.4, generation_sd=0.5)
    assert "no difference in speed seen" in judge(comparison(F16, slow)).sentence


def test_a_slower_variant_is_told():
    slow = row("IQ3_S", 0.07, generation_tokens_per_s=5.0, generation_sd=0.1)
    assert "2.0× slower here" in judge(comparison(F16, slow)).sentence


def test_what_failed_is_not_recommended():
    failed = row("Q6_K", 0.0055, file_bytes=1, error="It is gone.")
    assert judge(comparison(F16, Q4, failed)).best == Q4.path


def test_without_quality_the_fastest_is_told():
    fast = row("Q4_K_M", generation_tokens_per_s=23.0)
    verdict = judge(comparison(F16, fast))
    assert verdict.best is None
    assert verdict.sentence.startswith("Q4_K_M answers fastest here")


def test_of_nothing_nothing_can_be_told():
    verdict = judge(comparison(row("F16", error="It is gone.")))
    assert verdict.best is None
    assert verdict.sentence.startswith("Nothing was measured")


def test_files_that_nobody_knows_the_needs_of_count_as_fitting():
    needed = {Path("/elsewhere.gguf"): 2**40}
    assert judge(comparison(F16, Q4), CONSTRAINT, needed).best == Q4.path


def test_one_that_was_compared_with_another_elsewhere_is_told_of_alone():
    verdict = judge(comparison(Q4))
    assert verdict.best == Q4.path
    assert verdict.sentence == (
        "Q4_K_M: 92.1\N{NO-BREAK SPACE}% same next token, KL divergence 0.031: good."
    )


def test_a_reference_that_was_compared_elsewhere_is_not_recommended():
    near = msgspec.structs.replace(F16, kld_mean=0.0001, kld_mean_error=0.0)
    assert judge(comparison(near, Q4)).best == Q4.path
