"""How far a model is verified, what came of it, and what was deleted."""

from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from inglenook.errors import AppError
from inglenook.library.care.service import CareService
from inglenook.library.remove import Removal
from inglenook.library.trash import Trashed
from inglenook.library.verify import (
    Origin,
    Outcome,
    Reading,
    Verified,
    outcome_of,
)
from inglenook.translation import counted
from inglenook.ui.appearance import Appearance
from inglenook.ui.errors import FailureBanner
from inglenook.ui.widgets.banner import Banner, BannerKind
from inglenook.ui.widgets.banner_place import BannerPlace
from inglenook.ui.widgets.progress_row import ProgressRow
from inglenook.units import format_size

#: Of a SHA-256, as many letters as tell it from others at a glance.
_SHORT = 12


class CareStrip(QWidget):
    """A bar while a model is read, then the outcome until it is closed.

    Hidden while there is nothing to tell. Lives on the GUI thread.
    """

    def __init__(
        self, care: CareService, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._care = care
        self._appearance = appearance
        self._banner = BannerPlace()
        self._reading = ProgressRow(self.tr("Verifying"), top_px=0)
        self._reading.cancel_requested.connect(care.stop_verifying)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(8)
        column.addWidget(self._reading)
        column.addWidget(self._banner)
        self._on_verifying_changed()
        care.verifying_changed.connect(self._on_verifying_changed)
        care.read.connect(self._on_read)
        care.verified.connect(self._on_verified)
        care.trashed.connect(self._on_trashed)
        care.not_trashed.connect(self._on_not_trashed)
        care.restored.connect(self._on_restored)
        care.removed.connect(self._on_removed)
        care.failed.connect(self._on_failed)

    def _show(self, banner: Banner) -> None:
        """Put this in place of what was told last."""
        banner.add_button(self.tr("Close")).clicked.connect(self._close)
        self._banner.show_banner(banner)
        self._fit()

    def _fit(self) -> None:
        self.setVisible(not (self._banner.is_empty and self._reading.isHidden()))

    def _close(self) -> None:
        self._banner.clear()
        self._fit()

    def _on_verifying_changed(self) -> None:
        path = self._care.verifying
        self._reading.setVisible(path is not None)
        if path is not None:
            self._reading.begin(self.tr("Reading {name}…").format(name=path.name))
        self._fit()

    def _on_read(self, reading: Reading) -> None:
        words = self.tr("Reading {name}: {done} of {total}").format(
            name=reading.name,
            done=format_size(reading.done_bytes),
            total=format_size(reading.total_bytes),
        )
        if self._care.n_waiting:
            more = self.tr("{n} more to read").format(n=self._care.n_waiting)
            words = f"{words} · {more}"
        self._reading.advance(words, reading.done_bytes / max(1, reading.total_bytes))

    def _on_verified(self, path: Path, verified: tuple[Verified, ...]) -> None:
        outcome = outcome_of(verified)
        worst = min(verified, key=lambda each: _SEVERITY[each.outcome])
        kind: BannerKind = "failure" if outcome == "differs" else "note"
        lead = self._lead(outcome).format(name=path.name)
        rest = self._rest(outcome, worst.origin).format(sha256=worst.sha256[:_SHORT])
        banner = Banner(kind, lead, rest, self._appearance)
        banner.setToolTip("\n".join(f"{v.sha256}  {v.path.name}" for v in verified))
        self._show(banner)

    def _lead(self, outcome: Outcome) -> str:
        return {
            "matches": self.tr("{name} is whole."),
            "differs": self.tr("{name} has changed."),
            "unknown": self.tr("{name} can be read to its end."),
        }[outcome]

    def _rest(self, outcome: Outcome, origin: Origin) -> str:
        match outcome, origin:
            case "matches", "made":
                return self.tr("Its SHA-256 is that of when it was made: {sha256}…")
            case "matches", _:
                return self.tr("Its SHA-256 is that of its download: {sha256}…")
            case "differs", "made":
                return self.tr(
                    "Its SHA-256 is not that of when it was made. Delete it, and make "
                    "it again. Now it is {sha256}…"
                )
            case "differs", _:
                return self.tr(
                    "Its SHA-256 is not that of its download. Delete it, and download "
                    "it again. Now it is {sha256}…"
                )
        return self.tr(
            "Nothing is known to compare it with, as it was not downloaded here. Its "
            "SHA-256 is {sha256}…"
        )

    def _on_trashed(self, trashed: Trashed) -> None:
        rest = self.tr("{size} are free once that is emptied.")
        size = format_size(trashed.freed_bytes)
        banner = Banner(
            "note",
            self._trashed_words(trashed.removals),
            rest.format(size=size) if trashed.freed_bytes else "",
            self._appearance,
        )
        undo = banner.add_button(self.tr("Undo"))
        undo.clicked.connect(lambda: self._care.restore(trashed))
        remove = banner.add_button(self.tr("Delete for good"))
        remove.clicked.connect(lambda: self._care.remove(trashed))
        self._show(banner)

    def _on_not_trashed(self, removals: tuple[Removal, ...], error: AppError) -> None:
        banner = FailureBanner(error, self._appearance)
        remove = banner.add_button(self.tr("Delete for good"))
        remove.clicked.connect(lambda: self._care.remove(removals))
        self._show(banner)

    def _on_restored(self, trashed: Trashed) -> None:
        lead = self.tr("{name} is back.").format(name=trashed.removals[0].path.name)
        if len(trashed.removals) > 1:
            lead = counted("CareStrip", "%n models are back.", len(trashed.removals))
        self._show(Banner("note", lead, "", self._appearance))

    def _on_removed(self, freed_bytes: int) -> None:
        lead = self.tr("Deleted for good.")
        rest = self.tr("{size} are free again.").format(size=format_size(freed_bytes))
        self._show(Banner("note", lead, rest, self._appearance))

    def _trashed_words(self, removals: tuple[Removal, ...]) -> str:
        if len(removals) > 1:
            return counted("CareStrip", "%n models are in the trash.", len(removals))
        name = removals[0].path.name
        return self.tr("{name} is in the trash.").format(name=name)

    def _on_failed(self, error: AppError) -> None:
        self._show(FailureBanner(error, self._appearance))


_SEVERITY = {"differs": 0, "unknown": 1, "matches": 2}
