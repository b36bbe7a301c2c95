from contextlib import closing
from dataclasses import replace

import pytest
from tests.chats.speaking import TIMINGS, last, talk, texts

from inglenook.chats.message_store import INTERRUPTED
from inglenook.chats.store import ChatStore
from inglenook.chats.turns import Unsent
from inglenook.engine.messages import Sampling
from inglenook.engine.state import Phase
from inglenook.errors import EngineCrashed, LoadFailed, StoreUnusable


class TestSend:
    def test_a_new_chat_is_not_stored_before_its_first_message(self, chats):
        chats.new_chat()

        assert chats.current is None
        assert chats.chats() == []
        assert chats.messages() == []

    def test_the_first_message_names_the_chat(self, chats):
        assert chats.send("Why is the sky blue?\nTell me.")

        assert chats.current.title == "Why is the sky blue?"
        assert chats.chats() == [chats.current]

    def test_a_message_is_on_disk_before_the_engine_is_asked(self, chats, heard):
        chats.send("Why?")

        assert heard == [("chat_opened", "Why?"), ("message_added", "Why?")]
        assert texts(chats) == ["Why?"]

    def test_blank_text_is_not_sent(self, chats, engine):
        assert not chats.send(" \n ")
        assert engine.asked == []

    def test_the_engine_is_asked_with_the_whole_path(self, chats, engine, settled):
        talk(chats, engine, settled, "Why?", "So.")
        chats.send("Really?")

        assert engine.asked[-1] == [
            ("user", "Why?"),
            ("assistant", "So."),
            ("user", "Really?"),
        ]

    def test_the_model_chooses_tokens_as_the_engine_says(self, chats, engine):
        sampling = Sampling(temperature=0, top_k=20)
        engine.state = replace(engine.state, sampling=sampling)

        chats.send("Why?")

        assert engine.requests[0].sampling == sampling

    def test_an_answer_comes_piece_by_piece_and_ends(self, chats, engine, heard):
        chats.send("Why?")
        heard.clear()

        engine.answer_all("Be", "cause")

        assert heard == [
            ("message_added", "Be"),
            ("message_changed", "Because"),
            ("message_changed", "Because"),
            ("answer_finished", "Because"),
        ]

    def test_an_answer_tells_its_model_and_how_it_went(self, chats, engine, settled):
        talk(chats, engine, settled)

        answer = last(chats)
        assert answer.model == "Qwen3-8B Q4_K_M"
        assert answer.stop_reason == "end"
        assert answer.timings == TIMINGS

    def test_an_empty_answer_is_kept_but_not_told_again(self, chats, engine, settled):
        chats.send("One")
        engine.finish()
        settled()
        chats.send("Two")

        assert texts(chats) == ["One", "", "Two"]
        assert engine.asked[-1] == [("user", "One\n\nTwo")]

    def test_it_answers_from_the_send_to_the_end(self, chats, engine, qtbot):
        with qtbot.waitSignal(chats.turns_changed):
            chats.send("Why?")
        assert chats.is_answering

        with qtbot.waitSignal(
            chats.answer_finished, check_params_cb=lambda _: not chats.is_answering
        ):
            engine.answer_all("So.")

    def test_the_next_question_may_be_sent_when_the_answer_ends(
        self, chats, engine, settled
    ):
        chats.send("Why?")
        chats.answer_finished.connect(lambda _: chats.send("And then?"))

        engine.answer_all("So.")
        settled()

        assert texts(chats) == ["Why?", "So.", "And then?"]
        assert len(engine.asked) == 2

    def test_the_list_is_told_of_questions_and_stays_as_it_is_during_answers(
        self, chats, engine, qtbot
    ):
        with (
            qtbot.assertNotEmitted(chats.chats_changed),
            qtbot.waitSignal(chats.chat_moved) as moved,
        ):
            chats.send("Why?")
        assert moved.args == chats.chats() == [chats.current]
        before = chats.chats()
        with qtbot.assertNotEmitted(chats.chat_moved):
            engine.say("So.")
        assert chats.chats() == before


