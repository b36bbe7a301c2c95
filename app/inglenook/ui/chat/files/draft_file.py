"""A file that is to be sent with the next message."""

import math
from collections.abc import Generator
from dataclasses import dataclass

import msgspec
from PySide6.QtCore import QObject, Signal

from inglenook.chats.attached import fenced
from inglenook.chats.records import Attachment
from inglenook.engine.inspection.service import InspectionService
from inglenook.engine.messages import Count
from inglenook.errors import AppError
from inglenook.jobs import NewestJob
from inglenook.ui.chat.files.reading import ReadFile

#: Holds about for most languages, whose letters take one to three bytes.
_BYTES_PER_TOKEN = 4

#: A part that is cut by its letters may have some more tokens than its share.
_CUT_MARGIN = 0.97
#: What its name and its fence take, at most, of what the part may take.
_FRAME_TOKENS = 24


@dataclass(frozen=True, slots=True)
class Cost:
    """What a file takes of the context.

    Attributes:
        is_exact: Whether the model has counted it.
    """

    n_tokens: int
    is_exact: bool


class DraftFile(QObject):
    """A file on its way into a message: read, then counted. Lives on the GUI thread.

    Args:
        name: Of the file.
        inspection: Has the model count it; an image is not counted.
        parent: What it belongs to.

    Signals:
        changed(): More is known of it.
        failed(AppError): It cannot be attached.
    """

    changed = Signal()
    failed = Signal(AppError)

    def __init__(
        self, name: str, inspection: InspectionService, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.name = name
        self._inspection = inspection
        self._job = NewestJob()
        self._attachment: Attachment | None = None
        self._warnings: tuple[str, ...] = ()
        self._asked: Count | None = None
        self._cost: Cost | None = None
        inspection.counted.connect(self._on_counted)

    @property
    def attachment(self) -> Attachment | None:
        """It as it is sent; None until it is read."""
        return self._attachment

    @property
    def warnings(self) -> tuple[str, ...]:
        """What is missing in it or may be wrong, a sentence each."""
        return self._warnings

    @property
    def cost(self) -> Cost | None:
        """What it takes of the context; None until it is read, and for an image."""
        return self._cost

    def read(self, work: Generator[None, None, ReadFile]) -> None:
        """Read it off the GUI thread."""
        self._job.start(work, succeeded=self.hold, failed=self.failed.emit)

    def hold(self, read: ReadFile) -> None:
        """Be this file, and have it counted."""
        self._attachment, self._warnings = read.attachment, read.warnings
        self.name = read.attachment.name
        self.count()

    def count(self) -> None:
        """Have it counted, by whichever model is loaded now or next."""
        if self._attachment is None or self._attachment.kind != "text":
            self.changed.emit()
            return
        text = fenced(self._attachment)
        about = math.ceil(len(text.encode("utf-8", "replace")) / _BYTES_PER_TOKEN)
        self._cost = Cost(about, is_exact=False)
        self._asked = Count((text,))
        self.changed.emit()
        self._inspection.count(self._asked)

    def percent_within(self, n_tokens: int) -> int:
        """How much of its text takes no more of the context than this."""
        if self._cost is None:
            return 0
        share = (n_tokens - _FRAME_TOKENS) / max(1, self._cost.n_tokens)
        return max(0, math.floor(100 * _CUT_MARGIN * share))

    def keep_first(self, percent: int) -> None:
        """Keep only so much of its text, up to the end of a line if one is near.

        Its name then says so, to the model too.
        """
        assert self._attachment is not None, "the window offers it once it is read"
        text = self._attachment.text
        part = text[: len(text) * percent // 100]
        line_end = part.rfind("\n", len(part) // 2)
        part = part[:line_end] if line_end > 0 else part
        words = self.tr("{name}, first {n} %")
        self._attachment = msgspec.structs.replace(
            self._attachment, text=part, name=words.format(name=self.name, n=percent)
        )
        self.name = self._attachment.name
        self.count()

    def close(self) -> None:
        """Give it up; nothing more is told, though a slow disk may still read it."""
        self._inspection.counted.disconnect(self._on_counted)
        self._job.drop()
        self.deleteLater()

    def _on_counted(self, asked: Count, n_tokens: tuple[int, ...]) -> None:
        if asked is self._asked and n_tokens:
            self._cost = Cost(n_tokens[0], is_exact=True)
            self.changed.emit()
