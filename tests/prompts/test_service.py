"""Presets and templates, for the window."""

import pytest
from PySide6.QtCore import QObject
from tests.tiny_models import write_model

from inglenook.errors import PresetInvalid
from inglenook.prompts.formats import formats
from inglenook.prompts.presets import Preset
from inglenook.prompts.service import PresetService, TemplateService

POET = Preset(title="Poet", system_prompt="Answer in verse.")
CHATML = next(each.template for each in formats() if each.id == "chatml")


@pytest.fixture
def parent(qapp):
    made = QObject()
    yield made
    made.deleteLater()


@pytest.fixture
def presets(tmp_path, parent):
    return PresetService(tmp_path / "presets", tmp_path / "models.json", parent)


@pytest.fixture
def templates(parent):
    made = TemplateService(parent)
    yield made
    made.close()


def test_those_that_ship_come_first(presets):
    kept = presets.keep(POET)
    assert presets.presets[0].title == "Assistant"
    assert presets.presets[-1] == kept
    assert presets.find(kept.id) == kept


def test_one_that_is_gone_is_not_found(presets, qtbot):
    kept = presets.keep(POET)
    presets.begin_with("/models/a.gguf", kept.id)
    with qtbot.waitSignal(presets.changed):
        presets.remove(kept.id)
    assert presets.find(kept.id) is None
    assert presets.of_model("/models/a.gguf") is None


def test_a_model_begins_with_what_was_chosen(presets):
    kept = presets.keep(POET)
    presets.begin_with("/models/a.gguf", kept.id)
    assert presets.of_model("/models/a.gguf") == kept
    assert presets.of_model("/models/b.gguf") is None


def test_a_preset_goes_out_to_a_file_and_comes_in_again(presets, tmp_path):
    file = tmp_path / "poet.json"
    presets.write_out(POET, file)
    taken = presets.take_in(file)
    assert (taken.title, taken.system_prompt) == ("Poet", "Answer in verse.")


def test_another_file_is_refused_with_the_reason(presets, tmp_path, qtbot):
    file = tmp_path / "notes.json"
    file.write_text("[]")
    with qtbot.waitSignal(presets.failed) as failed:
        assert presets.take_in(file) is None
    assert isinstance(failed.args[0], PresetInvalid)


def test_a_preset_that_cannot_be_written_is_told(presets, tmp_path, qtbot):
    (tmp_path / "presets").write_text("no folder")
    with qtbot.waitSignal(presets.failed):
        assert presets.keep(POET) is None


def test_a_template_writes_the_sample(templates, qtbot):
    with qtbot.waitSignal(templates.tried) as tried:
        templates.try_out(CHATML)
    assert "<|im_start|>user\nAnd of Spain?<|im_end|>" in tried.args[0].text
    assert tried.args[0].problem is None


def test_a_wrong_one_is_told_with_its_line(templates, qtbot):
    with qtbot.waitSignal(templates.tried) as tried:
        templates.try_out("{{ bos_token }}\n{% if %}")
    assert tried.args[0].problem.line == 2
    assert tried.args[0].text == ""


def test_one_that_leaves_something_out_is_shown_all_the_same(templates, qtbot):
    with qtbot.waitSignal(templates.tried) as tried:
        templates.try_out("{{ messages[0].content }}")
    assert tried.args[0].text == "Be brief."
    assert "leaves out" in tried.args[0].problem.text


def test_only_the_newest_is_told(templates, qtbot):
    templates.try_out("{{ messages[0].content }}")
    with qtbot.waitSignal(templates.tried) as tried:
        templates.try_out(CHATML)
    assert tried.args[0].source == CHATML


def test_a_models_own_template_is_read_from_its_file(templates, tmp_path, qtbot):
    path = write_model(tmp_path / "model.gguf", chat_template=CHATML)
    with qtbot.waitSignal(templates.read) as read:
        templates.read_own(path)
    assert read.args == [CHATML]


def test_a_file_that_is_gone_is_told(templates, tmp_path, qtbot):
    with qtbot.waitSignal(templates.failed):
        templates.read_own(tmp_path / "gone.gguf")
