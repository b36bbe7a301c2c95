"""How far an installation is, and the way to give it up."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from inglenook.engine.packs.progress import Progress
from inglenook.engine.packs.service import PackService
from inglenook.ui.settings.quiet_words import small_print
from inglenook.units import format_size

_STEPS = 1000


class InstallView(QWidget):
    """A bar, the truth under it, and Cancel; hidden while nothing is installed.

    Lives on the GUI thread.
    """

    def __init__(self, packs: PackService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._packs = packs
        self._bar = QProgressBar(textVisible=False)
        self._bar.setRange(0, _STEPS)
        self._bar.setAccessibleName(self.tr("Installation"))
        self._words = small_print()
        self._cancel = QPushButton(self.tr("Cancel"))
        self._cancel.setProperty("dense", "row")
        self._cancel.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._cancel.clicked.connect(self._on_cancel_clicked)
        self._lay_out()
        self._on_busy_changed()
        packs.busy_changed.connect(self._on_busy_changed)
        packs.install_progressed.connect(self._on_progressed)

    def _lay_out(self) -> None:
        lines = QVBoxLayout()
        lines.setSpacing(4)
        lines.addWidget(self._bar)
        lines.addWidget(self._words)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 4)
        layout.setSpacing(16)
        layout.addLayout(lines, 1)
        layout.addWidget(self._cancel)

    def _on_busy_changed(self) -> None:
        self._cancel.setEnabled(True)
        self._bar.setValue(0)
        asking = self.tr("Asking the package index for {name}…")
        self._words.setText(asking.format(name=self._packs.installing))
        self.setVisible(bool(self._packs.installing))

    def _on_progressed(self, progress: Progress) -> None:
        if self._cancel.isEnabled():
            self._words.setText(progress_words(progress))
            share = progress.done_bytes / max(progress.total_bytes, 1)
            self._bar.setValue(round(_STEPS * min(share, 1)))
            self._bar.setAccessibleDescription(self._words.text())

    def _on_cancel_clicked(self) -> None:
        self._cancel.setEnabled(False)
        self._words.setText(self.tr("Giving it up…"))
        self._packs.cancel()


def progress_words(progress: Progress) -> str:
    """What is being done to what, and how far it is."""
    step = QCoreApplication.translate("packs", progress.step)
    done = format_size(progress.done_bytes)
    if not progress.total_bytes:
        of_unknown = f" · {done}" if progress.done_bytes else ""
        return f"{step} {progress.name}{of_unknown}"
    words = QCoreApplication.translate("InstallView", "{done} of {total}")
    amount = words.format(done=done, total=format_size(progress.total_bytes))
    return f"{step} {progress.name} · {amount}"
