"""How many chats are chosen, and what can be done with all of them."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from inglenook.ui.appearance import Appearance
from inglenook.ui.widgets.icon_button import IconButton


class SelectionBar(QWidget):
    """A count, and a button for each thing to do. Lives on the GUI thread.

    Signals:
        archive_requested(): They are to be put out of the list.
        folder_requested(QPoint): The folders are wanted, there on the screen.
        export_requested(): They are to be written to files.
        trash_requested(): They are to go to the trash.
        ended(): None is to be chosen any more.
    """

    archive_requested = Signal()
    folder_requested = Signal(QPoint)
    export_requested = Signal()
    trash_requested = Signal()
    ended = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._count = QLabel()
        self._count.setObjectName("n-chosen")
        self._count.setProperty("weight", "semibold")
        self._count.setProperty("scale", "small")
        self._archive = self._button("ph.archive", self.tr("Archive"), "archive")
        self._folder = self._button("ph.folder", self.tr("Move to folder"), "folder")
        self._export = self._button("ph.export", self.tr("Export…"), "export")
        self._trash = self._button("ph.trash", self.tr("Move to trash"), "trash-chosen")
        self._end = self._button("ph.x", self.tr("End the selection"), "end")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 4, 8, 4)
        layout.setSpacing(0)
        layout.addWidget(self._count, 1)
        for button in (
            self._archive,
            self._folder,
            self._export,
            self._trash,
            self._end,
        ):
            layout.addWidget(button)
        self._archive.clicked.connect(self.archive_requested)
        self._folder.clicked.connect(self._on_folder_clicked)
        self._export.clicked.connect(self.export_requested)
        self._trash.clicked.connect(self.trash_requested)
        self._end.clicked.connect(self.ended)

    def show_count(self, n_chats: int, *, is_stored: bool) -> None:
        """Tell how many there are.

        Args:
            n_chats: How many.
            is_stored: Whether all are; a temporary one can only be exported.
        """
        self._count.setText(self.tr("{n} selected").format(n=n_chats))
        for button in (self._archive, self._folder, self._trash):
            button.setEnabled(is_stored)

    def _button(self, icon_name: str, text: str, name: str) -> IconButton:
        button = IconButton(icon_name, text, self._appearance)
        button.setObjectName(name)
        button.setProperty("dense", "row")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _on_folder_clicked(self) -> None:
        self.folder_requested.emit(self._folder.mapToGlobal(QPoint(0, 0)))
