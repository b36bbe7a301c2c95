"""The evaluation: questions that no text of the corpus holds, asked greedily."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

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
from inglenook.work import drain
from starter.held_out import Question
from starter.topics import Topic, read_topics, says

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
    topics = {
        (language, topic.id): topic
        for language in UNKNOWN
        for topic in read_topics(language)
    }
    with _engine(model) as client:
        for question in questions:
            answer, done = _ask(client, question)
            topic = topics.get((question.language, question.topic))
            is_right = _is_right(question, topic, answer)
            yield Verdict(question, answer, done.timings.tokens_per_s, is_right)


def _is_right(question: Question, topic: Topic | None, answer: str) -> bool:
    """Whether an answer is right; one that gives up is right only if it should."""
    unknown = UNKNOWN[question.language]
    if question.kind == "unknown":
        return unknown in answer
    if topic is None:
        return says(question.facts, answer)
    may_give_up = any(unknown in each for each in topic.answer)
    return topic.is_answered_by(answer) and (may_give_up or unknown not in answer)


@contextmanager
def _engine(model: Path) -> Iterator[EngineClient]:
    """The model on the CPU, with the kernels that run everywhere.

    llama.cpp built by GCC 12 crashes with those for AMX (ggml-org/llama.cpp#20824).
    """
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
    request = Generate(
        messages=(Message("user", question.ask),),
        sampling=Sampling(temperature=0),
        max_tokens=_MAX_TOKENS,
    )
    texts: list[str] = []

    def keep(progress: PromptProgress | Piece) -> None:
        if isinstance(progress, Piece):
            texts.append(progress.text)

    done = drain(client.generate(request), keep)
    return "".join(texts), done
