"""What ran here and what did not, and the way to try it again."""

from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from inglenook.engine.packs.service import PackService
from inglenook.engine.remembered import Remembered
from inglenook.ui.appearance import Appearance
from inglenook.ui.settings.remembered_row import RememberedRow
from inglenook.ui.widgets.confirm_dialog import ConfirmDialog
from inglenook.ui.widgets.quiet_words import quiet_words, small_print
from inglenook.ui.widgets.row_column import RowColumn

#: Rows that are shown before “Show all”.
MOST_ROWS = 8


class RememberedView(QWidget):
    """Every plan that ran, and every failure that is not met again.

    Lives on the GUI thread.

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
        self._shown = packs.remembered
        self._rows = RowColumn()
        self._nothing = quiet_words(self.tr("Nothing so far: no model was loaded."))
        self.forget = self._button(self.tr("Forget all…"))
        self.forget.setEnabled(False)
        self.forget.clicked.connect(self._on_forget_clicked)
        self._all = self._button("")
        self._all.setCheckable(True)
        self._all.setProperty("kind", "quiet")
        self._all.toggled.connect(self._show_rows)
        self._lay_out()
        self._show_rows()
        packs.reported.connect(self._on_reported)
        packs.busy_changed.connect(self._on_busy_changed)

    def _button(self, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("dense", "row")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _lay_out(self) -> None:
        why = self.tr(
            "A plan that failed is not tried again until the engine, the driver or "
            "the model changes, or more memory is free."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(small_print(why))
        column.addSpacing(8)
        column.addWidget(self._nothing)
        column.addWidget(self._rows)
        column.addSpacing(4)
        column.addWidget(self._all, alignment=Qt.AlignmentFlag.AlignLeading)

    def _on_reported(self) -> None:
        if self._packs.remembered != self._shown:
            self._shown = self._packs.remembered
            self._show_rows()
        self._on_busy_changed()

    def _show_rows(self) -> None:
        n_all, now = len(self._shown), datetime.now(UTC)
        n_rows = n_all if self._all.isChecked() else MOST_ROWS
        self._rows.show_rows([self._row(each, now) for each in self._shown[:n_rows]])
        words = (
            self.tr("Show fewer") if self._all.isChecked() else self.tr("Show all {n}")
        )
        self._all.setText(words.format(n=n_all))
        self._all.setVisible(n_all > MOST_ROWS)
        self._nothing.setVisible(not n_all)

    def _row(self, remembered: Remembered, now: datetime) -> RememberedRow:
        row = RememberedRow(remembered, now, self._appearance)
        row.forget_requested.connect(partial(self._forget, remembered))
        return row

    def _forget(self, remembered: Remembered) -> None:
        if not self._packs.is_busy:
            self._packs.forget(remembered)

    def _on_busy_changed(self) -> None:
        self.forget.setEnabled(bool(self._shown) and not self._packs.is_busy)

    def _on_forget_clicked(self) -> None:
        dialog = ConfirmDialog(
            self.tr("Forget what ran and what did not?"),
            self.tr("The next load of each model may fail once more, and take longer."),
            self.tr("Forget"),
            self,
        )
        dialog.accepted.connect(self._packs.forget)
        dialog.open()
