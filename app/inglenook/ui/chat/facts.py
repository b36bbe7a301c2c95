"""What is said under an answer: how fast it came, how long it is, why it ended."""

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from inglenook.chats.records import ChatMessage
from inglenook.engine.messages import PromptProgress, StopReason
from inglenook.translation import counted
from inglenook.ui.chat.state_words import speed_words
from inglenook.units import format_count, format_seconds

translate = QCoreApplication.translate

#: Between facts, with more air than in the state line.
GAP = "  ·  "


def answer_facts(message: ChatMessage) -> str:
    """All that is known of an answer that is over."""
    facts = []
    if (timings := message.timings) is not None:
        facts += _pace_words(
            timings.tokens_per_s,
            timings.time_to_first_token_s,
            timings.generated_tokens,
        )
    if message.stop_reason is not None:
        facts.append(_ending(message.stop_reason))
    if message.model:
        facts.append(message.model)
    return GAP.join(facts)


def reading_words(progress: PromptProgress) -> str:
    """How far the model is with the prompt."""
    words = translate("Facts", "Reading {done} of {all} tokens")
    return words.format(
        done=format_count(progress.n_tokens), all=format_count(progress.n_total)
    )


def _pace_words(
    tokens_per_s: float | None, first_token_s: float, n_tokens: int
) -> list[str]:
    speed = [speed_words(tokens_per_s)] if tokens_per_s is not None else []
    first = translate("Facts", "first token {time}")
    count = counted("Facts", "{count} token(s)", n_tokens)
    return [
        *speed,
        first.format(time=format_seconds(first_token_s)),
        count.format(count=format_count(n_tokens)),
    ]


def _ending(reason: StopReason) -> str:
    match reason:
        case "end" | "stop_string":
            return translate("Facts", "finished")
        case "length":
            return translate("Facts", "length limit")
        case "context_full":
            return translate("Facts", "context full")
        case "stopped":
            return translate("Facts", "stopped")


class AnswerMeter:
    """Measures an answer while it comes.

    Args:
        clock: Seconds, from any beginning.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self.begin()

    def begin(self) -> None:
        """An answer was asked for just now."""
        self._asked_s = self._clock()
        self._first: tuple[float, int] | None = None
        self._n_tokens = 0
        self._latest_s = self._asked_s

    def count(self, n_tokens: int) -> None:
        """So many tokens have come just now, from the beginning on."""
        self._latest_s = self._clock()
        self._n_tokens = n_tokens
        if self._first is None:
            self._first = (self._latest_s, n_tokens)

    @property
    def tokens_per_s(self) -> float | None:
        """How fast the answer comes; None before a quarter of a second of it."""
        if self._first is None:
            return None
        first_s, n_first = self._first
        taken_s = self._latest_s - first_s
        return (self._n_tokens - n_first) / taken_s if taken_s >= 0.25 else None

    @property
    def facts(self) -> str:
        """What is known so far; empty before the first token."""
        if self._first is None:
            return ""
        first_token_s = self._first[0] - self._asked_s
        return GAP.join(_pace_words(self.tokens_per_s, first_token_s, self._n_tokens))
