"""The Compare page: setup, verdict, results."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from inglenook.compare.records import Announcement, Comparison, Step, VariantResult
from inglenook.compare.report import Format
from inglenook.compare.verdict import Verdict
from inglenook.errors import AppError
from inglenook.library.records import LocalModel
from inglenook.translation import sentences
from inglenook.ui.appearance import Appearance
from inglenook.ui.compare.chosen import Chosen, choose, group_by_name, one_of_each
from inglenook.ui.compare.compare_header import CompareHeader
from inglenook.ui.compare.figures import figures_of, figures_to_come
from inglenook.ui.compare.making_acts import MakingActs
from inglenook.ui.compare.nothing import nothing_compared, nothing_to_compare
from inglenook.ui.compare.results_view import ResultsView
from inglenook.ui.compare.setup_band import SetupBand
from inglenook.ui.compare.sources import CompareSources
from inglenook.ui.compare.unfinished import Unfinished
from inglenook.ui.compare.verdict_bar import VerdictBar
from inglenook.ui.compare.words import announcement_words, done_words, step_words
from inglenook.ui.errors import FailureBanner
from inglenook.ui.widgets.banner_strip import BannerStrip
from inglenook.ui.widgets.hairline import Hairline


class ComparePage(QWidget):
    """Variants of a model, measured side by side. Lives on the GUI thread.

    A comparison goes on while other pages are shown.

    Args:
        sources: The services behind it.
        language: Of the prompts, as in “ru”.
        appearance: How it looks.

    Signals:
        more_wanted(str): The user wants variants that are not on this computer, of
            this repository; empty where it is not known.
    """

    more_wanted = Signal(str)

    def __init__(
        self, sources: CompareSources, language: str, appearance: Appearance
    ) -> None:
        super().__init__()
        self._compare = sources.compare
        self._making = sources.making
        self._library = sources.library
        self._appearance = appearance
        self._comparison: Comparison | None = None
        self._header = CompareHeader(appearance)
        self._setup = SetupBand(language, sources.making, appearance)
        self._verdict = VerdictBar(appearance)
        self._strip = BannerStrip()
        self._results = ResultsView(sources.kept, appearance)
        self._empty = nothing_compared(appearance)
        self._nothing = nothing_to_compare(
            appearance, lambda: self.more_wanted.emit("")
        )
        self._parts = QWidget()
        self._lay_out()
        self._acts = MakingActs(sources.making, sources.library, self)
        self._connect_parts()
        self._connect_service()
        # Not before: what it goes on with must be on the page.
        unfinished = Unfinished(self._compare, self._strip, appearance)
        unfinished.resume_requested.connect(self._on_resume_requested)
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

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._parts)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        strip = QHBoxLayout()
        strip.setContentsMargins(16, 0, 16, 0)
        strip.addWidget(self._strip)
        for widget in (
            self._setup,
            Hairline("horizontal"),
            self._verdict,
            Hairline("horizontal"),
        ):
            column.addWidget(widget)
        column.addLayout(strip)
        column.addWidget(self._results)
        column.addWidget(self._empty, 1)
        column.addWidget(self._nothing, 1)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self._parts)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._header)
        layout.addWidget(Hairline("horizontal"))
        layout.addWidget(scroll, 1)

    def _connect_parts(self) -> None:
        header, setup, verdict = self._header, self._setup, self._verdict
        header.model_chosen.connect(self._on_model_chosen)
        header.start_requested.connect(self._on_start_requested)
        header.history.open_requested.connect(self._compare.open)
        header.export.export_requested.connect(self._on_export_requested)
        setup.changed.connect(self._announce)
        setup.more_wanted.connect(self.more_wanted)
        setup.make_wanted.connect(self._acts.ask)
        setup.chats_wanted.connect(self._compare.read_chats)
        setup.failed.connect(self.show_failure)
        verdict.stop_requested.connect(self._compare.stop)
        verdict.resume_requested.connect(self._on_resume_requested)
        verdict.constraint_changed.connect(self._judge)
        verdict.focus_released.connect(header.focus_start)

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
        compare.stopped.connect(compare.read_history)
        compare.given_up.connect(self._forget)
        compare.given_up.connect(self._announce)
        compare.judged.connect(self._on_judged)
        compare.history_read.connect(self._header.history.show_kept)
        compare.chats_read.connect(self._setup.take_chats)
        compare.failed.connect(self._on_failed)
        for failed in (compare.file_failed, compare.chats_failed, self._making.failed):
            failed.connect(self.show_failure)
        self._making.changed.connect(self._show_state)
        self._acts.arrived.connect(self._on_arrived)

    def _show_state(self) -> None:
        """Show what there is, and offer what can be done."""
        is_running = self._compare.order is not None
        is_making = self._making.order is not None
        has_results = bool(self._results.figures.results)
        has_models = bool(self._header.model)
        self._header.show_state(
            is_running=is_running,
            is_startable=len(self._setup.chosen.models) > 1 and not is_making,
            is_done=self._comparison is not None,
        )
        self._setup.setVisible(has_models)
        self._setup.setEnabled(not is_running)
        self._verdict.setVisible(has_models or has_results)
        self._verdict.hold_back(is_held=is_making)
        self._results.setVisible(has_results)
        self._empty.setVisible(has_models and not has_results)
        self._nothing.setVisible(not has_models and not has_results)

    def _on_models_changed(self) -> None:
        groups = group_by_name(self._library.models)
        was = self._header.model
        self._header.show_models(groups)
        if was in groups:
            here = {each.path for each in self._library.models}
            kept = [each for each in self._setup.chosen.models if each.path in here]
            self._setup.show_chosen(Chosen(tuple(kept)), groups[was])
        elif groups:
            first = max(groups, key=lambda each: len(groups[each]))
            self._take(choose(one_of_each(groups[first])))
        self._show_state()

    def _on_model_chosen(self, name: str) -> None:
        groups = group_by_name(self._library.models)
        self._forget()
        self._take(choose(one_of_each(groups[name])))

    def _take(self, chosen: Chosen) -> None:
        """Put variants of one model up for comparison."""
        name = chosen.models[0].name
        self._header.show_model(name)
        variants = group_by_name(self._library.models).get(name, [])
        self._setup.show_chosen(chosen, variants)
        self._announce()

    def _on_arrived(self, made: LocalModel) -> None:
        """Put up what was made, unless the user went on to something else."""
        if made.name == self._header.model and self._compare.order is None:
            self._take(self._setup.chosen.with_model(made))

    def _forget(self) -> None:
        """Make room for another comparison."""
        self._comparison = None
        self._setup.set_folded(is_folded=False)
        self._header.show_done("")
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
            self._verdict.show_words(sentences((error.text, error.hint)))

    def _on_start_requested(self) -> None:
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
            self._header.show_done("")
            self._show_state()

    def _on_stepped(self, step: Step) -> None:
        label = self._results.figures.label_of(step.model)
        self._verdict.show_step(step_words(step, label), step.share)

    def _on_variant_changed(self, result: VariantResult) -> None:
        self._results.show_figures(self._results.figures.updated(result))

    def _on_failed(self, error: AppError) -> None:
        self.show_failure(error)
        if self._comparison is not None:
            # It could not be gone on with; what is known of it stays.
            self._show_comparison(self._comparison)
            return
        self._forget()
        self._announce()

    def _show_comparison(self, comparison: Comparison) -> None:
        """Show what a comparison came to, now or some time ago."""
        self._comparison = comparison
        figures = figures_of(comparison)
        self._results.show_figures(figures)
        here = [e for e in self._library.models if e.path in comparison.order.models]
        if here and figures.reference is not None:
            self._take(choose(here).referring_to(figures.reference))
        self._setup.show_prompts(comparison.order.prompts)
        self._header.show_done(done_words(comparison))
        self._setup.set_folded(is_folded=True)
        name = comparison.reference_result.model.partition(":")[0]
        self._header.export.file_stem = name
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
        self._results.mark(verdict.best, frozenset(verdict.too_large))

    def _on_export_requested(self, file: str, form: Format) -> None:
        if self._comparison is not None:
            self._compare.write(self._comparison, Path(file), form)
