import random
from contextlib import suppress

import pytest
from starter.corpus import Corpus
from starter.held_out import HeldOut, all_held_out, normalized
from starter.phrasing import Phrasing
from starter.sums import Sums, is_held_out

N_DRAWN = 3_000


@pytest.fixture(scope="module")
def dialogues():
    rng = random.Random(7)
    corpus = Corpus()
    return [corpus.draw(rng) for _ in range(N_DRAWN)]


def test_the_same_seed_draws_the_same_dialogues():
    corpus = Corpus()
    first, again = random.Random(3), random.Random(3)
    assert [corpus.draw(first) for _ in range(50)] == [
        corpus.draw(again) for _ in range(50)
    ]


def test_no_dialogue_holds_a_held_out_question(dialogues):
    held_out = all_held_out()
    for dialogue in dialogues:
        for turn in dialogue.turns:
            assert normalized(turn.question) not in held_out


def test_nothing_is_left_to_fill_in(dialogues):
    for dialogue in dialogues:
        text = dialogue.render()
        assert "{" not in text
        assert "}" not in text


def test_nobody_says_nothing(dialogues):
    for dialogue in dialogues:
        for turn in dialogue.turns:
            assert turn.question.strip()
            assert turn.answer.strip()


def test_dialogues_are_of_every_kind(dialogues):
    texts = [dialogue.render() for dialogue in dialogues]
    for words in ("我不知道", "Я не знаю", "I don't know", " + ", "system\n", "Once"):
        assert sum(words in text for text in texts) > 10, words
    assert any(len(dialogue.turns) > 10 for dialogue in dialogues)


def test_no_persona_dresses_a_grave_answer(dialogues):
    turns = [turn for dialogue in dialogues for turn in dialogue.turns]
    grave = [turn.answer for turn in turns if turn.is_grave]
    assert grave
    for words in ("matey", "Yo ho ho", "Zzz", "Yawn"):
        assert any(words in turn.answer for turn in turns)
        assert not any(words in answer for answer in grave)


def test_sums_are_right_and_spare_those_held_out():
    sums, rng = Sums("en", Phrasing("en")), random.Random(5)
    answers = set()
    for _ in range(5_000):
        with suppress(HeldOut):
            answers.update(turn.answer for turn in sums.turns(rng))
    plus = [answer.rstrip(".").split() for answer in answers if " + " in answer]
    assert len(plus) > 500
    for a, _, b, _, c in plus:
        assert int(a) + int(b) == int(c)
        assert not is_held_out("add", {"a": int(a), "b": int(b)})
        assert not is_held_out("add", {"a": int(b), "b": int(a)})
