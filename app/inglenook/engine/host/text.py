"""The bytes of tokens as text: whole characters only, up to a stop string."""

import codecs
from collections.abc import Sequence


class TextStream:
    """Turns the bytes of an answer's tokens into text that can be shown.

    A character of several bytes often spans tokens, and so does a stop string:
    what may still become one is held back until it is known.

    Args:
        stop: Strings that end the answer; they are not part of it.
    """

    def __init__(self, stop: Sequence[str] = ()) -> None:
        self._decode = codecs.getincrementaldecoder("utf-8")("replace").decode
        self._stop = tuple(string for string in stop if string)
        self._held = ""
        self.is_stopped = False

    def feed(self, piece: bytes) -> str:
        """The text that became certain with these bytes; sets `is_stopped`."""
        return self._advance(self._decode(piece))

    def finish(self) -> str:
        """What was held back, at the end of the answer.

        Bytes that never became a character are replaced by U+FFFD.
        """
        text = self._advance(self._decode(b"", final=True)) + self._held
        self._held = ""
        return text

    def _advance(self, text: str) -> str:
        if self.is_stopped:
            return ""
        text = self._held + text
        ends = [at for at in map(text.find, self._stop) if at >= 0]
        if ends:
            self.is_stopped = True
            self._held = ""
            return text[: min(ends)]
        n_held = max((_overlap(text, string) for string in self._stop), default=0)
        self._held = text[len(text) - n_held :]
        return text[: len(text) - n_held]


def _overlap(text: str, stop: str) -> int:
    """Length of the longest end of `text` that `stop` begins with."""
    for length in range(min(len(text), len(stop) - 1), 0, -1):
        if stop.startswith(text[-length:]):
            return length
    return 0
