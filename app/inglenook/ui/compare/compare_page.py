"""The Compare page: setup, verdict, results."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from inglenook.compare.records import (
    Announcement,
    Comparison,
    Step,
    VariantResult,
)
from inglenook.compare.report import Format
from inglenook.compare.service import CompareService
from inglenook.compare.verdict import Verdict
from inglenook.errors import AppError
from inglenook.library.service import LibraryService
from inglenook.ui.appearance import Appearance
from inglenook.ui.chat.banner_strip import BannerStrip
from inglenook.ui.compare.chosen import Chosen, choose, group_by_name, one_of_each
from inglenook.ui.compare.export_button import ExportButton
from inglenook.ui.compare.figures import figures_of, figures_to_come
from inglenook.ui.compare.history_button import HistoryButton
from inglenook.ui.compare.results_view import ResultsView
from inglenook.ui.compare.setup_band import SetupBand
from inglenook.ui.compare.verdict_bar import VerdictBar
from inglenook.ui.compare.words import announcement_words, done_words, step_words
from inglenook.ui.errors import FailureBanner
from inglenook.ui.widgets.boxes import ChoiceBox
from inglenook.ui.widgets.elided_label import ElidedLabel
from inglenook.ui.widgets.empty_state import EmptyState
from inglenook.ui.widgets.hairline import Hairline

_MODEL_PX = 270


class ComparePage(QWidget):
    """Variants of a model, measured side by side. Lives on the GUI thread.

    A comparison goes on while other pages are shown.

    Args:
        compare: What compares.
        library: The models on this computer.
        language: Of the prompts, as in “ru”.

    Signals:
        more_wanted(): The user wants variants that are not on this computer.
    """

    more_wanted = Signal()

    def __init__(
        self,
        compare: CompareService,
        library: LibraryService,
        language: str,
        appearance: Appearance,
    ) -> None:
        super().__init__()
        self._compare = compare
        self._library = library
        self._appearance = appearance
        self._comparison: Comparison | None = None
        self._model = ChoiceBox()
        self._model.setAccessibleName(self.tr("Model"))
        self._model.setObjectName("model")
        self._model.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._model.setMinimumContentsLength(8)
        self._model.setMaximumWidth(_MODEL_PX)
        self._done = ElidedLabel()
        self._done.setProperty("scale", "small")
        self._done.setProperty("tone", "text2")
        self._history = HistoryButton(appearance)
        self._export = ExportButton(appearance)
        self._start = QPushButton()
        self._start.setObjectName("start")
        self._start.setProperty("kind", "primary")
        self._setup = SetupBand(language, appearance)
        self._verdict = VerdictBar(appearance)
        self._strip = BannerStrip()
        self._results = ResultsView(appearance)
        self._empty = self._empty_state()
        self._nothing = self._no_models()
        self._parts = QWidget()
        self._lay_out()
        self._connect_parts()
        self._connect_service()
        self._on_models_changed()
        self._show_state()

    def compare_models(self, paths: Sequence[Path]) -> None:
        """Put these variants up for comparison; nothing runs yet."""
        models = [each for each in self._library.models if each.path in paths]
        if models and self._compare.order is None:
            self._forget()
            self._take(choose(models))

    def showEvent(self, event: QShowEvent) -> None:
        """See what was compared before."""
        super().showEvent(event)
        self._compare.read_history()

    def show_failure(self, error: AppError) -> None:
        """Say what went wrong, above the results."""
        banner = FailureBanner(error, self._appearance)
        close = banner.add_button(self.tr("Close"))
        close.clicked.connect(lambda: self._strip.take_away(banner))
        self._strip.show_banner(banner)

    def _empty_state(self) -> EmptyState:
        return EmptyState(
            "ph.scales",
            self.tr("Which variant should you keep?"),
            self.tr(
                "Quality, speed and memory of each, measured on this computer. "
                "Choose the variants above, then start."
            ),
            self._appearance,
        )

    def _no_models(self) -> EmptyState:
        nothing = EmptyState(
            "ph.scales",
            self.tr("Nothing to compare yet"),
            self.tr("A comparison needs at least two variants of one model."),
            self._appearance,
        )
        nothing.add_button(self.tr("Find models")).clicked.connect(self.more_wanted)
        return nothing

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._parts)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._strip.setContentsMargins(16, 4, 16, 4)
        for widget in (
            self._setup,
            Hairline("horizontal"),
            self._verdict,
            Hairline("horizontal"),
            self._strip,
            self._results,
        ):
            column.addWidget(widget)
        column.addWidget(self._empty, 1)
        column.addWidget(self._nothing, 1)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self._parts)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._header())
        layout.addWidget(Hairline("horizontal"))
        layout.addWidget(scroll, 1)

    def _header(self) -> QHBoxLayout:
        title = QLabel(self.tr("Compare"))
        title.setProperty("scale", "page")
        header = QHBoxLayout()
        header.setContentsMargins(16, 12, 16, 11)
        header.setSpacing(12)
        header.addWidget(title)
        header.addSpacing(8)
        header.addWidget(self._model, 2)
        header.addWidget(self._done, 3)
        self._done.setAlignment(
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        )
        for widget in (self._history, self._export, self._start):
            header.addWidget(widget)
        return header

    def _connect_parts(self) -> None:
        self._model.activated.connect(self._on_model_activated)
        self._setup.changed.connect(self._announce)
        self._setup.more_wanted.connect(self.more_wanted)
        self._setup.failed.connect(self.show_failure)
        self._start.clicked.connect(self._on_start_clicked)
        self._verdict.stop_requested.connect(self._compare.stop)
        self._verdict.resume_requested.connect(self._on_resume_requested)
        self._verdict.constraint_changed.connect(self._judge)
        self._history.open_requested.connect(self._compare.open)
        self._export.export_requested.connect(self._on_export_requested)

    def _connect_service(self) -> None:
        compare = self._compare
        self._library.models_changed.connect(self._on_models_changed)
        compare.announced.connect(self._on_announced)
        compare.announcing_failed.connect(self._on_announcing_failed)
        compare.running_changed.connect(self._show_state)
        compare.stepped.connect(self._on_stepped)
        compare.variant_changed.connect(self._on_variant_changed)
        for known in (compare.finished, compare.stopped, compare.opened):
            known.connect(self._show_comparison)
        compare.finished.connect(compare.read_history)
        compare.judged.connect(self._on_judged)
        compare.history_read.connect(self._history.show_kept)
        compare.failed.connect(self._on_failed)
        compare.file_failed.connect(self.show_failure)

    def _show_state(self) -> None:
        """Show what there is, and offer what can be done."""
        is_running = self._compare.order is not None
        has_results = bool(self._results.figures.results)
        has_models = bool(self._model.count())
        self._start.setText(
            self.tr("Run again") if self._comparison is not None else self.tr("Start")
        )
        is_enough = len(self._setup.chosen.models) > 1
        self._start.setEnabled(is_enough and not is_running)
        self._setup.setVisible(has_models)
        self._setup.setEnabled(not is_running)
        self._model.setVisible(has_models)
        self._model.setEnabled(not is_running)
        self._export.setVisible(self._comparison is not None and not is_running)
        self._verdict.setVisible(has_models or has_results)
        self._results.setVisible(has_results)
        self._empty.setVisible(has_models and not has_results)
        self._nothing.setVisible(not has_models and not has_results)

    def _on_models_changed(self) -> None:
        groups = group_by_name(self._library.models)
        name = self._model.currentText()
        self._model.clear()
        self._model.addItems(sorted(groups, key=str.casefold))
        here = {each.path for each in self._library.models}
        if name in groups:
            self._model.setCurrentText(name)
            kept = [each for each in self._setup.chosen.models if each.path in here]
            self._setup.show_chosen(Chosen(tuple(kept)), groups[name])
        elif groups:
            first = max(groups, key=lambda each: len(groups[each]))
            self._take(choose(one_of_each(groups[first])))
        self._show_state()

    def _on_model_activated(self) -> None:
        groups = group_by_name(self._library.models)
        self._forget()
        self._take(choose(one_of_each(groups[self._model.currentText()])))

    def _take(self, chosen: Chosen) -> None:
        """Put variants of one model up for comparison."""
        name = chosen.models[0].name
        self._model.setCurrentText(name)
        variants = group_by_name(self._library.models).get(name, [])
        self._setup.show_chosen(chosen, variants)
        self._announce()

    def _forget(self) -> None:
        """Make room for another comparison."""
        self._comparison = None
        self._setup.set_folded(is_folded=False)
        self._done.setText("")
        self._results.show_figures(figures_to_come((), None))

    def _announce(self) -> None:
        order = self._setup.order
        self._show_state()
        if self._compare.order is not None or self._comparison is not None:
            return
        if order is None or len(order.models) < 2:
            self._verdict.show_words(self.tr("Add another variant to compare with."))
            return
        self._compare.announce(order)

    def _on_announced(self, told: Announcement) -> None:
        if self._compare.order is None and self._comparison is None:
            self._verdict.show_words(announcement_words(told))

    def _on_announcing_failed(self, error: AppError) -> None:
        if self._compare.order is None and self._comparison is None:
            self._verdict.show_words(f"{error.text} {error.hint}".strip())

    def _on_start_clicked(self) -> None:
        order = self._setup.order
        if order is None:
            return
        chosen = self._setup.chosen
        self._forget()
        self._compare.start(order)
        if self._compare.order is None:
            return
        self._results.show_figures(figures_to_come(chosen.models, chosen.reference))
        self._verdict.show_step(self.tr("Starting…"), 0.0)
        self._show_state()

    def _on_resume_requested(self) -> None:
        if self._comparison is not None:
            self._compare.resume(self._comparison)
            self._show_state()

    def _on_stepped(self, step: Step) -> None:
        results = self._results.figures.results
        labels = [each.label for each in results if each.path == step.model]
        label = labels[0] if labels else step.model.stem
        self._verdict.show_step(step_words(step, label), step.share)

    def _on_variant_changed(self, result: VariantResult) -> None:
        self._results.show_figures(self._results.figures.updated(result))

    def _on_failed(self, error: AppError) -> None:
        self._forget()
        self.show_failure(error)
        self._show_state()
        self._announce()

    def _show_comparison(self, comparison: Comparison) -> None:
        """Show what a comparison came to, now or some time ago."""
        self._comparison = comparison
        figures = figures_of(comparison)
        self._results.show_figures(figures)
        here = [e for e in self._library.models if e.path in comparison.order.models]
        if here and figures.reference is not None:
            self._take(choose(here).referring_to(figures.reference))
        if comparison.order.prompts:
            self._setup.show_prompt(comparison.order.prompts[0])
        started = QDateTime.fromSecsSinceEpoch(round(comparison.started_at.timestamp()))
        when = QLocale().toString(started, QLocale.FormatType.ShortFormat)
        self._done.setText(done_words(comparison, when))
        self._setup.set_folded(is_folded=True)
        name = comparison.reference_result.model.partition(":")[0]
        self._export.file_stem = name
        self._show_state()
        self._judge()

    def _judge(self) -> None:
        if self._comparison is not None:
            self._compare.judge(self._comparison, self._verdict.constraint)

    def _on_judged(self, verdict: Verdict) -> None:
        if self._comparison is None or self._compare.order is not None:
            return
        is_complete = self._comparison.is_complete
        self._verdict.show_verdict(verdict, is_complete=is_complete)
        too_large = frozenset(verdict.too_large)
        self._results.mark(verdict.best, too_large)

    def _on_export_requested(self, file: str, form: Format) -> None:
        if self._comparison is not None:
            self._compare.write(self._comparison, Path(file), form)
