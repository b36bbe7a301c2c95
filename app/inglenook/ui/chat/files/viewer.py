"""What is in a file that goes, or went, with a message."""

from collections.abc import Generator

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QImage, QPixmap, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from inglenook.chats.records import Attachment
from inglenook.jobs import NewestJob
from inglenook.ui.appearance import Appearance
from inglenook.ui.chat.files.words import file_facts
from inglenook.ui.widgets.copying import CopyButton
from inglenook.ui.widgets.elided_label import ElidedLabel
from inglenook.ui.widgets.long_text import beginning, choose_wrapping

#: No more is shown of one text; all of it is copied.
MOST_CHARS = 400_000

#: Of the window under it.
_SHARE = 0.85
_MOST_WIDTH = 860


class FileViewer(QDialog):
    """A file as the model reads it; Esc closes it.

    Lives on the GUI thread, and decodes an image off it.

    Args:
        file: It.
        data: What it is where it is an image; empty for a text.
    """

    def __init__(
        self, file: Attachment, data: bytes, appearance: Appearance, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._under = parent
        self._decoding = NewestJob()
        self.setWindowTitle(file.name)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        name = ElidedLabel(file.name, mode=Qt.TextElideMode.ElideMiddle)
        name.setProperty("weight", "semibold")
        facts = QLabel(file_facts(file.size_bytes, None))
        facts.setProperty("scale", "small")
        facts.setProperty("tone", "text3")
        heading = QHBoxLayout()
        heading.setSpacing(8)
        heading.addWidget(name)
        heading.addWidget(facts)
        heading.addStretch(1)
        if file.kind == "text":
            heading.addWidget(CopyButton(lambda: file.text, appearance))
        content = self._text(file) if file.kind == "text" else self._image(file, data)
        close = QPushButton(self.tr("Close"), default=True)
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 16)
        layout.setSpacing(12)
        layout.addLayout(heading)
        layout.addWidget(content, 1)
        layout.addLayout(foot)
        content.setFocus()

    def done(self, result: int) -> None:
        """Close, whether the image is there or not."""
        self._decoding.drop()
        super().done(result)

    def showEvent(self, event: QShowEvent) -> None:
        """Take most of the window."""
        room = self._under.window().size() * _SHARE
        room.setWidth(min(room.width(), _MOST_WIDTH))
        self.resize(room)
        super().showEvent(event)

    def _text(self, file: Attachment) -> QPlainTextEdit:
        shown = QPlainTextEdit(readOnly=True)
        shown.setObjectName("content")
        shown.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        shown.setAccessibleName(self.tr("Text of the file"))
        note = self.tr("Only the beginning of this long text is shown here.")
        choose_wrapping(shown, file.text)
        shown.setPlainText(beginning(file.text, MOST_CHARS, note))
        return shown

    def _image(self, file: Attachment, data: bytes) -> QScrollArea:
        picture = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        picture.setObjectName("content")
        picture.setText(self.tr("Reading…"))
        picture.setAccessibleName(file.name)
        self._decoding.start(
            _decoded(data),
            succeeded=lambda image: picture.setPixmap(QPixmap.fromImage(image)),
            failed=lambda error: picture.setText(error.text),
        )
        area = QScrollArea(widgetResizable=True)
        area.setWidget(picture)
        return area


def _decoded(data: bytes) -> Generator[None, None, QImage]:
    yield None
    return QImage.fromData(data)
