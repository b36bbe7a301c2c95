import pytest
from tests.chats.said import add, ids, texts

from inglenook.chats.records import Attachment
from inglenook.chats.rescue import rescue
from inglenook.work import drain


@pytest.fixture
def temporary(store):
    return store.create("Secret", is_temporary=True).id


def test_it_is_listed_first_and_never_on_disk(store, chat_id, temporary, chats_path):
    add(store, temporary, "A secret word", "I see.")

    assert [chat.is_temporary for chat in store.chats()] == [True, False]
    assert texts(store, temporary) == ["A secret word", "I see."]
    for file in chats_path.parent.iterdir():
        assert b"ecret" not in file.read_bytes()


def test_it_is_gone_with_the_program(temporary, reopened):
    assert reopened.chats() == []
    assert reopened.chat(temporary) is None


def test_it_changes_as_others_do(store, chat_id, temporary):
    store.rename(temporary, "Renamed")
    store.trash(temporary, chat_id)
    assert ids(store.trashed_chats()) == [temporary, chat_id]

    store.restore(temporary, chat_id)
    store.delete(temporary)
    assert ids(store.chats()) == [chat_id]


def test_it_can_be_kept_with_all_its_branches(store, temporary, clock):
    file = Attachment(name="b.png", kind="image", data=b"PNG")
    why = store.add(temporary, None, "user", "Why?", attachments=[file])
    add(store, temporary, "Mm", "So.", parent_id=why.id)
    add(store, temporary, "Thus.", parent_id=why.id)
    store.show_version(store.leaf_id(temporary), -1)

    kept = store.keep(temporary)

    assert not kept.is_temporary
    assert store.chats() == [kept]
    assert texts(store, kept.id) == ["Why?", "Mm", "So."]
    question, middle, _ = store.path(store.leaf_id(kept.id))
    assert (middle.sibling, middle.n_siblings) == (1, 2)
    assert store.image(question.attachments[0].id) == b"PNG"


def test_what_is_forked_from_it_is_temporary(store, temporary):
    (message,) = add(store, temporary, "Why?")

    assert store.fork(message, "A fork").is_temporary


def test_the_file_can_be_rescued_while_temporary_chats_stay(
    store, chat_id, temporary, chats_path, clock
):
    store.detach()
    drain(rescue(chats_path, clock()))
    store.attach()

    assert ids(store.chats()) == [temporary, chat_id]
    add(store, chat_id, "It goes on.")
