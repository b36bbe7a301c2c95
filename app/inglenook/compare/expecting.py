"""Where is kept what the reference of a comparison expects."""

from pathlib import Path

import msgspec

from inglenook.compare.base_file import BaseFiles
from inglenook.compare.quality import score_request
from inglenook.compare.records import Order
from inglenook.compare.seats import Seats
from inglenook.engine.messages import Score, ScoreAnswer


class Expectations:
    """What the reference expects of a text and in its answers, in files.

    Args:
        files: Where they are.
        order: What is compared.
        reference: The file of the reference.
        seats: How it is loaded.
    """

    def __init__(
        self, files: BaseFiles, order: Order, reference: Path, seats: Seats
    ) -> None:
        self._files = files
        self._order = order
        self._reference = reference
        self._seats = seats

    @property
    def of_text(self) -> Score:
        """What to ask the reference of the text; `place` tells where that goes."""
        assert self._order.text is not None, "there is a text to score"
        content, chunks = self._order.text.content, self._order.chunks
        if chunks is None:
            return score_request(content, self._order.effort)
        whole = score_request(content, "thorough")
        return msgspec.structs.replace(whole, most_chunks=chunks)

    def place(self, request: Score | ScoreAnswer) -> tuple[Path, bool]:
        """Where what it expects belongs, and whether it is there."""
        entrant = self._seats.entrants.get(self._reference)
        if entrant is None:
            return self._files.path_of("none"), False
        build, plan = entrant.standing.build, entrant.plan
        path = self._files.path(self._reference, build, plan, request)
        return path, self._files.find(path)
