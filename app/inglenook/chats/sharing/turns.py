"""What of a chat is shown to people: the turns of one branch, and who speaks."""

from collections.abc import Iterator

from inglenook.chats.records import ChatMessage
from inglenook.chats.sharing.records import WholeChat
from inglenook.translation import translate


def shown_turns(whole: WholeChat) -> list[ChatMessage]:
    """The messages of the branch that is shown, without those that were removed."""
    by_id = {message.id: message for message in whole.messages}
    turns = []
    place = whole.shown_id
    while place is not None:
        message = by_id[place]
        turns.append(message)
        place = message.parent_id
    return [message for message in reversed(turns) if not message.is_removed]


def speaker(message: ChatMessage) -> str:
    """Who says something: the user, or the model by its name."""
    if message.role == "user":
        return translate("ChatExport", "You")
    return message.model or translate("ChatExport", "Model")


def time_of(message: ChatMessage) -> str:
    """When it was said, on the clock of this place: `2026-10-03 14:02`."""
    return f"{message.created_at.astimezone():%Y-%m-%d %H:%M}"


def title_of(whole: WholeChat) -> str:
    """The chat's title, or what a chat without one is called."""
    return whole.chat.title or translate("ChatRows", "New chat")


def attachment_names(message: ChatMessage) -> Iterator[str]:
    """What was sent with a message."""
    return (each.name for each in message.attachments)
