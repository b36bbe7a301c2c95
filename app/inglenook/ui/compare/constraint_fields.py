"""What the variant to keep must fit into."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from inglenook.compare.fitting import Constraint
from inglenook.ui.widgets.boxes import ChoiceBox, DecimalBox
from inglenook.ui.widgets.flow_layout import FlowLayout
from inglenook.units import format_context

_CONTEXTS = (2048, 4096, 8192, 16384, 32768, 65536, 131072)
_MOST_GIB = 2048
_STEP_GIB = 0.5


class ConstraintFields(QWidget):
    """“Must fit in 8 GiB with 4k context”. Lives on the GUI thread.

    Signals:
        changed(): `constraint` is another one.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._memory = DecimalBox()
        self._memory.setDecimals(1)
        self._memory.setSingleStep(_STEP_GIB)
        self._memory.setObjectName("memory")
        self._memory.setProperty("dense", "panel")
        self._memory.setRange(0, _MOST_GIB)
        self._memory.setSuffix(self.tr("\N{NO-BREAK SPACE}GiB"))
        self._memory.setSpecialValueText(self.tr("any memory"))
        self._memory.setAccessibleName(self.tr("Must fit in"))
        self._context = ChoiceBox()
        self._context.setObjectName("context")
        self._context.setProperty("dense", "panel")
        self._context.setAccessibleName(self.tr("Context"))
        for tokens in _CONTEXTS:
            self._context.addItem(format_context(tokens), tokens)
        self._context.setCurrentIndex(1)
        layout = FlowLayout(8, self)
        for widget in (
            _quiet(self.tr("Must fit in")),
            self._memory,
            _quiet(self.tr("with a context of")),
            self._context,
        ):
            layout.addWidget(widget)
        self.setFocusProxy(self._memory)
        self._memory.valueChanged.connect(self.changed)
        self._context.activated.connect(self.changed)

    @property
    def constraint(self) -> Constraint | None:
        """What is chosen; None where nothing is."""
        if not self._memory.value():
            return None
        memory_bytes = round(self._memory.value() * 2**30)
        return Constraint(memory_bytes, self._context.currentData())


def _quiet(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("scale", "small")
    label.setProperty("tone", "text2")
    return label
