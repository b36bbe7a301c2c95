"""Answers: how they come, end, fail, wait, and are stored."""

import pytest
from tests.chats.speaking import last, texts

from inglenook.chats.turns import Unsent
from inglenook.engine.state import Phase
from inglenook.errors import EngineCrashed, LoadFailed, StoreUnusable


class TestStreaming:
    def test_the_first_piece_is_on_disk_at_once(self, chats, engine, store):
        chats.turns.send("Why?")
        engine.say("Be")

        assert store.message(last(chats).id).text == "Be"

    def test_more_is_on_disk_soon(self, chats, engine, store, qtbot):
        chats.turns.send("Why?")
        engine.say("Be", "cause")
        assert store.message(last(chats).id).text == "Be"

        with qtbot.waitSignal(chats.answering._flush_timer.timeout):
            pass

        assert store.message(last(chats).id).text == "Because"

    def test_a_chat_that_is_read_has_what_is_not_on_disk_yet(self, chats, engine):
        chats.turns.send("Why?")
        engine.say("Be", "cause")

        assert last(chats).text == "Because"

    def test_an_answer_goes_on_in_its_own_chat(self, chats, engine, settled):
        chats.turns.send("Why?")
        first = chats.opened.current
        engine.say("Be")
        chats.opened.new_chat()
        assert not chats.turns.is_answering

        engine.answer_all("cause")
        settled()

        chats.opened.open(first.id)
        assert texts(chats) == ["Why?", "Because"]

    def test_a_piece_that_nobody_asked_for_is_ignored(self, chats, engine, heard):
        engine.answer_all("Hello")

        assert heard == []


class TestFailure:
    def test_what_was_said_is_kept_with_the_reason(self, chats, engine, heard):
        chats.turns.send("Why?")
        engine.say("Be")
        heard.clear()

        engine.die()

        assert heard == [("message_changed", "Be"), ("answer_failed", "Be")]
        assert last(chats).error == "The engine stopped (signal SIGSEGV)."

    def test_an_answer_that_fails_at_once_says_why(self, chats, engine):
        chats.turns.send("Why?")
        engine.die()

        assert texts(chats) == ["Why?", ""]
        assert last(chats).error == "The engine stopped (signal SIGSEGV)."

    def test_the_error_comes_with_its_message(self, chats, engine, qtbot):
        chats.turns.send("Why?")

        with qtbot.waitSignal(chats.answering.answer_failed) as failed:
            engine.die()

        message, error = failed.args
        assert message == last(chats)
        assert isinstance(error, EngineCrashed)

    def test_the_next_question_is_answered(self, chats, engine, settled):
        chats.turns.send("Why?")
        engine.say("Be")
        engine.die()
        settled()
        engine.enter(Phase.READY)
        settled()

        chats.turns.send("Go on")

        assert engine.asked[-1][-2:] == [("assistant", "Be"), ("user", "Go on")]


