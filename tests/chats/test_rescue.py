"""Files that are really damaged: overwritten, cut off, without a beginning."""

import random
import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime

import pytest

from inglenook.chats.copies import copy_daily
from inglenook.chats.records import Attachment, Chat, ChatMessage, ChatSettings
from inglenook.chats.rescue import rescue
from inglenook.chats.store import ChatStore
from inglenook.errors import StoreDamaged
from inglenook.work import drain

NOW = datetime(2026, 5, 4, 3, 2, 1, tzinfo=UTC)
PAGE_BYTES = 4096
FILE = Attachment(name="notes.txt", kind="text", text="A note.", size_bytes=7)
N_MESSAGES = 300


def text_of(number):
    return f"Message {number}: " + "some words " * 20


def said(number):
    return ChatMessage(
        id=number,
        chat_id=0,
        parent_id=number - 1,
        role="user",
        text=text_of(number),
        created_at=NOW,
        attachments=(FILE,) if number == 0 else (),
    )


@pytest.fixture
def filled(chats_path):
    """A closed file with two chats, each with a file at its first message."""
    settings = ChatSettings(system_prompt="Be brief.")
    with closing(ChatStore(chats_path)) as store:
        for title in ("First", "Второй"):
            chat = Chat(
                id=0, title=title, created_at=NOW, updated_at=NOW, settings=settings
            )
            store.put(chat, [said(number) for number in range(N_MESSAGES)])
    return chats_path


def overwrite_pages_of(path, table, *, keep=3):
    """Make noise of the table's leaf pages, but for some."""
    with closing(sqlite3.connect(path)) as db:
        pages = db.execute(
            "SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf'", (table,)
        ).fetchall()
    with path.open("r+b") as file:
        for (page,) in pages[keep:]:
            file.seek((page - 1) * PAGE_BYTES)
            file.write(b"\xa5" * PAGE_BYTES)


def rescued(path):
    result = drain(rescue(path, NOW))
    return result, ChatStore(path)


def texts(store, chat_id):
    return [message.text for message in store.path(store.leaf_id(chat_id))]


def test_a_whole_file_is_brought_over_whole(filled):
    with closing(ChatStore(filled)) as store:
        before = [(chat, store.path(store.leaf_id(chat.id))) for chat in store.chats()]

    result, store = rescued(filled)

    with closing(store):
        after = [(chat, store.path(store.leaf_id(chat.id))) for chat in store.chats()]
        assert after == before
        assert (result.n_chats, result.n_messages) == (2, 2 * N_MESSAGES)
        assert len(store.search("note")) == 2


def test_a_broken_page_costs_only_what_is_on_it(filled):
    overwrite_pages_of(filled, "message", keep=5)
    with pytest.raises(StoreDamaged), closing(ChatStore(filled)) as store:
        texts(store, 1)

    result, store = rescued(filled)

    with closing(store):
        assert [chat.title for chat in store.chats()] == ["First", "Второй"]
        assert 20 < result.n_messages < 2 * N_MESSAGES
        found = texts(store, 1)
        assert found == [text_of(number) for number in range(len(found))]


def test_lost_rows_come_from_the_daily_copy(filled):
    drain(copy_daily(filled))
    with closing(ChatStore(filled)) as store:
        store.add(2, store.leaf_id(2), "user", "Written since then")
    overwrite_pages_of(filled, "message", keep=0)

    result, store = rescued(filled)

    with closing(store):
        assert result.n_messages >= 2 * N_MESSAGES
        assert texts(store, 1) == [text_of(number) for number in range(N_MESSAGES)]


@pytest.mark.parametrize("n_bytes", [0, 100, PAGE_BYTES, 40 * PAGE_BYTES + 100])
def test_a_file_that_was_cut_off_gives_what_is_left(filled, n_bytes):
    with filled.open("r+b") as file:
        file.truncate(n_bytes)

    result, store = rescued(filled)

    with closing(store):
        assert store.create("Works")
        assert n_bytes <= PAGE_BYTES or result.n_messages > 20


