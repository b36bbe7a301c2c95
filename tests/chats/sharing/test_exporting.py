import json
from contextlib import closing

import pytest
from tests.chats.said import TIMINGS, add, ids, texts
from tests.chats.sharing.foreign import PNG, read, take

from inglenook.chats.records import Attachment, ChatSettings, Ending
from inglenook.chats.sharing.exporting import export_chats, read_chats, safe_name
from inglenook.chats.sharing.records import Progress, WholeChat
from inglenook.chats.store import ChatStore
from inglenook.engine.messages import Adapter
from inglenook.errors import FileNotWritten
from inglenook.work import drain


@pytest.fixture
def rich(store):
    """A chat with all that a chat can have."""
    settings = ChatSettings(system_prompt="Brief.", adapters=(Adapter("a.gguf", 0.5),))
    chat_id = store.create("Bread", settings=settings, folder="Food").id
    image = Attachment(name="a.png", kind="image", data=PNG, size_bytes=len(PNG))
    note = Attachment(name="a.txt", kind="text", text="A note.", size_bytes=7)
    why = store.add(chat_id, None, "user", "Why?", attachments=[image, note])
    for text in ("So.", "Or so."):
        answer = store.add(chat_id, why.id, "assistant", text, model="Qwen Q4")
        ending = Ending(stop_reason="end", timings=TIMINGS, thought_s=1.5)
        store.finish(answer.id, text, ending)
    gone, _ = add(store, chat_id, "Gone?", "Gone.", parent_id=answer.id)
    store.remove_turn(gone)
    store.show_version(answer.id, -1)
    settings = ChatSettings(
        system_prompt="Brief.", history_from=answer.id, summary="They met."
    )
    store.set_settings(chat_id, settings)
    store.set_pinned(chat_id, is_pinned=True)
    return chat_id


def no_pdf(whole):
    yield
    return b"%PDF of " + whole.chat.title.encode()


def export(chats_path, chat_ids, form, target):
    chats = read_chats(chats_path, chat_ids)
    return drain(export_chats(chats, len(chat_ids), form, target, no_pdf))


def comparable(store, chat_id):
    """All of a chat, but for the ids."""
    messages = store.all_messages(chat_id)
    place = {message.id: number for number, message in enumerate(messages)}
    chat = store.chat(chat_id)
    return [
        (chat.title, chat.created_at, chat.is_pinned, chat.folder),
        (chat.settings.system_prompt, chat.settings.summary),
        place.get(chat.settings.history_from),
        place[store.leaf_id(chat_id)],
        [
            (
                place.get(message.parent_id),
                message.text,
                message.model,
                message.timings,
                message.stop_reason,
                message.is_removed,
                message.thought_s,
                [(each.name, each.text, each.data) for each in message.attachments],
            )
            for message in messages
        ],
    ]


def test_our_own_form_loses_nothing(store, rich, chats_path, tmp_path):
    target = tmp_path / "chats.json"
    assert export(chats_path, [rich], "json", target) == target

    elsewhere = tmp_path / "elsewhere.sqlite3"
    with closing(ChatStore(elsewhere)) as other:
        take(target, elsewhere)
        (chat,) = other.chats()
        assert comparable(other, chat.id) == comparable(store, rich)


def test_chats_that_are_here_are_not_taken_from_their_own_export(
    store, rich, chats_path, tmp_path
):
    target = tmp_path / "chats.json"
    export(chats_path, [rich], "json", target)

    assert read(target, chats_path).n_known == 1


def test_an_export_of_an_import_is_known_where_both_came_from(
    store, rich, chats_path, tmp_path
):
    first, second = tmp_path / "first.json", tmp_path / "second.json"
    export(chats_path, [rich], "json", first)
    elsewhere = tmp_path / "elsewhere.sqlite3"
    with closing(ChatStore(elsewhere)) as other:
        take(first, elsewhere)
        export(elsewhere, ids(other.chats()), "json", second)

    assert read(second, chats_path).n_known == 1


def test_the_document_says_what_it_is(store, rich, chats_path, tmp_path):
    target = tmp_path / "chats.json"
    export(chats_path, [rich], "json", target)

    document = json.loads(target.read_text("utf-8"))

    assert document["inglenook_chats"] == 1
    assert document["chats"][0]["title"] == "Bread"
    assert document["chats"][0]["messages"][0]["attachments"][0]["kind"] == "image"


@pytest.mark.parametrize("form", ["md", "html", "pdf"])
def test_one_chat_becomes_one_file(rich, chats_path, tmp_path, form):
    target = tmp_path / f"bread.{form}"

    assert export(chats_path, [rich], form, target) == target

    assert b"Bread" in target.read_bytes()
    assert list(tmp_path.glob("*.part")) == []


def test_several_become_a_folder_and_no_name_is_taken_twice(
    store, chats_path, tmp_path
):
    chat_ids = [store.create(title).id for title in ("A/B", "A/B", "CON", "...")]
    (tmp_path / "chats").mkdir()

    folder = export(chats_path, chat_ids, "md", tmp_path / "chats")

    assert folder == tmp_path / "chats 2"
    assert sorted(file.name for file in folder.iterdir()) == [
        "AB 2.md",
        "AB.md",
        "CON_.md",
        "chat.md",
    ]


def test_progress_counts_the_chats(store, chats_path, tmp_path):
    chat_ids = [store.create("A chat").id for _ in range(3)]
    told = []
    work = export_chats(
        read_chats(chats_path, chat_ids), 3, "json", tmp_path / "a.json", no_pdf
    )
    drain(work, told.append)

    assert told == [Progress(n_done=number, n_all=3) for number in (1, 2, 3)]


def test_giving_up_leaves_the_old_file(store, rich, chats_path, tmp_path):
    target = tmp_path / "chats.json"
    target.write_text("old")
    chats = read_chats(chats_path, [rich, rich])
    work = export_chats(chats, 2, "json", target, no_pdf)
    next(work)

    work.close()

    assert target.read_text() == "old"
    assert list(tmp_path.glob("*.part")) == []


@pytest.mark.parametrize("form", ["json", "md"])
def test_a_folder_that_is_not_there_is_told(rich, chats_path, tmp_path, form):
    with pytest.raises(FileNotWritten):
        export(chats_path, [rich], form, tmp_path / "gone" / f"chat.{form}")


def test_a_chat_that_is_gone_is_passed_over(store, rich, chats_path, tmp_path):
    target = tmp_path / "chats.json"
    export(chats_path, [rich, 999], "json", target)

    assert len(json.loads(target.read_bytes())["chats"]) == 1


def test_temporary_chats_come_from_memory(store, chats_path):
    chat = store.create("Hidden", is_temporary=True)
    whole = WholeChat(chat=chat, messages=(), shown_id=None)

    assert list(read_chats(chats_path, [], [whole])) == [whole]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Bread", "Bread"),
        ("量化模型" * 40, ("量化模型" * 40)[:60]),
        ("../../etc/passwd", "etcpasswd"),
        ("a\x00b:c?", "abc"),
        ("NUL", "NUL_"),
        ("", "chat"),
        (" . ", "chat"),
    ],
)
def test_every_system_takes_the_name(title, name):
    assert safe_name(title) == name
    assert len(safe_name(title).encode()) < 250


def test_the_store_is_as_it_was(store, rich, chats_path, tmp_path):
    before = texts(store, rich)
    export(chats_path, [rich], "json", tmp_path / "a.json")

    assert texts(store, rich) == before
