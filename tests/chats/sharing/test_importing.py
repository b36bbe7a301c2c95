import json
import sqlite3
from contextlib import closing, suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.chats.said import add, texts
from tests.chats.sharing.foreign import (
    gpt_chat,
    read,
    small_mapping,
    take,
    ui_conv,
    ui_messages,
    write_json,
    write_zip,
)

from inglenook.chats.records import Chat
from inglenook.chats.sharing import files, importing
from inglenook.chats.sharing.importing import store_chats
from inglenook.errors import (
    ImportDamaged,
    ImportFailed,
    ImportTooLarge,
    ImportTooNew,
    ImportUnknown,
    ImportUnreadable,
    StoreError,
)


@pytest.fixture
def export(tmp_path):
    """Three chats of ChatGPT."""
    chats = [gpt_chat(small_mapping(), conversation_id=name) for name in "abc"]
    return write_json(tmp_path / "conversations.json", chats)


def test_what_was_found_is_stored_with_its_branches(store, export, chats_path):
    take(export, chats_path)

    chats = store.chats()
    assert [chat.title for chat in chats] == ["Bread"] * 3
    assert texts(store, chats[0].id) == ["Why?", "Or so."]
    assert len(store.search("or so")) == 3


def test_a_second_import_finds_nothing_new(store, export, chats_path):
    take(export, chats_path)
    store.trash(store.chats()[0].id)

    findings = read(export, chats_path)

    assert (len(findings.chats), findings.n_known) == (0, 3)


def test_a_chat_that_is_twice_in_a_file_is_taken_once(tmp_path, chats_path):
    chat = {"conv": ui_conv(), "messages": ui_messages()}

    findings = read(write_json(tmp_path / "a.json", [chat, chat]), chats_path)

    assert (len(findings.chats), findings.n_known) == (1, 1)


def test_giving_up_leaves_nothing_behind(store, export, chats_path):
    own = store.create("Own").id
    work = store_chats(read(export, chats_path), chats_path)
    next(work)
    next(work)
    assert len(store.chats()) == 3

    work.close()

    assert [chat.id for chat in store.chats()] == [own]


def test_a_failure_leaves_nothing_behind(store, export, chats_path, monkeypatch):
    put, asked = importing.copying.put, []

    def failing(*arguments):
        asked.append(arguments)
        if len(asked) == 3:
            raise sqlite3.OperationalError("disk I/O error")
        return put(*arguments)

    monkeypatch.setattr(importing.copying, "put", failing)
    with pytest.raises(StoreError):
        take(export, chats_path)

    assert store.chats() == []


def test_the_store_can_be_written_meanwhile(store, export, chats_path):
    work = store_chats(read(export, chats_path), chats_path)
    next(work)
    (why,) = add(store, store.create("Own").id, "Why?")
    with closing(work), suppress(StopIteration):
        while True:
            next(work)

    assert store.message(why).text == "Why?"
    assert len(store.chats()) == 4


@pytest.mark.parametrize(
    ("content", "failure"),
    [
        (b"", ImportDamaged),
        (b"{", ImportDamaged),
        (b"\xff\xfe[]", ImportDamaged),
        (b"[" * 100_000, ImportDamaged),
        (b"[]", ImportUnknown),
        (b'"words"', ImportDamaged),
        (b'{"title": "A recipe"}', ImportUnknown),
        (b"PK\x03\x04 and then nothing", ImportDamaged),
        (b'{"inglenook_chats": 99, "chats": []}', ImportTooNew),
        (b'{"inglenook_chats": 1}', ImportDamaged),
    ],
)
def test_what_is_no_export_is_refused(tmp_path, chats_path, content, failure):
    path = tmp_path / "export.json"
    path.write_bytes(content)

    with pytest.raises(failure):
        read(path, chats_path)


def test_a_file_that_is_gone_is_told(tmp_path, chats_path):
    with pytest.raises(ImportUnreadable):
        read(tmp_path / "gone.json", chats_path)


def test_an_empty_folder_holds_no_chats(tmp_path, chats_path):
    empty = tmp_path / "empty"
    empty.mkdir()

    with pytest.raises(ImportUnknown):
        read(empty, chats_path)


def test_an_archive_that_unpacks_to_too_much_is_refused(
    tmp_path, chats_path, monkeypatch
):
    monkeypatch.setattr(files, "MAX_BYTES", 1_000)
    path = write_zip(tmp_path / "bomb.zip", conversations__json="[" + " " * 2_000 + "]")

    with pytest.raises(ImportTooLarge):
        read(path, chats_path)


def test_too_many_files_are_refused(tmp_path, chats_path, monkeypatch):
    monkeypatch.setattr(files, "MAX_FILES", 1)

    with pytest.raises(ImportTooLarge):
        read(write_zip(tmp_path / "a.zip", a__json="[]", b__json="[]"), chats_path)


def test_titles_that_would_break_the_list_are_mended(tmp_path, chats_path):
    long = gpt_chat(small_mapping(), title="One\nword " * 100)

    (whole,) = read(write_json(tmp_path / "a.json", [long]), chats_path).chats

    assert "\n" not in whole.chat.title
    assert len(whole.chat.title) <= 60


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inside: st.lists(inside) | st.dictionaries(st.text(), inside),
    max_leaves=10,
)
FIELDS = [
    "mapping",
    "message",
    "content",
    "parts",
    "author",
    "role",
    "parent",
    "conv",
    "messages",
    "id",
    "inglenook_chats",
    "chats",
]
CHATS = st.recursive(
    JSON | st.sampled_from(["user", "assistant", "1", 1]),
    lambda inside: st.lists(inside) | st.dictionaries(st.sampled_from(FIELDS), inside),
    max_leaves=30,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(CHATS)
def test_anything_at_all_is_taken_or_refused(tmp_path, chats_path, value):
    path = tmp_path / "any.json"
    path.write_text(json.dumps(value), "utf-8")

    with suppress(ImportFailed):
        take(path, chats_path)


def test_adapters_on_other_computers_are_left_out(tmp_path, chats_path):
    adapters = [
        {"path": path, "strength": 1.0}
        for path in ("/loras/a.gguf", r"\\other\share\b.gguf", "//other/share/c.gguf")
    ]
    message = {
        "id": 1,
        "parent": None,
        "role": "user",
        "text": "Hi",
        "created_at": "2026-01-01T00:00:00Z",
    }
    chat = {
        "origin": "x",
        "title": "A",
        "created_at": message["created_at"],
        "updated_at": message["created_at"],
        "settings": {"adapters": adapters},
        "messages": [message],
    }
    document = {"inglenook_chats": 1, "chats": [chat]}

    (found,) = read(write_json(tmp_path / "a.json", document), chats_path).chats

    assert [a.path for a in found.chat.settings.adapters] == ["/loras/a.gguf"]


def test_what_was_imported_knows_its_origin(store, export, chats_path):
    take(export, chats_path)

    assert isinstance(store.chats()[0], Chat)
    assert {chat.origin for chat in store.chats()} == {
        f"chatgpt:{name}" for name in "abc"
    }
