"""Comparisons that were made before."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from inglenook.compare.history import KeptComparison
from inglenook.translation import listed, translate
from inglenook.ui.appearance import Appearance
from inglenook.ui.compare.words import moment_words
from inglenook.ui.widgets.file_dialog import ask_for_file
from inglenook.ui.widgets.icon_button import IconButton

_MOST_SHOWN = 12


class HistoryButton(IconButton):
    """A menu of them, and of a report from a file. Lives on the GUI thread.

    Signals:
        open_requested(Path): The user wants to see this one.
    """

    open_requested = Signal(Path)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__("ph.clock", "", appearance, parent=parent)
        self.set_text(self.tr("Earlier comparisons"))
        self.setObjectName("history")
        self._menu = QMenu(self)
        self.setMenu(self._menu)
        self.show_kept(())

    def show_kept(self, kept: Sequence[KeptComparison]) -> None:
        """Offer these, the newest first."""
        self._menu.clear()
        for each in kept[:_MOST_SHOWN]:
            self._menu.addAction(_words(each)).triggered.connect(
                lambda _=False, path=each.path: self.open_requested.emit(path)
            )
        if kept:
            self._menu.addSeparator()
        self._menu.addAction(self.tr("Open a report…")).triggered.connect(self._ask)

    def _ask(self) -> None:
        title, kinds = self.tr("Open a report"), self.tr("Reports (*.json)")
        dialog = ask_for_file(self, title, kinds)
        dialog.fileSelected.connect(lambda file: self.open_requested.emit(Path(file)))


def _words(kept: KeptComparison) -> str:
    words = f"{kept.model} · {listed(kept.labels)} · {moment_words(kept.started_at)}"
    if not kept.is_complete:
        words += " · " + translate("HistoryButton", "stopped")
    # An “&” alone would be the mark of a key.
    return words.replace("&", "&&")
