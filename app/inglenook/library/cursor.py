"""Takes the values of a GGUF header one by one, and never beyond what is there."""

import struct

from inglenook.library.header import ArraySummary, Scalar, Value
from inglenook.translation import translate
from inglenook.units import format_count

#: Real headers have up to 16 MiB; walking this much takes a second at most.
MAX_HEADER_BYTES = 64 * 2**20
#: Longer arrays are skipped; a value for each layer is shorter.
_MAX_LIST = 512
#: Real ones are shorter than 100; this is also what an error may quote.
_MAX_IDENTIFIER = 255

_TEXT, _ARRAY = 8, 9
#: By type number, struct's code and the name.
_NUMBERS = {
    0: ("B", "uint8"),
    1: ("b", "int8"),
    2: ("H", "uint16"),
    3: ("h", "int16"),
    4: ("I", "uint32"),
    5: ("i", "int32"),
    6: ("f", "float32"),
    7: ("?", "bool"),
    10: ("Q", "uint64"),
    11: ("q", "int64"),
    12: ("d", "float64"),
}


class Nonsense(Exception):
    """The header cannot be meant so; the message is a clause for the user."""


class HeaderIncomplete(Exception):
    """The header goes on after the bytes that are there.

    Args:
        needed_bytes: How many, from the beginning, the next value needs.
    """

    def __init__(self, needed_bytes: int) -> None:
        super().__init__(needed_bytes)
        self.needed_bytes = needed_bytes


class Cursor:
    """A place in a header, going forward.

    All methods raise Nonsense for what the file cannot hold, and HeaderIncomplete
    for what it may hold, but the buffer does not.

    Args:
        buffer: The beginning of the file.
        file_bytes: Size of the whole file.
    """

    def __init__(self, buffer: bytes, file_bytes: int) -> None:
        self.position = 0
        self._buffer = buffer
        self._file_bytes = file_bytes

    def skip(self, n_bytes: int) -> int:
        """Go on, and give where that began."""
        start = self.position
        self._require(start + n_bytes)
        self.position = start + n_bytes
        return start

    def number(self, code: str) -> int | float:
        """The next number, by struct's code of its type."""
        return self._numbers(code, 1)[0]

    def count(self, element_bytes: int, most: int, what: str) -> int:
        """The next number, of things that are to follow.

        Args:
            element_bytes: What each takes at least.
            most: How many are believed.
            what: The things, in the plural, for the user.
        """
        n = int(self.number("Q"))
        if n > most or self.position + n * element_bytes > self._file_bytes:
            size = format_count(self._file_bytes)
            raise Nonsense(
                translate(
                    "Gguf", "it claims to have {n} {what} in {size} bytes"
                ).format(n=format_count(n), what=what, size=size)
            )
        return n

    def text(self) -> bytes:
        """The next string, raw."""
        size = int(self.number("Q"))
        start = self.skip(size)
        return self._buffer[start : start + size]

    def identifier(self) -> str:
        """The next string, which is a key or the name of a tensor."""
        raw = self.text()
        if not 0 < len(raw) <= _MAX_IDENTIFIER:
            raise Nonsense(
                translate("Gguf", "a name in its header has {n} bytes").format(
                    n=format_count(len(raw))
                )
            )
        try:
            return raw.decode()
        except UnicodeDecodeError as error:
            raise Nonsense(
                translate("Gguf", "a name in its header is no text")
            ) from error

    def value(self) -> Value:
        """The next value of the metadata, after its type."""
        kind = int(self.number("I"))
        return self._array() if kind == _ARRAY else self._scalars(kind, 1)[0]

    def _array(self) -> tuple[Scalar, ...] | ArraySummary:
        kind = int(self.number("I"))
        length = int(self.number("Q"))
        if length <= _MAX_LIST:
            return self._scalars(kind, length)
        if kind == _TEXT:
            self._skip_texts(length)
            return ArraySummary("string", length)
        code, name = _number_type(kind)
        self.skip(length * struct.calcsize(code))
        return ArraySummary(name, length)

    def _scalars(self, kind: int, n: int) -> tuple[Scalar, ...]:
        if kind == _TEXT:
            return tuple(self.text().decode(errors="replace") for _ in range(n))
        code, _ = _number_type(kind)
        return self._numbers(code, n)

    def _numbers(self, code: str, n: int) -> tuple[int | float, ...]:
        layout = f"<{n}{code}"
        start = self.skip(struct.calcsize(layout))
        return struct.unpack_from(layout, self._buffer, start)

    def _skip_texts(self, n: int) -> None:
        # Each has its length at least; the absurd is refused before it is walked.
        self._require(self.position + 8 * n)
        position, last = self.position, len(self._buffer) - 8
        length_at = struct.Struct("<Q").unpack_from
        for _ in range(n):
            if position > last:
                self._require(position + 8)
            position += 8 + length_at(self._buffer, position)[0]
        self._require(position)
        self.position = position

    def _require(self, end: int) -> None:
        """Let nobody read beyond what is there."""
        if end > self._file_bytes:
            raise Nonsense(
                translate(
                    "Gguf",
                    "its header goes on to byte {end}, and the file has {size} bytes",
                ).format(end=format_count(end), size=format_count(self._file_bytes))
            )
        if end > MAX_HEADER_BYTES:
            raise Nonsense(
                translate("Gguf", "its header has more than {n} MiB").format(
                    n=MAX_HEADER_BYTES >> 20
                )
            )
        if end > len(self._buffer):
            raise HeaderIncomplete(end)


def _number_type(kind: int) -> tuple[str, str]:
    if kind not in _NUMBERS:
        raise Nonsense(
            translate("Gguf", "it holds an array of arrays")
            if kind == _ARRAY
            else translate(
                "Gguf", "it holds a value of the unknown type {kind}"
            ).format(kind=kind)
        )
    return _NUMBERS[kind]
