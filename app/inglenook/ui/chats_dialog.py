"""What to do about a file of chats that cannot be used."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from inglenook.chats.rescue import Rescued
from inglenook.chats.upkeep.service import UpkeepService
from inglenook.errors import AppError, StoreDamaged, StoreError
from inglenook.translation import sentences
from inglenook.ui.widgets.quiet_words import plain_words
from inglenook.units import format_count

_WIDTH_PX = 480


class ChatsDialog(QDialog):
    """Offers to try again, or to repair; accepts when the file is to be opened anew.

    It needs no window: without its chats the program cannot start.

    Args:
        error: Why the file cannot be used.
        upkeep: What repairs it.
        repair: Begins that; on the way it may have the file let go of.
        parent: The window, while there is one.
    """

    def __init__(
        self,
        error: StoreError,
        upkeep: UpkeepService,
        repair: Callable[[], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._repair = repair
        self._way: Callable[[], None] = self.accept
        self.setWindowTitle("Inglenook")
        self.setMinimumWidth(_WIDTH_PX)
        self._text = _words("text", "semibold")
        self._hint = _words("hint", "")
        self._progress = QProgressBar(textVisible=False)
        self._progress.setRange(0, 0)
        self._progress.setAccessibleName(self.tr("Repair"))
        self._progress.hide()
        self._leave = QPushButton(self._leaving_words())
        self._leave.setObjectName("leave")
        self._leave.clicked.connect(self.reject)
        self._go = QPushButton()
        self._go.setObjectName("go")
        self._go.setProperty("kind", "primary")
        self._go.clicked.connect(self._on_go_clicked)
        self._lay_out()
        # The dialog takes no note of a default button that is not in it yet.
        self._go.setDefault(True)
        self._go.setFocus()
        self._offer(error)
        self.resize(_WIDTH_PX, self.heightForWidth(_WIDTH_PX))
        upkeep.progressed.connect(self._on_progressed)
        upkeep.repaired.connect(self._on_repaired)
        upkeep.failed.connect(self._on_failed)

    def reject(self) -> None:
        """Leave; not while a repair is under way."""
        if self._leave.isEnabled():
            super().reject()

    def _leaving_words(self) -> str:
        return self.tr("Quit") if self.parent() is None else self.tr("Later")

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch()
        buttons.addWidget(self._leave)
        buttons.addWidget(self._go)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(8)
        layout.addWidget(self._text)
        layout.addWidget(self._hint)
        layout.addWidget(self._progress)
        layout.addSpacing(8)
        layout.addStretch()
        layout.addLayout(buttons)

    def _offer(self, error: AppError) -> None:
        """Say what is wrong, and what the other button does about it."""
        self._say(error.text, error.hint)
        if isinstance(error, StoreDamaged):
            self._set_way(self.tr("Repair"), self._begin_repair)
        else:
            self._set_way(self.tr("Try again"), self.accept)

    def _say(self, text: str, hint: str) -> None:
        self._text.setText(text)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self.setAccessibleName(sentences((text, hint)))

    def _set_way(self, words: str, slot: Callable[[], None]) -> None:
        self._go.setText(words)
        self._way = slot

    def _set_busy(self, *, is_busy: bool) -> None:
        self._progress.setVisible(is_busy)
        self._go.setDisabled(is_busy)
        self._leave.setDisabled(is_busy)
        if not is_busy:
            # What is disabled has lost it.
            self._go.setFocus()

    def _on_go_clicked(self) -> None:
        self._way()

    def _begin_repair(self) -> None:
        self._set_busy(is_busy=True)
        self._say(self.tr("Your chats are being repaired"), "")
        self._repair()

    def _on_progressed(self, n_rows: int) -> None:
        words = self.tr("{count} entries looked at")
        self._say(self._text.text(), words.format(count=format_count(n_rows)))

    def _on_repaired(self, rescued: Rescued) -> None:
        self._set_busy(is_busy=False)
        words = self.tr(
            "{chats} chats with {messages} messages are there. The damaged file is"
            " kept as “{file}”."
        )
        lead = self.tr("Your chats are repaired")
        if not rescued.n_chats:
            lead = self.tr("No chats could be read from the damaged file")
        self._say(
            lead,
            words.format(
                chats=format_count(rescued.n_chats),
                messages=format_count(rescued.n_messages),
                file=rescued.damaged.name,
            ),
        )
        self._leave.hide()
        self._set_way(self.tr("Continue"), self.accept)

    def _on_failed(self, error: AppError) -> None:
        self._set_busy(is_busy=False)
        self._say(error.text, error.hint)


def _words(name: str, weight: str) -> QLabel:
    label = plain_words()
    label.setObjectName(name)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if weight:
        label.setProperty("weight", weight)
    return label
