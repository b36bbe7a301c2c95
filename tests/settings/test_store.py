from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inglenook.errors import SettingsInvalid, StoreUnusable
from inglenook.settings.fields import fields
from inglenook.settings.schema import Appearance, Network, Settings
from inglenook.settings.store import change_setting, load_settings, set_aside


@pytest.fixture
def path(tmp_path):
    return tmp_path / "config" / "settings.toml"


@pytest.fixture
def write(path):
    def write(text):
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())

    return write


def why_it_is_invalid(path):
    with pytest.raises(SettingsInvalid) as failed:
        load_settings(path)
    assert str(path) in failed.value.text
    return failed.value.detail


def test_without_a_file_the_defaults_hold(path):
    assert load_settings(path) == Settings()


def test_loading_makes_no_file(path):
    load_settings(path)
    assert not path.parent.exists()


def test_what_is_in_the_file_holds(path, write):
    write('[appearance]\ntheme = "dark"\n')
    assert load_settings(path) == Settings(appearance=Appearance(theme="dark"))


def test_what_is_unknown_is_let_be(path, write):
    write("[appearance]\nsparkle = true\n[plugins]\nx = 1\n")
    assert load_settings(path) == Settings()


@pytest.mark.parametrize(
    ("text", "detail"),
    [
        (
            '[appearance]\n\ntheme = "pink"\n',
            "appearance.theme (line 3): invalid enum value 'pink'",
        ),
        (
            "[other]\nzoom_percent = 1\n[appearance]\nzoom_percent = 20",
            "appearance.zoom_percent (line 4): expected int >= 50",
        ),
        (
            "appearance.zoom_percent = 1000",
            "appearance.zoom_percent (line 1): expected int <= 300",
        ),
        (
            "[engine]\nn_threads = true",
            "engine.n_threads (line 2): expected int, got bool",
        ),
        (
            "[storage]\nmore_folders = [1]",
            "storage.more_folders (line 2): expected str, got int",
        ),
        ("engine = 3", "engine (line 1): expected object, got int"),
        ("[[engine]]", "engine: expected object, got array"),
        (
            "engine = {n_threads = -1}",
            "engine.n_threads: expected int >= 0",
        ),
    ],
)
def test_a_wrong_value_is_named_with_its_line(path, write, text, detail):
    write(text)
    assert why_it_is_invalid(path) == detail


def test_what_is_no_toml_is_invalid(path, write):
    write("[appearance]\ntheme dark\n")
    assert "line 2" in why_it_is_invalid(path)


def test_what_is_nested_too_deeply_is_invalid(path, write):
    write("x = " + "[" * 5000)
    assert why_it_is_invalid(path) == "it is nested too deeply"


def test_a_number_of_thousands_of_digits_is_invalid(path, write):
    write("[engine]\nn_threads = " + "1" * 5000)
    assert "digits" in why_it_is_invalid(path)


def test_a_byte_order_mark_is_let_be(path, write):
    write(b'\xef\xbb\xbf[appearance]\ntheme = "dark"\n')
    assert load_settings(path).appearance.theme == "dark"


def test_what_is_no_text_is_invalid(path, write):
    write(b"\xff\xfe")
    assert why_it_is_invalid(path) == "it is not UTF-8 text"


def test_what_cannot_be_read_is_unusable(path):
    path.mkdir(parents=True)
    with pytest.raises(StoreUnusable):
        load_settings(path)


@given(text=st.text())
def test_whatever_the_file_holds_only_one_error_comes_out(tmp_path_factory, text):
    path = tmp_path_factory.getbasetemp() / "settings.toml"
    path.write_bytes(text.encode())
    with suppress(SettingsInvalid):
        assert isinstance(load_settings(path), Settings)


def test_a_change_is_in_the_file(path):
    settings = change_setting(path, "appearance", "zoom_percent", 150)
    assert settings.appearance.zoom_percent == 150
    assert load_settings(path) == settings


