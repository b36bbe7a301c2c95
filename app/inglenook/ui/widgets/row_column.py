"""Rows under each other that change together."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget


class RowColumn(QWidget):
    """A list of rows that is shown anew as a whole. Lives on the GUI thread.

    Where the focus was in one of them, it goes to what has the same accessible
    name in the new ones.
    """

    def __init__(self, spacing_px: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[QWidget] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(spacing_px)

    def show_rows(self, rows: Sequence[QWidget]) -> None:
        """Show these rows in place of those that are shown."""
        focused = self._focused_name()
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = rows
        for row in rows:
            self._column.addWidget(row)
            row.show()
        if focused:
            self._focus(focused)

    def _focused_name(self) -> str:
        widget = self.focusWidget()
        is_here = widget is not None and widget.hasFocus()
        return widget.accessibleName() if widget is not None and is_here else ""

    def _focus(self, name: str) -> None:
        for row in self._rows:
            for widget in row.findChildren(QWidget):
                if widget.accessibleName() == name:
                    widget.setFocus()
                    return
