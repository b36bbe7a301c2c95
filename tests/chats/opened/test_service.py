"""The chat on the screen: settings, temporary chats, and how full the context is."""

from dataclasses import replace
from pathlib import Path

import pytest
from tests.chats.speaking import talk, texts

from inglenook.chats.records import ChatSettings
from inglenook.chats.service import ChatService
from inglenook.engine.state import Phase
from inglenook.prompts.presets import Preset

BRIEF = ChatSettings(system_prompt="Be brief.")
WRITER = Preset(id="writer", title="Writer", system_prompt="Write.")


class OnePreset:
    def find(self, id_):
        return WRITER

    def of_model(self, model):
        return WRITER if model == "/models/qwen.gguf" else None


@pytest.fixture
def settings_told(chats):
    told = []
    chats.settings_changed.connect(told.append)
    return told


class TestSettings:
    def test_a_new_chat_has_chosen_nothing(self, chats):
        assert chats.settings == ChatSettings()

    def test_what_is_chosen_for_a_new_chat_is_stored_with_it(
        self, chats, engine, store, settings_told
    ):
        chats.change_settings(BRIEF)
        assert settings_told == [BRIEF]
        chats.send("Why?")

        assert store.settings(chats.current.id) == chats.settings == BRIEF
        assert engine.asked[-1][0] == ("system", "Be brief.")

    def test_the_next_new_chat_chooses_anew(self, chats):
        chats.change_settings(BRIEF)
        chats.new_chat()

        assert chats.settings == ChatSettings()

    def test_a_chat_that_is_open_can_choose_anew(
        self, chats, engine, settled, settings_told
    ):
        talk(chats, engine, settled)
        settings_told.clear()
        chats.change_settings(BRIEF)
        chats.send("Really?")

        assert settings_told[0] == BRIEF
        assert engine.asked[-1][0] == ("system", "Be brief.")

    def test_each_chat_has_its_own(self, chats, settings_told):
        chats.change_settings(BRIEF)
        chats.send("Why?")
        first = chats.current
        chats.new_chat()
        settings_told.clear()
        chats.open(first.id)

        assert settings_told == [BRIEF]

    def test_a_new_chat_begins_with_the_preset_of_the_model(
        self, store, engine, parent, qtbot
    ):
        chats = ChatService(store, engine, parent, OnePreset())
        with qtbot.waitSignal(chats.settings_changed):
            engine.load(Path("/models/qwen.gguf"))

        assert chats.settings.system_prompt == "Write."

    def test_another_preset_of_the_model_counts_at_once(self, chats, settings_told):
        chats.follow_presets()

        assert settings_told == [ChatSettings()]


class TestTemporary:
    def test_nothing_of_it_is_on_disk(self, chats, engine, settled, chats_path):
        chats.start_temporary()
        assert chats.is_temporary
        talk(chats, engine, settled, "A secret", "Hush.")

        assert texts(chats) == ["A secret", "Hush."]
        assert chats.is_temporary
        for file in chats_path.parent.iterdir():
            assert b"secret" not in file.read_bytes()

    def test_the_engine_keeps_nothing_of_it(self, chats, engine, settled):
        chats.start_temporary()
        talk(chats, engine, settled)
        chats.new_chat()
        assert not chats.is_temporary
        talk(chats, engine, settled)

        assert engine.chat_ids == [None, chats.current.id]

    def test_it_can_be_kept(self, chats, engine, settled, reopened, qtbot):
        chats.start_temporary()
        talk(chats, engine, settled)
        with qtbot.waitSignals([chats.chats_changed, chats.chat_opened]):
            chats.keep()

        assert not chats.is_temporary
        assert texts(chats) == ["Why?", "So."]
        assert reopened.chats() == [chats.current]

    def test_it_is_not_kept_in_the_middle_of_an_answer(self, chats):
        chats.start_temporary()
        chats.send("Why?")
        chats.keep()

        assert chats.is_temporary

    def test_one_without_messages_becomes_a_new_chat(self, chats):
        chats.start_temporary()
        chats.keep()

        assert not chats.is_temporary


class TestContext:
    @pytest.fixture
    def counted(self, chats, engine, qtbot):
        """Waits until nothing has changed for a moment, and counts."""

        def counted():
            with qtbot.waitSignal(chats._context._timer.timeout):
                pass
            engine.count_all()
            return chats.context_use

        return counted

    def test_what_was_said_fills_it(self, chats, engine, settled, counted):
        talk(chats, engine, settled, "Why is it so?", "Because.")
        use = counted()

        assert use.history > 5
        assert use.limit == 1000

    def test_what_is_being_written_fills_it_too(self, chats, counted):
        before = counted()
        chats.set_draft("What I want to know is this")

        assert (before.draft, counted().draft > 7) == (0, True)

    def test_what_was_sent_is_no_draft(self, chats, engine, counted):
        chats.set_draft("Why?")
        chats.send("Why?")

        assert counted().draft == 0

    def test_each_text_is_counted_once(self, chats, engine, settled, counted):
        talk(chats, engine, settled, "Why?", "So.")
        counted()
        asked = []
        chats.inspection.counted.connect(lambda count, _: asked.append(count.texts))
        chats.set_draft("Really?")
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
        chats.change_settings(ChatSettings(system_prompt="Be brief.", format="chatml"))
        talk(chats, engine, settled)
        asked = []
        chats.inspection.inspected.connect(lambda request, _: asked.append(request))
        chats.inspect()
        with qtbot.waitSignal(chats.prompt_inspected) as told:
            engine.count_all()

        assert told.args[0].n_tokens == (0, 0, 0)
        assert [m.role for m in asked[0].messages] == ["system", "user", "assistant"]
        assert asked[0].format == "chatml"
