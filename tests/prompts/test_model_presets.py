import pytest

from inglenook.prompts.model_presets import ModelPresets


@pytest.fixture
def path(tmp_path):
    return tmp_path / "model_presets.json"


def test_a_model_begins_with_no_preset(path):
    assert ModelPresets(path).preset_of("model") == ""


def test_what_was_chosen_is_remembered(path):
    ModelPresets(path).choose("model", "writer")
    assert ModelPresets(path).preset_of("model") == "writer"
    assert ModelPresets(path).preset_of("another") == ""


def test_a_choice_can_be_taken_back(path):
    presets = ModelPresets(path)
    presets.choose("model", "writer")
    presets.choose("model", "")
    presets.choose("another", "")
    assert ModelPresets(path).preset_of("model") == ""


def test_a_preset_that_is_gone_is_nobodys(path):
    presets = ModelPresets(path)
    presets.choose("model", "writer")
    presets.choose("another", "coder")
    presets.forget("writer")
    assert presets.preset_of("model") == ""
    assert ModelPresets(path).preset_of("another") == "coder"


def test_a_damaged_file_chooses_nothing(path):
    path.write_text('{"model": 1}')
    assert ModelPresets(path).preset_of("model") == ""
