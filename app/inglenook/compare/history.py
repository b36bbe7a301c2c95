"""Comparisons that were made on this machine: a folder of reports in JSON."""

import logging
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path

import msgspec

from inglenook.compare.kept_texts import KeptTexts
from inglenook.compare.records import Comparison
from inglenook.compare.report import read_report
from inglenook.json_file import NO_JSON
from inglenook.new_file import replace_file

log = logging.getLogger(__name__)

#: The oldest are forgotten first.
_MOST_KEPT = 100


class KeptComparison(msgspec.Struct, frozen=True, kw_only=True):
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


class _Variant(msgspec.Struct):
    """What the list of comparisons needs of a row."""

    model: str
    label: str


class _Text(msgspec.Struct):
    """The same of a text."""

    sha256: str = ""


class _Order(msgspec.Struct):
    """The same of an order."""

    text: _Text | None = None


class _Outline(msgspec.Struct):
    """The same of a comparison: reading no more of it takes a tenth of the time."""

    reference: str
    variants: tuple[_Variant, ...]
    order: _Order
    started_at: datetime
    is_complete: bool


class History:
    """Keeps comparisons; a failure costs a warning in the log.

    The texts that were scored are kept beside them, so that a comparison that was
    stopped can be gone on with; but not where they are private.

    Args:
        folder: Its own; made with the first comparison.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._texts = KeptTexts(folder / "texts")

    def add(self, comparison: Comparison) -> None:
        """Keep a comparison in place of what was known of it before."""
        path = self._folder / f"{comparison.started_at:%Y%m%d-%H%M%S-%f}.json"
        text = comparison.order.text
        data = msgspec.json.encode(comparison.without_text(), enc_hook=str)
        try:
            replace_file(path, data)
            for old in sorted(self._files())[:-_MOST_KEPT]:
                self.delete(old)
        except OSError as error:
            log.warning("%s is not written: %s", path, error)
        # Not before: a text that no comparison tells of is deleted.
        if text is not None and not text.is_private:
            self._texts.add(text)

    def all(self) -> tuple[KeptComparison, ...]:
        """What is kept, the newest first; what makes no sense is left out."""
        return tuple(_kept(path, outline) for path, outline in self._outlines())

    def open(self, path: Path) -> Comparison:
        """A kept comparison, or a report from elsewhere; with its text if that is kept.

        Raises:
            ReportUnreadable: The file holds none.
        """
        comparison = read_report(path)
        text = comparison.order.text
        return comparison.with_text(text and self._texts.find(text))

    def delete(self, path: Path) -> None:
        """Forget a comparison, and its text where no other has it."""
        with suppress(OSError):
            path.unlink(missing_ok=True)
        texts = (outline.order.text for _, outline in self._outlines())
        self._texts.keep_only({text.sha256 for text in texts if text is not None})

    def _outlines(self) -> Iterator[tuple[Path, _Outline]]:
        """What is kept, the newest first."""
        for path in sorted(self._files(), reverse=True):
            try:
                outline = msgspec.json.decode(path.read_bytes(), type=_Outline)
            except (OSError, *NO_JSON) as error:
                log.warning("%s is passed over: %s", path, error)
            else:
                yield path, outline

    def _files(self) -> Iterable[Path]:
        return self._folder.glob("*.json")


def _kept(path: Path, outline: _Outline) -> KeptComparison:
    models = {each.label: each.model for each in outline.variants}
    return KeptComparison(
        path=path,
        model=models.get(outline.reference, "").partition(":")[0],
        labels=tuple(each.label for each in outline.variants),
        started_at=outline.started_at,
        is_complete=outline.is_complete,
    )
