"""How far an installation is, and the way to give it up."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from inglenook.engine.packs.progress import Progress
from inglenook.engine.packs.service import PackService
from inglenook.ui.widgets.progress_row import ProgressRow
from inglenook.units import format_size

translate = QCoreApplication.translate


class InstallView(ProgressRow):
    """How far an installation is; hidden while nothing is installed.

    Lives on the GUI thread.
    """

    def __init__(self, packs: PackService, parent: QWidget | None = None) -> None:
        super().__init__(translate("InstallView", "Installation"), parent, top_px=12)
        self._packs = packs
        self._on_busy_changed()
        packs.busy_changed.connect(self._on_busy_changed)
        packs.install_progressed.connect(self._on_progressed)
        self.cancel_requested.connect(packs.cancel)

    def _on_busy_changed(self) -> None:
        asking = self.tr("Asking the package index for {name}…")
        self.begin(asking.format(name=self._packs.installing))
        self.setVisible(bool(self._packs.installing))

    def _on_progressed(self, progress: Progress) -> None:
        share = progress.done_bytes / max(progress.total_bytes, 1)
        self.advance(progress_words(progress), share)


def progress_words(progress: Progress) -> str:
    """What is being done to what, and how far it is."""
    step = translate("Packs", progress.step)
    done = format_size(progress.done_bytes)
    if not progress.total_bytes:
        of_unknown = f" · {done}" if progress.done_bytes else ""
        return f"{step} {progress.name}{of_unknown}"
    words = translate("InstallView", "{done} of {total}")
    amount = words.format(done=done, total=format_size(progress.total_bytes))
    return f"{step} {progress.name} · {amount}"
