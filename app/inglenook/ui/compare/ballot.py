"""A vote on answers whose authors are not named."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import Literal

from inglenook.ui.compare.figures import Figures

Choice = Literal["left", "right", "neither"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two answers to one prompt.

    Attributes:
        left: Label of the variant whose answer stands first.
        right: Likewise of the other.
        texts: Both answers.
    """

    prompt: str
    left: str
    right: str
    texts: tuple[str, str]


class Ballot:
    """Pairs in a shuffled order, and what was said of each.

    Args:
        pairs: What is voted on.
    """

    def __init__(self, pairs: Sequence[Pair]) -> None:
        self.pairs = tuple(pairs)
        self._choices: list[Choice] = []

    @property
    def n_done(self) -> int:
        """Votes that were given."""
        return len(self._choices)

    @property
    def current(self) -> Pair | None:
        """What is voted on next; None at the end."""
        return self.pairs[self.n_done] if self.n_done < len(self.pairs) else None

    def vote(self, choice: Choice) -> None:
        """Say which answer of the current pair is better."""
        assert self.current is not None, "nothing is left to vote on"
        self._choices.append(choice)

    def tally(self) -> dict[str, int]:
        """How often each variant was better; those that never were included."""
        votes = Counter({label: 0 for pair in self.pairs for label in _labels(pair)})
        for pair, choice in zip(self.pairs, self._choices, strict=False):
            if choice != "neither":
                votes[pair.left if choice == "left" else pair.right] += 1
        return dict(votes.most_common())

    @property
    def n_equal(self) -> int:
        """Pairs where neither was better."""
        return self._choices.count("neither")


def draw_up(figures: Figures, random: Random, prompt: int = 0) -> Ballot:
    """A vote between the reference and each variant that answered otherwise.

    Args:
        figures: Variants with their answers.
        random: Which pair comes when, and which answer stands where.
        prompt: Which of the prompts was answered; they count from 0.
    """
    reference = figures.reference_result
    said = reference.answer_to(prompt) if reference is not None else None
    if reference is None or said is None:
        return Ballot(())
    pairs = []
    for other in figures.results:
        answer = other.answer_to(prompt)
        if answer is None or answer.text == said.text:
            continue
        sides = [(reference.label, said.text), (other.label, answer.text)]
        random.shuffle(sides)
        (left, first), (right, second) = sides
        texts = (first, second)
        pairs.append(Pair(prompt=said.prompt, left=left, right=right, texts=texts))
    random.shuffle(pairs)
    return Ballot(pairs)


def _labels(pair: Pair) -> tuple[str, str]:
    return pair.left, pair.right
