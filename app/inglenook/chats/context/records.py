"""The context in tokens."""

from dataclasses import dataclass

from inglenook.chats.records import Attachment, ChatMessage


@dataclass(frozen=True, slots=True, kw_only=True)
class ContextUse:
    """What fills the context, in tokens.

    Attributes:
        system: The system prompt, with the summary of what is left out.
        history: What was said.
        files: The texts of the files in that, and in the draft.
        draft: What is being written.
        reserve: Meant for the answer: where something must be left out, so much
            is made free. An answer may take more, or have to do with less.
        limit: Length of the context.
    """

    system: int
    history: int
    files: int
    draft: int
    reserve: int
    limit: int

    @property
    def used(self) -> int:
        """All that would be sent."""
        return self.system + self.history + self.files + self.draft

    @property
    def free(self) -> int:
        """What is left beside the reserve; 0 where that is touched."""
        return max(0, self.limit - self.reserve - self.used)


@dataclass(frozen=True, slots=True, kw_only=True)
class ContextNeed:
    """A conversation that does not fit, and what could be left out of it.

    Attributes:
        chat_id: The chat.
        needed: Tokens of the conversation.
        limit: Length of the context, in tokens.
        reserve: Tokens that an answer needs beside.
        oldest: The messages that would go, whole turns; empty where even the
            last turn is too long by itself.
        n_oldest: How many tokens these have.
        history_from: Id of the first message that would stay.
        waiting: The question that has no answer, or the answer that was cut.
    """

    chat_id: int
    needed: int
    limit: int
    reserve: int
    oldest: tuple[ChatMessage, ...]
    n_oldest: int
    history_from: int
    waiting: ChatMessage


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversation:
    """What would be sent, as far as it counts for the context.

    Attributes:
        system: The system prompt, with the summary of what is left out.
        messages: What is sent of the chat, oldest first.
        draft: What is being written.
        files: What would be sent with that.
        limit: Length of the context, in tokens.
        reserve: Tokens that are meant for the answer.
    """

    system: str
    messages: tuple[ChatMessage, ...]
    draft: str = ""
    files: tuple[Attachment, ...] = ()
    limit: int
    reserve: int
