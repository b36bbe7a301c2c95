"""A chat that is shown to people."""

from datetime import UTC, datetime

from inglenook.chats.records import Chat, ChatMessage, ChatSettings
from inglenook.chats.sharing.records import WholeChat

NOW = datetime(2026, 10, 3, 14, 2, tzinfo=UTC)


def said(number, role, text, **fields):
    fields = {"parent_id": number - 1 or None} | fields
    return ChatMessage(
        id=number, chat_id=1, role=role, text=text, created_at=NOW, **fields
    )


def chat_of(*messages, title="Bread", **settings):
    chat = Chat(
        id=1,
        title=title,
        created_at=NOW,
        updated_at=NOW,
        settings=ChatSettings(**settings),
    )
    shown_id = messages[-1].id if messages else None
    return WholeChat(chat=chat, messages=messages, shown_id=shown_id)
