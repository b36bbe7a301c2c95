"""Arithmetic of the context: what fills it, and which turns go first."""

import math
from collections.abc import Iterable, Mapping, Sequence

from inglenook.chats.attached import fenced
from inglenook.chats.context.records import ContextNeed, ContextUse, Conversation
from inglenook.chats.records import Attachment, ChatMessage, ChatSettings
from inglenook.chats.requests import applying, system_text
from inglenook.prompts.thoughts import split_thought

#: Tokens of each text, as the model counts.
Counts = Mapping[str, int]
#: What is being written, with its files.
Draft = tuple[str, tuple[Attachment, ...]]

#: What templates put round a message, in tokens: names of the roles, ends of turns.
FRAME_TOKENS = 6
#: An answer is given so much of the context, and so many tokens where it is long.
_SHARE_OF_ANSWER = 4
_LEAST_ANSWER = 512


def answer_reserve(limit: int, max_tokens: int | None) -> int:
    """Tokens to keep free for an answer.

    Args:
        limit: Length of the context.
        max_tokens: Most that the answer may have; None is without a limit.
    """
    least = min(_LEAST_ANSWER, limit // 2)
    reserve = max(limit // _SHARE_OF_ANSWER, least)
    return reserve if max_tokens is None else min(reserve, max_tokens)


def would_send(
    settings: ChatSettings,
    said: Sequence[ChatMessage],
    limit: int,
    draft: Draft = ("", ()),
) -> Conversation:
    """What counts of a chat for the context.

    Args:
        settings: The chat's.
        said: All of the branch, oldest first.
        limit: Length of the context, in tokens.
        draft: What is being written, with its files.
    """
    settings, messages = applying(settings, said)
    text, files = draft
    return Conversation(
        system=system_text(settings),
        messages=messages,
        draft=text,
        files=files,
        limit=limit,
        reserve=answer_reserve(limit, settings.max_tokens),
    )


def texts_of(conversation: Conversation) -> list[str]:
    """All that is to be counted, the newest first."""
    messages = reversed(conversation.messages)
    texts = [conversation.system, conversation.draft, *_file_texts(conversation.files)]
    for message in messages:
        texts += [_said(message), *_file_texts(message.attachments)]
    return [text for text in texts if text]


def context_use(conversation: Conversation, counts: Counts) -> ContextUse:
    """What fills the context; all texts must have been counted.

    Answers count as their text is cut anew. A model may have written them in other
    tokens, and the KV cache then holds them in fewer.
    """
    messages = conversation.messages
    files = [*conversation.files]
    for message in messages:
        files += message.attachments
    return ContextUse(
        system=_n_framed(conversation.system, counts),
        history=sum(_n_framed(_said(message), counts) for message in messages),
        files=_n_files(files, counts),
        draft=_n_framed(conversation.draft, counts),
        reserve=conversation.reserve,
        limit=conversation.limit,
    )


def context_need(
    conversation: Conversation, counts: Counts, n_prompt: int | None
) -> ContextNeed:
    """What must be left out of a conversation, so that an answer has room.

    Args:
        conversation: With a message at least.
        counts: Of all its texts.
        n_prompt: Its tokens as the engine has counted them, if it did; more than
            the texts have is spread evenly over the messages.
    """
    messages, limit = conversation.messages, conversation.limit
    system = _n_framed(conversation.system, counts)
    turns = turns_of(messages)
    tokens = [sum(_n_message(each, counts) for each in turn) for turn in turns]
    total = system + sum(tokens)
    if n_prompt is not None and n_prompt > total:
        more = (n_prompt - total) / len(messages)
        tokens = [
            n_tokens + math.ceil(more * len(turn))
            for n_tokens, turn in zip(tokens, turns, strict=True)
        ]
        total = system + sum(tokens)
    room = limit - conversation.reserve - system
    n_gone = n_turns_to_leave_out(tokens, room)
    return ContextNeed(
        chat_id=messages[-1].chat_id,
        needed=total if n_prompt is None else n_prompt,
        limit=limit,
        reserve=conversation.reserve,
        oldest=tuple(message for turn in turns[:n_gone] for message in turn),
        n_oldest=sum(tokens[:n_gone]),
        history_from=turns[n_gone][0].id,
        waiting=messages[-1],
    )


def n_turns_to_leave_out(tokens: Sequence[int], room: int) -> int:
    """How many turns must go, from the first on; the last one never does.

    Args:
        tokens: Of each turn, the oldest first.
        room: Tokens that all may have together.
    """
    left = sum(tokens)
    for n_gone, n_tokens in enumerate(tokens[:-1]):
        if left <= room:
            return n_gone
        left -= n_tokens
    return max(0, len(tokens) - 1)


def turns_of(messages: Iterable[ChatMessage]) -> list[list[ChatMessage]]:
    """The messages in turns: each begins with what the user says."""
    turns: list[list[ChatMessage]] = []
    was_question = False
    for message in messages:
        is_question = message.role == "user"
        if not turns or (is_question and not was_question):
            turns.append([])
        turns[-1].append(message)
        was_question = is_question
    return turns


def _said(message: ChatMessage) -> str:
    """The text of a message as most templates send it, without its thought."""
    if message.role != "assistant":
        return message.text
    return split_thought(message.text).answer


def _file_texts(files: Iterable[Attachment]) -> list[str]:
    return [fenced(file) for file in files if file.kind == "text"]


def _n_framed(text: str, counts: Counts) -> int:
    return counts[text] + FRAME_TOKENS if text else 0


def _n_files(files: Iterable[Attachment], counts: Counts) -> int:
    return sum(counts[text] for text in _file_texts(files))


def _n_message(message: ChatMessage, counts: Counts) -> int:
    return _n_framed(_said(message), counts) + _n_files(message.attachments, counts)
