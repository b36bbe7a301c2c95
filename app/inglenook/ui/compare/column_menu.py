"""Which columns of the table are shown."""

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from inglenook.json_file import JsonFile
from inglenook.ui.compare.check_menu import CheckMenu
from inglenook.ui.compare.columns import COLUMNS

if TYPE_CHECKING:
    from PySide6.QtGui import QAction


class Kept(msgspec.Struct, frozen=True):
    """What of the table is the same after a restart.

    Attributes:
        hidden: Titles of the columns that are not shown, in English.
    """

    hidden: frozenset[str] = frozenset()


class ColumnMenu(CheckMenu):
    """The columns that can be hidden, ticked where they are shown.

    Lives on the GUI thread.

    Args:
        kept: The file that remembers the choice.
        parent: What it belongs to.

    Signals:
        hidden_changed(): `hidden` are others.
    """

    hidden_changed = Signal()

    def __init__(self, kept: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self._file = JsonFile(kept, Kept)
        hidden = (self._file.read() or Kept()).hidden
        self._actions: dict[int, QAction] = {}
        for number, column in enumerate(COLUMNS):
            if not column.is_fixed:
                action = self.addAction(column.name)
                action.setCheckable(True)
                action.setChecked(column.title not in hidden)
                action.triggered.connect(self._on_triggered)
                self._actions[number] = action

    @property
    def hidden(self) -> frozenset[int]:
        """Numbers of the columns that are not shown."""
        return frozenset(
            number for number, each in self._actions.items() if not each.isChecked()
        )

    def _on_triggered(self) -> None:
        titles = frozenset(COLUMNS[number].title for number in self.hidden)
        self._file.write(Kept(titles))
        self.hidden_changed.emit()
