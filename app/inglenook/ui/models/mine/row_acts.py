"""What is done with the models of the list."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, QRect, Signal
from PySide6.QtWidgets import QWidget

from inglenook.hub.preview import Outlook
from inglenook.library.remove import Removal
from inglenook.ui.appearance import Appearance
from inglenook.ui.models.mine.removal_dialog import removal_dialog
from inglenook.ui.models.mine.row_menu import RowMenu
from inglenook.ui.models.mine.rows import VariantRow
from inglenook.ui.models.mine.sources import MineSources
from inglenook.ui.models.plan_popover import PlanPopover
from inglenook.ui.widgets.file_dialog import ask_for_model


class RowActs(QObject):
    """Has the services do with a row what the user wants. Lives on the GUI thread.

    Signals:
        chat_requested(Path): The user wants to chat with this model.

    Args:
        sources: The services.
        appearance: The theme.
        page: Where questions are asked.
    """

    chat_requested = Signal(Path)

    def __init__(
        self, sources: MineSources, appearance: Appearance, page: QWidget
    ) -> None:
        super().__init__(page)
        self._engine = sources.engine
        self._library = sources.library
        self._care = sources.care
        self._measurements = sources.measurements
        self._appearance = appearance
        self._page = page
        self._popover = PlanPopover(appearance, page)
        self._care.removal_planned.connect(self._on_removal_planned)

    def act(self, row: VariantRow) -> None:
        """Load a model, or chat with it; one whose file is gone is looked for."""
        if row.model.is_missing:
            self._locate(row.model.path)
        elif row.fire:
            self.chat_requested.emit(row.model.path)
        else:
            self._engine.load(row.model.path)

    def unload(self) -> None:
        """Free the memory of the model that is loaded, or is being loaded."""
        self._engine.unload()

    def explain(self, row: VariantRow, pill: QRect) -> None:
        """Tell the sum behind a plan, beside its pill on the screen."""
        state = self._engine.state
        plan = state.plan if row.fire == "loaded" else row.prospect.plan
        if plan is not None:
            trained_tokens = row.model.context_tokens
            outlook = Outlook(
                plan=plan, is_exact=True, speed=None, trained_tokens=trained_tokens
            )
            self._popover.open(row.model.label, outlook, pill)

    def menu(self, row: VariantRow, where: QPoint) -> RowMenu:
        """The menu of a row, which does all but delete it.

        Args:
            row: It.
            where: Where the menu will be, on the screen.
        """
        path = row.model.path
        menu = RowMenu(row, self._appearance, self._page)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.act_requested.connect(self.act)
        menu.unload_requested.connect(self.unload)
        menu.plan_requested.connect(lambda row: self.explain(row, QRect(where, where)))
        menu.measure_requested.connect(lambda _: self._measurements.measure(path))
        menu.verify_requested.connect(lambda _: self._care.verify(path))
        menu.forget_requested.connect(lambda _: self._library.forget(path))
        return menu

    def remove(self, rows: Sequence[VariantRow]) -> None:
        """Have models deleted that can be; of those that are gone, forget them."""
        for row in rows:
            if row.model.is_missing:
                self._library.forget(row.model.path)
        if paths := [row.model.path for row in rows if row.can_go]:
            self._care.plan_removal(paths)

    def _locate(self, path: Path) -> None:
        ask_for_model(self._page).fileSelected.connect(
            lambda file: self._library.relocate(path, Path(file))
        )

    def _on_removal_planned(self, removals: tuple[Removal, ...]) -> None:
        dialog = removal_dialog(removals, self._page)
        dialog.accepted.connect(lambda: self._care.trash(removals))
        dialog.open()
