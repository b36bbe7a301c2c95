from datetime import timedelta

import pytest
from tests.ui.chat.conftest import NOW, chat

from inglenook.chats.records import FIRST_TEMPORARY_ID, SearchHit
from inglenook.ui.chat.chat_rows import (
    ChatRow,
    FolderRow,
    Heading,
    found_rows,
    grouped_rows,
    plain_rows,
)
from inglenook.ui.chat.times import lone_time, short_time


def test_chats_stand_under_pinned_and_their_days():
    pinned = chat(1, age=timedelta(days=40), is_pinned=True)
    new, older = chat(2), chat(3, age=timedelta(days=3))
    rows = list(grouped_rows([pinned, new, older], NOW))
    assert rows == [
        Heading("Pinned"),
        ChatRow(pinned, NOW, is_grouped=True),
        Heading("Today"),
        ChatRow(new, NOW, is_grouped=True),
        Heading("Previous 7 days"),
        ChatRow(older, NOW, is_grouped=True),
    ]


def test_chats_in_folders_stand_between_what_is_pinned_and_the_days():
    pinned = chat(1, folder="Food", is_pinned=True)
    inside, other, new = chat(2, folder="Food"), chat(3, folder="art"), chat(4)
    rows = list(grouped_rows([pinned, inside, other, new], NOW, folded={"art"}))
    assert rows == [
        Heading("Pinned"),
        ChatRow(pinned, NOW, is_grouped=True),
        FolderRow("art", 1, is_open=False),
        FolderRow("Food", 1, is_open=True),
        ChatRow(inside, NOW, is_inside=True),
        Heading("Today"),
        ChatRow(new, NOW, is_grouped=True),
    ]


def test_temporary_chats_stand_above_all():
    hidden = chat(FIRST_TEMPORARY_ID)
    rows = list(grouped_rows([hidden, chat(1, is_pinned=True)], NOW))
    assert [row.title for row in rows if isinstance(row, Heading)] == [
        "Temporary",
        "Pinned",
    ]


def test_chats_of_one_day_share_a_heading():
    rows = list(grouped_rows([chat(1), chat(2)], NOW))
    assert [row for row in rows if isinstance(row, Heading)] == [Heading("Today")]


def test_no_chats_need_no_heading():
    assert list(grouped_rows([], NOW)) == []


def test_found_chats_have_their_snippet():
    (row,) = found_rows([SearchHit(chat=chat(1), snippet="a \x02word\x03")], NOW)
    assert row.snippet == "a \x02word\x03"


def test_trashed_chats_have_the_time_they_went():
    when = NOW - timedelta(days=30)
    (row,) = plain_rows([chat(1, trashed_at=when)], NOW)
    assert row.time == lone_time(when, NOW)


@pytest.mark.parametrize(
    ("fields", "time"),
    [
        ({"is_grouped": True}, short_time(NOW - timedelta(days=9), NOW)),
        ({"is_inside": True}, lone_time(NOW - timedelta(days=9), NOW)),
    ],
)
def test_under_its_day_a_chat_tells_less_of_its_time(fields, time):
    age = timedelta(days=9)
    assert ChatRow(chat(1, age=age), NOW, **fields).time == time
    assert ChatRow(chat(1, age=age, is_pinned=True), NOW, is_grouped=True).time == ""


def test_a_chat_without_a_title_is_a_new_chat():
    assert ChatRow(chat(1, ""), NOW).title == "New chat"
