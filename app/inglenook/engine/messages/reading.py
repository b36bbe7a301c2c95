"""What a model reads of a prompt, and what it has in mind of one."""

import msgspec

from inglenook.engine.messages.answering import Adapter, Message
from inglenook.engine.messages.bounds import NotNegative


class Inspect(msgspec.Struct, frozen=True, tag=True, kw_only=True):
    """Tell what the model would read, token by token, but for images.

    The fields are those of `Generate`.
    """

    messages: tuple[Message, ...] = ()
    text: str = ""
    template: str = ""
    format: str = ""
    continues: bool = False


class Token(msgspec.Struct, frozen=True, array_like=True):
    """A token of a prompt.

    Attributes:
        text: What it adds; the texts of all tokens are the prompt. A character that
            spans tokens is with the last of them.
        is_control: Whether it stands for no text, as the end of a turn does; `text`
            is then its name.
    """

    id: int
    text: str
    is_control: bool


class PromptTokens(msgspec.Struct, frozen=True, tag=True):
    """The next tokens of the prompt that is inspected."""

    tokens: tuple[Token, ...]


class Inspected(msgspec.Struct, frozen=True, tag=True, kw_only=True):
    """All tokens of the prompt were told.

    Attributes:
        n_tokens: See `engine.inspection.records.Inspection`, and so for the others.
    """

    n_tokens: tuple[int, ...]
    format: str
    replaces: str = ""


class Count(msgspec.Struct, frozen=True, tag=True):
    """Tell how many tokens texts have, each by itself and without what frames it."""

    texts: tuple[str, ...]


class Counted(msgspec.Struct, frozen=True, tag=True):
    """How long texts are in tokens.

    Attributes:
        n_tokens: Fewer than there are texts if it was stopped. A text of more than
            64 Ki characters is counted in parts, and may be told some tokens longer.
    """

    n_tokens: tuple[int, ...]


class SaveState(msgspec.Struct, frozen=True, tag=True, kw_only=True):
    """Write to a file what the model has read and said, as it stands in its memory.

    Attributes:
        path: Replaced wholly or not at all; its folder is made.
        most_bytes: Nothing is written that would be larger.
    """

    path: str
    most_bytes: NotNegative


class StateSaved(msgspec.Struct, frozen=True, tag=True):
    """The state is in its file, unless it is empty.

    Attributes:
        n_tokens: Length of what it spares the model to read; 0 where nothing was
            written, as there is nothing, or too much, or no room on the disk.
    """

    n_tokens: int
    size_bytes: int


class RestoreState(msgspec.Struct, frozen=True, tag=True):
    """Put back what `SaveState` wrote, in place of what the model has read since.

    Attributes:
        adapters: Those of the answer that follows; it must have been written with them.
    """

    path: str
    adapters: tuple[Adapter, ...] = ()


class StateRestored(msgspec.Struct, frozen=True, tag=True):
    """The model stands where it stood, unless the file is of no use.

    Attributes:
        n_tokens: Length of what it need not read again; 0 where the file is damaged,
            or of another model, plan or engine.
    """

    n_tokens: int