class TestStreaming:
    def test_the_first_piece_is_on_disk_at_once(self, chats, engine, store):
        chats.send("Why?")
        engine.say("Be")

        assert store.message(last(chats).id).text == "Be"

    def test_more_is_on_disk_soon(self, chats, engine, store, qtbot):
        chats.send("Why?")
        engine.say("Be", "cause")
        assert store.message(last(chats).id).text == "Be"

        with qtbot.waitSignal(chats._flush_timer.timeout):
            pass

        assert store.message(last(chats).id).text == "Because"

    def test_a_chat_that_is_read_has_what_is_not_on_disk_yet(self, chats, engine):
        chats.send("Why?")
        engine.say("Be", "cause")

        assert last(chats).text == "Because"

    def test_an_answer_goes_on_in_its_own_chat(self, chats, engine, settled):
        chats.send("Why?")
        first = chats.current
        engine.say("Be")
        chats.new_chat()
        assert not chats.is_answering

        engine.answer_all("cause")
        settled()

        chats.open(first.id)
        assert texts(chats) == ["Why?", "Because"]

    def test_a_piece_that_nobody_asked_for_is_ignored(self, chats, engine, heard):
        engine.answer_all("Hello")

        assert heard == []


class TestStop:
    def test_what_was_said_stays(self, chats, engine):
        chats.send("Why?")
        engine.say("Be")
        chats.stop()
        engine.finish("stopped")

        assert engine.n_stops == 1
        assert (last(chats).text, last(chats).stop_reason) == ("Be", "stopped")

    def test_a_stop_gives_back_what_was_queued(self, chats, engine):
        chats.send("Why?")
        engine.say("Be")
        chats.send("Really?")
        chats.send("And how?")

        assert chats.stop() == Unsent("Really?\n\nAnd how?")
        engine.finish("stopped")

        assert chats.queued == ()
        assert not chats.is_awaiting
        assert last(chats).text == "Be"

    def test_an_answer_stopped_before_its_first_word_leaves_nothing(
        self, chats, engine
    ):
        chats.send("Why?")
        chats.stop()
        engine.finish("stopped")

        assert texts(chats) == ["Why?"]
        assert not chats.is_answering

    def test_another_chats_answer_is_not_stopped(self, chats, engine):
        chats.send("Why?")
        chats.new_chat()
        chats.stop()

        assert engine.n_stops == 0

    def test_a_question_that_waits_is_given_up_but_kept(self, chats, engine, settled):
        engine.enter(Phase.LOADING)
        chats.send("Why?")
        chats.stop()
        assert not chats.is_waiting

        engine.enter(Phase.READY)
        settled()

        assert engine.asked == []
        assert texts(chats) == ["Why?"]


class TestFailure:
    def test_what_was_said_is_kept_with_the_reason(self, chats, engine, heard):
        chats.send("Why?")
        engine.say("Be")
        heard.clear()

        engine.die()

        assert heard == [("message_changed", "Be"), ("answer_failed", "Be")]
        assert last(chats).error == "The engine stopped (signal SIGSEGV)."

    def test_an_answer_that_fails_at_once_says_why(self, chats, engine):
        chats.send("Why?")
        engine.die()

        assert texts(chats) == ["Why?", ""]
        assert last(chats).error == "The engine stopped (signal SIGSEGV)."

    def test_the_error_comes_with_its_message(self, chats, engine, qtbot):
        chats.send("Why?")

        with qtbot.waitSignal(chats.answer_failed) as failed:
            engine.die()

        message, error = failed.args
        assert message == last(chats)
        assert isinstance(error, EngineCrashed)

    def test_the_next_question_is_answered(self, chats, engine, settled):
        chats.send("Why?")
        engine.say("Be")
        engine.die()
        settled()
        engine.enter(Phase.READY)
        settled()

        chats.send("Go on")

        assert engine.asked[-1][-2:] == [("assistant", "Be"), ("user", "Go on")]


