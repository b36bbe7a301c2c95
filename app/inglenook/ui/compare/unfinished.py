"""A comparison that was cut off, as when the program ended: an offer to go on."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from inglenook.compare.history import KeptComparison
from inglenook.compare.service import CompareService
from inglenook.translation import listed
from inglenook.ui.appearance import Appearance
from inglenook.ui.compare.words import moment_words
from inglenook.ui.widgets.banner import Banner
from inglenook.ui.widgets.banner_strip import BannerStrip


class Unfinished(QObject):
    """Offers it once, until another comparison is there. Lives on the GUI thread.

    Args:
        compare: Knows what was compared.
        strip: Where it is offered.

    Signals:
        resume_requested(): It is on the screen, and is to be gone on with.
    """

    resume_requested = Signal()

    def __init__(
        self, compare: CompareService, strip: BannerStrip, appearance: Appearance
    ) -> None:
        super().__init__(strip)
        self._compare = compare
        self._strip = strip
        self._appearance = appearance
        self._banner: Banner | None = None
        self._is_told = False
        self._is_wanted = False
        compare.history_read.connect(self._on_history_read)
        compare.running_changed.connect(self._take_away)
        compare.opened.connect(self._on_opened)
        compare.file_failed.connect(self._on_file_failed)

    def _on_history_read(self, kept: Sequence[KeptComparison]) -> None:
        if self._is_told or self._compare.order is not None:
            return
        self._is_told = True
        if kept and not kept[0].is_complete:
            self._offer(kept[0])

    def _offer(self, kept: KeptComparison) -> None:
        lead = self.tr("A comparison of {model} was stopped.").format(model=kept.model)
        rest = f"{listed(kept.labels)} · {moment_words(kept.started_at)}"
        banner = self._banner = Banner("note", lead, rest, self._appearance)
        banner.add_button(self.tr("Go on")).clicked.connect(
            lambda: self._open(kept.path)
        )
        banner.add_button(self.tr("Close")).clicked.connect(self._take_away)
        self._strip.show_banner(banner)

    def _open(self, path: Path) -> None:
        self._is_wanted = True
        self._compare.open(path)

    def _on_opened(self) -> None:
        self._take_away()
        if self._is_wanted:
            self._is_wanted = False
            self.resume_requested.emit()

    def _on_file_failed(self) -> None:
        self._is_wanted = False

    def _take_away(self) -> None:
        self._is_told = True
        if self._banner is not None:
            self._strip.take_away(self._banner)
            self._banner = None
