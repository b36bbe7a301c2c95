import pytest
from tests.chats.said import ids

from inglenook.chats.records import Folder
from inglenook.errors import StoreUnusable


def test_an_archived_chat_has_a_list_of_its_own(store, chat_id):
    store.set_archived(chat_id, is_archived=True)

    assert store.chats() == []
    assert ids(store.archived_chats()) == [chat_id]

    store.trash(chat_id)
    assert store.archived_chats() == []


def test_folders_are_counted_by_what_the_list_shows(store):
    a, b, c, d = (store.create(name, folder="Work").id for name in "abcd")
    store.set_archived(b, is_archived=True)
    store.trash(c)
    store.set_folder(d, folder="art")

    assert store.folders() == [
        Folder(name="art", n_chats=1),
        Folder(name="Work", n_chats=1),
    ]
    assert store.chat(a).folder == "Work"


def test_a_folder_gets_another_name(store):
    chats = [store.create(name, folder="Work").id for name in "ab"]
    store.trash(chats[0])

    store.rename_folder("Work", "Play")
    assert {store.chat(each).folder for each in chats} == {"Play"}

    store.rename_folder("Play", "")
    assert store.folders() == []


def test_many_chats_change_at_once_or_none_does(store):
    chats = [store.create(name).id for name in "abc"]
    store._db.execute(
        "CREATE TEMP TRIGGER broken BEFORE UPDATE ON chat WHEN new.id = 3"
        " BEGIN SELECT * FROM nothing_of_this_name; END"
    )
    with pytest.raises(StoreUnusable):
        store.set_folder(*chats, folder="Work")
    assert store.folders() == []

    store._db.execute("DROP TRIGGER broken")
    store.set_folder(*chats, folder="Work")
    assert store.folders() == [Folder(name="Work", n_chats=3)]


def test_chosen_chats_are_deleted_for_ever(store):
    a, b, c = (store.create(name).id for name in "abc")

    store.delete(a, c)

    assert ids(store.chats()) == [b]