class TestWaiting:
    def test_a_question_waits_while_the_model_loads(
        self, chats, engine, heard, settled
    ):
        engine.enter(Phase.LOADING)
        chats.send("Why?")
        assert chats.is_waiting
        assert not chats.is_answering
        assert ("model_needed", None) not in heard

        engine.enter(Phase.READY)
        settled()

        assert engine.asked == [[("user", "Why?")]]
        assert chats.is_answering
        assert not chats.is_waiting

    @pytest.mark.parametrize("phase", [Phase.EMPTY, Phase.FAILED])
    def test_without_a_model_one_is_asked_for(
        self, chats, engine, heard, settled, phase
    ):
        engine.enter(phase)
        chats.send("Why?")
        assert heard[-1] == ("model_needed", None)
        assert chats.is_waiting

        engine.enter(Phase.LOADING)
        engine.enter(Phase.READY)
        settled()

        assert engine.asked == [[("user", "Why?")]]

    def test_a_model_may_be_loaded_as_soon_as_it_is_asked_for(
        self, chats, engine, settled
    ):
        chats.model_needed.connect(lambda: engine.enter(Phase.LOADING))
        chats.model_needed.connect(lambda: engine.enter(Phase.READY))
        engine.enter(Phase.EMPTY)

        chats.send("Why?")
        settled()

        assert engine.asked == [[("user", "Why?")]]

    def test_a_load_that_fails_is_the_answer(self, chats, engine):
        engine.enter(Phase.LOADING)
        chats.send("Why?")
        engine.enter(Phase.FAILED, LoadFailed("no such tensor"))

        assert not chats.is_waiting
        assert "no such tensor" in last(chats).error

    def test_a_load_that_fails_leaves_later_questions_waiting(
        self, chats, engine, heard, settled
    ):
        engine.enter(Phase.LOADING)
        chats.send("Why?")
        chats.send("Really?")
        engine.enter(Phase.FAILED, LoadFailed("no such tensor"))
        settled()

        assert heard[-1] == ("model_needed", None)
        assert texts(chats) == ["Why?", "", "Really?"]
        assert chats.is_waiting

    def test_a_turn_does_not_begin_while_another_model_takes_over(
        self, chats, engine, settled
    ):
        chats.send("Why?")
        chats.send("Really?")
        engine.answer_all("So.")
        engine.enter(Phase.LOADING)
        settled()

        assert len(engine.asked) == 1
        assert chats.is_waiting


class TestQueue:
    def test_a_text_sent_during_an_answer_follows_it(self, chats, engine, settled):
        chats.send("Why?")
        engine.say("So.")
        chats.send("Really?")
        assert chats.queued == ("Really?",)
        assert texts(chats) == ["Why?", "So."]

        engine.finish()
        settled()

        assert chats.queued == ()
        assert texts(chats) == ["Why?", "So.", "Really?"]
        assert len(engine.asked) == 2

    def test_another_chat_waits_for_its_turn(self, chats, engine, settled):
        chats.send("Why?")
        chats.new_chat()
        chats.send("Who?")
        assert texts(chats) == ["Who?"]
        assert chats.is_waiting

        engine.answer_all("So.")
        settled()

        assert engine.asked[-1] == [("user", "Who?")]
        assert chats.is_answering

    def test_a_queued_text_that_is_stopped_is_still_said(self, chats, engine):
        engine.enter(Phase.LOADING)
        chats.send("Why?")
        chats.send("Really?")
        chats.stop()
        chats.stop()

        assert not chats.is_waiting
        assert texts(chats) == ["Why?", "Really?"]


