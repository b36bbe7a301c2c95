"""The LoRA adapters that change the model in this chat."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from inglenook.engine.messages import Adapter
from inglenook.errors import AppError
from inglenook.library.lora.service import LoraCheck, LoraService
from inglenook.ui.appearance import Appearance
from inglenook.ui.chat.side_panel.adapter_row import AdapterRow
from inglenook.ui.chat.side_panel.chat_choice import ChatChoice
from inglenook.ui.chat.side_panel.panel_section import PanelSection
from inglenook.ui.widgets.file_dialog import ask_for_file
from inglenook.ui.widgets.quiet_words import small_print
from inglenook.ui.widgets.row_column import RowColumn


class AdaptersSection(PanelSection):
    """One row an adapter; they count with the next answer, without a new load.

    Lives on the GUI thread.
    """

    def __init__(
        self, choice: ChatChoice, lora: LoraService, appearance: Appearance
    ) -> None:
        super().__init__(self.tr("Adapters (LoRA)"), appearance, is_open=False)
        self._choice = choice
        self._lora = lora
        self._appearance = appearance
        self._rows: dict[str, AdapterRow] = {}
        self._asked: tuple[tuple[str, ...], str] = ((), "")
        self._why = small_print(
            self.tr("Small files that teach the model something more. None is used.")
        )
        self._column = RowColumn(spacing_px=8)
        self._failure = small_print()
        self._failure.setProperty("tone", "bad")
        self._failure.hide()
        add = QPushButton(self.tr("Add…"))
        add.setObjectName("add-adapter")
        add.setProperty("dense", "row")
        add.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        add.clicked.connect(self._on_add_clicked)
        for widget in (self._why, self._column, self._failure):
            self.rows.addWidget(widget)
        self.rows.addWidget(add, alignment=Qt.AlignmentFlag.AlignLeading)
        choice.changed.connect(self._show)
        lora.checked.connect(self._on_checked)
        lora.failed.connect(self._on_failed)
        self._show()

    def add(self, path: Path) -> None:
        """Use one more adapter, as strongly as it was made."""
        adapters = self._choice.settings.adapters
        if str(path) not in {each.path for each in adapters}:
            self._choice.change(adapters=(*adapters, Adapter(str(path))))

    def _show(self) -> None:
        adapters = self._choice.settings.adapters
        if tuple(self._rows) != tuple(each.path for each in adapters):
            self._make_rows(adapters)
        for each in adapters:
            self._rows[each.path].show_strength(each.strength)
        self._why.setVisible(not adapters)
        self._column.setVisible(bool(adapters))
        self.say_gist(str(len(adapters)) if adapters else self.tr("None"))
        self._check(tuple(each.path for each in adapters))

    def _make_rows(self, adapters: Sequence[Adapter]) -> None:
        self._rows = {}
        for each in adapters:
            row = self._rows[each.path] = AdapterRow(Path(each.path), self._appearance)
            row.strength_chosen.connect(self._on_strength_chosen)
            row.remove_requested.connect(self._on_remove_requested)
        self._column.show_rows(list(self._rows.values()))
        self._asked = ((), "")

    def _check(self, paths: tuple[str, ...]) -> None:
        """Look at the files, once for each choice and each model."""
        asked = (paths, self._choice.model)
        if paths and asked != self._asked:
            self._asked = asked
            model = Path(self._choice.model) if self._choice.model else None
            self._lora.check([Path(path) for path in paths], model)

    def _on_add_clicked(self) -> None:
        title, kinds = self.tr("Add a LoRA adapter"), self.tr("GGUF adapters (*.gguf)")
        dialog = ask_for_file(self.window(), title, kinds)
        dialog.fileSelected.connect(lambda path: self.add(Path(path)))

    def _on_strength_chosen(self, path: str, strength: float) -> None:
        adapters = (
            Adapter(each.path, strength) if each.path == path else each
            for each in self._choice.settings.adapters
        )
        self._choice.change(adapters=tuple(adapters))

    def _on_remove_requested(self, path: str) -> None:
        adapters = self._choice.settings.adapters
        kept = tuple(each for each in adapters if each.path != path)
        self._choice.change(adapters=kept)

    def _on_checked(self, checks: tuple[LoraCheck, ...]) -> None:
        self._failure.hide()
        for check in checks:
            if (row := self._rows.get(str(check.path))) is not None:
                row.show_check(check)

    def _on_failed(self, error: AppError) -> None:
        self._failure.setText(error.text)
        self._failure.show()
