"""What of the list of models is shown, in which order, and what is ticked."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QHBoxLayout, QWidget

from inglenook.ui.appearance import Appearance
from inglenook.ui.models.mine.choice_bar import ChoiceBar
from inglenook.ui.models.mine.rows import Order
from inglenook.ui.widgets.search_field import SearchField

#: Narrower than so many letters, what is ticked stands in a line of its own.
_WRAP_LETTERS = 84
_ORDERS: tuple[Order, ...] = ("model", "size", "use")


class Toolbar(QWidget):
    """A filter, an order, and what is ticked. Lives on the GUI thread.

    Args:
        bar: What tells what is ticked.

    Signals:
        changed(): `text` or `order` is another.
    """

    changed = Signal()

    def __init__(
        self, bar: ChoiceBar, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._filter = SearchField(self.tr("Filter"), appearance)
        self._filter.setMaximumWidth(220)
        self._order = QComboBox()
        self._order.setMinimumWidth(130)
        self._order.setAccessibleName(self.tr("Order"))
        self._order.addItems(
            [self.tr("By model"), self.tr("By size"), self.tr("By last use")]
        )
        fields = QHBoxLayout()
        fields.setSpacing(8)
        fields.addWidget(self._filter, 1)
        fields.addWidget(self._order)
        fields.addStretch()
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)
        self._layout.addLayout(fields, 1)
        self._layout.addWidget(bar)
        self._filter.textChanged.connect(self.changed)
        self._order.currentIndexChanged.connect(self.changed)

    @property
    def text(self) -> str:
        """What names must have in them; empty for all."""
        return self._filter.text()

    @property
    def order(self) -> Order:
        """The order that is chosen."""
        return _ORDERS[self._order.currentIndex()]

    def set_order(self, order: Order) -> None:
        """Choose an order."""
        self._order.setCurrentIndex(_ORDERS.index(order))

    def look_for(self) -> None:
        """Let the user type a filter."""
        self._filter.setFocus()
        self._filter.selectAll()

    def clear(self) -> None:
        """Show all models."""
        self._filter.clear()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take two lines where there is no room for one."""
        super().resizeEvent(event)
        letters = self.width() / self.fontMetrics().averageCharWidth()
        direction = QBoxLayout.Direction
        self._layout.setDirection(
            direction.TopToBottom if letters < _WRAP_LETTERS else direction.LeftToRight
        )
