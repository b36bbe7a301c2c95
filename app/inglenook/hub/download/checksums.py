"""SHA-256 of a file that is made of pieces: of each piece, and of the whole."""

import hashlib
from collections.abc import Sequence
from itertools import accumulate

from inglenook.hub.records import RemoteFile


class PieceWrong(Exception):
    """A piece is complete, and is not what the hub promised."""


class Checksums:
    """Is fed the file from its begin; compares each piece that is complete.

    Args:
        pieces: What the file is made of; one without a checksum is taken as it is.

    Attributes:
        n_bytes: How much it was fed.
    """

    def __init__(self, pieces: Sequence[RemoteFile]) -> None:
        self._pieces = pieces
        self._ends = list(accumulate(piece.size_bytes for piece in pieces))
        self.n_bytes = 0
        self._index = 0
        self._whole = hashlib.sha256()
        self._begin()
        self._advance()

    @property
    def piece(self) -> RemoteFile:
        """The piece at work; the last one when all are complete."""
        return self._pieces[min(self._index, len(self._pieces) - 1)]

    @property
    def piece_start(self) -> int:
        """Where in the file it begins."""
        return self._ends[self._index - 1] if self._index else 0

    @property
    def is_whole(self) -> bool:
        """Whether all pieces are complete, and right."""
        return self._index == len(self._pieces)

    @property
    def sha256(self) -> str:
        """Of all that it was fed."""
        return self._whole.hexdigest()

    def feed(self, content: bytes) -> None:
        """Take what follows.

        Raises:
            PieceWrong: A piece ends in it, and is not what was promised.
        """
        rest = memoryview(content)
        while rest and not self.is_whole:
            taken = rest[: self._ends[self._index] - self.n_bytes]
            self._whole.update(taken)
            if self._own is not self._whole:
                self._own.update(taken)
            self.n_bytes += len(taken)
            rest = rest[len(taken) :]
            self._advance()

    def restart_piece(self) -> None:
        """Go back to where the piece at work begins."""
        self.n_bytes = self.piece_start
        self._whole = self._before
        self._begin()

    def _begin(self) -> None:
        self._before = self._whole.copy()
        # A file of one piece is not summed up twice.
        only_one = len(self._pieces) == 1
        self._own = self._whole if only_one else hashlib.sha256()

    def _advance(self) -> None:
        """Close the pieces that are complete."""
        while not self.is_whole and self.n_bytes == self._ends[self._index]:
            promised = self._pieces[self._index].sha256
            if promised and self._own.hexdigest() != promised:
                raise PieceWrong
            self._index += 1
            self._begin()
