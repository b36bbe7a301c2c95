"""What of the list of models is shown, and in which order."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from inglenook.ui.appearance import Appearance
from inglenook.ui.models.mine.rows import Order
from inglenook.ui.widgets.search_field import SearchField


class Toolbar(QWidget):
    """A filter, an order, and how many models there are. Lives on the GUI thread.

    Signals:
        changed(): `text` or `order` is another.
    """

    changed = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filter = SearchField(self.tr("Filter"), appearance)
        self._filter.setMaximumWidth(220)
        self._order = QComboBox()
        self._order.setAccessibleName(self.tr("Order"))
        self._orders: tuple[Order, ...] = ("model", "size", "use")
        self._order.addItems(
            [self.tr("By model"), self.tr("By size"), self.tr("By last use")]
        )
        self._count = QLabel()
        self._count.setProperty("tone", "text2")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._filter, 1)
        layout.addWidget(self._order)
        layout.addStretch(1)
        layout.addWidget(self._count)
        self._filter.textChanged.connect(self.changed)
        self._order.currentIndexChanged.connect(self.changed)

    @property
    def text(self) -> str:
        """What names must have in them; empty for all."""
        return self._filter.text()

    @property
    def order(self) -> Order:
        """The order that is chosen."""
        return self._orders[self._order.currentIndex()]

    def show_count(self, words: str) -> None:
        """Tell how much there is."""
        self._count.setText(words)

    def look_for(self) -> None:
        """Let the user type a filter."""
        self._filter.setFocus()
        self._filter.selectAll()

    def clear(self) -> None:
        """Show all models."""
        self._filter.clear()
