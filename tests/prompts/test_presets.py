import msgspec
import pytest

from inglenook.engine.messages import Sampling
from inglenook.prompts.presets import shipped_presets

LANGUAGES = ("en", "zh_CN", "ru")


def test_the_presets_come_in_the_order_to_show_them_in():
    assert [preset.id for preset in shipped_presets("en")] == [
        "assistant", "writer", "coder",
        "translator-en", "translator-zh", "translator-ru",
    ]  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_preset_has_its_words_in_every_language(language):
    other = shipped_presets("ru" if language != "ru" else "en")
    for preset, elsewhere in zip(shipped_presets(language), other, strict=True):
        assert preset.title
        assert preset.title != elsewhere.title
        assert preset.description not in {"", elsewhere.description}


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("en", "Assistant"),
        ("en_GB", "Assistant"),
        ("ru_RU", "Помощник"),
        ("zh_CN", "助手"),
        ("fr", "Assistant"),
        ("", "Assistant"),
    ],
)
def test_a_title_is_in_the_users_language_or_in_english(language, title):
    assert shipped_presets(language)[0].title == title


def test_the_system_prompt_is_the_same_in_every_language():
    prompts = [
        [preset.system_prompt for preset in shipped_presets(language)]
        for language in LANGUAGES
    ]
    assert prompts[0] == prompts[1] == prompts[2]


@pytest.mark.parametrize("preset", shipped_presets("en"), ids=lambda each: each.id)
def test_a_preset_that_ships_can_be_used(preset):
    assert preset.system_prompt == preset.system_prompt.strip() != ""
    assert set(preset.sampling) <= set(Sampling.__struct_fields__)
    msgspec.convert(preset.sampling, Sampling)
