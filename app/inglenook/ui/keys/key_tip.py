"""Keys where they are told of: in tooltips and beside fields."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QWidget

from inglenook.ui.keys.actions import key_words


class KeyTip(QObject):
    """Has a widget say in its tooltip what it does, and by which key.

    The key is that of the moment when the tooltip is shown. Lives on the GUI thread.

    Args:
        widget: Whose tooltip it is.
    """

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._text = ""
        self._name = ""
        widget.installEventFilter(self)

    def say(self, text: str, name: str) -> None:
        """Say what the widget does; the shortcut of this name does the same."""
        self._text, self._name = text, name
        self._write()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Write the tooltip anew just before it is shown."""
        if event.type() == QEvent.Type.ToolTip and self._name:
            self._write()
        return super().eventFilter(watched, event)

    def _write(self) -> None:
        key = key_words(self._name, self._widget)
        self._widget.setToolTip(f"{self._text}  {key}".rstrip())


class KeyLabel(QLabel):
    """The key of a shortcut, as it is when it comes into sight.

    Lives on the GUI thread.

    Args:
        name: Of the shortcut.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.setText(key_words(name, self))
        self.setProperty("scale", "caption")
        self.setProperty("tone", "text3")

    def showEvent(self, event: QShowEvent) -> None:
        """Say the key of now; it is changed on another page."""
        super().showEvent(event)
        self.setText(key_words(self._name, self))