class TestWaiting:
    def test_a_question_waits_while_the_model_loads(
        self, chats, engine, heard, settled
    ):
        engine.enter(Phase.LOADING)
        chats.turns.send("Why?")
        assert chats.turns.is_waiting
        assert not chats.turns.is_answering
        assert ("model_needed", None) not in heard

        engine.enter(Phase.READY)
        settled()

        assert engine.asked == [[("user", "Why?")]]
        assert chats.turns.is_answering
        assert not chats.turns.is_waiting

    @pytest.mark.parametrize("phase", [Phase.EMPTY, Phase.FAILED])
    def test_without_a_model_one_is_asked_for(
        self, chats, engine, heard, settled, phase
    ):
        engine.enter(phase)
        chats.turns.send("Why?")
        assert heard[-1] == ("model_needed", None)
        assert chats.turns.is_waiting

        engine.enter(Phase.LOADING)
        engine.enter(Phase.READY)
        settled()

        assert engine.asked == [[("user", "Why?")]]

    def test_a_model_may_be_loaded_as_soon_as_it_is_asked_for(
        self, chats, engine, settled
    ):
        chats.answering.model_needed.connect(lambda: engine.enter(Phase.LOADING))
        chats.answering.model_needed.connect(lambda: engine.enter(Phase.READY))
        engine.enter(Phase.EMPTY)

        chats.turns.send("Why?")
        settled()

        assert engine.asked == [[("user", "Why?")]]

    def test_a_load_that_fails_is_the_answer(self, chats, engine):
        engine.enter(Phase.LOADING)
        chats.turns.send("Why?")
        engine.enter(Phase.FAILED, LoadFailed("no such tensor"))

        assert not chats.turns.is_waiting
        assert "no such tensor" in last(chats).error

    def test_a_load_that_fails_leaves_later_questions_waiting(
        self, chats, engine, heard, settled
    ):
        engine.enter(Phase.LOADING)
        chats.turns.send("Why?")
        chats.turns.send("Really?")
        engine.enter(Phase.FAILED, LoadFailed("no such tensor"))
        settled()

        assert heard[-1] == ("model_needed", None)
        assert texts(chats) == ["Why?", "", "Really?"]
        assert chats.turns.is_waiting

    def test_a_turn_does_not_begin_while_another_model_takes_over(
        self, chats, engine, settled
    ):
        chats.turns.send("Why?")
        chats.turns.send("Really?")
        engine.answer_all("So.")
        engine.enter(Phase.LOADING)
        settled()

        assert len(engine.asked) == 1
        assert chats.turns.is_waiting


class TestQueue:
    def test_a_text_sent_during_an_answer_follows_it(self, chats, engine, settled):
        chats.turns.send("Why?")
        engine.say("So.")
        chats.turns.send("Really?")
        assert chats.turns.queued == ("Really?",)
        assert texts(chats) == ["Why?", "So."]

        engine.finish()
        settled()

        assert chats.turns.queued == ()
        assert texts(chats) == ["Why?", "So.", "Really?"]
        assert len(engine.asked) == 2

    def test_another_chat_waits_for_its_turn(self, chats, engine, settled):
        chats.turns.send("Why?")
        chats.opened.new_chat()
        chats.turns.send("Who?")
        assert texts(chats) == ["Who?"]
        assert chats.turns.is_waiting

        engine.answer_all("So.")
        settled()

        assert engine.asked[-1] == [("user", "Who?")]
        assert chats.turns.is_answering

    def test_a_queued_text_that_is_stopped_is_still_said(self, chats, engine):
        engine.enter(Phase.LOADING)
        chats.turns.send("Why?")
        chats.turns.send("Really?")
        chats.turns.stop()
        chats.turns.stop()

        assert not chats.turns.is_waiting
        assert texts(chats) == ["Why?", "Really?"]


