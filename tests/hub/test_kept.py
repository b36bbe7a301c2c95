"""What the hub said before."""

from datetime import UTC, datetime

from inglenook.hub import kept
from inglenook.hub.kept import KeptAnswers
from inglenook.hub.records import Page

PAGE = Page(hits=(), cursor="/api/models?cursor=x", seen_at=datetime.now(UTC))


def test_an_answer_is_kept(tmp_path):
    KeptAnswers(tmp_path / "new", Page).write("question", PAGE)
    assert KeptAnswers(tmp_path / "new", Page).read("question") == PAGE


def test_another_question_has_none(tmp_path):
    KeptAnswers(tmp_path, Page).write("question", PAGE)
    assert KeptAnswers(tmp_path, Page).read("Question") is None


def test_a_damaged_answer_is_none(tmp_path):
    answers = KeptAnswers(tmp_path, Page)
    answers.write("question", PAGE)
    (file,) = tmp_path.glob("*.json")
    file.write_text('{"hits": 5}')
    assert answers.read("question") is None


def test_the_oldest_answers_are_forgotten(tmp_path, monkeypatch):
    monkeypatch.setattr(kept, "_MOST_FILES", 3)
    answers = KeptAnswers(tmp_path, Page)
    for number in range(6):
        answers.write(f"question {number}", PAGE)
    assert len(list(tmp_path.glob("*.json"))) == 3


def test_a_question_may_have_half_a_character(tmp_path):
    answers = KeptAnswers(tmp_path, Page)
    answers.write("caf\udce9", PAGE)
    assert answers.read("caf\udce9") == PAGE
