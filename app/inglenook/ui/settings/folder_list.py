"""Folders that the user has added, and the way to add one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from inglenook.ui.appearance import Appearance
from inglenook.ui.widgets.elided_label import ElidedLabel
from inglenook.ui.widgets.file_dialog import ask_for_folder
from inglenook.ui.widgets.icon_button import IconButton
from inglenook.ui.widgets.row_column import RowColumn


class FolderList(QWidget):
    """One line a folder, each with its cross. Lives on the GUI thread.

    Signals:
        folders_chosen(tuple[str, ...]): The user added or removed a folder.
    """

    folders_chosen = Signal(tuple)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._folders: tuple[str, ...] = ()
        self._lines = RowColumn(spacing_px=4)
        add = QPushButton(self.tr("Add a folder…"))
        add.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        add.clicked.connect(self._on_add_clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._lines)
        column.addWidget(add, alignment=Qt.AlignmentFlag.AlignLeading)

    def show_folders(self, folders: tuple[str, ...]) -> None:
        """Show these folders."""
        self._folders = folders
        self._lines.show_rows([self._line(folder) for folder in folders])
        self._lines.setVisible(bool(folders))

    def _line(self, folder: str) -> QWidget:
        line = QWidget()
        name = ElidedLabel(folder, mode=Qt.TextElideMode.ElideMiddle)
        remove = IconButton(
            "ph.x", self.tr("Remove {folder}").format(folder=folder), self._appearance
        )
        remove.setProperty("dense", "row")
        remove.clicked.connect(lambda: self._remove(folder))
        layout = QHBoxLayout(line)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(name, 1)
        layout.addWidget(remove)
        return line

    def _on_add_clicked(self) -> None:
        dialog = ask_for_folder(self.window(), self.tr("Add a folder of models"))
        dialog.fileSelected.connect(self._add)

    def _add(self, folder: str) -> None:
        if folder not in self._folders:
            self.folders_chosen.emit((*self._folders, folder))

    def _remove(self, folder: str) -> None:
        kept = tuple(each for each in self._folders if each != folder)
        self.folders_chosen.emit(kept)
