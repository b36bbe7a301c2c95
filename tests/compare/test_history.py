"""Comparisons that were made are found again."""

import hashlib
from datetime import UTC, datetime

import msgspec
import pytest
from tests.compare.conftest import comparison, row

from inglenook.compare.history import History
from inglenook.compare.records import Order, Text

CONTENT = "All of it. 你好\r\n"
TEXT = Text(
    name="t", content=CONTENT, sha256=hashlib.sha256(CONTENT.encode()).hexdigest()
)
ORDER = Order(models=(), text=TEXT)
FOUND = comparison(row("F16"), row("Q4_K_M", 0.03))


def at(hour, **changes):
    when = datetime(2026, 1, 1, hour, tzinfo=UTC)
    return msgspec.structs.replace(FOUND, started_at=when, **changes)


@pytest.fixture
def history(tmp_path):
    return History(tmp_path / "comparisons")


def test_the_newest_comes_first(history):
    history.add(at(1))
    history.add(at(3))
    history.add(at(2, is_complete=False))
    kept = history.all()
    assert [each.started_at.hour for each in kept] == [3, 2, 1]
    assert (kept[0].model, kept[0].labels) == ("Qwen", ("F16", "Q4_K_M"))
    assert not kept[1].is_complete


def test_what_is_kept_can_be_gone_on_with(history):
    history.add(at(1, order=ORDER))
    (kept,) = history.all()
    assert history.open(kept.path).order == ORDER


def test_a_text_is_kept_once_and_as_long_as_a_comparison_has_it(history, tmp_path):
    history.add(at(1, order=ORDER))
    history.add(at(2, order=ORDER))
    later, earlier = history.all()
    assert CONTENT.encode() not in later.path.read_bytes()
    (text,) = (tmp_path / "comparisons" / "texts").iterdir()
    history.delete(earlier.path)
    assert history.open(later.path).order == ORDER
    history.delete(later.path)
    assert not text.exists()


def test_a_text_that_was_changed_since_is_no_text(history, tmp_path):
    history.add(at(1, order=ORDER))
    (text,) = (tmp_path / "comparisons" / "texts").iterdir()
    text.write_text("Something else.")
    (kept,) = history.all()
    assert history.open(kept.path).order.text.content == ""


def test_a_text_that_has_no_hash_is_not_looked_for(history):
    lost = Text(name="t", content="", sha256="../" * 20)
    history.add(at(1, order=Order(models=(), text=lost)))
    (kept,) = history.all()
    assert history.open(kept.path).order.text == lost


def test_what_has_its_text_in_it_is_read_as_it_is(history, tmp_path):
    report = tmp_path / "report.json"
    report.write_bytes(msgspec.json.encode(at(2, order=ORDER), enc_hook=str))
    assert history.open(report).order == ORDER


def test_going_on_replaces_what_was_known(history):
    history.add(at(1, is_complete=False))
    history.add(at(1))
    (kept,) = history.all()
    assert kept.is_complete


def test_what_makes_no_sense_is_passed_over(history, tmp_path):
    history.add(at(1))
    for number, text in enumerate(("{", "[" * 100_000, '{"reference": 5}')):
        (tmp_path / "comparisons" / f"{number}.json").write_text(text)
    assert len(history.all()) == 1


def test_the_oldest_are_forgotten(history, monkeypatch):
    monkeypatch.setattr("inglenook.compare.history._MOST_KEPT", 2)
    for hour in (1, 2, 3):
        history.add(at(hour))
    assert [each.started_at.hour for each in history.all()] == [3, 2]


def test_one_that_is_deleted_is_gone(history):
    history.add(at(1))
    (kept,) = history.all()
    history.delete(kept.path)
    history.delete(kept.path)
    assert history.all() == ()


def test_a_folder_that_takes_nothing_costs_the_history_only(tmp_path):
    (tmp_path / "file").write_text("")
    history = History(tmp_path / "file")
    history.add(FOUND)
    assert history.all() == ()


def test_a_private_text_is_not_kept(history):
    text = msgspec.structs.replace(TEXT, name="Own chats", is_private=True)
    history.add(at(1, order=Order(models=(), text=text)))
    (kept,) = history.all()
    assert list(kept.path.parent.rglob("*.*")) == [kept.path]
    assert CONTENT.encode() not in kept.path.read_bytes()
    assert history.open(kept.path).order.text.name == "Own chats"
