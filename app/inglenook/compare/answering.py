"""What variants answer, and where they would have gone on otherwise."""

from collections.abc import Callable, Generator, Sequence
from pathlib import Path

import msgspec

from inglenook.compare.drift import keep_answer, measure_drift
from inglenook.compare.records import Answer, Order
from inglenook.engine.client import EngineClient
from inglenook.engine.messages import (
    Generate,
    Inspect,
    Message,
    Piece,
    PromptProgress,
    Sampling,
    ScoreAnswer,
)
from inglenook.work import retelling

#: Gives the file of what a reference expects in an answer, and whether it is there.
Places = Callable[[ScoreAnswer], tuple[Path, bool]]


def question(order: Order, prompt: str, most_tokens: int) -> Generate:
    """What a variant is asked.

    Args:
        order: What is compared.
        prompt: What the user says.
        most_tokens: Most tokens of the answer.
    """
    return Generate(
        messages=(Message("user", prompt),),
        sampling=Sampling(temperature=order.temperature, seed=order.seed),
        max_tokens=most_tokens,
    )


def ask(
    client: EngineClient,
    order: Order,
    said: Sequence[Answer],
    places: Places,
    *,
    is_reference: bool,
) -> Generator[float | None, None, tuple[Answer, ...]]:
    """Let a variant answer all prompts, and read the reference's answers to them.

    Args:
        client: Its engine, with the model loaded.
        order: What is compared.
        said: What the reference has answered; nothing where it failed.
        places: Where is kept what that expected.
        is_reference: Whether this is the reference, so that it is kept what it expects.

    Yields:
        How far it is, 0–1.

    Raises:
        EngineError: It cannot answer, or the process failed.
    """
    answers: list[Answer] = []
    for number in range(len(order.prompts)):
        answer = yield from _answer(client, order, number)
        if is_reference:
            yield from _keep(client, answer, places)
        elif number < len(said):
            path = _kept(said[number], places)
            if path is not None:
                drift = yield from measure_drift(client, path)
                answer = msgspec.structs.replace(answer, drift=drift)
        answers.append(answer)
    return tuple(answers)


def are_kept(said: Sequence[Answer], places: Places) -> bool:
    """Whether what a reference expected in its answers is there."""
    return all(_kept(each, places) for each in said if each.text)


def are_followed(
    answers: Sequence[Answer], said: Sequence[Answer], places: Places
) -> bool:
    """Whether a variant has read all of the reference's answers that it can.

    Args:
        answers: The variant's.
        said: The reference's.
        places: Where is kept what that expected.
    """
    return all(
        own.drift is not None or _kept(other, places) is None
        for own, other in zip(answers, said, strict=False)
    )


def _keep(
    client: EngineClient, answer: Answer, places: Places
) -> Generator[None, None, None]:
    """Keep what the reference expects in its answer, unless it is there."""
    if answer.text and _kept(answer, places) is None:
        path, _ = places(_scoring(answer.prompt, answer.text))
        yield from keep_answer(client, _inspection(answer.prompt), answer.text, path)


def _kept(said: Answer, places: Places) -> Path | None:
    """The file of what a reference expected in an answer; None if it is not there."""
    if not said.text:
        return None
    path, is_kept = places(_scoring(said.prompt, said.text))
    return path if is_kept else None


def _answer(
    client: EngineClient, order: Order, number: int
) -> Generator[float | None, None, Answer]:
    prompt = order.prompts[number]
    pieces: list[str] = []

    def tell(told: PromptProgress | Piece) -> float:
        share = 0.0
        if isinstance(told, Piece):
            pieces.append(told.text)
            share = told.n_tokens / order.answer_tokens
        return (number + share) / len(order.prompts)

    request = question(order, prompt, order.answer_tokens)
    done = yield from retelling(client.generate(request), tell)
    return Answer(
        prompt=prompt,
        text="".join(pieces),
        n_tokens=done.timings.generated_tokens,
    )


def _inspection(prompt: str) -> Inspect:
    return Inspect(messages=(Message("user", prompt),))


def _scoring(prompt: str, answer: str) -> ScoreAnswer:
    return ScoreAnswer(prompt=_inspection(prompt), answer=answer)
