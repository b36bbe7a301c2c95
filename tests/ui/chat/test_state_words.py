from dataclasses import replace

import msgspec
import pytest
from tests.ui.chat.conftest import LOADED, READY, STARTER

from inglenook.engine.state import EngineState, Phase
from inglenook.errors import EngineKilled
from inglenook.ui.chat.state_words import (
    StateWords,
    speed_words,
    state_words,
    variant_words,
)

ON_GPU = msgspec.structs.replace(
    LOADED, backend="CUDA", devices=("RTX 4060",), gpu_layers=25
)


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (EngineState(), "Nothing is loaded"),
        (EngineState(phase=Phase.LOADING, share=0.437), "Loading 43\xa0%"),
        (READY, "Ready · CPU · 16k context"),
        (replace(READY, loaded=ON_GPU), "Ready · CUDA · 25/37 layers · 16k context"),
        (replace(READY, phase=Phase.ANSWERING), "Answering · CPU · 16k context"),
        (EngineState(phase=Phase.FAILED), "Not loaded"),
    ],
)
def test_each_phase_has_its_words(state, words):
    assert state_words(state).text == words


def test_a_state_without_trouble_is_quiet():
    assert state_words(READY).tone == "text2"


def test_the_speed_stands_first_while_it_answers():
    words = state_words(replace(READY, phase=Phase.ANSWERING), 41.8)
    assert words.text == "Answering · 42\xa0tok/s · CPU · 16k context"


def test_a_fallback_says_why_and_warns():
    reason = "safe CPU kernels: the fast ones crash here"
    words = state_words(replace(READY, reason=reason, is_fallback=True))
    assert words == StateWords(f"Ready · CPU · 16k context · {reason}", "warn")


def test_what_was_planned_so_says_why_and_does_not_warn():
    reason = "CUDA0 can give 7.0 GiB, and all 37 layers take 9.0 GiB"
    words = state_words(replace(READY, reason=reason))
    assert words == StateWords(f"Ready · CPU · 16k context · {reason}")


def test_a_failure_is_short_and_says_why_beside():
    error = EngineKilled()
    words = state_words(EngineState(phase=Phase.FAILED, error=error))
    assert words == StateWords("Not loaded", "bad", f"{error.text} {error.hint}")


def test_speeds_have_a_digit_under_answers():
    assert speed_words(41.84) == "41.8\xa0tok/s"


@pytest.mark.parametrize(
    ("model", "words"),
    [(READY, "Q4_K_M"), (STARTER, "included"), (EngineState(), "")],
)
def test_the_starter_has_no_variant_but_is_included(model, words):
    assert variant_words(model) == words
