"""All parts together: their end, and a file that is let go of."""

from contextlib import closing

import pytest
from tests.chats.speaking import last

from inglenook.chats.message_store import INTERRUPTED
from inglenook.chats.store import ChatStore
from inglenook.errors import StoreDamaged


class TestClose:
    def test_what_streams_is_on_disk_and_was_stopped(self, chats, engine, chats_path):
        chats.turns.send("Why?")
        engine.say("Be", "cause")
        answer = last(chats)

        chats.close()

        with closing(ChatStore(chats_path)) as store:
            assert store.message(answer.id).text == "Because"
            assert store.message(answer.id).stop_reason == "stopped"
            assert store.message(answer.id).error == ""

    def test_what_streamed_when_the_program_died_says_so(
        self, chats, engine, chats_path
    ):
        chats.turns.send("Why?")
        engine.say("Be", "cause")
        answer = last(chats)

        with closing(ChatStore(chats_path)) as store:
            assert store.message(answer.id).error == INTERRUPTED

    def test_the_store_is_left_open_to_whom_it_belongs(self, chats, store):
        chats.close()

        assert store.chats() == []

    def test_a_queued_text_is_not_lost(self, chats, engine, chats_path):
        chats.turns.send("Why?")
        engine.say("So.")
        chats.turns.send("Really?")
        chat_id = chats.opened.current.id

        chats.close()

        with closing(ChatStore(chats_path)) as store:
            path = store.path(store.leaf_id(chat_id))
            assert [message.text for message in path] == ["Why?", "So.", "Really?"]

    def test_the_engine_may_end_later(self, chats, engine, heard):
        chats.turns.send("Why?")
        chats.close()
        heard.clear()

        engine.die()

        assert heard == []


class TestSuspend:
    @pytest.fixture
    def failures(self, chats):
        failures = []
        chats.failed.connect(failures.append)
        return failures

    def test_a_file_that_was_repaired_is_gone_on_with(self, chats, failures):
        chats.suspend()
        chats.resume()

        assert chats.turns.send("Why?")
        assert not failures

    def test_where_the_file_cannot_be_opened_all_tells_why(
        self, chats, chats_path, failures
    ):
        chats.turns.send("Why?")
        chats.suspend()
        content = chats_path.read_bytes()
        chats_path.write_bytes(b"no database here" + content[16:])

        chats.resume()
        assert chats.lists.chats() == []
        assert not chats.turns.send("Really?")

        assert [type(each) for each in failures] == [StoreDamaged] * 3

    def test_a_second_repair_can_succeed(self, chats, chats_path, failures):
        chats.turns.send("Why?")
        chats.suspend()
        content = chats_path.read_bytes()
        chats_path.write_bytes(b"no database here" + content[16:])
        chats.resume()

        chats.suspend()
        chats_path.write_bytes(content)
        chats.resume()

        assert [chat.title for chat in chats.lists.chats()] == ["Why?"]
        assert len(failures) == 1

    def test_a_temporary_chat_goes_on_while_it_cannot(self, chats, failures):
        chats.suspend()
        chats.opened.start_temporary()

        assert chats.turns.send("Why?")
        assert [message.text for message in chats.opened.messages()] == ["Why?"]
