"""Where in an answer of the reference a variant would have gone on otherwise.

The answer is read by both, so that an early difference does not make all that follows
look different.
"""

import math
from collections.abc import Generator
from pathlib import Path

import msgspec

from inglenook.compare.statistics import Compared
from inglenook.engine.client import EngineClient
from inglenook.engine.messages import Diverge, Inspect, ScoreAnswer, Scored
from inglenook.work import handing_over


class DriftToken(msgspec.Struct, frozen=True, kw_only=True):
    """A token of the answer, and what was expected in its place.

    Attributes:
        text: What it adds to the answer.
        kld: Divergence from the reference, in nats.
        probability: How likely the variant held it, 0 to 1.
        base_probability: How likely the reference did.
        choice: What the variant held for likeliest.
        base_choice: What the reference did.
        agrees: Whether both held the same for likeliest.
    """

    text: str
    kld: float
    probability: float
    base_probability: float
    choice: str
    base_choice: str
    agrees: bool


class Drift(msgspec.Struct, frozen=True):
    """All tokens of an answer; their texts are the answer."""

    tokens: tuple[DriftToken, ...]

    @property
    def n_agreeing(self) -> int:
        """Tokens where both held the same for likeliest."""
        return sum(token.agrees for token in self.tokens)


def keep_answer(
    client: EngineClient, prompt: Inspect, answer: str, base_path: Path
) -> Generator[None, None, Scored]:
    """Keep what the reference expects in the place of each token of an answer.

    Args:
        client: The reference's engine, with the model loaded.
        prompt: What was answered; its last message is not the assistant's.
        answer: All that the model said, what it thought included.
        base_path: Where to keep it.

    Raises:
        EngineError: The answer is empty, or the process failed.
    """
    path = str(base_path.absolute())
    request = ScoreAnswer(prompt=prompt, answer=answer, base_path=path)
    return handing_over(client.score(request), lambda _: None)


def measure_drift(
    client: EngineClient, base_path: Path
) -> Generator[None, None, Drift]:
    """Compare a variant with the reference along its answer.

    Args:
        client: The variant's engine, with the model loaded.
        base_path: From `keep_answer`.

    Raises:
        EngineError: They cannot be compared so, or the process failed.
    """
    compared = Compared()
    request = Diverge(str(base_path.absolute()))
    diverged = yield from handing_over(client.diverge(request), compared.add)
    return Drift(
        tuple(
            DriftToken(
                text=choice.text,
                kld=kld,
                probability=math.exp(-nll),
                base_probability=math.exp(-base_nll),
                choice=choice.own,
                base_choice=choice.base,
                agrees=agrees,
            )
            for choice, kld, nll, base_nll, agrees in zip(
                diverged.choices,
                compared.kld,
                compared.nll,
                compared.base_nll,
                compared.same_top,
                strict=True,
            )
        )
    )
