import msgspec
import pytest

from inglenook.settings.fields import Choice, fields
from inglenook.settings.schema import Appearance, Engine, Settings

SHOWN = fields(Settings())


def shown(section, name, settings=None):
    (found,) = (
        each
        for each in fields(settings or Settings())
        if (each.section, each.name) == (section, name)
    )
    return found


def schema_of(section):
    definitions = msgspec.json.schema(type(getattr(Settings(), section)))["$defs"]
    return next(iter(definitions.values()))["properties"]


@pytest.mark.parametrize("each", SHOWN, ids=lambda each: f"{each.section}.{each.name}")
def test_a_shown_setting_explains_itself(each):
    assert each.section_title
    assert each.title
    assert each.description.endswith(".")


@pytest.mark.parametrize("each", SHOWN, ids=lambda each: f"{each.section}.{each.name}")
def test_a_default_keeps_its_own_bounds(each):
    chosen = {each.section: {each.name: each.default}}
    assert msgspec.convert(chosen, Settings) == Settings()


@pytest.mark.parametrize(
    "each",
    [each for each in SHOWN if each.kind == "choice"],
    ids=lambda each: each.name,
)
def test_every_value_of_a_choice_has_its_words(each):
    values = [choice.value for choice in each.choices]
    assert sorted(values) == sorted(schema_of(each.section)[each.name]["enum"])
    assert all(choice.title for choice in each.choices)


@pytest.mark.parametrize(
    "each",
    [each for each in SHOWN if each.kind == "integer"],
    ids=lambda each: each.name,
)
def test_an_integer_has_bounds(each):
    assert each.minimum < each.maximum


def test_sections_come_in_their_order():
    sections = list(dict.fromkeys(each.section for each in SHOWN))
    assert sections == ["general", "storage", "engine", "network", "appearance"]


def test_a_choice_is_described():
    theme = shown("appearance", "theme")
    assert (theme.kind, theme.default) == ("choice", "system")
    assert theme.choices[1] == Choice(value="light", title="Light")


def test_an_integer_is_described():
    zoom = shown("appearance", "zoom_percent")
    assert (zoom.kind, zoom.minimum, zoom.maximum, zoom.unit) == (
        "integer",
        50,
        300,
        "%",
    )


def test_an_integer_can_have_a_word_for_zero():
    assert shown("engine", "context_tokens").zero == "Automatic"


def test_a_switch_is_described():
    assert shown("general", "load_last_model").kind == "switch"


def test_folders_are_described():
    assert shown("storage", "more_folders").kind == "folders"


def test_a_text_is_described():
    mirror = shown("network", "mirror")
    assert (mirror.kind, mirror.rule, mirror.empty) == ("text", "endpoint", "None")


def test_what_few_need_is_advanced():
    assert shown("engine", "n_threads").is_advanced
    assert not shown("engine", "context_tokens").is_advanced


def test_a_description_tells_the_value_and_the_default():
    settings = Settings(appearance=Appearance(zoom_percent=150))
    zoom = shown("appearance", "zoom_percent", settings)
    assert (zoom.value, zoom.default) == (150, 100)


def test_what_is_only_remembered_is_not_shown():
    assert "unused_devices" in Engine.__struct_fields__
    assert not [each for each in SHOWN if each.name == "unused_devices"]
