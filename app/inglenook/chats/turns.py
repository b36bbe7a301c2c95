"""One question on its way to its answer."""

from dataclasses import dataclass, field

from inglenook.chats.records import Attachment, ChatMessage
from inglenook.chats.thinking import ThoughtClock


@dataclass(slots=True, eq=False)
class Turn:
    """One question on its way to its answer.

    Attributes:
        text: What the user said; written once earlier turns of its chat are over.
        attachments: What goes with it.
        question_id: The message to be answered; None until the text is written.
        begun: The answer that is to go on, as it was; None for a new one.
        model: Name and variant of the model that answers.
        said: The answer so far.
        answer: The answer as last shown; None before its first piece. Where the
            store did not take that, its id is the question's, negated.
        is_unstored: Whether some of the answer is not stored yet.
        is_refused: Whether the store has failed to take it, and that was told.
        is_closed: Whether the rest of the answer counts no more.
        clock: Tells how long the model thinks.
    """

    chat_id: int
    text: str = ""
    attachments: tuple[Attachment, ...] = ()
    question_id: int | None = None
    begun: ChatMessage | None = None
    model: str = ""
    said: str = ""
    answer: ChatMessage | None = None
    is_unstored: bool = False
    is_refused: bool = False
    is_closed: bool = False
    clock: ThoughtClock = field(default_factory=ThoughtClock)

    @property
    def is_unwritten(self) -> bool:
        """Whether what the user said is not stored yet."""
        return self.question_id is None and self.begun is None

    @property
    def is_in_memory(self) -> bool:
        """Whether the answer is shown, and the store does not know of it."""
        return self.answer is not None and self.answer.id < 0

    @property
    def is_silent(self) -> bool:
        """Whether the model has added nothing yet."""
        return self.said == (self.begun.text if self.begun else "")


@dataclass(frozen=True, slots=True)
class Unsent:
    """What was to be said and is not: the composer must keep it."""

    text: str = ""
    attachments: tuple[Attachment, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.text or self.attachments)


def unsent(turns: list[Turn]) -> Unsent:
    """All that these turns were to say."""
    return Unsent(
        "\n\n".join(turn.text for turn in turns if turn.text),
        tuple(each for turn in turns for each in turn.attachments),
    )
