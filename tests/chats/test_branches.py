"""Answers that go on, turns taken out, copies, and other models."""

from dataclasses import replace
from pathlib import Path

import pytest
from tests.chats.speaking import TIMINGS, last, talk, texts

from inglenook.chats.records import Attachment
from inglenook.engine.state import Phase
from inglenook.errors import EngineCrashed

QWEN, GEMMA = Path("/models/qwen.gguf"), Path("/models/gemma.gguf")
NOTE = Attachment(name="a.txt", kind="text", text="Text")
CAT = Attachment(name="cat.png", kind="image", data=b"PNG")


class TestContinuing:
    @pytest.fixture
    def cut(self, chats, engine, settled):
        """An answer that was cut by its length."""
        chats.turns.send("Count.")
        engine.say("One,", " two")
        engine.finish("length")
        settled()
        return last(chats)

    def test_an_answer_goes_on_where_it_ended(self, chats, engine, cut, settled):
        chats.turns.continue_answer(cut.id)
        assert chats.turns.is_answering
        engine.answer_all(", three", ".")
        settled()

        assert engine.requests[-1].continues
        assert engine.asked[-1][-1] == ("assistant", "One, two")
        assert texts(chats) == ["Count.", "One, two, three."]
        assert (last(chats).id, last(chats).stop_reason) == (cut.id, "end")

    def test_it_is_shown_to_go_on(self, chats, engine, cut, heard):
        heard.clear()
        chats.turns.continue_answer(cut.id)
        engine.say(", three")

        assert heard == [
            ("chat_opened", "Count."),
            ("message_changed", "One, two"),
            ("message_changed", "One, two, three"),
        ]
        assert last(chats).stop_reason is None

    def test_its_length_is_that_of_both_parts(self, chats, engine, cut):
        chats.turns.continue_answer(cut.id)
        engine.answer_all(", three")

        assert last(chats).timings.generated_tokens == 2 * TIMINGS.generated_tokens

    def test_one_that_is_stopped_at_once_is_as_before(self, chats, engine, cut):
        chats.turns.continue_answer(cut.id)
        chats.turns.stop()
        engine.finish("stopped")

        assert last(chats) == cut

    def test_one_that_fails_at_once_is_as_before(self, chats, engine, cut, qtbot):
        chats.turns.continue_answer(cut.id)
        with qtbot.waitSignal(chats.failed):
            engine.fail(EngineCrashed("signal SIGSEGV"))

        assert last(chats) == cut

    def test_a_load_that_fails_leaves_it_as_before(self, chats, engine, cut, qtbot):
        engine.enter(Phase.LOADING)
        chats.turns.continue_answer(cut.id)
        with qtbot.waitSignal(chats.failed):
            engine.enter(Phase.FAILED, EngineCrashed("signal SIGSEGV"))

        assert last(chats) == cut
        assert not chats.turns.is_awaiting

    def test_one_that_fails_later_keeps_all_that_was_said(self, chats, engine, cut):
        chats.turns.continue_answer(cut.id)
        engine.say(", three")
        engine.die()

        assert last(chats).text == "One, two, three"
        assert last(chats).error

    def test_only_the_last_answer_goes_on(self, chats, engine, cut, settled):
        talk(chats, engine, settled)
        n_asked = len(engine.asked)
        chats.turns.continue_answer(cut.id)

        assert len(engine.asked) == n_asked

    def test_an_answer_without_words_is_given_anew(self, chats, engine, settled):
        chats.turns.send("Count.")
        engine.finish("length")
        settled()
        chats.turns.continue_answer(last(chats).id)

        assert not engine.requests[-1].continues
        assert engine.asked[-1] == [("user", "Count.")]

    def test_what_is_said_meanwhile_waits(self, chats, engine, cut, settled):
        chats.turns.continue_answer(cut.id)
        chats.turns.send("Why?")
        assert chats.turns.queued == ("Why?",)
        engine.answer_all(", three")
        settled()

        assert texts(chats) == ["Count.", "One, two, three", "Why?"]


class TestThoughts:
    def test_the_time_of_a_thought_is_stored(self, chats, engine):
        chats.turns.send("Why?")
        engine.answer_all("<think>", "Well.", "</think>", "So.")

        assert last(chats).thought_s >= 0

    def test_an_answer_without_one_has_none(self, chats, engine):
        chats.turns.send("Why?")
        engine.answer_all("So.")

        assert last(chats).thought_s is None


