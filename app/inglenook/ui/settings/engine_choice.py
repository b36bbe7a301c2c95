"""Which engine is to be used."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from inglenook.engine.packs.store import BUILT_IN
from inglenook.engine.report import EnginesReport
from inglenook.ui.widgets.boxes import ChoiceBox
from inglenook.ui.widgets.quiet_words import small_print


class EngineChoice(QWidget):
    """Automatic, or an engine by its name. Lives on the GUI thread.

    Signals:
        engine_chosen(str): Its name; empty for automatic.
    """

    engine_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = ChoiceBox()
        self._box.setObjectName("engine.pack")
        self._box.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToContents)
        # `activated` is the user's doing only.
        self._box.activated.connect(self._on_box_activated)
        self._note = small_print()
        self._note.setProperty("tone", "warn")
        self._lay_out()

    def show_engines(self, report: EnginesReport, chosen: str) -> None:
        """Offer the engines there are, and show which one is chosen."""
        names = [engine.name for engine in report.engines if not engine.built_in]
        self._box.clear()
        self._box.addItem(self.tr("Automatic"), "")
        for name in dict.fromkeys([*names, *filter(None, [chosen]), BUILT_IN]):
            title = self.tr("Built in") if name == BUILT_IN else name
            self._box.addItem(title, name)
        self._box.setCurrentIndex(self._box.findData(chosen))
        self._note.setText(report.note)
        self._note.setVisible(bool(report.note))

    def _lay_out(self) -> None:
        title = QLabel(self.tr("Engine to use"))
        title.setBuddy(self._box)
        why = small_print(
            self.tr(
                "Automatic takes the newest one that suits the hardware. Used from "
                "the next load."
            )
        )
        self._box.setAccessibleName(title.text())
        self._box.setAccessibleDescription(why.text())
        words = QVBoxLayout()
        words.setSpacing(4)
        for line in (title, why, self._note):
            words.addWidget(line)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 8)
        layout.setSpacing(16)
        layout.addLayout(words, 1)
        layout.addWidget(self._box)

    def _on_box_activated(self, index: int) -> None:
        self.engine_chosen.emit(self._box.itemData(index))
