"""The keys as the user chose them."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from inglenook.settings.schema import Settings
from inglenook.settings.service import SettingsService
from inglenook.ui.keys.actions import actions_of
from inglenook.ui.keys.shortcuts import SHORTCUTS, Shortcut

#: Where messages are sent with Ctrl+Enter, Enter begins a new line.
_EXCHANGED = {"send": ("Ctrl+Return",), "new_line": ("Return",)}
_PORTABLE = QKeySequence.SequenceFormat.PortableText


class Keyboard(QObject):
    """Gives actions the user's keys, and keeps those. Lives on the GUI thread.

    Signals:
        changed(): Some action may have another key.
    """

    changed = Signal()

    def __init__(self, settings: SettingsService, parent: QObject) -> None:
        super().__init__(parent)
        self._settings = settings
        self._window: QWidget | None = None
        self._own = settings.settings.shortcuts.keys
        settings.changed.connect(self._on_settings_changed)

    @property
    def is_usual(self) -> bool:
        """Whether all keys are those that the program gives."""
        return not self._own

    def follow(self, window: QWidget) -> None:
        """Give the actions of a window the user's keys, now and after each change."""
        self._window = window
        self._dress()

    def keys(self, shortcut: Shortcut) -> list[QKeySequence]:
        """What does it now; empty where nothing does."""
        own = self._own.get(shortcut.name)
        keys = self._usual(shortcut) if own is None else (own,) if own else ()
        return [QKeySequence(key) for key in keys]

    def is_own(self, shortcut: Shortcut) -> bool:
        """Whether the user chose its key."""
        return shortcut.name in self._own

    def taken_by(self, shortcut: Shortcut, key: QKeySequence) -> Shortcut | None:
        """What else the key does where this one would; None where it is free."""
        others = (
            other for other in SHORTCUTS if other != shortcut and other.meets(shortcut)
        )
        return next((other for other in others if key in self.keys(other)), None)

    def choose(self, shortcut: Shortcut, key: QKeySequence) -> None:
        """Have a key do this from now on; an empty one leaves it without."""
        if key in self.keys(shortcut)[:1]:
            return
        if key.toString(_PORTABLE) == shortcut.keys[0]:
            self.reset(shortcut)
        else:
            self._keep({**self._own, shortcut.name: key.toString(_PORTABLE)})

    def reset(self, shortcut: Shortcut) -> None:
        """Give it its usual keys again."""
        self._keep({k: v for k, v in self._own.items() if k != shortcut.name})

    def reset_all(self) -> None:
        """Give each its usual keys again."""
        self._keep({})

    def _usual(self, shortcut: Shortcut) -> tuple[str, ...]:
        if self._settings.settings.general.send_with == "ctrl_enter":
            return _EXCHANGED.get(shortcut.name, shortcut.keys)
        return shortcut.keys

    def _keep(self, keys: dict[str, str]) -> None:
        self._settings.change("shortcuts", "keys", keys)

    def _on_settings_changed(self, settings: Settings) -> None:
        self._own = settings.shortcuts.keys
        self._dress()
        self.changed.emit()

    def _dress(self) -> None:
        if self._window is None:
            return
        keys = {each.name: self.keys(each) for each in SHORTCUTS}
        for name, action in actions_of(self._window):
            action.setShortcuts(keys[name])
