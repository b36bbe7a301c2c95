import random

import pytest
from starter.held_out import DEVELOPMENT, QUESTIONS, normalized, read_questions
from starter.phrasing import Frames, Phrasing
from starter.sums import is_held_out
from starter.topics import read_text, read_topics
from starter.unknown import Unknown

IDS = {each: {topic.id for topic in read_topics(each)} for each in ("en", "zh", "ru")}


@pytest.mark.parametrize("name", [QUESTIONS, DEVELOPMENT])
def test_every_known_question_is_on_a_topic(name):
    for question in read_questions(name):
        if question.kind == "known":
            assert question.topic in IDS[question.language], question


@pytest.mark.parametrize("name", [QUESTIONS, DEVELOPMENT])
def test_every_sum_says_its_result(name):
    sums = [each for each in read_questions(name) if each.kind == "sum"]
    assert sums
    assert all(each.facts for each in sums)


def test_the_two_sets_share_no_question():
    first, other = (
        {normalized(question.ask) for question in read_questions(name)}
        for name in (QUESTIONS, DEVELOPMENT)
    )
    assert len(first) == len(read_questions(QUESTIONS)) >= 150
    assert not first & other


def test_some_sums_are_held_out_for_the_evaluation():
    rng = random.Random(1)
    pairs = [(rng.randint(0, 100), rng.randint(0, 100)) for _ in range(1000)]
    n_held_out = sum(is_held_out("add", {"a": a, "b": b}) for a, b in pairs)
    assert 100 < n_held_out < 300


def test_the_text_cannot_ask_a_scored_question_in_its_own_words():
    questions = {
        normalized(each.ask)
        for each in read_questions(QUESTIONS)
        if each.kind == "known"
    }
    for language in ("en", "zh", "ru"):
        frames = read_text(language, "frames", Frames)
        for topic in read_topics(language):
            asked = [*topic.ask]
            for name in topic.names:
                asked += [each.replace("{name}", name) for each in frames.names]
            for action in topic.actions:
                asked += [each.replace("{action}", action) for each in frames.actions]
            assert not questions.intersection(map(normalized, asked))


def test_the_text_does_not_ask_a_scored_unknown_question():
    questions = {
        normalized(each.ask)
        for each in read_questions(QUESTIONS)
        if each.kind == "unknown"
    }
    rng = random.Random(11)
    for language in ("en", "zh", "ru"):
        unknown = Unknown(language, Phrasing(language))
        asked = {unknown.ask(rng) for _ in range(20_000)}
        assert not questions.intersection(map(normalized, asked))
