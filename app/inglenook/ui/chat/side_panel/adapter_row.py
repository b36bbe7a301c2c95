"""One LoRA adapter: its file, how strongly it works, and what is wrong with it."""

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from inglenook.library.lora.service import LoraCheck
from inglenook.translation import sentences
from inglenook.ui.appearance import Appearance
from inglenook.ui.chat.side_panel.value_row import QuietSlider, ValueBox
from inglenook.ui.style import restyle
from inglenook.ui.widgets.elided_label import ElidedLabel
from inglenook.ui.widgets.icon_button import IconButton
from inglenook.ui.widgets.quiet_words import small_print

_STEP = 0.05
#: The reach of the record; the slider has what is usual.
_MOST, _FAR = 10.0, 2.0


class AdapterRow(QWidget):
    """A name, a slider, and a cross. Lives on the GUI thread.

    Signals:
        strength_chosen(str, float): The file is to count so much.
        remove_requested(str): It is not to be used.
    """

    strength_chosen = Signal(str, float)
    remove_requested = Signal(str)

    def __init__(self, path: Path, appearance: Appearance) -> None:
        super().__init__()
        self._path = str(path)
        self._name = ElidedLabel(path.stem, mode=Qt.TextElideMode.ElideMiddle)
        words = self.tr("Do not use {name}").format(name=path.stem)
        self._remove = IconButton("ph.x", words, appearance)
        self._remove.setProperty("dense", "row")
        self._remove.clicked.connect(lambda: self.remove_requested.emit(self._path))
        self._slider = QuietSlider()
        self._slider.setRange(0, round(_FAR / _STEP))
        self._slider.valueChanged.connect(self._on_slider_changed)
        self._box = ValueBox()
        self._box.setRange(-_MOST, _MOST)
        self._box.setSingleStep(_STEP)
        self._box.valueChanged.connect(self._on_box_changed)
        self._slider.sliderPressed.connect(self._box.setFocus)
        strength = self.tr("Strength of {name}").format(name=path.stem)
        self._box.setAccessibleName(strength)
        self._slider.setAccessibleName(strength)
        self._facts = small_print()
        self._facts.hide()
        self._lay_out()

    def show_strength(self, strength: float) -> None:
        """Show how strongly it works."""
        with QSignalBlocker(self._box), QSignalBlocker(self._slider):
            self._box.setValue(strength)
            self._slider.setValue(round(strength / _STEP))

    def show_check(self, check: LoraCheck) -> None:
        """Say what its file tells, or why it cannot be used."""
        restyle(self._facts, tone="bad" if check.error else "text2")
        self._facts.setText(self._words(check))
        self._facts.setVisible(bool(self._facts.text()))
        self._box.setAccessibleDescription(self._facts.text())

    def _words(self, check: LoraCheck) -> str:
        if check.error is not None:
            return sentences((check.error.text, check.error.hint))
        assert check.adapter is not None
        facts = [self.tr("rank {n}").format(n=check.adapter.rank)]
        if check.adapter.base_model:
            facts.append(self.tr("for {model}").format(model=check.adapter.base_model))
        return " · ".join(facts)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._name, 1)
        head.addWidget(self._remove)
        label = QLabel(self.tr("Strength"))
        label.setProperty("tone", "text2")
        label.setBuddy(self._box)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(label)
        line.addWidget(self._slider, 1)
        line.addWidget(self._box)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addLayout(line)
        layout.addWidget(self._facts)

    def _on_box_changed(self, strength: float) -> None:
        self.strength_chosen.emit(self._path, round(strength, 4))

    def _on_slider_changed(self, step: int) -> None:
        self.strength_chosen.emit(self._path, round(step * _STEP, 4))
