"""How full the context is, and what would be sent."""

from dataclasses import replace
from pathlib import Path

import pytest
from tests.chats.speaking import talk

from inglenook.chats.records import ChatSettings
from inglenook.engine.state import Phase


class TestContext:
    @pytest.fixture
    def counted(self, chats, engine, qtbot):
        """Waits until nothing has changed for a moment, and counts."""

        def counted():
            with qtbot.waitSignal(chats.prompt._context._timer.timeout):
                pass
            engine.count_all()
            return chats.prompt.use

        return counted

    def test_what_was_said_fills_it(self, chats, engine, settled, counted):
        talk(chats, engine, settled, "Why is it so?", "Because.")
        use = counted()

        assert use.history > 5
        assert use.limit == 1000

    def test_what_is_being_written_fills_it_too(self, chats, counted):
        before = counted()
        chats.opened.set_draft("What I want to know is this")

        assert (before.draft, counted().draft > 7) == (0, True)

    def test_what_was_sent_is_no_draft(self, chats, engine, counted):
        chats.opened.set_draft("Why?")
        chats.turns.send("Why?")

        assert counted().draft == 0

    def test_each_text_is_counted_once(self, chats, engine, settled, counted):
        talk(chats, engine, settled, "Why?", "So.")
        counted()
        asked = []
        chats.prompt.inspection.counted.connect(
            lambda count, _: asked.append(count.texts)
        )
        chats.opened.set_draft("Really?")
        counted()

        assert asked == [("Really?",)]

    def test_without_a_model_it_is_not_known(self, chats, engine, counted):
        counted()
        engine.state = replace(engine.state, loaded=None)
        engine.enter(Phase.EMPTY)

        assert counted() is None

    def test_another_model_counts_anew(self, chats, engine, counted, settled):
        talk(chats, engine, settled)
        counted()
        engine.load(Path("/models/gemma.gguf"))
        engine.enter(Phase.READY)

        assert counted() is not None


class TestInspecting:
    def test_what_would_be_sent_is_told(self, chats, engine, settled, qtbot):
        chats.opened.change_settings(
            ChatSettings(system_prompt="Be brief.", format="chatml")
        )
        talk(chats, engine, settled)
        asked = []
        chats.prompt.inspection.inspected.connect(
            lambda request, _: asked.append(request)
        )
        chats.prompt.inspect()
        with qtbot.waitSignal(chats.prompt.inspected) as told:
            engine.count_all()

        assert told.args[0].n_tokens == (0, 0, 0)
        assert [m.role for m in asked[0].messages] == ["system", "user", "assistant"]
        assert asked[0].format == "chatml"
