"""What variants answer, and where they would have gone on otherwise."""

from collections.abc import Callable, Generator, Sequence
from pathlib import Path

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
    client: EngineClient, order: Order, said: Sequence[Answer], places: Places
) -> Generator[float | None, None, tuple[Answer, ...]]:
    """Let a variant answer all prompts, and read the reference's answers to them.

    Args:
        client: Its engine, with the model loaded.
        order: What is compared.
        said: What the reference has answered; nothing where this is the reference.
        places: Where is kept what that expected.

    Yields:
        How far it is, 0–1.

    Raises:
        EngineError: It cannot answer, or the process failed.
    """
    answers: list[Answer] = []
    for number, prompt in enumerate(order.prompts):
        answer = yield from _answer(client, order, number)
        drift = None
        if number < len(said):
            if said[number].text:
                path, _ = places(_scoring(prompt, said[number].text))
                drift = yield from measure_drift(client, path)
        elif answer.text:
            path, is_kept = places(_scoring(prompt, answer.text))
            if not is_kept:
                inspect = _inspection(prompt)
                yield from keep_answer(client, inspect, answer.text, path)
        answers.append(
            Answer(
                prompt=answer.prompt,
                text=answer.text,
                n_tokens=answer.n_tokens,
                drift=drift,
            )
        )
    return tuple(answers)


def are_kept(said: Sequence[Answer], places: Places) -> bool:
    """Whether what a reference expected in its answers is there."""
    return all(
        places(_scoring(each.prompt, each.text))[1] for each in said if each.text
    )


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