class TestStoreFailure:
    @pytest.fixture
    def full_disk(self, store):
        """Fills the disk, and makes room again when called with False."""

        def full_disk(is_full=True):
            store._db.execute(f"PRAGMA query_only = {is_full:d}")

        return full_disk

    def test_a_text_that_cannot_be_stored_is_not_taken(
        self, chats, engine, qtbot, full_disk
    ):
        full_disk()

        with qtbot.waitSignal(
            chats.failed, check_params_cb=lambda e: isinstance(e, StoreUnusable)
        ):
            assert not chats.turns.send("Why?")

        assert engine.asked == []

    def test_an_answer_outlives_a_disk_that_was_full_for_a_while(
        self, chats, engine, heard, settled, full_disk
    ):
        chats.turns.send("Why?")
        full_disk()
        engine.say("Be", "cau")
        full_disk(False)
        engine.answer_all("se")
        settled()

        assert [name for name, _ in heard].count("failed") == 1
        assert texts(chats) == ["Why?", "Because"]

    def test_an_answer_on_a_full_disk_still_ends(
        self, chats, engine, heard, settled, full_disk
    ):
        chats.turns.send("Why?")
        engine.say("Be")
        full_disk()
        engine.answer_all("cause")
        settled()

        assert heard[-1] == ("answer_finished", "Because")
        assert not chats.turns.is_answering

    def test_an_answer_that_was_never_stored_is_shown_to_its_end(
        self, chats, engine, heard, settled, full_disk
    ):
        chats.turns.send("Why?")
        full_disk()
        engine.say("Be", "cau")
        assert texts(chats) == ["Why?", "Becau"]
        heard.clear()
        engine.answer_all("se")
        settled()

        assert heard[-1] == ("answer_finished", "Because")
        assert not chats.turns.is_awaiting

    @pytest.mark.parametrize("begins_stored", [True, False])
    def test_an_answer_that_ended_on_a_full_disk_is_stored_before_what_follows(
        self, chats, engine, store, settled, full_disk, begins_stored
    ):
        chats.turns.send("Why?")
        if begins_stored:
            engine.say("Be")
        full_disk()
        engine.answer_all("cau", "se")
        settled()
        said = texts(chats)
        assert not chats.turns.send("Really?")
        assert texts(chats) == said == ["Why?", "Because"[-len(said[1]) :]]

        full_disk(False)
        chats.turns.send("Really?")

        path = store.path(store.leaf_id(chats.opened.current.id))
        assert [message.text for message in path] == [*said, "Really?"]
        assert [message.stop_reason for message in path] == [None, "end", None]
        assert engine.asked[-1][1] == ("assistant", said[1])

    def test_an_answer_that_ended_on_a_full_disk_is_stored_by_and_by(
        self, chats, engine, store, settled, full_disk, qtbot
    ):
        chats.turns.send("Why?")
        engine.say("Be")
        full_disk()
        engine.answer_all("cause")
        settled()
        assert chats.answering._late_timer.isActive()
        full_disk(False)

        chats.answering._late_timer.setInterval(0)
        with qtbot.waitSignal(chats.answering.message_changed):
            chats.answering._late_timer.start()

        assert store.message(last(chats).id).text == "Because"

    def test_a_full_disk_is_told_once_for_each_answer(
        self, chats, engine, heard, full_disk
    ):
        chats.turns.send("Why?")
        engine.say("Be")
        full_disk()
        engine.say("cau")
        chats.answering.exchange.flush()
        engine.answer_all("se")

        assert [name for name, _ in heard].count("failed") == 1

    def test_a_last_try_is_made_on_quit(self, chats, engine, store, settled, full_disk):
        chats.turns.send("Why?")
        engine.say("Be")
        full_disk()
        engine.answer_all("cause")
        settled()
        full_disk(False)

        chats.close()

        assert store.message(last(chats).id).text == "Because"

    def test_an_answer_that_was_never_stored_can_be_given_anew(
        self, chats, engine, settled, full_disk
    ):
        chats.turns.send("Why?")
        full_disk()
        engine.say("So.")
        shown = last(chats)
        engine.finish()
        settled()
        full_disk(False)

        chats.turns.regenerate(shown.id)

        assert engine.asked == [[("user", "Why?")]] * 2

    def test_a_queued_text_that_cannot_be_stored_is_handed_back(
        self, chats, engine, settled, full_disk
    ):
        chats.turns.send("Why?")
        engine.say("So.")
        chats.turns.send("Really?")
        full_disk()
        engine.finish()
        settled()

        assert chats.turns.stop() == Unsent("Really?")
        assert not chats.turns.is_awaiting

    def test_a_text_that_cannot_be_stored_does_not_block_other_chats(
        self, chats, engine, settled, full_disk
    ):
        chats.turns.send("Why?")
        engine.say("So.")
        chats.turns.send("Really?")
        chats.opened.new_chat()
        chats.turns.send("Who?")
        full_disk()
        engine.finish()
        settled()

        assert engine.asked[-1] == [("user", "Who?")]

    def test_a_list_that_cannot_be_read_is_empty_and_that_is_told(
        self, chats, store, qtbot
    ):
        store._db.execute("DROP TABLE message_text")

        with qtbot.waitSignal(chats.failed):
            assert chats.lists.search("why") == []
