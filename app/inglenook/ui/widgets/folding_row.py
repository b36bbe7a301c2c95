"""A row of columns that stand under each other where there is no room."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from inglenook.ui.widgets.hairline import Hairline

#: How wide the columns are beside each other, the end last.
_SHARES = (40, 54, 26)
#: Narrower than so many letters, the columns stand under each other.
_FOLD_LETTERS = 78


class FoldingRow(QWidget):
    """Columns, a state, and buttons at the end, over a hairline.

    Rows under each other have their columns under each other. Lives on the GUI
    thread.
    """

    def fill(
        self,
        columns: Sequence[QWidget],
        state: QWidget,
        buttons: Sequence[QWidget],
        *,
        shares: Sequence[int] = _SHARES,
        padding_px: int = 8,
    ) -> None:
        """Lay the row out; once, by the class that is a row of something.

        Args:
            columns: What stands before the end.
            state: The first of what stands at the end.
            buttons: The rest of it.
            shares: Of the width, for each column and the end.
            padding_px: Free above and below.
        """
        *of_columns, of_end = shares
        self._columns = QHBoxLayout()
        self._columns.setContentsMargins(0, padding_px, 0, padding_px)
        for column, share in zip(columns, of_columns, strict=True):
            self._columns.addWidget(column, share)
        ends = QHBoxLayout()
        ends.setSpacing(8)
        for widget in (state, *buttons):
            ends.addWidget(widget)
        ends.insertStretch(1)
        self._columns.addLayout(ends, of_end)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._columns)
        layout.addWidget(Hairline("horizontal"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the columns where there is no room for all of them."""
        super().resizeEvent(event)
        letters = self.width() / self.fontMetrics().averageCharWidth()
        is_narrow = letters < _FOLD_LETTERS
        direction = QBoxLayout.Direction
        self._columns.setDirection(
            direction.TopToBottom if is_narrow else direction.LeftToRight
        )
        self._columns.setSpacing(4 if is_narrow else 16)
