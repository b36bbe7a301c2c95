"""The answers, the table and the charts."""

from dataclasses import replace
from pathlib import Path
from random import Random

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from inglenook.ui.appearance import Appearance
from inglenook.ui.compare.answers_band import AnswersBand
from inglenook.ui.compare.ballot import draw_up
from inglenook.ui.compare.blind_vote import BlindVote
from inglenook.ui.compare.figures import Figures
from inglenook.ui.compare.quality_chart import QualityChart
from inglenook.ui.compare.result_table import ResultTable
from inglenook.ui.compare.speed_chart import SpeedChart
from inglenook.ui.style import zoomed
from inglenook.ui.widgets.hairline import Hairline

#: Narrower than this, the charts stand under the table; than that, under each other.
_BESIDE_PX, _STACKED_PX = 1100, 828
_CHART_PX = 344


class ResultsView(QWidget):
    """One choice goes through all of them. Lives on the GUI thread.

    Args:
        kept: Where is kept which columns are shown.
        appearance: How it looks.
        parent: What it belongs to.

    Signals:
        chosen(Path): The user chose a variant.
    """

    chosen = Signal(Path)

    def __init__(
        self, kept: Path, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._figures = Figures()
        self._answers = AnswersBand(appearance)
        self._vote = BlindVote(appearance)
        self._vote.hide()
        #: What there was to vote on when the vote began.
        self._voted: set[tuple[Path, str]] = set()
        self._table = ResultTable(kept, appearance)
        self._quality = QualityChart(appearance)
        self._speed = SpeedChart(appearance)
        self._body = QGridLayout()
        self._rule = Hairline("vertical")
        self._speed_part = _part(
            self.tr("Answer speed, tokens per second"), self._speed
        )
        self._quality_part = _part(
            self.tr("KL divergence by size: lower and further left is better"),
            self._quality,
        )
        self._lay_out()
        self._answers.chosen.connect(self.choose)
        self._answers.vote_requested.connect(self._on_vote_requested)
        self._vote.ended.connect(self._end_vote)
        self._table.chosen.connect(self.choose)
        self._quality.chosen.connect(self.choose)
        appearance.theme_changed.connect(self._arrange)

    @property
    def figures(self) -> Figures:
        """What is shown."""
        return self._figures

    def show_figures(self, figures: Figures) -> None:
        """Show these."""
        self._figures = figures
        self._answers.show_figures(figures)
        if self._vote.isHidden() or not self._voted <= _texts_of(figures):
            self._end_vote()
        self._show_choice()

    def mark(self, best: Path | None, too_large: frozenset[Path]) -> None:
        """Mark the variant to keep, and grey those that do not fit."""
        self._figures = replace(self._figures, chosen=best, too_large=too_large)
        self._show_choice()

    def choose(self, path: Path) -> None:
        """Mark a variant everywhere."""
        if path == self._figures.chosen:
            return
        self._figures = replace(self._figures, chosen=path)
        self._show_choice()
        self.chosen.emit(path)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the charts beside the table, or under it."""
        super().resizeEvent(event)
        self._arrange()

    def _on_vote_requested(self) -> None:
        """Hide the names, with all that would tell whose answer is whose."""
        self._answers.hide()
        self._vote.show()
        # Nothing depends on who could foresee it.
        random = Random()  # noqa: S311
        self._voted = _texts_of(self._figures)
        self._vote.begin(draw_up(self._figures, random, self._answers.prompt))

    def _end_vote(self) -> None:
        self._vote.hide()
        has_answers = any(each.answers for each in self._figures.results)
        self._answers.setVisible(has_answers)

    def _show_choice(self) -> None:
        self._table.show_figures(self._figures)
        self._quality.show_figures(self._figures)
        self._speed.show_figures(self._figures)

    def _lay_out(self) -> None:
        self._body.setSpacing(0)
        self._body.addWidget(self._table, 0, 0)
        self._body.setContentsMargins(8, 8, 4, 12)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._vote)
        layout.addWidget(self._answers)
        layout.addLayout(self._body)
        layout.addStretch()

    def _arrange(self) -> None:
        """Put the charts where there is room for them."""
        width, chart_px = self.width(), zoomed(_CHART_PX)
        is_beside = width >= zoomed(_BESIDE_PX)
        is_stacked = width < zoomed(_STACKED_PX)
        for widget in (self._table, self._rule, self._speed_part, self._quality_part):
            self._body.removeWidget(widget)
        self._rule.setVisible(is_beside)
        if is_beside:
            self._quality_part.setFixedWidth(chart_px)
        else:
            self._quality_part.setMinimumWidth(0)
            self._quality_part.setMaximumWidth(chart_px if not is_stacked else width)
        if is_beside:
            self._body.addWidget(self._table, 0, 0)
            self._body.addWidget(self._speed_part, 1, 0)
            self._body.addWidget(self._rule, 0, 1, 2, 1)
            self._body.addWidget(self._quality_part, 0, 2, 2, 1)
        elif is_stacked:
            for row, part in enumerate(
                (self._table, self._speed_part, self._quality_part)
            ):
                self._body.addWidget(part, row, 0, 1, 3)
        else:
            self._body.addWidget(self._table, 0, 0, 1, 3)
            self._body.addWidget(self._speed_part, 1, 0)
            self._body.addWidget(self._quality_part, 1, 2)
        self._body.setColumnStretch(0, 1)
        self._body.setRowStretch(1, 1)


def _texts_of(figures: Figures) -> set[tuple[Path, str]]:
    """All answers, with the variants that gave them."""
    return {
        (each.path, answer.text) for each in figures.results for answer in each.answers
    }


def _part(title: str, chart: QWidget) -> QFrame:
    """A chart under its heading."""
    part = QFrame()
    heading = QLabel(title, wordWrap=True)
    heading.setProperty("scale", "small")
    heading.setProperty("tone", "text2")
    layout = QVBoxLayout(part)
    layout.setContentsMargins(8, 8, 8, 8)
    layout.setSpacing(4)
    layout.addWidget(heading)
    layout.addWidget(chart)
    layout.addStretch()
    return part
