import sqlite3
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta

import pytest

from inglenook.chats.records import Ending
from inglenook.chats.store import INTERRUPTED, TRASH_KEEPS, ChatStore
from inglenook.engine.messages import Timings
from inglenook.errors import StoreTooNew, StoreUnusable

TIMINGS = Timings(
    prompt_tokens=12,
    reused_tokens=4,
    prompt_tokens_per_s=310.5,
    time_to_first_token_s=0.04,
    generated_tokens=7,
    tokens_per_s=41.25,
)


def ids(records):
    return [record.id for record in records]


@pytest.fixture
def chat_id(store):
    return store.create("A chat").id


@pytest.fixture
def reopened(chats_path, clock):
    """The same file as the next start of the program finds it."""
    with closing(ChatStore(chats_path, clock)) as store:
        yield store


def add(store, chat_id, *texts, parent_id=None):
    """Says one text after the other, user and model in turn; gives their ids."""
    added = []
    for place, text in enumerate(texts):
        role = "assistant" if place % 2 else "user"
        message = store.add(chat_id, parent_id, role, text)
        if role == "assistant":
            store.finish(message.id, text, Ending(stop_reason="end"))
        parent_id = message.id
        added.append(message.id)
    return added


def texts(store, chat_id):
    return [message.text for message in store.path(store.leaf_id(chat_id))]


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

    def test_old_trash_is_gone_at_the_next_start(self, store, clock, request):
        old, new = store.create("old").id, store.create("new").id
        store.trash(old)
        clock.now += TRASH_KEEPS
        store.trash(new)

        assert ids(request.getfixturevalue("reopened").trashed_chats()) == [new]

    def test_trash_that_cannot_be_emptied_does_not_keep_the_file_closed(
        self, store, chat_id, clock, request, caplog
    ):
        store.trash(chat_id)
        store._db.execute(
            "CREATE TRIGGER broken BEFORE DELETE ON chat"
            " BEGIN SELECT * FROM nothing_of_this_name; END"
        )
        clock.now += TRASH_KEEPS

        reopened = request.getfixturevalue("reopened")

        assert ids(reopened.trashed_chats()) == [chat_id]
        assert "trash" in caplog.text

    def test_trash_is_kept_until_then(self, store, chat_id, clock, request):
        store.trash(chat_id)
        clock.now += TRASH_KEEPS - timedelta(minutes=1)

        assert ids(request.getfixturevalue("reopened").trashed_chats()) == [chat_id]

    def test_a_long_chat_can_be_deleted(self, store, chat_id):
        add(store, chat_id, *["word"] * 1_500)

        store.trash(chat_id)
        store.empty_trash()

        assert store._db.execute("SELECT count(*) FROM message").fetchone()[0] == 0

    def test_a_deleted_chats_id_is_never_given_again(self, store, chat_id):
        store.trash(chat_id)
        store.empty_trash()

        assert store.create("Another").id > chat_id


class TestAnswers:
    @pytest.fixture
    def draft(self, store, chat_id):
        (question,) = add(store, chat_id, "Why?")
        return store.add(chat_id, question, "assistant", "Be", model="Qwen3-8B Q4_K_M")

    def test_a_draft_has_its_model_and_no_end(self, draft):
        assert draft.model == "Qwen3-8B Q4_K_M"
        assert (draft.stop_reason, draft.timings, draft.error) == (None, None, "")

    def test_a_drafts_text_is_on_disk_as_it_grows(self, store, draft, chats_path):
        store.set_text(draft.id, "Because")

        with closing(sqlite3.connect(chats_path)) as other:
            (text,) = other.execute(
                "SELECT text FROM message WHERE id = ?", (draft.id,)
            ).fetchone()
        assert text == "Because"

    def test_a_finished_answer_tells_how_it_went(self, store, draft):
        ending = Ending(stop_reason="length", timings=TIMINGS)
        finished = store.finish(draft.id, "Because so.", ending)

        assert finished == store.message(draft.id)
        assert finished.text == "Because so."
        assert finished.stop_reason == "length"
        assert finished.timings == TIMINGS

    def test_an_answer_is_found_once_it_is_finished(self, store, draft):
        assert store.search("because") == []

        store.finish(draft.id, "Because so.", Ending(stop_reason="end"))

        assert len(store.search("because")) == 1

    def test_an_unfinished_answer_is_closed_at_the_next_start(self, draft, reopened):
        message = reopened.message(draft.id)

        assert message.text == "Be"
        assert message.error == INTERRUPTED
        assert len(reopened.search("be")) == 1

    def test_an_answer_that_another_window_closed_is_found_whole(
        self, store, chat_id, draft, reopened
    ):
        reopened.set_text(draft.id, "Because of")
        store.finish(draft.id, "Because of the moon.", Ending(stop_reason="end"))

        assert len(store.search("moon")) == 1

        store.trash(chat_id)
        store.empty_trash()
        check = "INSERT INTO message_text (message_text) VALUES ('integrity-check')"
        store._db.execute(check)
        assert store.trashed_chats() == []

    def test_a_finished_answer_is_left_alone_at_the_next_start(
        self, store, draft, request
    ):
        finished = store.finish(draft.id, "So.", Ending(stop_reason="stopped"))

        assert request.getfixturevalue("reopened").message(draft.id) == finished


