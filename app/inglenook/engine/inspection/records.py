"""A prompt as the model reads it."""

from dataclasses import dataclass

from inglenook.engine.messages import Token


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspection:
    """All of a prompt.

    Attributes:
        tokens: In order; their texts are the prompt.
        n_tokens: Of each message, with what stands between it and the next; of one
            that the template leaves out, 0. Of a plain text, that of the text.
        format: Title of the format that it is written in; empty for a plain text.
        replaces: Why that is not the model's own, as the end of a sentence; empty
            where it is, or has none, or another was asked for.
        has_images: Whether images would be sent with it; what the model reads of them
            is not among the tokens.
    """

    tokens: tuple[Token, ...]
    n_tokens: tuple[int, ...]
    format: str
    replaces: str = ""
    has_images: bool = False
