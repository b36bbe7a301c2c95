"""“Mine”: the models on this machine, how they run here, and their care."""

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from inglenook.engine.prospects.service import ProspectService
from inglenook.engine.service import EngineService
from inglenook.hub.preview import Outlook
from inglenook.library.care.service import CareService
from inglenook.library.remove import Removal
from inglenook.library.service import LibraryService
from inglenook.ui.appearance import Appearance
from inglenook.ui.models.mine.care_strip import CareStrip
from inglenook.ui.models.mine.heads import Heads
from inglenook.ui.models.mine.mine_view import MineView
from inglenook.ui.models.mine.row_menu import RowMenu
from inglenook.ui.models.mine.rows import GroupRow, Shown, VariantRow, arrange
from inglenook.ui.models.mine.toolbar import Toolbar
from inglenook.ui.models.plan_popover import PlanPopover
from inglenook.ui.widgets.confirm_dialog import ConfirmDialog
from inglenook.ui.widgets.empty_state import EmptyState
from inglenook.units import format_size


class MinePage(QWidget):
    """The list of models, with a row for each variant. Lives on the GUI thread.

    Args:
        library: The models.
        engine: What loads them.
        prospects: How they would run.
        care: What verifies and deletes them.

    Signals:
        models_wanted(): The user wants to find models to download.
        file_requested(): The user has a file that is not in the list.
    """

    models_wanted = Signal()
    file_requested = Signal()

    def __init__(
        self,
        library: LibraryService,
        engine: EngineService,
        prospects: ProspectService,
        care: CareService,
        appearance: Appearance,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._engine = engine
        self._prospects = prospects
        self._care = care
        self._appearance = appearance
        self._folded: frozenset[str] = frozenset()
        self._toolbar = Toolbar(appearance)
        self._view = MineView(appearance)
        self._heads = Heads(self._view, appearance)
        self._popover = PlanPopover(appearance, self)
        self._regions = QStackedWidget()
        self._empty = self._nothing_of_your_own()
        self._lay_out()
        self._connect()
        self._show()

    def refresh(self) -> None:
        """Find out anew how the models would run, as when memory has changed."""
        self._prospects.consider(self._library.models)

    def _lay_out(self) -> None:
        table = QWidget()
        column = QVBoxLayout(table)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._heads)
        column.addWidget(self._view, 1)
        column.addWidget(self._empty, 1)
        self._regions.addWidget(table)
        self._regions.addWidget(self._nothing_found())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 12, 20, 0)
        layout.setSpacing(0)
        layout.addWidget(self._toolbar)
        layout.addSpacing(4)
        layout.addWidget(CareStrip(self._care, self._appearance))
        layout.addWidget(self._regions, 1)

    def _connect(self) -> None:
        self._library.models_changed.connect(self._on_models_changed)
        self._engine.state_changed.connect(self._show)
        self._prospects.told.connect(self._show)
        self._care.verifying_changed.connect(self._show)
        self._care.removal_planned.connect(self._on_removal_planned)
        self._care.removed.connect(self._library.refresh)
        self._toolbar.changed.connect(self._show)
        view = self._view
        view.acted.connect(self._on_acted)
        view.plan_requested.connect(self._on_plan_requested)
        view.menu_requested.connect(self._on_menu_requested)
        view.removal_requested.connect(self._on_removal_requested)
        view.fold_requested.connect(self._on_fold_requested)
        find = QAction(self.tr("Filter"), self)
        find.setShortcut(QKeySequence(QKeySequence.StandardKey.Find))
        # Other pages have a field of their own for this key.
        find.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.triggered.connect(self._toolbar.look_for)
        self.addAction(find)

    def _nothing_of_your_own(self) -> EmptyState:
        empty = EmptyState(
            "ph.cube",
            self.tr("No models of your own yet"),
            self.tr("Download one that suits this computer, or use a file you have."),
            self._appearance,
        )
        get = empty.add_button(self.tr("Get a model…"))
        get.clicked.connect(self.models_wanted)
        have = empty.add_button(self.tr("I have a .gguf…"))
        have.setProperty("kind", "quiet")
        have.clicked.connect(self.file_requested)
        return empty

    def _nothing_found(self) -> EmptyState:
        empty = EmptyState(
            "ph.magnifying-glass",
            self.tr("No model is called so"),
            self.tr("The filter looks at names, variants, publishers and file names."),
            self._appearance,
        )
        show_all = empty.add_button(self.tr("Show all"))
        show_all.clicked.connect(self._toolbar.clear)
        return empty

    def _show(self) -> None:
        """Show what is known now; rows that are there stay where they are."""
        models = self._library.models
        shown = Shown(
            order=self._toolbar.order, text=self._toolbar.text, folded=self._folded
        )
        reading = [self._care.verifying] if self._care.verifying else []
        rows = arrange(
            models, self._prospects.prospects, self._engine.state, shown, reading
        )
        self._view.show_rows(rows, is_grouped=shown.order == "model")
        n_own = sum(not model.is_starter for model in models)
        is_bare = bool(models) and not n_own and not shown.text
        self._empty.setVisible(is_bare)
        self._regions.setCurrentIndex(0 if rows or not shown.text else 1)
        self._toolbar.show_count(self._count_words())

    def _count_words(self) -> str:
        models = self._library.models
        if not models:
            return self.tr("Looking into the folders…")
        size = format_size(sum(model.size_bytes for model in models))
        if len(models) == 1:
            return self.tr("1 model, {size}").format(size=size)
        return self.tr("{n} models, {size}").format(n=len(models), size=size)

    def _on_models_changed(self) -> None:
        self._show()
        self.refresh()

    def _on_acted(self, row: VariantRow) -> None:
        if row.fire:
            self._engine.unload()
        else:
            self._engine.load(row.model.path)

    def _on_plan_requested(self, row: VariantRow, pill: QRect) -> None:
        state = self._engine.state
        plan = state.plan if row.fire == "loaded" else row.prospect.plan
        if plan is not None:
            trained_tokens = row.model.context_tokens
            outlook = Outlook(
                plan=plan, is_exact=True, speed=None, trained_tokens=trained_tokens
            )
            self._popover.open(row.model.label, outlook, pill)

    def _on_menu_requested(self, row: VariantRow, where: QPoint) -> None:
        menu = RowMenu(row, self._appearance, self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.act_requested.connect(self._on_acted)
        menu.plan_requested.connect(
            lambda row: self._on_plan_requested(row, QRect(where, where))
        )
        menu.verify_requested.connect(lambda row: self._care.verify(row.model.path))
        menu.removal_requested.connect(self._on_removal_requested)
        menu.popup(where)

    def _on_fold_requested(self, row: GroupRow) -> None:
        self._folded = self._folded ^ {row.group}
        self._show()

    def _on_removal_requested(self, row: VariantRow) -> None:
        if not row.fire and not row.model.is_starter:
            self._care.plan_removal(row.model.path)

    def _on_removal_planned(self, removal: Removal) -> None:
        freed = format_size(removal.freed_bytes)
        consequence = self.tr("This frees {size}, and cannot be undone.")
        if not removal.freed_bytes:
            consequence = self.tr(
                "This frees no space, as the file is also elsewhere; it cannot be "
                "undone."
            )
        n_parts = sum(part in removal.files for part in removal.parts)
        if n_parts > 1:
            files = self.tr("All its {n} files go.").format(n=n_parts)
            consequence = f"{files} {consequence}"
        dialog = ConfirmDialog(
            self.tr("Delete {name}?").format(name=removal.path.name),
            consequence.format(size=freed),
            self.tr("Delete"),
            self,
        )
        dialog.accepted.connect(lambda: self._care.remove(removal))
        dialog.open()
