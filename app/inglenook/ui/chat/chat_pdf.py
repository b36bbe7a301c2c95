"""A chat on paper."""

from collections.abc import Generator

from PySide6.QtCore import QBuffer, QIODevice, QLocale, QMarginsF
from PySide6.QtGui import (
    QFont,
    QPageSize,
    QPdfWriter,
    QTextDocument,
)

from inglenook.chats.sharing.page import body_of
from inglenook.chats.sharing.records import WholeChat
from inglenook.chats.sharing.turns import title_of
from inglenook.paths import resource

_FONT_PT = 10


def print_chat(whole: WholeChat) -> Generator[None, None, bytes]:
    """The content of a PDF; pages are numbered, and as large as paper is here.

    Made for a thread of its own: nothing here belongs to another one.
    """
    parts = []
    for part in body_of(whole, is_printed=True):
        parts.append(part)
        yield
    document = QTextDocument()
    document.setDefaultFont(QFont(QFont().family(), _FONT_PT))
    document.setDefaultStyleSheet(resource("sharing/print.css").read_text("utf-8"))
    document.setHtml("".join(parts))
    content = QBuffer()
    content.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(content)
    writer.setTitle(title_of(whole))
    writer.setCreator("Inglenook")
    writer.setPageSize(_paper())
    # The document keeps margins of its own.
    writer.setPageMargins(QMarginsF())
    document.print_(writer)
    # It writes the end of the file when it goes.
    del writer
    return bytes(content.data().data())


def _paper() -> QPageSize:
    is_american = QLocale().measurementSystem() is (
        QLocale.MeasurementSystem.ImperialUSSystem
    )
    size = QPageSize.PageSizeId.Letter if is_american else QPageSize.PageSizeId.A4
    return QPageSize(size)
