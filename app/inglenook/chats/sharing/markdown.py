"""A chat as Markdown: what is shown of it, as it was written."""

from collections.abc import Iterator

from inglenook.chats.records import ChatMessage
from inglenook.chats.sharing.records import WholeChat
from inglenook.chats.sharing.turns import (
    attachment_names,
    shown_turns,
    speaker,
    time_of,
    title_of,
)
from inglenook.prompts.thoughts import split_thought
from inglenook.translation import translate


def markdown_of(whole: WholeChat) -> str:
    """The title, then each turn under the name of who speaks."""
    parts = [f"# {title_of(whole)}"]
    if prompt := whole.chat.settings.system_prompt:
        parts.append(_quoted(prompt))
    for message in shown_turns(whole):
        parts.append("---")
        parts.extend(_turn(message))
    return "\n\n".join(parts) + "\n"


def _turn(message: ChatMessage) -> Iterator[str]:
    yield f"**{speaker(message)}** · {time_of(message)}"
    if names := ", ".join(attachment_names(message)):
        yield translate("ChatExport", "*Attached: {names}*").format(names=names)
    if message.role == "user":
        yield message.text
        return
    reply = split_thought(message.text)
    if reply.thought:
        yield _quoted(reply.thought)
    if reply.answer:
        yield reply.answer.strip("\n")
    if message.error:
        yield f"*{message.error}*"


def _quoted(text: str) -> str:
    return "\n".join(f"> {line}".rstrip() for line in text.strip().splitlines())
