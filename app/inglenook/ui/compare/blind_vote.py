"""Voting on answers without knowing whose they are."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from inglenook.translation import counted
from inglenook.ui.appearance import Appearance
from inglenook.ui.compare.answer_text import AnswerText
from inglenook.ui.compare.ballot import Ballot, Choice
from inglenook.ui.widgets.flow_layout import FlowLayout
from inglenook.ui.widgets.hairline import Hairline

_KEYS: dict[int, Choice] = {
    Qt.Key.Key_1: "left",
    Qt.Key.Key_2: "right",
    Qt.Key.Key_0: "neither",
}


class BlindVote(QWidget):
    """Two answers, A and B; then the tally, with names. Lives on the GUI thread.

    The keys 1, 2 and 0 vote, Esc ends it.

    Signals:
        ended(): The user is through with it.
    """

    ended = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ballot = Ballot(())
        self._lead = QLabel(wordWrap=True)
        self._lead.setObjectName("vote")
        self._lead.setTextFormat(Qt.TextFormat.PlainText)
        self._lead.setProperty("weight", "semibold")
        self._texts = (AnswerText(appearance), AnswerText(appearance))
        self._answers = QWidget()
        self._buttons = {
            "left": QPushButton(self.tr("A is better")),
            "right": QPushButton(self.tr("B is better")),
            "neither": QPushButton(self.tr("No difference")),
        }
        self._reveal = QPushButton(self.tr("Reveal"))
        self._close = QPushButton(self.tr("Close"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._lay_out()
        for choice in ("left", "right", "neither"):
            self._buttons[choice].setObjectName(choice)
            self._buttons[choice].clicked.connect(
                lambda _=False, each=choice: self._vote(each)
            )
        self._reveal.setObjectName("reveal")
        self._reveal.clicked.connect(self._show_tally)
        self._close.clicked.connect(self.ended)

    def begin(self, ballot: Ballot) -> None:
        """Show the first pair of a vote."""
        self._ballot = ballot
        self._show_pair()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Vote, or end it."""
        if event.key() == Qt.Key.Key_Escape:
            self.ended.emit()
        elif event.key() in _KEYS and self._answers.isVisible():
            self._vote(_KEYS[event.key()])
        else:
            super().keyPressEvent(event)

    def _vote(self, choice: Choice) -> None:
        self._ballot.vote(choice)
        self._show_pair()

    def _show_pair(self) -> None:
        pair = self._ballot.current
        if pair is None:
            self._show_tally()
            return
        words = self.tr("Which answer is better? {n} of {all}: “{prompt}”")
        self._lead.setText(
            words.format(
                n=self._ballot.n_done + 1,
                all=len(self._ballot.pairs),
                prompt=pair.prompt,
            )
        )
        for text, answer in zip(self._texts, pair.texts, strict=True):
            text.show_answer(answer, None)
        self._show(is_voting=True)

    def _show_tally(self) -> None:
        told = [f"{label}: {n}" for label, n in self._ballot.tally().items()]
        if self._ballot.n_equal:
            told.append(
                counted(
                    "BlindVote", "no difference in %n pair(s)", self._ballot.n_equal
                )
            )
        words = self.tr("Votes: {tally}")
        if not told:
            words = self.tr("All answers are the same as the reference's.")
        self._lead.setText(words.format(tally=" · ".join(told)))
        self._show(is_voting=False)

    def _show(self, *, is_voting: bool) -> None:
        for widget in (self._answers, self._reveal, *self._buttons.values()):
            widget.setVisible(is_voting)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self._answers)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        names = (self.tr("Answer A"), self.tr("Answer B"))
        for name, text in zip(names, self._texts, strict=True):
            row.addLayout(_column(name, text), 1)
        buttons = QWidget()
        line = FlowLayout(8, buttons)
        for button in (*self._buttons.values(), self._reveal, self._close):
            button.setProperty("dense", "panel")
            line.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 0)
        layout.setSpacing(12)
        layout.addWidget(self._lead)
        layout.addWidget(self._answers)
        layout.addWidget(buttons)
        layout.addWidget(Hairline("horizontal"))


def _column(name: str, text: AnswerText) -> QVBoxLayout:
    heading = QLabel(name)
    heading.setProperty("scale", "section")
    text.setAccessibleName(name)
    column = QVBoxLayout()
    column.setSpacing(8)
    column.addWidget(heading)
    column.addWidget(text)
    column.addStretch()
    return column
