"""To which of several prompts the answers are shown."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from inglenook.ui.appearance import Appearance
from inglenook.ui.widgets.boxes import ChoiceBox
from inglenook.ui.widgets.icon_button import IconButton

_LETTERS = 12


class PromptSwitch(QWidget):
    """A box with the prompts, and arrows; hidden where there is one only.

    Lives on the GUI thread.

    Signals:
        chosen(): `number` is another one.
    """

    chosen = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._prompts: tuple[str, ...] = ()
        self._box = ChoiceBox()
        self._box.setObjectName("answered")
        self._box.setProperty("dense", "panel")
        self._box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._box.setMinimumContentsLength(_LETTERS)
        self._back = IconButton("ph.caret-left", self.tr("Prompt before"), appearance)
        self._on = IconButton("ph.caret-right", self.tr("Prompt after"), appearance)
        self._back.setObjectName("prompt_before")
        self._on.setObjectName("prompt_after")
        label = QLabel(self.tr("Answers to"))
        label.setProperty("scale", "small")
        label.setProperty("tone", "text2")
        label.setBuddy(self._box)
        self._box.setAccessibleName(label.text())
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 8, 12, 0)
        line.setSpacing(8)
        line.addWidget(label)
        line.addWidget(self._box, 1)
        line.addWidget(self._back)
        line.addWidget(self._on)
        self._box.currentIndexChanged.connect(self._on_index_changed)
        self._back.clicked.connect(lambda: self._move(-1))
        self._on.clicked.connect(lambda: self._move(+1))
        self.hide()

    @property
    def number(self) -> int:
        """Which it is; they count from 0."""
        return max(0, self._box.currentIndex())

    def show_prompts(self, prompts: Sequence[str]) -> None:
        """Offer these; of the same ones, the choice stays."""
        if tuple(prompts) == self._prompts:
            return
        self._prompts = tuple(prompts)
        self._box.clear()
        self._box.addItems([" ".join(prompt.split()) for prompt in prompts])
        self.setVisible(len(prompts) > 1)

    def _move(self, step: int) -> None:
        self._box.setCurrentIndex(self._box.currentIndex() + step)

    def _on_index_changed(self, index: int) -> None:
        self._back.setEnabled(index > 0)
        self._on.setEnabled(index < self._box.count() - 1)
        self.chosen.emit()
