"""Comparisons that were made are found again."""

from datetime import UTC, datetime

import msgspec
import pytest
from tests.compare.conftest import comparison, row

from inglenook.compare.history import History
from inglenook.compare.records import Order, Text

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
    order = Order(models=(), text=Text(name="t", content="All of it."))
    history.add(at(1, order=order))
    (kept,) = history.all()
    assert history.open(kept.path).order == order


def test_going_on_replaces_what_was_known(history):
    history.add(at(1, is_complete=False))
    history.add(at(1))
    (kept,) = history.all()
    assert kept.is_complete


def test_what_makes_no_sense_is_passed_over(history, tmp_path):
    history.add(at(1))
    (tmp_path / "comparisons" / "x.json").write_text("{")
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
    text = Text(name="Own chats", content="All of it.", is_private=True)
    history.add(at(1, order=Order(models=(), text=text)))
    (kept,) = history.all()
    assert b"All of it." not in kept.path.read_bytes()
    assert history.open(kept.path).order.text.name == "Own chats"
