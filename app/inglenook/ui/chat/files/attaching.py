"""The ways files come to a message, and how they are looked at."""

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from inglenook.chats.opened.service import OpenedChatService
from inglenook.chats.records import Attachment
from inglenook.ui.appearance import Appearance
from inglenook.ui.chat.composer import Composer
from inglenook.ui.chat.files.dragged import dragged_files, dragged_image
from inglenook.ui.chat.files.drop_veil import DropVeil
from inglenook.ui.chat.files.viewer import FileViewer
from inglenook.ui.widgets.file_dialog import ask_for_files


class Attaching(QObject):
    """Takes what is dropped on a widget or chosen in a dialog, and opens files.

    Lives on the GUI thread.

    Args:
        opened: Where images are that were sent.
        composer: Where files go.
        area: Where they can be dropped.
        appearance: What it is drawn in.
    """

    def __init__(
        self,
        opened: OpenedChatService,
        composer: Composer,
        area: QWidget,
        appearance: Appearance,
    ) -> None:
        super().__init__(area)
        self._opened = opened
        self._composer = composer
        self._area = area
        self._appearance = appearance
        self._veil = DropVeil(area, appearance)
        area.setAcceptDrops(True)
        area.installEventFilter(self)
        composer.files_requested.connect(self.choose)
        composer.file_opened.connect(self.open_file)

    def choose(self) -> None:
        """Let the user point at files."""
        dialog = ask_for_files(self._area, self.tr("Attach files"))
        dialog.filesSelected.connect(
            lambda files: self._composer.attach([Path(file) for file in files])
        )

    def open_file(self, file: Attachment) -> None:
        """Show what is in a file."""
        data = file.data
        if file.kind == "image" and not data:
            data = self._opened.image(file)
        FileViewer(file, data, self._appearance, self._area).open()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take files that are dragged onto the area; models are for the window."""
        if isinstance(event, QDragEnterEvent) and _is_for_message(event.mimeData()):
            event.acceptProposedAction()
            self._veil.lay_over()
            return True
        if event.type() in (QEvent.Type.DragLeave, QEvent.Type.Drop):
            self._veil.hide()
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            event.acceptProposedAction()
            self._composer.take(event.mimeData())
            return True
        return False


def _is_for_message(data: QMimeData) -> bool:
    return bool(dragged_files(data)) or dragged_image(data) is not None