class TestRemoving:
    def test_a_turn_is_taken_out_and_can_be_put_back(
        self, chats, engine, settled, qtbot
    ):
        talk(chats, engine, settled, "Why?", "So.")
        talk(chats, engine, settled, "Who?", "They.")
        first = chats.opened.messages()[1]

        with qtbot.waitSignals([chats.opened.chat_opened, chats.turns.removed]):
            chats.turns.remove(first.id)
        assert texts(chats) == ["Who?", "They."]

        chats.turns.restore(first.id)
        assert texts(chats) == ["Why?", "So.", "Who?", "They."]

    def test_the_model_is_not_told_of_it(self, chats, engine, settled):
        talk(chats, engine, settled, "Why?", "So.")
        chats.turns.remove(last(chats).id)
        chats.turns.send("Who?")

        assert engine.asked[-1] == [("user", "Who?")]

    def test_nothing_is_taken_out_while_an_answer_is_awaited(self, chats, engine):
        chats.turns.send("Why?")
        chats.turns.remove(last(chats).id)

        assert texts(chats) == ["Why?"]


class TestForking:
    def test_a_copy_of_the_branch_is_opened(self, chats, engine, settled):
        talk(chats, engine, settled, "Why?", "So.")
        answer = last(chats)
        talk(chats, engine, settled, "Who?", "They.")
        source = chats.opened.current

        chats.turns.fork(answer.id)

        assert texts(chats) == ["Why?", "So."]
        assert chats.opened.current.title == "Why? (copy)"
        assert chats.lists.chats() == [chats.opened.current, source]

    def test_an_answer_goes_on_in_the_first_chat(self, chats, engine, settled):
        talk(chats, engine, settled, "Why?", "So.")
        answer, source = last(chats), chats.opened.current
        chats.turns.send("Who?")
        engine.say("Th")
        chats.turns.fork(answer.id)
        assert not chats.turns.is_awaiting
        engine.answer_all("ey.")
        settled()

        chats.opened.open(source.id)
        assert texts(chats)[-1] == "They."


class TestOtherModels:
    def test_another_model_is_loaded_for_another_version(self, chats, engine, settled):
        talk(chats, engine, settled, "Why?", "So.")
        chats.turns.regenerate_with(last(chats).id, GEMMA)
        assert engine.loaded_paths == [GEMMA]
        assert chats.turns.is_waiting

        engine.state = replace(engine.state, model="gemma", variant="")
        engine.enter(Phase.READY)
        settled()
        engine.answer_all("Thus.")

        assert texts(chats) == ["Why?", "Thus."]
        assert (last(chats).model, last(chats).n_siblings) == ("gemma", 2)

    def test_the_model_that_is_loaded_is_not_loaded_again(self, chats, engine, settled):
        engine.state = replace(engine.state, path=QWEN)
        talk(chats, engine, settled, "Why?", "So.")
        chats.turns.regenerate_with(last(chats).id, QWEN)

        assert engine.loaded_paths == []
        assert chats.turns.is_answering


class TestFiles:
    def test_files_go_with_their_message(self, chats, engine):
        assert chats.turns.send("What?", (NOTE,))

        assert [file.name for file in last(chats).attachments] == ["a.txt"]
        assert "Text" in engine.asked[-1][-1][1]

    def test_a_file_alone_can_be_sent(self, chats):
        assert chats.turns.send("", (NOTE,))

        assert chats.opened.current.title == "a.txt"

    def test_another_version_of_a_question_has_its_files(self, chats, engine, settled):
        chats.turns.send("What?", (NOTE, CAT))
        engine.answer_all("A cat.")
        settled()
        chats.turns.edit(chats.opened.messages()[0].id, "Who?")

        assert len(last(chats).attachments) == 2
        assert engine.requests[-1].messages[-1].images == (b"PNG",)

    def test_a_stop_gives_queued_files_back(self, chats, engine):
        chats.turns.send("Why?")
        engine.say("So.")
        chats.turns.send("What?", (NOTE,))

        assert chats.turns.stop().attachments == (NOTE,)
