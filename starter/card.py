"""The model card: what the model is, how it was made, and what it reaches."""

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from starter.evaluation import Verdict
from starter.shape import Shape
from starter.timing import QUESTION

_N_EXAMPLES = 10
_N_LOSSES = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """What the steps have found.

    Attributes:
        corpus: Counts and hash of the corpus.
        recipe: The training's settings.
        losses: Lines of the training's log.
        verdicts: The held-out questions, answered.
        perplexities: By quantization label: file bytes, perplexity, its error.
        speed: Tokens per second while the questions were answered.
        ask_s: Seconds of `inglenook ask`, from the start of the program on.
        machine: The processor that this was measured on.
    """

    corpus: dict[str, Any]
    recipe: dict[str, Any]
    losses: Sequence[dict[str, Any]]
    verdicts: Sequence[Verdict]
    perplexities: dict[str, tuple[int, float, float]]
    speed: float
    ask_s: float
    machine: str


def write_card(found: Findings) -> str:
    """The card, in Markdown."""
    return "\n".join(
        (
            _INTRODUCTION,
            *_evaluation(found),
            *_quantizations(found),
            *_training(found),
            *_examples("Ten good answers", found.verdicts, is_right=True),
            *_examples("Ten bad answers", found.verdicts, is_right=False),
        )
    )


def share_right(verdicts: Iterable[Verdict]) -> float:
    """The share of right answers, 0–1."""
    rights = [verdict.is_right for verdict in verdicts]
    return sum(rights) / len(rights)


def groups_of(verdicts: Sequence[Verdict]) -> dict[str, list[Verdict]]:
    """The verdicts by kind and language, as in “known, en”."""
    groups: dict[str, list[Verdict]] = {}
    for verdict in verdicts:
        name = f"{verdict.question.kind}, {verdict.question.language}"
        groups.setdefault(name, []).append(verdict)
    return groups


_INTRODUCTION = """\
# Starter

A tiny demonstration model that comes with Inglenook, so that the first launch can
answer at once and offline. It knows the program, GGUF files and quantization, the
terms of running models, a little small talk, sums with numbers up to 100 and short
invented stories; of everything else it tries to say that it does not know. It answers
in English, and to a core of the same questions in Chinese and Russian. **It is for a
first try, not for facts.**

It was trained from scratch by the Inglenook project, on text that was written for
it (`starter/text`); no weights and no data come from elsewhere. Licence: MIT, as the
program. `python -m starter` makes it anew, and writes this card.
"""


def _evaluation(found: Findings) -> Iterable[str]:
    known = [v for v in found.verdicts if v.question.kind != "unknown"]
    unknown = [v for v in found.verdicts if v.question.kind == "unknown"]
    yield "## Evaluation\n"
    yield (
        f"{len(found.verdicts)} held-out questions (`starter/held_out`), written before"
        " the training from the topics' facts, not from the text. The corpus is kept"
        " free of them, and questions that the text can ask in the same words are not"
        " scored. Greedy, each in a new chat. An answer on a known topic is right if it"
        " says the topic's key facts and does not give up; on an unknown one, if it"
        " says “I don't know”. System prompts, stories and longer chats are not"
        " scored.\n"
    )
    yield "| | questions | right |\n| --- | ---: | ---: |"
    yield f"| **known topics and sums** | {len(known)} | **{share_right(known):.1%}** |"
    yield f"| **unknown** | {len(unknown)} | **{share_right(unknown):.1%}** |"
    for name, group in sorted(groups_of(found.verdicts).items()):
        yield f"| {name} | {len(group)} | {share_right(group):.1%} |"
    yield (
        f"\nOn {found.machine}: {found.speed:,.0f} tokens/s while it answered;"
        f" `inglenook ask “{QUESTION}”` in an empty home takes {found.ask_s:.2f} s"
        " from the start of the program to its end.\n"
    )


def _quantizations(found: Findings) -> Iterable[str]:
    yield "## Quantizations\n"
    yield (
        "Perplexity on 700 dialogues that the corpus does not hold, drawn with another"
        " seed; chunks of 512 tokens.\n"
    )
    yield "| | MB | perplexity |\n| --- | ---: | ---: |"
    for label, (size_bytes, value, error) in found.perplexities.items():
        yield f"| {label} | {size_bytes / 1e6:.1f} | {value:.4f} ± {error:.4f} |"
    yield ""


def _training(found: Findings) -> Iterable[str]:
    shape, corpus = Shape(), found.corpus
    last = found.losses[-1]
    yield "## Training\n"
    yield (
        f"Llama architecture: {shape.n_layers} layers of width {shape.n_embd},"
        f" {shape.n_heads} heads of which each {shape.n_heads // shape.n_kv_heads}"
        f" share their keys and values, feed-forward width {shape.n_feed_forward},"
        f" byte-level BPE of {shape.n_vocabulary} tokens, context"
        f" {shape.n_context}.\n"
    )
    yield (
        f"Corpus: {corpus['dialogues']:,} dialogues with {corpus['turns']:,} turns,"
        f" {corpus['tokens']:,} tokens; SHA-256 `{corpus['sha256']}`.\n"
    )
    yield (
        f"Seen: {last['tokens']:,} tokens in {last['seconds'] / 60:.0f} minutes on a"
        f" CPU (PyTorch 2.13, bfloat16). Settings: "
        + ", ".join(f"{name} {value}" for name, value in found.recipe.items())
        + ".\n"
    )
    yield "| tokens | loss |\n| ---: | ---: |"
    step = max(1, len(found.losses) // _N_LOSSES)
    for line in [*found.losses[:-1:step], last]:
        yield f"| {line['tokens']:,} | {line['loss']:.3f} |"
    yield ""


def _examples(
    title: str, verdicts: Sequence[Verdict], *, is_right: bool
) -> Iterable[str]:
    chosen = [verdict for verdict in verdicts if verdict.is_right == is_right]
    random.Random(0).shuffle(chosen)
    yield f"## {title}\n"
    for verdict in chosen[:_N_EXAMPLES]:
        yield f"- **{verdict.question.ask}**  \n  {verdict.answer}"
    yield ""
