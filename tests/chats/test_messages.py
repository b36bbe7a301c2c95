import sqlite3
from contextlib import closing

import pytest
from msgspec import structs
from tests.chats.said import TIMINGS, add

from inglenook.chats.message_store import INTERRUPTED
from inglenook.chats.records import Attachment, Ending


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

    def test_a_thought_is_timed(self, store, draft):
        ending = Ending(stop_reason="end", thought_s=2.5)

        assert store.finish(draft.id, "So.", ending).thought_s == 2.5

    def test_a_finished_answer_can_go_on(self, store, draft, request):
        ending = Ending(stop_reason="length", timings=TIMINGS)
        store.finish(draft.id, "Because", ending)

        reopened = store.reopen(draft.id)
        assert (reopened.text, reopened.stop_reason) == ("Because", None)
        assert store.search("because") == []

        store.set_text(draft.id, "Because of the moon.")
        store.finish(draft.id, "Because of the moon.", Ending(stop_reason="end"))
        assert len(store.search("moon")) == 1
        check = "INSERT INTO message_text (message_text) VALUES ('integrity-check')"
        store._db.execute(check)


class TestAttachments:
    TEXT = Attachment(name="a.txt", kind="text", text='"A" \0 \n量', size_bytes=9)
    IMAGE = Attachment(name="b.png", kind="image", size_bytes=4, data=b"\x89PNG")

    @pytest.fixture
    def question(self, store, chat_id):
        files = [self.TEXT, self.IMAGE]
        return store.add(chat_id, None, "user", "See", attachments=files)

    def test_they_come_with_their_message(self, store, chat_id, question):
        (message,) = store.path(store.leaf_id(chat_id))

        text, image = message.attachments
        assert structs.replace(text, id=0) == self.TEXT
        assert structs.replace(image, id=0, data=b"\x89PNG") == self.IMAGE
        assert message == question

    def test_an_image_is_read_apart(self, store, question):
        text, image = question.attachments

        assert store.image(image.id) == b"\x89PNG"
        assert store.image(text.id) == b""

    def test_they_go_with_their_chat(self, store, chat_id, question):
        store.delete(chat_id)

        assert store._db.execute("SELECT count(*) FROM attachment").fetchone()[0] == 0
        store._db.execute(
            "INSERT INTO attachment_text (attachment_text, rank)"
            " VALUES ('integrity-check', 1)"
        )
