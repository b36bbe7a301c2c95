"""What the plans of all variants are made for."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from inglenook.hub.offer import Offer
from inglenook.translation import counted, listed
from inglenook.ui.widgets.elided_label import ElidedLabel
from inglenook.ui.widgets.flow_layout import FlowLayout
from inglenook.units import format_count

_CONTEXTS = (2048, 4096, 8192, 16384, 32768, 65536, 131072)
_KV_TYPES = ("f16", "q8_0")


class PlanBar(QWidget):
    """A context and a type of the KV cache. Lives on the GUI thread.

    Signals:
        wish_chosen(object, str): Plan for so many tokens (None: as the settings say)
            and this type (empty: the same).
    """

    wish_chosen = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = _box("context")
        self._context.addItem(self.tr("Automatic"), None)
        for tokens in _CONTEXTS:
            self._context.addItem(format_count(tokens), tokens)
        self._kv = _box("kv")
        self._kv.addItem(self.tr("Automatic"), "")
        for kv_type in _KV_TYPES:
            self._kv.addItem(kv_type, kv_type)
        self._count = ElidedLabel()
        self._count.setObjectName("count")
        self._count.setProperty("scale", "small")
        self._count.setProperty("tone", "text2")
        self._context.activated.connect(self._on_activated)
        self._kv.activated.connect(self._on_activated)
        self._lay_out()

    def show_offer(self, offer: Offer, n_here: int) -> None:
        """Say how many variants there are.

        Args:
            offer: What the repository has.
            n_here: Variants on this machine.
        """
        n_variants = len(offer.survey.files.variants)
        words = counted("PlanBar", "%n variant(s)", n_variants)
        if n_here:
            here = self.tr("{n} on this computer").format(n=n_here)
            words = listed((words, here))
        self._count.setText(words)
        self._count.setMinimumHeight(self._kv.height())

    def clear(self) -> None:
        """Say nothing of variants."""
        self._count.setText("")

    def choose(self, context_tokens: int, kv_type: str) -> None:
        """Plan for this context, and this type of the KV cache."""
        for box, value in ((self._context, context_tokens), (self._kv, kv_type)):
            box.setCurrentIndex(max(0, box.findData(value)))
        self._on_activated()

    def _lay_out(self) -> None:
        wishes = QWidget()
        flow = FlowLayout(12, wishes)
        for words, box in (
            (self.tr("Plan for a context of"), self._context),
            (self.tr("KV cache"), self._kv),
        ):
            label = QLabel(words)
            label.setProperty("tone", "text2")
            label.setBuddy(box)
            box.setAccessibleName(words)
            flow.addWidget(_pair(label, box))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(wishes, 1)
        # Level with the last line of what the plans are made for.
        layout.addWidget(self._count, alignment=Qt.AlignmentFlag.AlignBottom)

    def _on_activated(self) -> None:
        self.wish_chosen.emit(self._context.currentData(), self._kv.currentData())


def _pair(label: QLabel, box: QComboBox) -> QWidget:
    """A box and its name, which stay in one line."""
    pair = QWidget()
    line = QHBoxLayout(pair)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(8)
    line.addWidget(label)
    line.addWidget(box)
    return pair


def _box(name: str) -> QComboBox:
    box = QComboBox()
    box.setObjectName(name)
    box.setProperty("dense", "panel")
    return box
