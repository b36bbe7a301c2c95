"""Buttons that copy, and say for two seconds that it was done."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QPushButton, QWidget

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
        self._appearance = appearance
        self.setProperty("kind", "quiet")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        copying = _Copying(self, text, self._say)
        appearance.theme_changed.connect(copying.say)

    def _say(self, words: str, icon_name: str) -> None:
        self.setText(words)
        self.setIcon(icon(icon_name, self._appearance.theme))


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
        self.setIconSize(QSize(16, 16))
        _Copying(self, text, self._say)

    def _say(self, words: str, icon_name: str) -> None:
        self.set_text(words)
        self.set_icon(icon_name)


class _Copying(QObject):
    """Copies at a button's click; `say` has the button show words and an icon."""

    def __init__(
        self,
        button: QAbstractButton,
        text: Callable[[], str],
        say: Callable[[str, str], None],
    ) -> None:
        super().__init__(button)
        self._text = text
        self._say = say
        self._said = QTimer(self, singleShot=True, interval=SAID_MS)
        self._said.timeout.connect(self.say)
        button.setObjectName("copy")
        button.setProperty("dense", "row")
        button.clicked.connect(self._on_clicked)
        self.say()

    def say(self) -> None:
        """Say what a click does, or that it was done."""
        if self._said.isActive():
            self._say(self.tr("Copied"), _DONE_ICON)
        else:
            self._say(self.tr("Copy"), _COPY_ICON)

    def _on_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self._text())
        self._said.start()
        self.say()