class TestTree:
    def test_a_path_goes_from_the_first_message_to_the_last(self, store, chat_id):
        add(store, chat_id, "one", "two", "three")

        assert texts(store, chat_id) == ["one", "two", "three"]

    def test_an_empty_chat_has_an_empty_path(self, store, chat_id):
        assert store.path(store.leaf_id(chat_id)) == []

    def test_a_page_ends_where_it_is_told_and_has_its_limit(self, store, chat_id):
        added = add(store, chat_id, *"abcdef")

        assert ids(store.path(added[3], limit=2)) == added[2:4]

    def test_a_new_branch_is_shown_and_the_old_one_is_kept(self, store, chat_id):
        question, answer = add(store, chat_id, "Why?", "So.")
        add(store, chat_id, "Who?", "I.", parent_id=None)

        assert texts(store, chat_id) == ["Who?", "I."]
        assert ids(store.path(answer)) == [question, answer]

    def test_versions_are_counted_at_each_place(self, store, chat_id):
        question, _ = add(store, chat_id, "Why?", "So.")
        add(store, chat_id, "Who?")
        second = store.add(chat_id, question, "assistant", "Thus.")

        places = [(m.sibling, m.n_siblings) for m in store.path(second.id)]

        assert places == [(1, 2), (2, 2)]

    def test_versions_are_counted_in_their_own_chat(self, store, chat_id):
        (message,) = add(store, chat_id, "Why?")
        add(store, store.create("Another").id, "Why?")

        assert store.message(message).n_siblings == 1

    def test_another_version_comes_with_its_newest_branch(self, store, chat_id):
        question, answer = add(store, chat_id, "Why?", "So.")
        add(store, chat_id, "older", "older still", parent_id=answer)
        add(store, chat_id, "newer", parent_id=answer)
        second = store.add(chat_id, question, "assistant", "Thus.")

        store.show_version(second.id, -1)

        assert texts(store, chat_id) == ["Why?", "So.", "newer"]

    @pytest.mark.parametrize(("offset", "text"), [(-9, "a"), (9, "c")])
    def test_versions_end_at_the_first_and_the_last(self, store, chat_id, offset, text):
        middle = [add(store, chat_id, each)[0] for each in "abc"][1]

        store.show_version(middle, offset)

        assert texts(store, chat_id) == [text]


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

        with pytest.raises(StoreUnusable) as refused:
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

        with pytest.raises(StoreUnusable, match="full"):
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

            with pytest.raises(StoreUnusable, match="locked"):
                store.trash(chat_id)

    def test_our_own_mistake_is_not_blamed_on_the_file(self, store, chat_id):
        with pytest.raises(sqlite3.IntegrityError):
            store.add(chat_id, 99, "user", "An orphan")


def test_the_time_is_the_systems_where_no_clock_is_given(chats_path):
    before = datetime.now(UTC)

    with closing(ChatStore(chats_path)) as store:
        chat = store.create("A chat")

    assert before <= chat.created_at <= datetime.now(UTC)
