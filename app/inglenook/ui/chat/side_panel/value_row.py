"""A number with its slider, and the sentence that says what it does."""

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from inglenook.translation import sentences, translate
from inglenook.ui.appearance import Appearance
from inglenook.ui.chat.side_panel.sampling_fields import SamplingField
from inglenook.ui.widgets.boxes import DecimalBox
from inglenook.ui.widgets.elided_label import ElidedLabel
from inglenook.ui.widgets.icon_button import IconButton
from inglenook.ui.widgets.quiet_words import small_print
from inglenook.units import format_number

_LEAST_SLIDER_PX = 40


class QuietSlider(QSlider):
    """A slider that the wheel scrolls past, and that leaves the keyboard to a field."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumWidth(_LEAST_SLIDER_PX)
        # The style sheet fills it from the left in all languages.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()


class ValueBox(DecimalBox):
    """A number beside its slider; it is typed, or stepped by the arrow keys."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "value")
        self.setAlignment(Qt.AlignmentFlag.AlignTrailing)
        self.lineEdit().setTextMargins(4, 0, 4, 0)

    def sizeHint(self) -> QSize:
        """Room for the longest number."""
        hint = super().sizeHint()
        return QSize(self.fontMetrics().horizontalAdvance("10,000") + 12, hint.height())

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()


class ValueRow(QWidget):
    """A number of the sampling. Lives on the GUI thread.

    Signals:
        chosen(str, float): The user wants this value for the field of this name.
        reset_requested(str): The user wants the usual value of this field.
    """

    chosen = Signal(str, float)
    reset_requested = Signal(str)

    def __init__(self, field: SamplingField, appearance: Appearance) -> None:
        super().__init__()
        self._field = field
        self._title = translate("SamplingFields", field.title)
        self._slider = QuietSlider()
        self._box = ValueBox()
        self._reset = IconButton("ph.circle-fill", "", appearance, tone="accent")
        self._why = small_print()
        self.setObjectName(field.name)
        self._set_up()
        self._lay_out()

    def show_value(self, value: float, usual: float) -> None:
        """Show a value, and whether it is the usual one."""
        with QSignalBlocker(self._box), QSignalBlocker(self._slider):
            self._box.setValue(value)
            self._slider.setValue(round(value / self._field.step))
        is_changed = abs(value - usual) >= 0.5 * 10**-self._field.decimals
        words = self.tr("Back to {value}").format(value=self._box.textFromValue(usual))
        self._reset.set_text(words)
        self._reset.setAccessibleName(f"{self._title}: {words}")
        self._reset.setVisible(is_changed)

    def _set_up(self) -> None:
        field = self._field
        self._slider.setRange(
            round(field.least / field.step), round(field.far / field.step)
        )
        self._slider.setAccessibleName(self._title)
        self._box.setDecimals(field.decimals)
        self._box.setRange(field.least, field.most)
        self._box.setSingleStep(field.step)
        self._box.setSpecialValueText(translate("SamplingFields", field.least_words))
        self._box.setAccessibleName(self._title)
        why = translate("SamplingFields", field.why)
        reach = self.tr("From {least} to {most}.")
        reach = reach.format(least=_number(field.least), most=_number(field.most))
        self._why.setText(sentences((why, reach)))
        self._box.setAccessibleDescription(self._why.text())
        self._reset.setProperty("dense", "row")
        self._reset.setIconSize(QSize(8, 8))
        self._box.valueChanged.connect(self._on_box_value_changed)
        self._slider.valueChanged.connect(self._on_slider_value_changed)
        self._slider.sliderPressed.connect(self._box.setFocus)
        self._reset.clicked.connect(lambda: self.reset_requested.emit(field.name))

    def _lay_out(self) -> None:
        title = ElidedLabel(self._title)
        title.setBuddy(self._box)
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(title, 3)
        keeps = self._reset.sizePolicy()
        keeps.setRetainSizeWhenHidden(True)
        self._reset.setSizePolicy(keeps)
        line.addWidget(self._reset)
        line.addWidget(self._slider, 2)
        line.addWidget(self._box)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(line)
        layout.addWidget(self._why)

    def _on_box_value_changed(self, value: float) -> None:
        self.chosen.emit(self._field.name, value)

    def _on_slider_value_changed(self, step: int) -> None:
        self.chosen.emit(self._field.name, step * self._field.step)


def _number(end: float) -> str:
    """An end of a range: `−2`, `0.5`, `10,000`."""
    return format_number(end, 0 if float(end).is_integer() else 1)
