"""Comparisons that were made on this machine: a folder of reports in JSON."""

import logging
from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

import msgspec

from inglenook.compare.records import Comparison
from inglenook.compare.report import decode_comparison, read_report
from inglenook.errors import ReportUnreadable
from inglenook.new_file import replace_file

log = logging.getLogger(__name__)

#: The oldest are forgotten first.
_MOST_KEPT = 100


class Kept(msgspec.Struct, frozen=True, kw_only=True):
    """A comparison that was made.

    Attributes:
        path: Where it is kept.
        model: Name of the reference, without its variant.
        labels: Of its variants.
        is_complete: Whether it was not stopped.
    """

    path: Path
    model: str
    labels: tuple[str, ...]
    started_at: datetime
    is_complete: bool


class History:
    """Keeps comparisons; a failure costs a warning in the log.

    Unlike a report for others, what is kept has the text that was scored, so that a
    comparison that was stopped can be gone on with; but not where it is private.

    Args:
        folder: Its own; made with the first comparison.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def add(self, comparison: Comparison) -> None:
        """Keep a comparison in place of what was known of it before."""
        path = self._folder / f"{comparison.started_at:%Y%m%d-%H%M%S-%f}.json"
        text = comparison.order.text
        if text is not None and text.is_private:
            comparison = comparison.without_text()
        data = msgspec.json.encode(comparison, enc_hook=str)
        try:
            replace_file(path, data)
            for old in sorted(self._files())[:-_MOST_KEPT]:
                old.unlink(missing_ok=True)
        except OSError as error:
            log.warning("%s is not written: %s", path, error)

    def all(self) -> tuple[Kept, ...]:
        """What is kept, the newest first; what makes no sense is left out."""
        kept = []
        for path in sorted(self._files(), reverse=True):
            try:
                kept.append(
                    _kept(path, decode_comparison(path.read_bytes(), path.name))
                )
            except (OSError, ReportUnreadable) as error:
                log.warning("%s is passed over: %s", path, error)
        return tuple(kept)

    def open(self, path: Path) -> Comparison:
        """A kept comparison, or a report from elsewhere.

        Raises:
            ReportUnreadable: The file holds none.
        """
        return read_report(path)

    def delete(self, path: Path) -> None:
        """Forget a comparison."""
        with suppress(OSError):
            path.unlink(missing_ok=True)

    def _files(self) -> Iterable[Path]:
        return self._folder.glob("*.json")


def _kept(path: Path, comparison: Comparison) -> Kept:
    return Kept(
        path=path,
        model=comparison.reference_result.model.partition(":")[0],
        labels=tuple(each.label for each in comparison.variants),
        started_at=comparison.started_at,
        is_complete=comparison.is_complete,
    )
