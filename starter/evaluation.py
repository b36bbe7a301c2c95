"""The evaluation: questions that no text of the corpus holds, asked greedily."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from inglenook.cli.terminal import drain
from inglenook.engine.client import EngineClient
from inglenook.engine.messages import (
    Done,
    Generate,
    LoadPlan,
    Message,
    Piece,
    PromptProgress,
    Sampling,
)
from inglenook.hardware.processor import count_cores
from starter.held_out import Question
from starter.topics import read_topics, says

#: What the model says where it does not know, by language.
UNKNOWN = {"en": "I don't know", "zh": "我不知道", "ru": "Я не знаю"}

_MAX_TOKENS = 200


class Verdict(msgspec.Struct, frozen=True):
    """A question, what the model answered, how fast, and whether that is right."""

    question: Question
    answer: str
    tokens_per_s: float
    is_right: bool


def evaluate(model: Path, questions: list[Question]) -> Iterator[Verdict]:
    """Ask the model each question in a new chat, through the program's engine."""
    facts = {
        (language, topic.id): topic.facts
        for language in UNKNOWN
        for topic in read_topics(language)
    }
    with _engine(model) as client:
        for question in questions:
            answer, done = _ask(client, question)
            match question.kind:
                case "known":
                    wanted = facts[question.language, question.topic]
                case "sum":
                    wanted = question.facts
                case "unknown":
                    wanted = [[UNKNOWN[question.language]]]
            speed = done.timings.tokens_per_s
            yield Verdict(question, answer, speed, says(wanted, answer))


@contextmanager
def _engine(model: Path) -> Iterator[EngineClient]:
    with tempfile.TemporaryDirectory() as logs:
        client = EngineClient(Path(logs))
        try:
            drain(client.greet())
            plan = LoadPlan(
                context_tokens=1024, n_threads=count_cores(), use_extra_bufts=False
            )
            drain(client.load(model, plan))
            yield client
        finally:
            client.close()


def _ask(client: EngineClient, question: Question) -> tuple[str, Done]:
    said = [Message("system", question.system)] if question.system else []
    request = Generate(
        messages=(*said, Message("user", question.ask)),
        sampling=Sampling(temperature=0),
        max_tokens=_MAX_TOKENS,
    )
    texts: list[str] = []

    def keep(progress: PromptProgress | Piece) -> None:
        if isinstance(progress, Piece):
            texts.append(progress.text)

    done = drain(client.generate(request), keep)
    return "".join(texts), done
