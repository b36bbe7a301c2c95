"""The files that went with a message, over it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inglenook.chats.records import Attachment
from inglenook.ui.appearance import Appearance
from inglenook.ui.chat.files.chip import FileChip
from inglenook.ui.chat.files.words import file_facts
from inglenook.ui.markdown.fonts import BLEED_PX


class FileRow(QWidget):
    """A chip for each file, one under the other at the end of the line.

    Lives on the GUI thread.

    Signals:
        file_requested(Attachment): The user wants to see what is in a file.
    """

    file_requested = Signal(Attachment)

    def __init__(
        self,
        files: Sequence[Attachment],
        appearance: Appearance,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, BLEED_PX, 0)
        column.setSpacing(4)
        for file in files:
            line = QHBoxLayout()
            line.addStretch()
            line.addWidget(self._chip(file))
            column.addLayout(line)

    def _chip(self, file: Attachment) -> FileChip:
        facts = file_facts(file.size_bytes, None)
        chip = FileChip(file.name, file.kind, self._appearance, is_removable=False)
        chip.show_file(file.name, file.kind, facts, ())
        chip.opened.connect(lambda: self.file_requested.emit(file))
        return chip
