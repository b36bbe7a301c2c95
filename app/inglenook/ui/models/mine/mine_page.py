"""“Mine”: the models on this machine, how they run here, and their care."""

from collections.abc import Sequence
from pathlib import Path

import msgspec
from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from inglenook.json_file import JsonFile
from inglenook.library.duplicates import others_by_path
from inglenook.library.scan import LocalModel
from inglenook.ui.appearance import Appearance
from inglenook.ui.keys.actions import add_action
from inglenook.ui.models.mine.care_strip import CareStrip
from inglenook.ui.models.mine.choice import Choice, hindrance_of
from inglenook.ui.models.mine.choice_bar import ChoiceBar
from inglenook.ui.models.mine.folders_foot import FoldersFoot
from inglenook.ui.models.mine.heads import Heads
from inglenook.ui.models.mine.measure_strip import MeasureStrip
from inglenook.ui.models.mine.mine_view import MineView
from inglenook.ui.models.mine.nothing import nothing_found, nothing_of_your_own
from inglenook.ui.models.mine.row_acts import RowActs
from inglenook.ui.models.mine.rows import (
    GroupRow,
    Known,
    Order,
    Row,
    Shown,
    VariantRow,
    arrange,
    group_of,
)
from inglenook.ui.models.mine.sources import MineSources
from inglenook.ui.models.mine.toolbar import Toolbar


class Kept(msgspec.Struct, frozen=True):
    """What of the page is the same after a restart.

    Attributes:
        folded: Groups whose variants are not shown.
    """

    order: Order = "model"
    folded: frozenset[str] = frozenset()


