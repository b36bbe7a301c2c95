"""Other programs with models on this machine, each to be used or not."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from inglenook.library.foreign import Count
from inglenook.library.programs import Program
from inglenook.library.scan import LocalModel
from inglenook.library.service import LibraryService
from inglenook.settings.service import SettingsService
from inglenook.translation import counted, listed
from inglenook.ui.appearance import Appearance
from inglenook.ui.settings.name_lines import NameLines
from inglenook.ui.widgets.hairline import Hairline
from inglenook.ui.widgets.quiet_words import quiet_words, small_print
from inglenook.ui.widgets.row_column import RowColumn
from inglenook.ui.widgets.switch import Switch
from inglenook.units import format_count, format_size


class ProgramsView(QWidget):
    """A row for each program that was found; nothing of theirs is looked into before.

    Lives on the GUI thread.
    """

    def __init__(
        self,
        library: LibraryService,
        settings: SettingsService,
        appearance: Appearance,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._settings = settings
        self._appearance = appearance
        self._counts: dict[str, Count] = {}
        self._rows = RowColumn()
        self._nothing = quiet_words(self.tr("None was found."))
        why = self.tr(
            "Their models are used where they are: nothing is copied, changed or "
            "deleted. Nobody looks into a folder before you switch it on or look "
            "yourself."
        )
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(small_print(why))
        column.addWidget(self._nothing)
        column.addWidget(self._rows)
        library.programs_found.connect(self._show_rows)
        library.program_counted.connect(self._on_program_counted)
        library.models_changed.connect(self._show_rows)
        settings.changed.connect(self._show_rows)
        self._show_rows()

    def showEvent(self, event: QShowEvent) -> None:
        """Look which programs are there now."""
        super().showEvent(event)
        self._library.find_programs()

    def _show_rows(self) -> None:
        programs = self._library.programs
        self._rows.show_rows([self._row(program) for program in programs])
        self._rows.setVisible(bool(programs))
        self._nothing.setVisible(not programs)

    def _row(self, program: Program) -> QWidget:
        is_used = program.key in self._settings.settings.storage.programs
        folders = listed(map(str, program.folders))
        words = self._words(program, is_used=is_used)
        lines = NameLines(program.title, f"{words} · {folders}" if words else folders)
        controls = QHBoxLayout()
        controls.setContentsMargins(0, 12, 0, 12)
        controls.setSpacing(12)
        controls.addWidget(lines, 1)
        if not words:
            controls.addWidget(self._look_button(program))
        controls.addWidget(self._switch(program, is_used=is_used))
        row = QWidget()
        row.setObjectName(program.key)
        row.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(controls)
        column.addWidget(Hairline("horizontal"))
        return row

    def _look_button(self, program: Program) -> QPushButton:
        look = QPushButton(self.tr("Look inside"))
        look.setProperty("dense", "row")
        look.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        look.setAccessibleName(
            self.tr("Look inside {program}").format(program=program.title)
        )
        look.clicked.connect(lambda: self._look_inside(program, look))
        return look

    def _look_inside(self, program: Program, look: QPushButton) -> None:
        look.setEnabled(False)
        self._library.count(program)

    def _switch(self, program: Program, *, is_used: bool) -> Switch:
        switch = Switch(self._appearance)
        switch.setChecked(is_used)
        switch.setAccessibleName(
            self.tr("Use the models of {program}").format(program=program.title)
        )
        switch.clicked.connect(lambda: self._use(program.key, switch.isChecked()))
        return switch

    def _words(self, program: Program, *, is_used: bool) -> str:
        """How many models it has, and how large they are; empty if nobody looked."""
        if is_used and self._library.is_reading:
            return self.tr("Looking…")
        if is_used:
            own = [m for m in self._library.models if m.program == program.key]
            return _amount(len(own), _total(own))
        count = self._counts.get(program.key)
        return _amount(count.n_models, count.size_bytes) if count else ""

    def _use(self, key: str, is_wanted: bool) -> None:  # noqa: FBT001
        others = tuple(k for k in self._settings.settings.storage.programs if k != key)
        self._settings.change(
            "storage", "programs", (*others, key) if is_wanted else others
        )

    def _on_program_counted(self, count: Count) -> None:
        self._counts[count.program] = count
        self._show_rows()


def _total(models: Sequence[LocalModel]) -> int:
    return sum(model.size_bytes for model in models)


def _amount(n_models: int, size_bytes: int) -> str:
    words = counted("ProgramsView", "{n} model(s), {size}", n_models)
    return words.format(n=format_count(n_models), size=format_size(size_bytes))
