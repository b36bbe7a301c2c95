"""What the user says and changes in the chat on the screen."""

from dataclasses import replace

import pytest
from tests.chats.speaking import TIMINGS, last, talk, texts

from inglenook.chats.turns import Unsent
from inglenook.engine.messages import Sampling
from inglenook.engine.state import Phase


class TestSend:
    def test_a_new_chat_is_not_stored_before_its_first_message(self, chats):
        chats.opened.new_chat()

        assert chats.opened.current is None
        assert chats.lists.chats() == []
        assert chats.opened.messages() == []

    def test_the_first_message_names_the_chat(self, chats):
        assert chats.turns.send("Why is the sky blue?\nTell me.")

        assert chats.opened.current.title == "Why is the sky blue?"
        assert chats.lists.chats() == [chats.opened.current]

    def test_a_message_is_on_disk_before_the_engine_is_asked(self, chats, heard):
        chats.turns.send("Why?")

        assert heard == [("chat_opened", "Why?"), ("message_added", "Why?")]
        assert texts(chats) == ["Why?"]

    def test_blank_text_is_not_sent(self, chats, engine):
        assert not chats.turns.send(" \n ")
        assert engine.asked == []

    def test_the_engine_is_asked_with_the_whole_path(self, chats, engine, settled):
        talk(chats, engine, settled, "Why?", "So.")
        chats.turns.send("Really?")

        assert engine.asked[-1] == [
            ("user", "Why?"),
            ("assistant", "So."),
            ("user", "Really?"),
        ]

    def test_the_model_chooses_tokens_as_the_engine_says(self, chats, engine):
        sampling = Sampling(temperature=0, top_k=20)
        engine.state = replace(engine.state, sampling=sampling)

        chats.turns.send("Why?")

        assert engine.requests[0].sampling == sampling

    def test_an_answer_comes_piece_by_piece_and_ends(self, chats, engine, heard):
        chats.turns.send("Why?")
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
        chats.turns.send("One")
        engine.finish()
        settled()
        chats.turns.send("Two")

        assert texts(chats) == ["One", "", "Two"]
        assert engine.asked[-1] == [("user", "One\n\nTwo")]

    def test_it_answers_from_the_send_to_the_end(self, chats, engine, qtbot):
        with qtbot.waitSignal(chats.turns.changed):
            chats.turns.send("Why?")
        assert chats.turns.is_answering

        with qtbot.waitSignal(
            chats.answering.answer_finished,
            check_params_cb=lambda _: not chats.turns.is_answering,
        ):
            engine.answer_all("So.")

    def test_the_next_question_may_be_sent_when_the_answer_ends(
        self, chats, engine, settled
    ):
        chats.turns.send("Why?")
        chats.answering.answer_finished.connect(lambda _: chats.turns.send("And then?"))

        engine.answer_all("So.")
        settled()

        assert texts(chats) == ["Why?", "So.", "And then?"]
        assert len(engine.asked) == 2

    def test_the_list_is_told_of_questions_and_stays_as_it_is_during_answers(
        self, chats, engine, qtbot
    ):
        with (
            qtbot.assertNotEmitted(chats.lists.changed),
            qtbot.waitSignal(chats.lists.chat_moved) as moved,
        ):
            chats.turns.send("Why?")
        assert moved.args == chats.lists.chats() == [chats.opened.current]
        before = chats.lists.chats()
        with qtbot.assertNotEmitted(chats.lists.chat_moved):
            engine.say("So.")
        assert chats.lists.chats() == before