@pytest.mark.parametrize(
    ("section", "name", "value"),
    [
        ("appearance", "theme", "dark"),
        ("general", "load_last_model", False),
        ("storage", "more_folders", ("/a", "/b c")),
        ("storage", "more_folders", ()),
        ("engine", "context_tokens", 16384),
    ],
)
def test_every_kind_of_value_comes_back(path, section, name, value):
    change_setting(path, section, name, value)
    assert getattr(getattr(load_settings(path), section), name) == value


def test_one_change_leaves_the_others(path):
    change_setting(path, "appearance", "theme", "dark")
    change_setting(path, "appearance", "zoom_percent", 150)
    assert load_settings(path).appearance == Appearance(theme="dark", zoom_percent=150)


def test_what_is_unknown_survives_a_change(path, write):
    write("[appearance]\nsparkle = true\n[plugins]\nx = [1979-05-27]\n")
    change_setting(path, "appearance", "theme", "dark")
    assert path.read_text() == (
        '[appearance]\nsparkle = true\ntheme = "dark"\n\n'
        "[plugins]\nx = [\n    1979-05-27,\n]\n"
    )


def test_a_default_is_not_written(path, write):
    write("[appearance]\nzoom_percent = 150\n[network]\noffline = true\n")
    change_setting(path, "appearance", "zoom_percent", 100)
    assert path.read_text() == "[network]\noffline = true\n"


def test_a_wrong_change_leaves_the_file(path, write):
    write("# mine\n")
    with pytest.raises(SettingsInvalid) as failed:
        change_setting(path, "appearance", "zoom_percent", 1000)
    assert failed.value.detail == "appearance.zoom_percent: expected int <= 300"
    assert path.read_text() == "# mine\n"


def test_a_change_does_not_mend_an_invalid_file(path, write):
    """Else a slip of the hand would cost the user every other setting."""
    text = '[appearance]\ntheme = "pink"\nzoom_percent = 150\n'
    write(text)
    with pytest.raises(SettingsInvalid, match="line 2"):
        change_setting(path, "network", "offline", True)
    assert path.read_text() == text


def test_a_change_leaves_nothing_beside_the_file(path):
    change_setting(path, "network", "offline", True)
    assert list(path.parent.iterdir()) == [path]


def test_a_file_that_is_a_link_stays_one(path, write, tmp_path):
    kept = tmp_path / "dotfiles.toml"
    kept.write_text("")
    path.parent.mkdir()
    path.symlink_to(kept)
    change_setting(path, "network", "offline", True)
    assert path.is_symlink()
    assert load_settings(kept).network.offline


def test_what_cannot_be_written_is_unusable(path):
    path.parent.touch()
    with pytest.raises(StoreUnusable):
        change_setting(path, "network", "offline", True)


def test_what_cannot_be_written_down_is_invalid(path, write):
    write("[network]\noffline = true\n")
    with pytest.raises(SettingsInvalid):
        change_setting(path, "storage", "more_folders", ("/caf\udce9",))
    assert path.read_text() == "[network]\noffline = true\n"
    assert list(path.parent.iterdir()) == [path]


def test_every_shown_setting_can_be_changed(path):
    for each in fields(Settings()):
        change_setting(path, each.section, each.name, each.value)
    assert load_settings(path) == Settings()


def test_a_file_that_makes_no_sense_gives_way_to_one_that_stays_offline(path, write):
    write("theme = [")
    set_aside(path)
    assert load_settings(path) == Settings(network=Network(offline=True))
    assert path.with_name("settings.damaged.toml").read_text() == "theme = ["


def test_what_is_not_there_cannot_be_set_aside(path):
    with pytest.raises(StoreUnusable):
        set_aside(path)


def test_keys_are_kept_as_a_table(path):
    keys = {"new_chat": "Ctrl+Shift+N", "regenerate": ""}
    assert change_setting(path, "shortcuts", "keys", keys).shortcuts.keys == keys
    assert load_settings(path).shortcuts.keys == keys
    change_setting(path, "shortcuts", "keys", {})
    assert path.read_text() == ""