class TestBranches:
    def test_an_answer_gets_a_sibling(self, chats, engine, settled):
        talk(chats, engine, settled, "Why?", "So.")
        first = last(chats)

        chats.regenerate(first.id)
        engine.answer_all("Thus.")

        assert engine.asked[-1] == [("user", "Why?")]
        assert texts(chats) == ["Why?", "Thus."]
        assert (last(chats).sibling, last(chats).n_siblings) == (2, 2)

    def test_the_old_answer_is_hidden_at_once(self, chats, engine, settled, heard):
        talk(chats, engine, settled, "Why?", "So.")
        heard.clear()

        chats.regenerate(last(chats).id)

        assert heard == [("chat_opened", "Why?")]
        assert texts(chats) == ["Why?"]

    def test_the_old_answer_comes_back_if_there_is_no_new_one(
        self, chats, engine, settled, heard
    ):
        talk(chats, engine, settled, "Why?", "So.")
        chats.regenerate(last(chats).id)
        heard.clear()

        chats.stop()
        engine.finish("stopped")

        assert heard == [("chat_opened", "Why?")]
        assert texts(chats) == ["Why?", "So."]

    def test_a_lone_question_can_be_answered_later(self, chats, engine):
        engine.enter(Phase.LOADING)
        chats.send("Why?")
        chats.stop()
        engine.enter(Phase.READY)

        chats.regenerate(last(chats).id)

        assert engine.asked == [[("user", "Why?")]]

    def test_an_edited_question_is_a_new_branch(self, chats, engine, settled, heard):
        talk(chats, engine, settled, "Why?", "So.")
        question = chats.messages()[0]
        heard.clear()

        chats.edit(question.id, "How?")
        engine.answer_all("Thus.")

        assert heard[0] == ("chat_opened", "Why?")
        assert texts(chats) == ["How?", "Thus."]
        assert engine.asked[-1] == [("user", "How?")]

    def test_a_branch_comes_back(self, chats, engine, settled, heard):
        talk(chats, engine, settled, "Why?", "So.")
        chats.edit(chats.messages()[0].id, "How?")
        engine.answer_all("Thus.")
        settled()
        heard.clear()

        chats.switch_sibling(chats.messages()[0].id, -1)

        assert heard == [("chat_opened", "Why?")]
        assert texts(chats) == ["Why?", "So."]

    @pytest.mark.parametrize("change", ["regenerate", "edit", "switch"])
    def test_no_branch_changes_while_an_answer_is_awaited(
        self, chats, engine, settled, change
    ):
        talk(chats, engine, settled, "Why?", "So.")
        question, answer = chats.messages()
        chats.send("Really?")
        before = chats.messages()

        match change:
            case "regenerate":
                chats.regenerate(answer.id)
            case "edit":
                chats.edit(question.id, "How?")
            case "switch":
                chats.switch_sibling(answer.id, 1)

        assert chats.messages() == before
        assert len(engine.asked) == 2


class TestChats:
    def test_older_messages_come_in_pages(self, chats, engine, settled):
        for question in "abc":
            talk(chats, engine, settled, question, question.upper())
        page = chats.messages(limit=2)
        assert [message.text for message in page] == ["c", "C"]

        page = chats.messages(before=page[0].id, limit=3)

        assert [message.text for message in page] == ["A", "b", "B"]
        assert [m.text for m in chats.messages(before=page[0].id)] == ["a"]

    def test_a_chat_that_is_gone_opens_as_a_new_one(self, chats, heard):
        chats.open(77)

        assert heard == [("chat_opened", None)]

    def test_a_new_title_is_current(self, chats, qtbot):
        chats.send("Why?")

        with qtbot.waitSignal(chats.chats_changed):
            chats.rename(chats.current.id, " Causes ")

        assert chats.current.title == "Causes"

    def test_a_blank_title_changes_nothing(self, chats):
        chats.send("Why?")
        chats.rename(chats.current.id, "  ")

        assert chats.current.title == "Why?"

    def test_a_chat_is_pinned(self, chats):
        chats.send("Why?")
        chats.set_pinned(chats.current.id, is_pinned=True)

        assert chats.current.is_pinned

    def test_words_are_found(self, chats):
        chats.send("Why is the sky blue?")

        assert [hit.chat for hit in chats.search("sky")] == [chats.current]


