"""What the corpus is made of: dialogues, and how the model reads them."""

from collections.abc import Iterator
from dataclasses import dataclass

IM_START = "<|im_start|>"
IM_END = "<|im_end|>"
END_OF_TEXT = "<|endoftext|>"

#: ChatML as the model's own Jinja template: the same text as `Dialogue.render`,
#: but for the end of the text.
CHAT_TEMPLATE = (
    "{%- for message in messages -%}"
    "{{- '<|im_start|>' + message['role'] + '\\n' + message['content']"
    " + '<|im_end|>\\n' -}}"
    "{%- endfor -%}"
    "{%- if add_generation_prompt -%}{{- '<|im_start|>assistant\\n' -}}{%- endif -%}"
)


@dataclass(frozen=True, slots=True)
class Turn:
    """A question and its answer.

    Attributes:
        brief: The answer for who asked for brevity; empty where there is none.
        is_grave: Whether no persona may dress it.
        topic: What it is on; empty for what has no topic.
    """

    question: str
    answer: str
    brief: str = ""
    is_grave: bool = False
    topic: str = ""


@dataclass(frozen=True, slots=True)
class Dialogue:
    """Some turns, and the system prompt that they stand under; empty for none."""

    turns: tuple[Turn, ...]
    system: str = ""

    def render(self) -> str:
        """The dialogue as the model reads it."""
        return "".join(text for text, _ in self.pieces())

    def pieces(self) -> Iterator[tuple[str, bool]]:
        """The same in pieces, each with whether the model is to say it."""
        if self.system:
            yield _message("system", self.system), False
        for turn in self.turns:
            yield _message("user", turn.question), False
            yield f"{IM_START}assistant\n", False
            yield f"{turn.answer}{IM_END}", True
            yield "\n", False
        yield END_OF_TEXT, False


def _message(role: str, text: str) -> str:
    return f"{IM_START}{role}\n{text}{IM_END}\n"
