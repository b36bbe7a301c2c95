"""Prompts with images: marks stand for them in the text, and negative tokens after."""

import hashlib
import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import msgspec

from inglenook.engine.host.refused import Refused
from inglenook.engine.host.tokens import Vocabulary
from inglenook.engine.messages import Message
from inglenook.translation import mark

if TYPE_CHECKING:
    from inglenook.engine.host.projector import Picture, Projector, Stretch

_MARK = re.compile(r"\[image ([0-9a-f]{64})\]")


def with_marks(messages: Sequence[Message]) -> tuple[Message, ...]:
    """The messages with a mark before their text for each of their images."""
    return tuple(map(_with_marks, messages))


class Reader:
    """Text and images to tokens, as the KV cache compares them.

    Args:
        vocabulary: The model's.
        open_projector: Gives the projector of a file.
    """

    def __init__(
        self, vocabulary: Vocabulary, open_projector: Callable[[str], "Projector"]
    ) -> None:
        self._vocabulary = vocabulary
        self._open_projector = open_projector
        self._projector: Projector | None = None
        self._pictures: dict[str, Picture] = {}

    def use(self, messages: Sequence[Message], projector: str) -> None:
        """Know the images of these messages, and no others.

        Args:
            messages: A conversation.
            projector: The mmproj file that goes with the model.

        Raises:
            Refused: One cannot be read, or the model cannot see.
        """
        images = {_digest(image): image for each in messages for image in each.images}
        if images and self._projector is not None and self._projector.path != projector:
            self._close()
        for digest in self._pictures.keys() - images.keys():
            self._pictures.pop(digest).close()
        for digest in images.keys() - self._pictures.keys():
            eye = self._open(projector)
            self._pictures[digest] = eye.read(images[digest], digest)

    def tokenize(
        self, text: str, *, add_special: bool, parse_special: bool = True
    ) -> list[int]:
        """The tokens of a text in which marks may stand for images."""
        tokens: list[int] = []
        # Every second part is a digest.
        for number, part in enumerate(_MARK.split(text)):
            if number % 2:
                tokens += self._tokens_of(part)
            elif part or not number:
                tokens += self._vocabulary.tokenize(
                    part,
                    add_special=add_special and not number,
                    parse_special=parse_special,
                )
        return tokens

    def is_control(self, token: int) -> bool:
        """Whether this token stands for no text."""
        return token < 0 or self._vocabulary.is_control(token)

    def length(self, token: int) -> int:
        """How many tokens stand for the stretch of vision that begins with this one."""
        return self._stretch(token).n_positions

    def look(self, context: object, token: int, position: int) -> bool:
        """Evaluate the stretch of vision that begins with a token."""
        assert self._projector is not None, "only a projector gives such tokens"
        return self._projector.look(context, self._stretch(token), position)

    @property
    def n_more_cells(self) -> int:
        """What the images take of the KV cache beyond a cell for each token."""
        return sum(each.n_cells - len(each.tokens) for each in self._pictures.values())

    def _open(self, path: str) -> "Projector":
        if not path:
            raise Refused(
                "projector", mark("Refusal", "no file with its vision part is here")
            )
        if self._projector is None:
            self._projector = self._open_projector(path)
        return self._projector

    def _close(self) -> None:
        """Free the projector, and what was read by it, before another takes memory."""
        assert self._projector is not None
        for picture in self._pictures.values():
            picture.close()
        self._pictures.clear()
        self._projector.close()
        self._projector = None

    def _stretch(self, token: int) -> "Stretch":
        for picture in self._pictures.values():
            if token in picture.stretches:
                return picture.stretches[token]
        raise Refused("image", mark("Refusal", "a part of it is missing"))

    def _tokens_of(self, digest: str) -> list[int]:
        if digest in self._pictures:
            return self._pictures[digest].tokens
        # Somebody wrote a mark by hand.
        return self._vocabulary.tokenize(f"[image {digest}]", add_special=False)


def _with_marks(message: Message) -> Message:
    marks = "".join(f"[image {_digest(image)}]\n" for image in message.images)
    return msgspec.structs.replace(message, content=marks + message.content)


def _digest(image: bytes) -> str:
    return hashlib.sha256(image).hexdigest()
