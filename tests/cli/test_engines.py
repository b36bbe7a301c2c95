"""`inglenook engines` as scripts call it."""

import json

import pytest
from tests.cli.test_ask import assert_refused, run
from tests.engine.packs.local_index import VERSION, serve_index, slim_wheel


@pytest.fixture
def index():
    with serve_index() as index:
        yield index


@pytest.fixture
def wheels(tmp_path):
    folder = tmp_path / "wheels"
    folder.mkdir()
    return folder


def engines(*arguments):
    return json.loads(run("engines", *arguments, "--json").stdout)["engines"]


def write_settings(tmp_path, text):
    (tmp_path / "home").mkdir(exist_ok=True)
    (tmp_path / "home" / "settings.toml").write_text(text)


def test_at_first_there_is_the_built_in_engine():
    (built_in,) = engines("list")
    assert built_in == {
        "name": "built-in",
        "version": VERSION,
        "backends": built_in["backends"],
        "usable": True,
        "reason": "",
        "built_in": True,
        "in_use": True,
    }
    assert built_in["backends"][-1] == "CPU"


def test_the_list_needs_no_name():
    line = run("engines").stdout.decode()
    assert line.startswith("built-in ")
    assert "in use" in line


def test_a_pack_is_installed_chosen_and_removed(index, wheels, tmp_path):
    root = index.offer(slim_wheel(wheels))
    installed = run("engines", "install", "cu124", "--index", root)
    assert installed.returncode == 0, installed.stderr
    assert installed.stdout.decode().startswith("cu124 ")

    pack, built_in = engines()
    assert (pack["name"], pack["usable"], pack["built_in"]) == ("cu124", True, False)
    assert pack["backends"] == ["CUDA", "CPU"]
    assert pack["reason"] == "it finds no GPU here"
    assert (pack["in_use"], built_in["in_use"]) == (False, True)

    write_settings(tmp_path, '[engine]\npack = "cu124"\n')
    assert [each["in_use"] for each in engines()] == [True, False]

    assert run("engines", "remove", "cu124").returncode == 0
    assert [each["name"] for each in engines()] == ["built-in"]
    assert "“cu124” is not used: it is not installed" in run("engines").stdout.decode()


def test_a_pack_that_does_not_start_is_listed_with_the_reason(index, wheels, tmp_path):
    write_settings(tmp_path, '[engine]\npack = "vulkan"\n')
    root = index.offer(slim_wheel(wheels, "import os; os.abort()"))
    result = run("engines", "install", "vulkan", "--index", root)
    assert_refused(result)
    assert "cannot be used here: signal SIGABRT" in result.stderr.decode()
    pack, built_in = engines()
    assert (pack["usable"], pack["reason"]) == (False, "signal SIGABRT")
    assert (pack["in_use"], built_in["in_use"]) == (False, True)


def test_the_index_may_be_in_the_settings(index, wheels, tmp_path):
    root = index.offer(slim_wheel(wheels))
    write_settings(tmp_path, f'[engine]\npack_index = "{root}"\n')
    result = run("engines", "install", "vulkan", "--json")
    engine = json.loads(result.stdout)["engine"]
    assert (engine["name"], engine["usable"]) == ("vulkan", True)


def test_offline_nothing_is_asked(index, wheels, tmp_path):
    root = index.offer(slim_wheel(wheels))
    write_settings(tmp_path, "[network]\noffline = true\n")
    assert_refused(run("engines", "install", "cpu", "--index", root))
    assert index.asked == []


@pytest.mark.parametrize(
    "arguments",
    [
        ("install", "cu999", "--index", "INDEX"),
        ("install", "../evil", "--index", "INDEX"),
        ("install", "cpu", "--index", "file:///tmp"),
        ("install", "cpu", "--index", "nowhere"),
        ("remove", "cu124"),
        ("remove", ".."),
        ("remove", "built-in"),
    ],
)
def test_what_cannot_be_done_is_refused(index, arguments):
    words = [index.url if word == "INDEX" else word for word in arguments]
    assert_refused(run("engines", *words))


def test_a_wrong_checksum_of_the_users_is_refused(index, wheels):
    root = index.offer(slim_wheel(wheels))
    result = run("engines", "install", "cpu", "--index", root, "--sha256", "0" * 64)
    assert_refused(result)
    assert len(engines()) == 1


def test_offline_nothing_is_asked_whatever_the_settings_say(index, wheels, tmp_path):
    write_settings(tmp_path, "[network]\noffline = false\n")
    root = index.offer(slim_wheel(wheels))
    result = run("--offline", "engines", "install", "cu124", "--index", root)
    assert_refused(result)
    assert b"work offline" in result.stderr
    assert index.asked == []


def test_offline_is_no_command():
    assert run("--offline").returncode == 2
