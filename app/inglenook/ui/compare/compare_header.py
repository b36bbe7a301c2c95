"""The head of the Compare page: which model, what was done, and what can be."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QWidget,
)

from inglenook.ui.appearance import Appearance
from inglenook.ui.compare.export_button import ExportButton
from inglenook.ui.compare.history_button import HistoryButton
from inglenook.ui.widgets.boxes import ChoiceBox
from inglenook.ui.widgets.elided_label import ElidedLabel

_MODEL_PX = 270
#: Of the room, as long as there is some.
_ALL = 100
#: With fewer letters across, the buttons stand under the model.
_WIDE_LETTERS = 80
#: Narrower than this, too little of when it was done would be to be read.
_TOLD_LETTERS = 110


class CompareHeader(QWidget):
    """In one line, or in two where there is no room. Lives on the GUI thread.

    Attributes:
        history: Comparisons that were made before.
        export: Saves the one that is shown.

    Signals:
        model_chosen(str): Variants of the model of this name are to be compared.
        start_requested(): What is chosen is to be compared.
    """

    model_chosen = Signal(str)
    start_requested = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = _model_box()
        self._model.setAccessibleName(self.tr("Model"))
        self._done = ElidedLabel()
        self._done.setProperty("scale", "small")
        self._done.setProperty("tone", "text2")
        policy = self._done.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._done.setSizePolicy(policy)
        self._done.setAlignment(
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        )
        self.history = HistoryButton(appearance)
        self.export = ExportButton(appearance)
        self._start = QPushButton()
        self._start.setObjectName("start")
        self._start.setProperty("kind", "primary")
        self._lay_out()
        self._model.textActivated.connect(self.model_chosen)
        self._start.clicked.connect(self.start_requested)

    @property
    def model(self) -> str:
        """Name of the model; empty where there is none."""
        return self._model.currentText()

    def show_models(self, names: Iterable[str]) -> None:
        """Offer these; the one that was chosen stays, if it is among them."""
        was = self.model
        self._model.clear()
        self._model.addItems(sorted(names, key=str.casefold))
        self.show_model(was)
        self._model.setVisible(self._model.count() > 0)

    def show_model(self, name: str) -> None:
        """Show which model it is."""
        self._model.setCurrentText(name)

    def show_done(self, words: str) -> None:
        """Say when it was done, and how long it took."""
        self._done.setText(words)

    def focus_start(self) -> None:
        """Bring the keyboard to Start."""
        self._start.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_state(
        self, *, is_running: bool, is_startable: bool, is_done: bool
    ) -> None:
        """Offer what can be done.

        Args:
            is_running: Whether a comparison is under way.
            is_startable: Whether what is chosen can be compared.
            is_done: Whether a comparison is shown.
        """
        self._start.setText(self.tr("Run again") if is_done else self.tr("Start"))
        self._start.setEnabled(is_startable and not is_running)
        self._model.setEnabled(not is_running)
        self.export.setVisible(is_done and not is_running)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons where there is room."""
        super().resizeEvent(event)
        letters = self.width() / self.fontMetrics().averageCharWidth()
        is_wide = letters >= _WIDE_LETTERS
        self._done.setVisible(letters >= _TOLD_LETTERS or not is_wide)
        direction = QBoxLayout.Direction
        self._layout.setDirection(
            direction.LeftToRight if is_wide else direction.TopToBottom
        )

    def _lay_out(self) -> None:
        title = QLabel(self.tr("Compare"))
        title.setProperty("scale", "page")
        lead, acts = QHBoxLayout(), QHBoxLayout()
        lead.setSpacing(20)
        lead.addWidget(title)
        lead.addWidget(self._model, _ALL)
        lead.addStretch(1)
        acts.setSpacing(12)
        acts.addWidget(self._done, 1)
        for widget in (self.history, self.export, self._start):
            acts.addWidget(widget)
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(16, 12, 16, 11)
        self._layout.setSpacing(12)
        self._layout.addLayout(lead, 2)
        self._layout.addLayout(acts, 3)


def _model_box() -> ChoiceBox:
    box = ChoiceBox()
    box.setObjectName("model")
    box.setSizeAdjustPolicy(
        QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
    )
    box.setMinimumContentsLength(8)
    box.setMaximumWidth(_MODEL_PX)
    return box
