import sqlite3
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta

import pytest
from tests.chats.said import add, ids, texts

from inglenook.chats import connection
from inglenook.chats.records import CHOOSES_NOTHING, ChatSettings, Ending
from inglenook.chats.store import TRASH_KEEPS, ChatStore
from inglenook.engine.messages import Adapter
from inglenook.errors import (
    StoreDamaged,
    StoreFull,
    StoreLocked,
    StoreTooNew,
    StoreUnusable,
)


class TestChats:
    def test_a_chat_is_there_at_the_next_start(self, store, chats_path):
        chat = store.create("Названный чат")

        with closing(ChatStore(chats_path)) as other:
            assert other.chats() == [chat]

    def test_times_have_a_time_zone(self, store, clock):
        chat = store.create("A chat")

        assert store.chat(chat.id).created_at == clock.now
        assert store.chat(chat.id).created_at.tzinfo is UTC

    def test_pinned_chats_come_first_then_the_newest(self, store):
        first, second, third = (store.create(name).id for name in "abc")
        store.set_pinned(second, is_pinned=True)
        add(store, first, "hello")

        assert ids(store.chats()) == [second, first, third]

    def test_a_chat_can_be_unpinned(self, store, chat_id):
        store.set_pinned(chat_id, is_pinned=True)
        store.set_pinned(chat_id, is_pinned=False)

        assert not store.chat(chat_id).is_pinned

    def test_a_chat_gets_another_title(self, store, chat_id):
        store.rename(chat_id, "Renamed")

        assert store.chat(chat_id).title == "Renamed"

    def test_an_unknown_chat_is_none(self, store):
        assert store.chat(77) is None

    def test_a_chat_remembers_what_it_chose(self, store, chat_id, reopened):
        settings = ChatSettings(
            preset="writer",
            sampling={"temperature": 0.2},
            adapters=(Adapter("/a.gguf", 0.5),),
        )
        store.set_settings(chat_id, settings)

        assert reopened.settings(chat_id) == settings
        assert reopened.chat(chat_id).settings == settings

    def test_a_chat_that_is_gone_chose_nothing(self, store):
        assert store.settings(77) == CHOOSES_NOTHING

    def test_settings_that_make_no_sense_do_not_hide_the_chat(self, store, chat_id):
        store._db.execute("UPDATE chat SET settings = '{'")

        assert store.chat(chat_id).settings == CHOOSES_NOTHING


class TestTrash:
    def test_a_trashed_chat_leaves_the_list(self, store, chat_id, clock):
        store.trash(chat_id)

        assert store.chats() == []
        assert ids(store.trashed_chats()) == [chat_id]
        assert store.chat(chat_id).trashed_at == clock.now

    def test_a_restored_chat_has_all_its_messages(self, store, chat_id):
        add(store, chat_id, "hello", "hi")
        store.trash(chat_id)
        store.restore(chat_id)

        assert ids(store.chats()) == [chat_id]
        assert texts(store, chat_id) == ["hello", "hi"]

    def test_the_trash_is_emptied_for_ever_and_nothing_else(self, store, chat_id):
        kept = store.create("Kept").id
        add(store, chat_id, "hello", "hi")
        store.trash(chat_id)

        store.empty_trash()

        assert store.trashed_chats() == []
        assert ids(store.chats()) == [kept]
        assert store._db.execute("SELECT count(*) FROM message").fetchone()[0] == 0

    def test_old_trash_is_emptied_by_itself(self, store, clock):
        old, new = store.create("old").id, store.create("new").id
        store.trash(old)
        clock.now += TRASH_KEEPS
        store.trash(new)

        assert store.empty_trash(older_than=TRASH_KEEPS) == (old,)
        assert ids(store.trashed_chats()) == [new]

    def test_trash_is_kept_until_then(self, store, chat_id, clock):
        store.trash(chat_id)
        clock.now += TRASH_KEEPS - timedelta(minutes=1)

        assert store.empty_trash(older_than=TRASH_KEEPS) == ()
        assert ids(store.trashed_chats()) == [chat_id]

    def test_a_long_chat_can_be_deleted(self, store, chat_id):
        add(store, chat_id, *["word"] * 1_500)

        store.trash(chat_id)
        store.empty_trash()

        assert store._db.execute("SELECT count(*) FROM message").fetchone()[0] == 0

    def test_a_deleted_chats_id_is_never_given_again(self, store, chat_id):
        store.trash(chat_id)
        store.empty_trash()

        assert store.create("Another").id > chat_id


