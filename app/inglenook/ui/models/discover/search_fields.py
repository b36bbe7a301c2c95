"""What is searched for: words, order and size."""

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from inglenook.hub.records import Query, Sort
from inglenook.ui.appearance import Appearance
from inglenook.ui.models.discover.sizes import size_ranges
from inglenook.ui.widgets.search_field import SearchField

translate = QCoreApplication.translate

#: How long nothing is typed before it is searched for, in ms.
PAUSE_MS = 300


def _sorts() -> tuple[tuple[Sort, str], ...]:
    return (
        ("downloads", translate("Discover", "Most downloaded")),
        ("trending", translate("Discover", "Trending")),
        ("likes", translate("Discover", "Most liked")),
        ("updated", translate("Discover", "Last updated")),
        ("created", translate("Discover", "Newest")),
    )


class SearchFields(QWidget):
    """A search field over two boxes and a tick. Lives on the GUI thread.

    Signals:
        query_chosen(Query, bool): The user wants this searched for; where the second
            is true, only among models that fit here.
        address_given(str): A text was pasted, or entered, that may be an address.
        left(): The user goes on to what was found.
    """

    query_chosen = Signal(Query, bool)
    address_given = Signal(str)
    left = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._n_chars = 0
        self._words = SearchField(self.tr("Search for a model"), appearance)
        self._words.setObjectName("query")
        self._sort = QComboBox()
        self._sort.setAccessibleName(self.tr("Order"))
        self._sort.setObjectName("sort")
        for sort, words in _sorts():
            self._sort.addItem(words, sort)
        self._size = QComboBox()
        self._size.setAccessibleName(self.tr("Size of the model"))
        self._size.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._size.setObjectName("size")
        for size in size_ranges():
            self._size.addItem(size.words, size)
        self._fits = QCheckBox(self.tr("Fits here"))
        self._fits.setObjectName("fits")
        self._fits.setToolTip(
            self.tr("Leaves out what is too large for this computer, by its size")
        )
        self._fits.clicked.connect(self.choose)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.choose)
        self._words.textChanged.connect(self._on_text_changed)
        self._words.returnPressed.connect(self._on_returned)
        self._sort.activated.connect(self.choose)
        self._size.activated.connect(self.choose)
        self.setFocusProxy(self._words)
        self._lay_out()

    @property
    def query(self) -> Query:
        """What the fields say."""
        size = self._size.currentData()
        return Query(
            text=self._words.text().strip(),
            sort=self._sort.currentData(),
            least_params=size.least_params,
            most_params=size.most_params,
        )

    def choose(self) -> None:
        """Ask for what the fields say."""
        self._pause.stop()
        self.query_chosen.emit(self.query, self._fits.isChecked())

    def begin(self) -> None:
        """Let the user type."""
        self._words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._words.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on to what was found with the key down."""
        if event.key() == Qt.Key.Key_Down and self._words.hasFocus():
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        boxes = QHBoxLayout()
        boxes.setSpacing(8)
        # An order has the longer words.
        boxes.addWidget(self._sort)
        boxes.addWidget(self._size, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 8)
        layout.setSpacing(8)
        layout.addWidget(self._words)
        layout.addLayout(boxes)
        layout.addWidget(self._fits)

    def _on_text_changed(self, text: str) -> None:
        # More than one letter at once is no typing.
        is_pasted = len(text) - self._n_chars > 1
        self._n_chars = len(text)
        if is_pasted and "/" in text:
            self._pause.stop()
            self.address_given.emit(text)
        else:
            self._pause.start()

    def _on_returned(self) -> None:
        self._pause.stop()
        if "/" in self._words.text():
            self.address_given.emit(self._words.text())
        else:
            self.choose()
