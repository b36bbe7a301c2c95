"""Where other programs keep their models, on each system."""

import json
import os

import pytest
from tests.library.other_programs import put

from inglenook.library.programs import User, find_programs


@pytest.fixture
def home(tmp_path):
    (tmp_path / "home").mkdir()
    return (tmp_path / "home").resolve()


def found(home, system="linux", **environ):
    user = User(home=home, system=system, environ=environ)
    # What may lie on this very machine, outside of the user's folder, is not meant.
    return {
        program.key: [
            folder.relative_to(home).as_posix()
            for folder in program.folders
            if folder.is_relative_to(home)
        ]
        for program in find_programs(user)
        if any(folder.is_relative_to(home) for folder in program.folders)
    }


def test_on_a_new_machine_there_are_none(home):
    assert found(home) == {}


@pytest.mark.parametrize(
    ("system", "key", "folder"),
    [
        ("linux", "lm-studio", ".lmstudio/models"),
        ("win32", "lm-studio", ".cache/lm-studio/models"),
        ("linux", "gpt4all", ".local/share/nomic.ai/GPT4All"),
        ("darwin", "gpt4all", "Library/Application Support/nomic.ai/GPT4All"),
        ("win32", "gpt4all", "AppData/Local/nomic.ai/GPT4All"),
        ("linux", "jan", ".local/share/Jan/data/llamacpp/models"),
        ("linux", "jan", ".config/Jan/data/models"),
        ("darwin", "jan", "Library/Application Support/Jan/data/llamacpp/models"),
        ("win32", "jan", "AppData/Roaming/Jan/data/llamacpp/models"),
        ("linux", "hub-cache", ".cache/huggingface/hub"),
        ("win32", "hub-cache", ".cache/huggingface/hub"),
    ],
)
def test_each_program_is_found_by_its_folder(home, system, key, folder):
    (home / folder).mkdir(parents=True)
    assert found(home, system) == {key: [folder]}


@pytest.mark.parametrize("system", ["linux", "darwin", "win32"])
def test_ollama_is_found_by_its_manifests(home, system):
    (home / ".ollama" / "models").mkdir(parents=True)
    assert found(home, system) == {}
    (home / ".ollama" / "models" / "manifests").mkdir()
    assert found(home, system) == {"ollama": [".ollama/models"]}


def test_the_environment_may_say_where(home):
    (home / "o" / "manifests").mkdir(parents=True)
    (home / "h").mkdir()
    assert found(home, OLLAMA_MODELS=str(home / "o"), HF_HUB_CACHE=str(home / "h")) == {
        "ollama": ["o"],
        "hub-cache": ["h"],
    }


def test_what_the_user_chose_in_the_programs_is_followed(home):
    for folder in ("lm/models", "downloads", "jan/llamacpp/models"):
        (home / folder).mkdir(parents=True)
    put(home / ".lmstudio-home-pointer", f"{home}/lm\n".encode())
    chosen = {"downloadsFolder": str(home / "downloads"), "other": [1]}
    put(home / "lm" / "settings.json", json.dumps(chosen).encode())
    settings = home / ".local" / "share" / "Jan" / "settings.json"
    put(settings, json.dumps({"data_folder": str(home / "jan")}).encode())
    assert found(home) == {
        "lm-studio": ["lm/models", "downloads"],
        "jan": ["jan/llamacpp/models"],
    }


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"\xff\xfe",
        b'{"data_folder": 7}',
        b'{"data_folder": "relative"}',
        b'{"data_folder": "/a\\u0000b"}',
        b'{"data_folder": "/\\ud800"}',
        b"[" * 100_000,
    ],
)
def test_settings_that_make_no_sense_are_passed_over(home, content):
    put(home / ".local" / "share" / "Jan" / "settings.json", content)
    put(home / ".lmstudio-home-pointer", content)
    assert found(home) == {}


def test_a_pipe_in_place_of_settings_is_not_read(home):
    os.mkfifo(home / ".lmstudio-home-pointer")
    assert found(home) == {}


def test_a_folder_is_named_once(home):
    (home / ".lmstudio" / "models").mkdir(parents=True)
    (home / ".cache").mkdir()
    (home / ".cache" / "lm-studio").symlink_to(home / ".lmstudio")
    assert found(home) == {"lm-studio": [".lmstudio/models"]}


def test_a_loop_of_links_is_no_folder(home):
    (home / ".lmstudio").symlink_to(home / ".lmstudio")
    assert found(home) == {}
