"""Links in answers: never followed before their address was shown."""

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from inglenook.ui.widgets.quiet_words import plain_words, quiet_words

#: What may be handed to the system; a “file:” link could run a program.
_OPENABLE = ("http", "https", "mailto")

#: Letters that look like others are shown as the codes they stand for.
_ENCODED = QUrl.ComponentFormattingOption.FullyEncoded


class LinkDialog(QDialog):
    """Names the place that a link leads to, and opens it if the user agrees."""

    def __init__(self, link: QUrl, parent: QWidget) -> None:
        super().__init__(parent)
        self._link = link
        self.setWindowTitle(self.tr("Open a link"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(400)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(self._lead())
        layout.addWidget(self._address())
        layout.addLayout(self._buttons())

    def _lead(self) -> QLabel:
        if self._is_openable:
            words = self.tr("Open {host} outside of Inglenook?")
            words = words.format(host=self._link.host(_ENCODED) or self._link.path())
        else:
            words = self.tr("This is no web address. It is not opened.")
        lead = plain_words(words)
        lead.setProperty("weight", "semibold")
        return lead

    def _address(self) -> QLabel:
        text = self._link.toString(_ENCODED)
        # Where a long address may be broken.
        address = quiet_words(text.replace("/", "/\N{ZERO WIDTH SPACE}"))
        address.setObjectName("address")
        return address

    def _buttons(self) -> QHBoxLayout:
        copy = QPushButton(self.tr("Copy the address"))
        copy.setObjectName("copy")
        copy.clicked.connect(self._on_copy_clicked)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addWidget(copy)
        buttons.addStretch()
        buttons.addWidget(cancel)
        if self._is_openable:
            follow = QPushButton(self.tr("Open"), default=True)
            follow.setObjectName("open")
            follow.setProperty("kind", "primary")
            follow.clicked.connect(self._on_open_clicked)
            buttons.addWidget(follow)
        return buttons

    @property
    def _is_openable(self) -> bool:
        return self._link.scheme().lower() in _OPENABLE

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self._link.toString(_ENCODED))

    def _on_open_clicked(self) -> None:
        QDesktopServices.openUrl(self._link)
        self.accept()
