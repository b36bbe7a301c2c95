"""All parts together: their end."""

from contextlib import closing

from tests.chats.speaking import last

from inglenook.chats.message_store import INTERRUPTED
from inglenook.chats.store import ChatStore


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