class TestStop:
    def test_what_was_said_stays(self, chats, engine):
        chats.turns.send("Why?")
        engine.say("Be")
        chats.turns.stop()
        engine.finish("stopped")

        assert engine.n_stops == 1
        assert (last(chats).text, last(chats).stop_reason) == ("Be", "stopped")

    def test_a_stop_gives_back_what_was_queued(self, chats, engine):
        chats.turns.send("Why?")
        engine.say("Be")
        chats.turns.send("Really?")
        chats.turns.send("And how?")

        assert chats.turns.stop() == Unsent("Really?\n\nAnd how?")
        engine.finish("stopped")

        assert chats.turns.queued == ()
        assert not chats.turns.is_awaiting
        assert last(chats).text == "Be"

    def test_an_answer_stopped_before_its_first_word_leaves_nothing(
        self, chats, engine
    ):
        chats.turns.send("Why?")
        chats.turns.stop()
        engine.finish("stopped")

        assert texts(chats) == ["Why?"]
        assert not chats.turns.is_answering

    def test_another_chats_answer_is_not_stopped(self, chats, engine):
        chats.turns.send("Why?")
        chats.opened.new_chat()
        chats.turns.stop()

        assert engine.n_stops == 0

    def test_a_question_that_waits_is_given_up_but_kept(self, chats, engine, settled):
        engine.enter(Phase.LOADING)
        chats.turns.send("Why?")
        chats.turns.stop()
        assert not chats.turns.is_waiting

        engine.enter(Phase.READY)
        settled()

        assert engine.asked == []
        assert texts(chats) == ["Why?"]


class TestBranches:
    def test_an_answer_gets_a_sibling(self, chats, engine, settled):
        talk(chats, engine, settled, "Why?", "So.")
        first = last(chats)

        chats.turns.regenerate(first.id)
        engine.answer_all("Thus.")

        assert engine.asked[-1] == [("user", "Why?")]
        assert texts(chats) == ["Why?", "Thus."]
        assert (last(chats).sibling, last(chats).n_siblings) == (2, 2)

    def test_the_old_answer_is_hidden_at_once(self, chats, engine, settled, heard):
        talk(chats, engine, settled, "Why?", "So.")
        heard.clear()

        chats.turns.regenerate(last(chats).id)

        assert heard == [("chat_opened", "Why?")]
        assert texts(chats) == ["Why?"]

    def test_the_old_answer_comes_back_if_there_is_no_new_one(
        self, chats, engine, settled, heard
    ):
        talk(chats, engine, settled, "Why?", "So.")
        chats.turns.regenerate(last(chats).id)
        heard.clear()

        chats.turns.stop()
        engine.finish("stopped")

        assert heard == [("chat_opened", "Why?")]
        assert texts(chats) == ["Why?", "So."]

    def test_a_lone_question_can_be_answered_later(self, chats, engine):
        engine.enter(Phase.LOADING)
        chats.turns.send("Why?")
        chats.turns.stop()
        engine.enter(Phase.READY)

        chats.turns.regenerate(last(chats).id)

        assert engine.asked == [[("user", "Why?")]]

    def test_an_edited_question_is_a_new_branch(self, chats, engine, settled, heard):
        talk(chats, engine, settled, "Why?", "So.")
        question = chats.opened.messages()[0]
        heard.clear()

        chats.turns.edit(question.id, "How?")
        engine.answer_all("Thus.")

        assert heard[0] == ("chat_opened", "Why?")
        assert texts(chats) == ["How?", "Thus."]
        assert engine.asked[-1] == [("user", "How?")]

    def test_a_branch_comes_back(self, chats, engine, settled, heard):
        talk(chats, engine, settled, "Why?", "So.")
        chats.turns.edit(chats.opened.messages()[0].id, "How?")
        engine.answer_all("Thus.")
        settled()
        heard.clear()

        chats.turns.switch_sibling(chats.opened.messages()[0].id, -1)

        assert heard == [("chat_opened", "Why?")]
        assert texts(chats) == ["Why?", "So."]

    @pytest.mark.parametrize("change", ["regenerate", "edit", "switch"])
    def test_no_branch_changes_while_an_answer_is_awaited(
        self, chats, engine, settled, change
    ):
        talk(chats, engine, settled, "Why?", "So.")
        question, answer = chats.opened.messages()
        chats.turns.send("Really?")
        before = chats.opened.messages()

        match change:
            case "regenerate":
                chats.turns.regenerate(answer.id)
            case "edit":
                chats.turns.edit(question.id, "How?")
            case "switch":
                chats.turns.switch_sibling(answer.id, 1)

        assert chats.opened.messages() == before
        assert len(engine.asked) == 2