class MinePage(QWidget):
    """The list of models, with a row for each variant. Lives on the GUI thread.

    Signals:
        models_wanted(): The user wants to find models to download.
        file_requested(): The user has a file that is not in the list.
        folder_chosen(str): The user wants the models in this folder listed too.
        chat_requested(Path): The user wants to chat with this model.
        compare_requested(tuple[Path, ...]): These variants are to be compared.
    """

    models_wanted = Signal()
    file_requested = Signal()
    folder_chosen = Signal(str)
    chat_requested = Signal(Path)
    compare_requested = Signal(tuple)

    def __init__(
        self,
        sources: MineSources,
        appearance: Appearance,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._library = sources.library
        self._engine = sources.engine
        self._prospects = sources.prospects
        self._measurements = sources.measurements
        self._care = sources.care
        self._appearance = appearance
        self._kept_file = JsonFile(sources.kept, Kept)
        kept = self._kept_file.read() or Kept()
        self._folded = kept.folded
        self._choice = Choice()
        self._wanted: Path | None = None
        self._rows: Sequence[Row] = ()
        self._bar = ChoiceBar(appearance)
        self._toolbar = Toolbar(self._bar, appearance)
        self._toolbar.set_order(kept.order)
        self._view = MineView(appearance)
        self._heads = Heads(self._view, appearance)
        self._foot = FoldersFoot(appearance)
        self._acts = RowActs(sources, appearance, self)
        self._regions = QStackedWidget()
        self._empty = nothing_of_your_own(
            appearance, self.models_wanted.emit, self.file_requested.emit
        )
        self._lay_out()
        self._connect_services()
        self._connect_widgets()
        self._look_up()
        self._show()

    def refresh(self) -> None:
        """Find out anew how the models would run, as when memory has changed."""
        self._prospects.consider(self._library.models)

    def reveal(self, path: Path) -> None:
        """Go to a model, whatever is filtered or folded away."""
        self._toolbar.clear()
        self._wanted = path
        self._show()

    def _go_to_wanted(self) -> None:
        """Go to the model that is to be seen, as soon as it is listed."""
        found = [each for each in self._library.models if each.path == self._wanted]
        if not found:
            return
        self._wanted = None
        self._folded -= {group_of(found[0])}
        self._show()
        shown = (row for row in self._variants() if row.model.path == found[0].path)
        for row in shown:
            self._view.go_to(row)

    def _lay_out(self) -> None:
        table = QWidget()
        column = QVBoxLayout(table)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._heads)
        column.addWidget(self._view, 1)
        column.addWidget(self._empty, 1)
        self._regions.addWidget(table)
        self._regions.addWidget(nothing_found(self._appearance, self._toolbar.clear))
        body = QVBoxLayout()
        body.setContentsMargins(20, 12, 20, 0)
        body.setSpacing(0)
        body.addWidget(self._toolbar)
        body.addSpacing(4)
        body.addWidget(CareStrip(self._care, self._appearance))
        body.addWidget(MeasureStrip(self._measurements, self._appearance))
        body.addWidget(self._regions, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(body, 1)
        layout.addWidget(self._foot)

    def _connect_services(self) -> None:
        self._library.models_changed.connect(self._on_models_changed)
        self._engine.state_changed.connect(self._show)
        self._prospects.told.connect(self._show)
        self._measurements.changed.connect(self._show)
        self._measurements.measuring_changed.connect(self._show)
        care = self._care
        care.verifying_changed.connect(self._show)
        for changed in (care.trashed, care.restored, care.removed):
            changed.connect(self._library.refresh)

    def _connect_widgets(self) -> None:
        self._toolbar.changed.connect(self._on_toolbar_changed)
        self._bar.compare_requested.connect(self._on_compare_requested)
        self._bar.removal_requested.connect(self._on_bar_removal_requested)
        self._foot.folder_chosen.connect(self.folder_chosen)
        view = self._view
        self._acts.chat_requested.connect(self.chat_requested)
        view.acted.connect(self._acts.act)
        view.unload_requested.connect(self._acts.unload)
        view.tick_requested.connect(self._on_tick_requested)
        view.all_requested.connect(self._on_all_requested)
        view.none_requested.connect(self._on_none_requested)
        view.plan_requested.connect(self._acts.explain)
        view.menu_requested.connect(self._on_menu_requested)
        view.removal_requested.connect(self._on_removal_requested)
        view.fold_requested.connect(self._on_fold_requested)
        add_action(self, "find").triggered.connect(self._toolbar.look_for)

    def _show(self) -> None:
        """Show what is known now; rows that are there stay where they are."""
        models = self._library.models
        shown = Shown(
            order=self._toolbar.order,
            text=self._toolbar.text,
            folded=self._folded,
            chosen=self._choice.paths,
        )
        self._rows = arrange(models, self._known(models), shown)
        self._view.show_rows(self._rows, is_grouped=shown.order == "model")
        n_own = sum(not model.is_starter for model in models)
        is_bare = bool(models) and not n_own and not shown.text
        self._empty.setVisible(is_bare)
        self._regions.setCurrentIndex(0 if self._rows or not shown.text else 1)
        self._bar.show_models(models, self._chosen())
        if self._wanted is not None:
            self._go_to_wanted()

    def _look_up(self) -> None:
        """Ask for what was measured, and tell where the models lie."""
        self._measurements.read([model.path for model in self._library.models])
        if self._library.places is not None:
            self._foot.show_places(self._library.places)

    def _known(self, models: Sequence[LocalModel]) -> Known:
        speeds = (
            (each.path, self._measurements.speeds_of(each.path)) for each in models
        )
        busy = (self._care.verifying, self._measurements.measuring)
        return Known(
            prospects=self._prospects.prospects,
            speeds={path: found for path, found in speeds if found is not None},
            state=self._engine.state,
            busy=frozenset(path for path in busy if path is not None),
            twins=others_by_path(self._library.twins),
        )

    def _chosen(self) -> list[LocalModel]:
        return [
            each for each in self._library.models if each.path in self._choice.paths
        ]

    def _variants(self) -> list[VariantRow]:
        return [row for row in self._rows if isinstance(row, VariantRow)]

    def _choose(self, choice: Choice) -> None:
        self._choice = choice
        self._show()

    def _keep(self) -> None:
        self._kept_file.write(Kept(self._toolbar.order, self._folded))

    def _on_models_changed(self) -> None:
        models = self._library.models
        self._choice = self._choice.within(models)
        self._look_up()
        self._show()
        self.refresh()

    def _on_toolbar_changed(self) -> None:
        self._show()
        self._keep()

    def _on_tick_requested(self, row: VariantRow, is_range: bool) -> None:  # noqa: FBT001
        path = row.model.path
        if is_range:
            order = [each.model.path for each in self._variants()]
            self._choose(self._choice.extended(path, order))
        else:
            self._choose(self._choice.toggled(path))

    def _on_all_requested(self) -> None:
        self._choose(Choice(frozenset(each.model.path for each in self._variants())))

    def _on_none_requested(self) -> None:
        self._choose(Choice())

    def _on_menu_requested(self, row: VariantRow, where: QPoint) -> None:
        menu = self._acts.menu(row, where)
        menu.removal_requested.connect(self._on_removal_requested)
        menu.popup(where)

    def _on_fold_requested(self, row: GroupRow) -> None:
        self._folded = self._folded ^ {row.group}
        self._show()
        self._keep()

    def _on_compare_requested(self) -> None:
        chosen = self._chosen()
        if not hindrance_of(chosen):
            self.compare_requested.emit(tuple(model.path for model in chosen))

    def _on_removal_requested(self, row: VariantRow) -> None:
        """Delete a row; all that are ticked, where it is one of them."""
        if row.is_chosen:
            self._on_bar_removal_requested()
        else:
            self._acts.remove([row])

    def _on_bar_removal_requested(self) -> None:
        self._acts.remove([row for row in self._variants() if row.is_chosen])
