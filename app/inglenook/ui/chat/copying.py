"""Buttons that copy, and say for two seconds that it was done."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget

from inglenook.ui.appearance import Appearance
from inglenook.ui.icons import icon
from inglenook.ui.widgets.icon_button import IconButton

#: How long “Copied” stands, in ms.
SAID_MS = 2_000

_COPY_ICON, _DONE_ICON = "ph.copy", "ph.check"


class CopyButton(QPushButton):
    """“Copy” in words. Lives on the GUI thread.

    Args:
        text: Gives what is to be copied, at the time.
    """

    def __init__(
        self,
        text: Callable[[], str],
        appearance: Appearance,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._copied_text = text
        self._appearance = appearance
        self.setObjectName("copy")
        self.setProperty("kind", "quiet")
        self.setProperty("dense", "row")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._said = QTimer(self, singleShot=True, interval=SAID_MS)
        self._said.timeout.connect(self._say)
        self.clicked.connect(self._on_clicked)
        appearance.theme_changed.connect(self._say)
        self._say()

    def _on_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self._copied_text())
        self._said.start()
        self._say()

    def _say(self) -> None:
        is_done = self._said.isActive()
        self.setText(self.tr("Copied") if is_done else self.tr("Copy"))
        name = _DONE_ICON if is_done else _COPY_ICON
        self.setIcon(icon(name, self._appearance.theme))


class CopyIcon(IconButton):
    """A copy icon, which is a tick for a while. Lives on the GUI thread.

    Args:
        text: Gives what is to be copied, at the time.
    """

    def __init__(
        self,
        text: Callable[[], str],
        appearance: Appearance,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(_COPY_ICON, "", appearance, parent=parent)
        self._copied_text = text
        self.setObjectName("copy")
        self.setProperty("dense", "row")
        self.setIconSize(QSize(16, 16))
        self._said = QTimer(self, singleShot=True, interval=SAID_MS)
        self._said.timeout.connect(self._say)
        self.clicked.connect(self._on_clicked)
        self._say()

    def _on_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self._copied_text())
        self._said.start()
        self._say()

    def _say(self) -> None:
        is_done = self._said.isActive()
        self.set_text(self.tr("Copied") if is_done else self.tr("Copy"))
        self.set_icon(_DONE_ICON if is_done else _COPY_ICON)
