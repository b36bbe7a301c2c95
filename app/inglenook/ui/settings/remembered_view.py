"""What did not run here, and the way to try it again."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from inglenook.engine.packs.service import PackService
from inglenook.engine.remembered import Remembered
from inglenook.ui.appearance import Appearance
from inglenook.ui.settings.remembered_words import outcome_words, subject_words
from inglenook.ui.widgets.confirm_dialog import ConfirmDialog
from inglenook.ui.widgets.elided_label import ElidedLabel
from inglenook.ui.widgets.folding_row import FoldingRow
from inglenook.ui.widgets.pill import Pill


class RememberedView(QWidget):
    """Every failure that is not met again. Lives on the GUI thread.

    Attributes:
        forget: Lets all be tried anew, after a question; for the heading's line.
    """

    def __init__(
        self,
        packs: PackService,
        appearance: Appearance,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._packs = packs
        self._appearance = appearance
        self._rows: list[RememberedRow] = []
        self._shown: tuple[Remembered, ...] = ()
        self.forget = QPushButton(self.tr("Forget all…"))
        self.forget.setEnabled(False)
        self.forget.setProperty("dense", "row")
        self.forget.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.forget.clicked.connect(self._on_forget_clicked)
        self._nothing = QLabel(
            self.tr("Nothing so far: every plan ran, or none was made."), wordWrap=True
        )
        self._nothing.setProperty("tone", "text2")
        self._lay_out()
        packs.reported.connect(self._on_reported)
        packs.busy_changed.connect(self._update_button)

    def _lay_out(self) -> None:
        why = QLabel(
            self.tr(
                "A plan that failed is not tried again until the engine, the driver or "
                "the model changes, or more memory is free."
            ),
            wordWrap=True,
        )
        why.setProperty("tone", "text2")
        why.setProperty("scale", "small")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(why)
        self._column.addSpacing(8)
        self._column.addWidget(self._nothing)

    def _on_reported(self) -> None:
        if self._packs.remembered != self._shown:
            self._show_rows(self._packs.remembered)
        self._update_button()

    def _show_rows(self, remembered: tuple[Remembered, ...]) -> None:
        self._shown = remembered
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = [RememberedRow(each, self._appearance) for each in remembered]
        for row in self._rows:
            self._column.addWidget(row)
            row.show()
        self._nothing.setVisible(not remembered)

    def _update_button(self) -> None:
        self.forget.setEnabled(bool(self._shown) and not self._packs.is_busy)

    def _on_forget_clicked(self) -> None:
        dialog = ConfirmDialog(
            self.tr("Forget what did not run?"),
            self.tr("The next load of each model may fail once more, and take longer."),
            self.tr("Forget"),
            self,
        )
        dialog.accepted.connect(self._packs.forget)
        dialog.open()


class RememberedRow(FoldingRow):
    """One failure: of what, how, and on which engine. Lives on the GUI thread."""

    def __init__(
        self,
        remembered: Remembered,
        appearance: Appearance,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        subject = ElidedLabel(
            subject_words(remembered), mode=Qt.TextElideMode.ElideMiddle
        )
        words = QLabel(outcome_words(remembered), wordWrap=True)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setProperty("tone", "text2")
        self.setToolTip(remembered.engine)
        state = Pill(self.tr("Stepped down"), "warn", appearance)
        self.fill((subject, words), state, ())
