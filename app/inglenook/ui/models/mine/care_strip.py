"""How far a model is verified, and what came of it."""

from pathlib import Path

from PySide6.QtWidgets import (
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from inglenook.errors import AppError
from inglenook.library.care.service import CareService
from inglenook.library.remove import Removal
from inglenook.library.verify import Reading, Verified, outcome_of
from inglenook.ui.appearance import Appearance
from inglenook.ui.errors import FailureBanner
from inglenook.ui.widgets.banner import Banner, BannerKind
from inglenook.ui.widgets.elided_label import ElidedLabel
from inglenook.units import format_size

_STEPS = 1000
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
        self._banner: Banner | None = None
        self._reading = QWidget()
        self._bar = QProgressBar(textVisible=False)
        self._bar.setRange(0, _STEPS)
        self._words = ElidedLabel()
        self._words.setProperty("scale", "small")
        self._words.setProperty("tone", "text2")
        self._stop = QPushButton(self.tr("Stop"))
        self._stop.setProperty("dense", "row")
        self._stop.clicked.connect(care.stop_verifying)
        self._lay_out()
        self._on_verifying_changed()
        care.verifying_changed.connect(self._on_verifying_changed)
        care.read.connect(self._on_read)
        care.verified.connect(self._on_verified)
        care.removed.connect(self._on_removed)
        care.failed.connect(self._on_failed)

    def _lay_out(self) -> None:
        lines = QVBoxLayout()
        lines.setSpacing(4)
        lines.addWidget(self._bar)
        lines.addWidget(self._words)
        inside = QHBoxLayout(self._reading)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(16)
        inside.addLayout(lines, 1)
        inside.addWidget(self._stop)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 8, 0, 8)
        self._column.setSpacing(8)
        self._column.addWidget(self._reading)

    def _show(self, banner: Banner) -> None:
        """Put this in place of what was told last."""
        self._forget()
        close = banner.add_button(self.tr("Close"))
        close.clicked.connect(self._on_close_clicked)
        self._banner = banner
        self._column.addWidget(banner)
        self._fit()

    def _forget(self) -> None:
        if self._banner is not None:
            self._banner.hide()
            self._banner.deleteLater()
            self._banner = None

    def _fit(self) -> None:
        self.setVisible(self._banner is not None or not self._reading.isHidden())

    def _on_close_clicked(self) -> None:
        self._forget()
        self._fit()

    def _on_verifying_changed(self) -> None:
        path = self._care.verifying
        self._reading.setVisible(path is not None)
        if path is not None:
            words = self.tr("Reading {name}…").format(name=path.name)
            self._words.setText(words)
            self._bar.setAccessibleName(words)
            self._bar.setValue(0)
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
        self._words.setText(words)
        share = reading.done_bytes / max(1, reading.total_bytes)
        self._bar.setValue(round(_STEPS * min(1.0, share)))

    def _on_verified(self, path: Path, verified: tuple[Verified, ...]) -> None:
        kind: BannerKind = "note"
        match outcome_of(verified):
            case "matches":
                lead = self.tr("{name} is whole.").format(name=path.name)
                rest = self.tr("Its SHA-256 is that of its download: {sha256}…")
            case "differs":
                kind = "failure"
                lead = self.tr("{name} has changed.").format(name=path.name)
                rest = self.tr(
                    "Its SHA-256 is not that of its download. Delete it, and download "
                    "it again. Now it is {sha256}…"
                )
            case "unknown":
                lead = self.tr("{name} can be read to its end.").format(name=path.name)
                rest = self.tr(
                    "Nothing is known to compare it with, as it was not downloaded "
                    "here. Its SHA-256 is {sha256}…"
                )
        worst = min(verified, key=lambda each: _SEVERITY[each.outcome])
        rest = rest.format(sha256=worst.sha256[:_SHORT])
        banner = Banner(kind, lead, rest, self._appearance)
        banner.setToolTip("\n".join(f"{v.sha256}  {v.path.name}" for v in verified))
        self._show(banner)

    def _on_removed(self, removal: Removal) -> None:
        lead = self.tr("{name} is deleted.").format(name=removal.path.name)
        rest = self.tr("{size} are free again.").format(
            size=format_size(removal.freed_bytes)
        )
        self._show(Banner("note", lead, rest, self._appearance))

    def _on_failed(self, error: AppError) -> None:
        self._show(FailureBanner(error, self._appearance))


_SEVERITY = {"differs": 0, "unknown": 1, "matches": 2}