def test_without_its_beginning_the_copy_is_what_is_left(filled):
    drain(copy_daily(filled))
    with filled.open("r+b") as file:
        file.write(b"\0" * PAGE_BYTES)
    with pytest.raises(StoreDamaged):
        ChatStore(filled)

    result, store = rescued(filled)

    with closing(store):
        assert result.n_messages == 2 * N_MESSAGES


@pytest.mark.parametrize("beginning", [b"no database here", b"\0" * PAGE_BYTES])
def test_without_its_beginning_and_a_copy_all_is_found_that_lies_in_the_rest(
    filled, beginning
):
    with filled.open("r+b") as file:
        file.write(beginning)

    result, store = rescued(filled)

    with closing(store):
        assert result.n_messages == 2 * N_MESSAGES
        assert texts(store, 1) == [text_of(number) for number in range(N_MESSAGES)]
    assert {file.name for file in filled.parent.iterdir()} == {
        filled.name,
        result.damaged.name,
    }


def test_the_messages_of_a_lost_chat_are_in_one_without_a_name(filled):
    with closing(sqlite3.connect(filled)) as db, db:
        db.execute("DELETE FROM chat WHERE id = 1")

    _, store = rescued(filled)

    with closing(store):
        assert store.chat(1).title == ""
        assert len(texts(store, 1)) == N_MESSAGES


def test_a_message_whose_parent_is_lost_follows_the_one_before(filled):
    with closing(sqlite3.connect(filled)) as db, db:
        db.executescript(
            "DROP TRIGGER message_deleted; DELETE FROM message WHERE id = 7"
        )

    _, store = rescued(filled)

    with closing(store):
        assert len(texts(store, 1)) == N_MESSAGES - 1


def test_noise_in_a_text_costs_some_letters(filled):
    with closing(sqlite3.connect(filled)) as db, db:
        db.executescript(
            "DROP TRIGGER message_changed; DROP TRIGGER message_changing;"
            "UPDATE message SET text = CAST(x'48ff69' AS TEXT) WHERE id = 7"
        )

    _, store = rescued(filled)

    with closing(store):
        assert store.message(7).text == "H\ufffdi"


def test_what_lies_in_the_log_alone_is_brought_too(chats_path, tmp_path):
    killed = tmp_path / "killed.sqlite3"
    with closing(ChatStore(chats_path)) as store:
        chat = store.create("In the log only")
        for ending in ("", "-wal"):
            name = chats_path.name + ending
            shutil.copy(chats_path.with_name(name), f"{killed}{ending}")
    assert b"In the log only" not in killed.read_bytes()

    _, store = rescued(killed)

    with closing(store):
        assert store.chats() == [chat]


def test_the_damaged_file_is_kept_beside_it_with_its_date(filled):
    before = filled.read_bytes()

    result, store = rescued(filled)

    store.close()
    assert result.damaged.name == "chats-damaged-2026-05-04-030201.sqlite3"
    assert result.damaged.read_bytes() == before
    assert sorted(file.name for file in filled.parent.iterdir()) == [
        "chats-damaged-2026-05-04-030201.sqlite3",
        "chats.sqlite3",
    ]


def test_a_rescue_that_is_given_up_changes_nothing(filled):
    work = rescue(filled, NOW)
    with closing(sqlite3.connect(filled)) as db, db:
        db.execute("UPDATE sqlite_sequence SET seq = 5000")
    before = filled.read_bytes()

    next(work)
    work.close()

    assert filled.read_bytes() == before
    assert [file.name for file in filled.parent.iterdir()] == [filled.name]


@pytest.mark.parametrize("seed", range(8))
def test_any_noise_leaves_a_file_that_works(filled, seed):
    rng = random.Random(seed)
    data = bytearray(filled.read_bytes())
    for _ in range(200):
        data[rng.randrange(len(data))] = rng.randrange(256)
    filled.write_bytes(data)

    _, store = rescued(filled)

    with closing(store):
        for chat in store.chats():
            store.path(store.leaf_id(chat.id))
        assert store.create("Works")
        check = store._db.execute("PRAGMA integrity_check").fetchone()[0]
        assert check == "ok"
        assert store._db.execute("PRAGMA foreign_key_check").fetchall() == []
