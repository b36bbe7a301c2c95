"""Bytes of a text file as text, whatever its encoding."""

import codecs
from dataclasses import dataclass

from inglenook.documents.recognition import is_wide

#: An encoding is guessed from so much of a text; that takes some milliseconds.
_SAMPLE_BYTES = 65_536

#: That of 32 bits first: it begins as that of 16 does.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, and how sure that is.

    Attributes:
        guess: The encoding, where nothing but the letters spoke for it; else empty.
        is_whole: Whether each byte made sense.
    """

    text: str
    guess: str = ""
    is_whole: bool = True


def decode(data: bytes) -> Decoded | None:
    """The text that these bytes are; None if they are none."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decoded(data, encoding)
    if is_wide(data[:_SAMPLE_BYTES]):
        is_little = data[1::2].count(0) > data[::2].count(0)
        return _decoded(data, "utf-16-le" if is_little else "utf-16-be")
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError:
        return _guessed(data)


def _guessed(data: bytes) -> Decoded | None:
    # Takes some milliseconds to import, and few files need it.
    from charset_normalizer import from_bytes  # noqa: PLC0415

    best = from_bytes(data[:_SAMPLE_BYTES]).best()
    if best is None:
        return None
    found = _decoded(data, best.encoding)
    return Decoded(found.text, best.encoding, found.is_whole)


def _decoded(data: bytes, encoding: str) -> Decoded:
    text = data.decode(encoding, "replace")
    return Decoded(text, is_whole="\N{REPLACEMENT CHARACTER}" not in text)
