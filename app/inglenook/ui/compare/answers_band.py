"""The answers beside each other."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from inglenook.compare.records import Answer, VariantResult
from inglenook.ui.appearance import Appearance
from inglenook.ui.compare.answer_text import AnswerText
from inglenook.ui.compare.drift_legend import DriftLegend
from inglenook.ui.compare.drift_strip import DriftStrip
from inglenook.ui.compare.figures import Figures
from inglenook.ui.compare.prompt_switch import PromptSwitch
from inglenook.ui.style import zoomed
from inglenook.ui.widgets.elided_label import ElidedLabel
from inglenook.ui.widgets.hairline import Hairline
from inglenook.ui.widgets.icon_button import IconButton

_LEAST_PX = 260
#: Margins of what stands under the answers, and the gaps in it.
_FOOT_PX, _GAP_PX = 44, 8


class AnswerColumn(QWidget):
    """What one variant answered. Lives on the GUI thread.

    Signals:
        chosen(Path): It was clicked, or Enter pressed in its text.
    """

    chosen = Signal(Path)

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._path = Path()
        self._name = QLabel()
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self._name.setProperty("scale", "section")
        self._fact = ElidedLabel()
        self._fact.setProperty("scale", "small")
        self._fact.setProperty("tone", "text3")
        self._text = AnswerText(appearance)
        self._text.setAccessibleDescription(
            self.tr("Enter marks this variant in the table and the charts.")
        )
        self._strip = DriftStrip(appearance)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._name)
        head.addWidget(self._fact, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 10, 16, 12)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self._text)
        layout.addStretch()
        layout.addWidget(self._strip)

    def show_result(self, result: VariantResult, figures: Figures, prompt: int) -> None:
        """Show an answer of a variant, and how it differs from the reference's."""
        self._path = result.path
        is_reference = figures.is_reference(result)
        reference = figures.reference_result
        answer = result.answer_to(prompt)
        said = reference.answer_to(prompt) if reference is not None else None
        is_compared = not is_reference and answer is not None and said is not None
        self._name.setText(result.label)
        self._fact.setText(self._words(result, answer, is_reference=is_reference))
        words = self.tr("Answer of {model}")
        self._text.setAccessibleName(words.format(model=result.label))
        self._text.show_answer(
            answer.text if answer is not None else "",
            said.text if is_compared and said is not None else None,
        )
        self._strip.show_drift(answer.drift if answer is not None else None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the variant."""
        super().mousePressEvent(event)
        self.chosen.emit(self._path)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose the variant from its text."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit(self._path)
        else:
            super().keyPressEvent(event)

    def _words(
        self, result: VariantResult, answer: Answer | None, *, is_reference: bool
    ) -> str:
        if result.error is not None:
            return result.error
        if is_reference:
            return self.tr("reference")
        if answer is None or answer.drift is None:
            return "" if answer is not None else self.tr("no answer yet")
        words = self.tr("{n} of {all} tokens agree")
        drift = answer.drift
        return words.format(n=drift.n_agreeing, all=len(drift.tokens))


class AnswersBand(QWidget):
    """As many answers as fit, the reference's first. Lives on the GUI thread.

    Signals:
        chosen(Path): That of a variant was clicked.
        vote_requested(): The user wants to judge them without their names.
    """

    chosen = Signal(Path)
    vote_requested = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._figures = Figures()
        self._first = 0
        self._columns: list[AnswerColumn] = []
        self._rules: list[Hairline] = []
        self._row = QHBoxLayout()
        self._row.setSpacing(0)
        self._prompts = PromptSwitch(appearance)
        self._count = QLabel()
        self._count.setObjectName("answers_shown")
        self._count.setProperty("scale", "small")
        self._count.setProperty("tone", "text2")
        self._back = IconButton("ph.caret-left", self.tr("Answers before"), appearance)
        self._on = IconButton("ph.caret-right", self.tr("Answers after"), appearance)
        self._legend = DriftLegend(appearance)
        self._lead = QLabel(self.tr("Drift of each token, KL divergence"))
        self._vote = QPushButton(self.tr("Blind vote"))
        self._acts = (self._vote, self._count, self._back, self._on)
        self._foot = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self._prompts.chosen.connect(self._show)
        self._back.clicked.connect(lambda: self._move(-1))
        self._on.clicked.connect(lambda: self._move(+1))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def show_figures(self, figures: Figures) -> None:
        """Show the answers of these."""
        if len(figures.results) != len(self._figures.results):
            self._first = 0
        self._figures = figures
        self._prompts.show_prompts(figures.prompts)
        self._show()

    @property
    def prompt(self) -> int:
        """To which of the prompts the answers are; they count from 0."""
        return self._prompts.number

    def minimumSizeHint(self) -> QSize:
        """Room for one answer."""
        return QSize(_LEAST_PX, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many as there is room for."""
        super().resizeEvent(event)
        self._show()

    def _lay_out(self) -> None:
        self._lead.setProperty("scale", "small")
        self._lead.setProperty("tone", "text2")
        self._vote.setObjectName("blind")
        self._vote.setProperty("kind", "link")
        self._vote.clicked.connect(self.vote_requested)
        self._appearance.theme_changed.connect(self._show)
        legend, acts = QHBoxLayout(), QHBoxLayout()
        legend.setSpacing(8)
        legend.addWidget(self._lead)
        legend.addWidget(self._legend)
        legend.addStretch()
        acts.setSpacing(8)
        acts.addStretch()
        for widget in self._acts:
            acts.addWidget(widget)
        self._foot.addLayout(legend)
        self._foot.addLayout(acts, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._prompts)
        layout.addLayout(self._row)
        layout.addWidget(Hairline("horizontal"))
        layout.addLayout(self._foot)
        layout.addWidget(Hairline("horizontal"))

    @property
    def _n_fitting(self) -> int:
        return max(1, self.width() // zoomed(_LEAST_PX))

    def _move(self, step: int) -> None:
        self._first += step
        self._show()

    def _show(self) -> None:
        shown = self._shown()
        while len(self._columns) < len(shown):
            self._add_column()
        for number, column in enumerate(self._columns):
            column.setVisible(number < len(shown))
            if number < len(shown):
                column.show_result(shown[number], self._figures, self.prompt)
        for number, rule in enumerate(self._rules, 1):
            rule.setVisible(number < len(shown))
        n_all = len(self._figures.results)
        words = self.tr("{n} of {all} answers shown")
        self._count.setText(words.format(n=len(shown), all=n_all))
        is_cut = len(shown) < n_all
        for widget in (self._count, self._back, self._on):
            widget.setVisible(is_cut)
        self._back.setEnabled(self._first > 0)
        self._on.setEnabled(self._first < n_all - len(shown))
        self._fit_legend()

    def _fit_legend(self) -> None:
        """Explain the colours beside the buttons, or above them."""
        shown = [each for each in self._acts if each.isVisibleTo(self)]
        acts_px = sum(each.sizeHint().width() + _GAP_PX for each in shown)
        left_px = self.width() - _FOOT_PX - self._legend.sizeHint().width()
        is_wide = left_px >= acts_px
        direction = QBoxLayout.Direction
        self._foot.setDirection(
            direction.LeftToRight if is_wide else direction.TopToBottom
        )
        self._foot.setContentsMargins(16, 0 if is_wide else 8, 12, 0)
        left_px -= acts_px if is_wide else 0
        self._lead.setVisible(left_px >= self._lead.sizeHint().width())

    def _shown(self) -> list[VariantResult]:
        """The reference, and as many of the others as fit."""
        results = list(self._figures.results)
        results.sort(key=lambda each: not self._figures.is_reference(each))
        n_fitting = min(self._n_fitting, len(results))
        self._first = min(max(self._first, 0), len(results) - n_fitting)
        if n_fitting < 2:
            return results[self._first : self._first + n_fitting]
        first = 1 + self._first
        return [results[0], *results[first : first + n_fitting - 1]]

    def _add_column(self) -> None:
        column = AnswerColumn(self._appearance)
        column.chosen.connect(self.chosen)
        if self._columns:
            self._rules.append(Hairline("vertical"))
            self._row.addWidget(self._rules[-1])
        self._columns.append(column)
        self._row.addWidget(column, 1)
