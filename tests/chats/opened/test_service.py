"""The chat on the screen: its messages, its settings, and temporary chats."""

from pathlib import Path

import pytest
from tests.chats.speaking import talk, texts

from inglenook.chats.records import ChatSettings
from inglenook.chats.requests import Requests
from inglenook.chats.service import ChatService
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
    chats.opened.settings_changed.connect(told.append)
    return told


class TestMessages:
    def test_older_messages_come_in_pages(self, chats, engine, settled):
        for question in "abc":
            talk(chats, engine, settled, question, question.upper())
        page = chats.opened.messages(limit=2)
        assert [message.text for message in page] == ["c", "C"]

        page = chats.opened.messages(before=page[0].id, limit=3)

        assert [message.text for message in page] == ["A", "b", "B"]
        assert [m.text for m in chats.opened.messages(before=page[0].id)] == ["a"]

    def test_a_chat_that_is_gone_opens_as_a_new_one(self, chats, heard):
        chats.opened.open(77)

        assert heard == [("chat_opened", None)]


class TestSettings:
    def test_a_new_chat_has_chosen_nothing(self, chats):
        assert chats.opened.settings == ChatSettings()

    def test_what_is_chosen_for_a_new_chat_is_stored_with_it(
        self, chats, engine, store, settings_told
    ):
        chats.opened.change_settings(BRIEF)
        assert settings_told == [BRIEF]
        chats.turns.send("Why?")

        assert store.settings(chats.opened.current.id) == chats.opened.settings == BRIEF
        assert engine.asked[-1][0] == ("system", "Be brief.")

    def test_the_next_new_chat_chooses_anew(self, chats):
        chats.opened.change_settings(BRIEF)
        chats.opened.new_chat()

        assert chats.opened.settings == ChatSettings()

    def test_a_chat_that_is_open_can_choose_anew(
        self, chats, engine, settled, settings_told
    ):
        talk(chats, engine, settled)
        settings_told.clear()
        chats.opened.change_settings(BRIEF)
        chats.turns.send("Really?")

        assert settings_told[0] == BRIEF
        assert engine.asked[-1][0] == ("system", "Be brief.")

    def test_each_chat_has_its_own(self, chats, settings_told):
        chats.opened.change_settings(BRIEF)
        chats.turns.send("Why?")
        first = chats.opened.current
        chats.opened.new_chat()
        settings_told.clear()
        chats.opened.open(first.id)

        assert settings_told == [BRIEF]

    def test_a_new_chat_begins_with_the_preset_of_the_model(
        self, store, engine, parent, qtbot
    ):
        requests = Requests(OnePreset(), store.image, lambda _: None)
        chats = ChatService(store, engine, parent, requests)
        with qtbot.waitSignal(chats.opened.settings_changed):
            engine.load(Path("/models/qwen.gguf"))

        assert chats.opened.settings.system_prompt == "Write."

    def test_another_preset_of_the_model_counts_at_once(self, chats, settings_told):
        chats.opened.follow_presets()

        assert settings_told == [ChatSettings()]


class TestTemporary:
    def test_nothing_of_it_is_on_disk(self, chats, engine, settled, chats_path):
        chats.opened.start_temporary()
        assert chats.opened.is_temporary
        talk(chats, engine, settled, "A secret", "Hush.")

        assert texts(chats) == ["A secret", "Hush."]
        assert chats.opened.is_temporary
        for file in chats_path.parent.iterdir():
            assert b"secret" not in file.read_bytes()

    def test_the_engine_keeps_nothing_of_it(self, chats, engine, settled):
        chats.opened.start_temporary()
        talk(chats, engine, settled)
        chats.opened.new_chat()
        assert not chats.opened.is_temporary
        talk(chats, engine, settled)

        assert engine.chat_ids == [None, chats.opened.current.id]

    def test_it_can_be_kept(self, chats, engine, settled, reopened, qtbot):
        chats.opened.start_temporary()
        talk(chats, engine, settled)
        temporary_id, kept = chats.opened.current.id, []
        chats.opened.kept.connect(lambda *ids: kept.append(ids))
        with qtbot.waitSignals([chats.lists.changed, chats.opened.chat_opened]):
            chats.turns.keep()

        assert not chats.opened.is_temporary
        assert texts(chats) == ["Why?", "So."]
        assert kept == [(temporary_id, chats.opened.current.id)]
        assert reopened.chats() == [chats.opened.current]

    def test_it_is_not_kept_in_the_middle_of_an_answer(self, chats):
        chats.opened.start_temporary()
        chats.turns.send("Why?")
        chats.turns.keep()

        assert chats.opened.is_temporary

    def test_one_without_messages_becomes_a_new_chat(self, chats):
        chats.opened.start_temporary()
        chats.turns.keep()

        assert not chats.opened.is_temporary