class TestSpeed:
    """What is read, not how long it takes."""

    @pytest.fixture
    def plans(self, store):
        """Collects the query plans of what the store runs."""

        @contextmanager
        def plans():
            statements, steps = [], []
            store._db.set_trace_callback(statements.append)
            yield steps
            store._db.set_trace_callback(None)
            for statement in statements:
                if statement.startswith(("--", "BEGIN", "COMMIT")):
                    continue
                rows = store._db.execute(f"EXPLAIN QUERY PLAN {statement}")
                steps.extend(row["detail"] for row in rows)

        return plans

    def test_no_message_is_looked_for_one_by_one(self, store, chat_id, plans):
        _, answer = add(store, chat_id, "Why?", "So.")

        with plans() as steps:
            store.path(answer, limit=50)
            store.leaf_id(chat_id)
            store.show_version(answer, 1)
            store.set_text(answer, "Thus.")
            store.finish(answer, "Thus.", Ending())
            store.search("why")
            store.trash(chat_id)
            store.empty_trash()

        assert any("SEARCH m USING" in step for step in steps)
        scans = [step for step in steps if step.startswith("SCAN")]
        tables = {step.split()[1] for step in scans}
        assert not tables & {"message", "m", "s"}

    def test_drafts_and_the_list_have_their_index(self, store, plans):
        with plans() as steps:
            store.chats()
            store._db.execute("UPDATE message SET error = '' WHERE is_draft = 1")

        assert "SCAN chat USING INDEX chat_list" in steps
        assert any("message_draft" in step for step in steps)

    def test_the_last_page_costs_the_same_in_a_long_chat(self, store):
        short, long = store.create("short").id, store.create("long").id
        add(store, short, *["word"] * 60)
        add(store, long, *["word"] * 1_000)

        def cost(chat_id):
            steps = []
            leaf_id = store.leaf_id(chat_id)
            store._db.set_progress_handler(lambda: steps.append(1), 10)
            store.path(leaf_id, limit=50)
            store._db.set_progress_handler(None, 0)
            return len(steps)

        assert cost(long) == pytest.approx(cost(short), abs=2)


class TestFailures:
    def test_a_file_of_something_else_is_refused_and_kept(self, chats_path):
        chats_path.parent.mkdir()
        chats_path.write_bytes(b"My diary, page one. " * 300)
        before = chats_path.read_bytes()

        with pytest.raises(StoreDamaged) as refused:
            ChatStore(chats_path)

        assert "not a database" in refused.value.detail
        assert chats_path.read_bytes() == before

    def test_a_newer_file_is_refused(self, store, chats_path):
        store._db.execute("PRAGMA user_version = 99")

        with pytest.raises(StoreTooNew):
            ChatStore(chats_path)

    def test_a_folder_that_cannot_be_made_is_told(self, tmp_path):
        (tmp_path / "file").touch()

        with pytest.raises(StoreUnusable):
            ChatStore(tmp_path / "file" / "chats.sqlite3")

    def test_a_full_disk_is_told_and_changes_nothing(self, store, chat_id):
        (n_pages,) = store._db.execute("PRAGMA page_count").fetchone()
        store._db.execute(f"PRAGMA max_page_count = {n_pages}")

        with pytest.raises(StoreFull):
            store.add(chat_id, None, "user", "word " * 10_000)

        assert store.leaf_id(chat_id) is None

    def test_a_file_that_cannot_be_written_is_told(self, store, chat_id):
        store._db.execute("PRAGMA query_only = ON")

        with pytest.raises(StoreUnusable, match="readonly"):
            store.rename(chat_id, "Renamed")

    def test_a_file_that_another_process_holds_is_told(
        self, store, chat_id, chats_path
    ):
        store._db.execute("PRAGMA busy_timeout = 0")
        with closing(sqlite3.connect(chats_path, isolation_level=None)) as other:
            other.execute("BEGIN EXCLUSIVE")

            with pytest.raises(StoreLocked):
                store.trash(chat_id)

    def test_a_file_that_was_held_opens_when_it_is_let_go(
        self, chats_path, monkeypatch
    ):
        monkeypatch.setattr(connection, "BUSY_TIMEOUT_S", 0)
        ChatStore(chats_path).close()
        with closing(sqlite3.connect(chats_path, isolation_level=None)) as other:
            other.execute("PRAGMA locking_mode = EXCLUSIVE")
            other.execute("BEGIN EXCLUSIVE")
            with pytest.raises(StoreLocked):
                ChatStore(chats_path)

        with closing(ChatStore(chats_path)) as store:
            assert store.chats() == []

    def test_our_own_mistake_is_not_blamed_on_the_file(self, store, chat_id):
        with pytest.raises(sqlite3.IntegrityError):
            store.add(chat_id, 99, "user", "An orphan")


def test_the_time_is_the_systems_where_no_clock_is_given(chats_path):
    before = datetime.now(UTC)

    with closing(ChatStore(chats_path)) as store:
        chat = store.create("A chat")

    assert before <= chat.created_at <= datetime.now(UTC)
