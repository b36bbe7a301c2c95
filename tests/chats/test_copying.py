from datetime import UTC, datetime

from msgspec import structs
from tests.chats.said import add, texts

from inglenook.chats.records import (
    CHOOSES_NOTHING,
    Attachment,
    Chat,
    ChatMessage,
    ChatSettings,
)


def test_a_fork_has_what_was_shown_up_to_a_message(store, chat_id, clock):
    file = Attachment(name="b.png", kind="image", data=b"PNG")
    first = store.add(chat_id, None, "user", "Why?", attachments=[file])
    so = store.add(chat_id, first.id, "assistant", "So.")
    who, _, end, _ = add(store, chat_id, "Who?", "I.", "When?", "Now.", parent_id=so.id)
    store.remove_turn(who)
    settings = ChatSettings(history_from=end, summary="They met.")
    store.set_settings(chat_id, settings)

    fork = store.fork(end, "A fork")

    path = store.path(store.leaf_id(fork.id))
    assert [message.text for message in path] == ["Why?", "So.", "When?"]
    assert store.image(path[0].attachments[0].id) == b"PNG"
    assert fork.title == "A fork"
    assert fork.created_at == clock.now
    chosen = store.settings(fork.id)
    assert chosen == structs.replace(settings, history_from=path[2].id)
    assert texts(store, chat_id) == ["Why?", "So.", "When?", "Now."]


def test_a_fork_that_ends_before_the_summary_has_none(store, chat_id):
    why, _, who = add(store, chat_id, "Why?", "So.", "Who?")
    settings = ChatSettings(history_from=who, summary="They met.")
    store.set_settings(chat_id, settings)

    fork = store.fork(why, "A fork")

    assert store.settings(fork.id) == CHOOSES_NOTHING


def test_an_answer_is_copied_with_its_end(store, chat_id):
    _, answer = add(store, chat_id, "Why?", "So.")
    fork = store.fork(answer, "A fork")

    copied = store.message(store.leaf_id(fork.id))
    assert copied.stop_reason == "end"
    assert len(store.search("so")) == 2


def test_an_imported_tree_keeps_its_branches(store):
    now = datetime(2020, 1, 1, tzinfo=UTC)
    chat = Chat(id=0, title="Imported", created_at=now, updated_at=now)

    def said(number, parent, role, text):
        return ChatMessage(
            id=number,
            chat_id=0,
            parent_id=parent,
            role=role,
            text=text,
            created_at=now,
        )

    tree = [
        said(1, None, "user", "Why?"),
        said(2, 1, "assistant", "So."),
        said(3, 1, "assistant", "Thus."),
    ]
    stored = store.put(chat, tree, shown_id=2)

    why, so = store.path(store.leaf_id(stored.id))
    assert (so.text, so.sibling, so.n_siblings) == ("So.", 1, 2)
    assert store.chat(stored.id) == stored
    assert stored.updated_at == why.created_at == now