class TestTrash:
    def test_a_trashed_chat_is_left_and_can_be_restored(self, chats, engine, heard):
        chats.send("Why?")
        engine.answer_all("So.")
        chat = chats.current
        heard.clear()

        chats.trash(chat.id)
        assert heard == [("chat_opened", None), ("chats_trashed", None)]
        assert chats.chats() == []

        chats.restore(chat.id)
        assert chats.chats() == [chat]
        assert chats.trashed_chats() == []

    def test_another_chat_is_trashed_without_leaving_this_one(self, chats):
        chats.send("Why?")
        other = chats.current
        chats.new_chat()
        chats.send("Who?")

        chats.trash(other.id)

        assert chats.current.title == "Who?"

    def test_an_answer_is_stopped_when_its_chat_is_trashed(
        self, chats, engine, settled
    ):
        chats.send("Why?")
        chat = chats.current
        engine.say("Be", "cause")
        chats.trash(chat.id)
        assert engine.n_stops == 1
        engine.say("!")
        engine.finish("stopped")
        settled()

        chats.open(chat.id)
        assert (last(chats).text, last(chats).stop_reason) == ("Because", "stopped")

    def test_what_was_queued_comes_back_with_its_chat(self, chats, engine, settled):
        chats.send("Why?")
        chat = chats.current
        engine.say("So.")
        chats.send("Really?")
        chats.trash(chat.id)
        engine.finish("stopped")
        settled()

        chats.restore(chat.id)
        chats.open(chat.id)
        assert texts(chats) == ["Why?", "So.", "Really?"]
        assert len(engine.asked) == 1

    def test_the_trash_is_emptied_with_one_announcement(self, chats, engine, qtbot):
        for text in ("Why?", "Who?"):
            chats.new_chat()
            chats.send(text)
            chats.trash(chats.current.id)
        told = []
        chats.chats_changed.connect(lambda: told.append(chats.trashed_chats()))

        chats.empty_trash()

        assert told == [[]]

    def test_questions_of_a_trashed_chat_are_not_asked(self, chats, engine, settled):
        engine.enter(Phase.LOADING)
        chats.send("Why?")
        chats.trash(chats.current.id)
        engine.enter(Phase.READY)
        settled()

        assert engine.asked == []

    def test_the_trash_can_be_emptied_while_an_answer_is_ending(
        self, chats, engine, settled, heard
    ):
        chats.send("Why?")
        chats.trash(chats.current.id)
        chats.empty_trash()
        heard.clear()
        engine.say("So.")
        engine.finish("stopped")
        settled()

        assert heard == []
        assert chats.trashed_chats() == []

    def test_the_next_chat_is_answered_after_that(self, chats, engine, settled):
        chats.send("Why?")
        chats.trash(chats.current.id)
        chats.send("Who?")
        engine.finish("stopped")
        settled()

        assert engine.asked[-1] == [("user", "Who?")]


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
            assert not chats.send("Why?")

        assert engine.asked == []

    def test_an_answer_outlives_a_disk_that_was_full_for_a_while(
        self, chats, engine, heard, settled, full_disk
    ):
        chats.send("Why?")
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
        chats.send("Why?")
        engine.say("Be")
        full_disk()
        engine.answer_all("cause")
        settled()

        assert heard[-1] == ("answer_finished", "Because")
        assert not chats.is_answering

    def test_an_answer_that_was_never_stored_is_shown_to_its_end(
        self, chats, engine, heard, settled, full_disk
    ):
        chats.send("Why?")
        full_disk()
        engine.say("Be", "cau")
        assert texts(chats) == ["Why?", "Becau"]
        heard.clear()
        engine.answer_all("se")
        settled()

        assert heard[-1] == ("answer_finished", "Because")
        assert not chats.is_awaiting

    @pytest.mark.parametrize("begins_stored", [True, False])
    def test_an_answer_that_ended_on_a_full_disk_is_stored_before_what_follows(
        self, chats, engine, store, settled, full_disk, begins_stored
    ):
        chats.send("Why?")
        if begins_stored:
            engine.say("Be")
        full_disk()
        engine.answer_all("cau", "se")
        settled()
        said = texts(chats)
        assert not chats.send("Really?")
        assert texts(chats) == said == ["Why?", "Because"[-len(said[1]) :]]

        full_disk(False)
        chats.send("Really?")

        path = store.path(store.leaf_id(chats.current.id))
        assert [message.text for message in path] == [*said, "Really?"]
        assert [message.stop_reason for message in path] == [None, "end", None]
        assert engine.asked[-1][1] == ("assistant", said[1])

    def test_an_answer_that_ended_on_a_full_disk_is_stored_by_and_by(
        self, chats, engine, store, settled, full_disk, qtbot
    ):
        chats.send("Why?")
        engine.say("Be")
        full_disk()
        engine.answer_all("cause")
        settled()
        assert chats._late_timer.isActive()
        full_disk(False)

        chats._late_timer.setInterval(0)
        with qtbot.waitSignal(chats.message_changed):
            chats._late_timer.start()

        assert store.message(last(chats).id).text == "Because"

    def test_a_full_disk_is_told_once_for_each_answer(
        self, chats, engine, heard, full_disk
    ):
        chats.send("Why?")
        engine.say("Be")
        full_disk()
        engine.say("cau")
        chats._exchange.flush()
        engine.answer_all("se")

        assert [name for name, _ in heard].count("failed") == 1

    def test_a_last_try_is_made_on_quit(self, chats, engine, store, settled, full_disk):
        chats.send("Why?")
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
        chats.send("Why?")
        full_disk()
        engine.say("So.")
        shown = last(chats)
        engine.finish()
        settled()
        full_disk(False)

        chats.regenerate(shown.id)

        assert engine.asked == [[("user", "Why?")]] * 2

    def test_a_queued_text_that_cannot_be_stored_is_handed_back(
        self, chats, engine, settled, full_disk
    ):
        chats.send("Why?")
        engine.say("So.")
        chats.send("Really?")
        full_disk()
        engine.finish()
        settled()

        assert chats.stop() == Unsent("Really?")
        assert not chats.is_awaiting

    def test_a_text_that_cannot_be_stored_does_not_block_other_chats(
        self, chats, engine, settled, full_disk
    ):
        chats.send("Why?")
        engine.say("So.")
        chats.send("Really?")
        chats.new_chat()
        chats.send("Who?")
        full_disk()
        engine.finish()
        settled()

        assert engine.asked[-1] == [("user", "Who?")]

    def test_a_list_that_cannot_be_read_is_empty_and_that_is_told(
        self, chats, store, qtbot
    ):
        store._db.execute("DROP TABLE message_text")

        with qtbot.waitSignal(chats.failed):
            assert chats.search("why") == []


class TestClose:
    def test_what_streams_is_on_disk_and_was_stopped(self, chats, engine, chats_path):
        chats.send("Why?")
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
        chats.send("Why?")
        engine.say("Be", "cause")
        answer = last(chats)

        with closing(ChatStore(chats_path)) as store:
            assert store.message(answer.id).error == INTERRUPTED

    def test_the_store_is_left_open_to_whom_it_belongs(self, chats, store):
        chats.close()

        assert store.chats() == []

    def test_a_queued_text_is_not_lost(self, chats, engine, chats_path):
        chats.send("Why?")
        engine.say("So.")
        chats.send("Really?")
        chat_id = chats.current.id

        chats.close()

        with closing(ChatStore(chats_path)) as store:
            path = store.path(store.leaf_id(chat_id))
            assert [message.text for message in path] == ["Why?", "So.", "Really?"]

    def test_the_engine_may_end_later(self, chats, engine, heard):
        chats.send("Why?")
        chats.close()
        heard.clear()

        engine.die()

        assert heard == []
