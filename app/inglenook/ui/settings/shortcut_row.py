"""One action, and the key that does it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from inglenook.ui.appearance import Appearance
from inglenook.ui.keys.actions import native
from inglenook.ui.keys.key_button import KeyButton
from inglenook.ui.keys.keyboard import Keyboard
from inglenook.ui.keys.shortcuts import Shortcut
from inglenook.ui.widgets.hairline import Hairline
from inglenook.ui.widgets.icon_button import IconButton
from inglenook.ui.widgets.quiet_words import small_print

_KEY_WIDTH = 132


class ShortcutRow(QWidget):
    """What an action is called, its key, and why another one cannot be had.

    Lives on the GUI thread.
    """

    def __init__(
        self,
        shortcut: Shortcut,
        keyboard: Keyboard,
        appearance: Appearance,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._shortcut = shortcut
        self._keyboard = keyboard
        self._words = QLabel(shortcut.words, textFormat=Qt.TextFormat.PlainText)
        self._key = KeyButton()
        self._key.setMinimumWidth(_KEY_WIDTH)
        self._fixed = QLabel()
        self._fixed.setProperty("tone", "text2")
        self._reset = IconButton(
            "ph.arrow-counter-clockwise",
            self.tr("Usual key of “{name}”").format(name=shortcut.words),
            appearance,
        )
        self._reset.setProperty("dense", "row")
        self._wrong = small_print()
        self._wrong.setProperty("tone", "bad")
        self._wrong.hide()
        self._lay_out()
        self._key.key_chosen.connect(self._on_key_chosen)
        self._key.key_refused.connect(self._on_key_refused)
        self._reset.clicked.connect(lambda: keyboard.reset(shortcut))
        keyboard.changed.connect(self._show)
        self._show()

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._words, 1)
        line.addWidget(self._reset)
        line.addWidget(self._fixed if self._shortcut.is_fixed else self._key)
        self._words.setBuddy(self._key)
        room = self._reset.sizePolicy()
        room.setRetainSizeWhenHidden(True)
        self._reset.setSizePolicy(room)
        column = QVBoxLayout()
        column.setContentsMargins(0, 6, 0, 6)
        column.setSpacing(4)
        column.addLayout(line)
        column.addWidget(self._wrong)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(column)
        layout.addWidget(Hairline("horizontal"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def _show(self) -> None:
        keys = self._keyboard.keys(self._shortcut)
        words = self.tr(" or ").join(map(native, keys))
        self._fixed.setText(words)
        self._key.show_key(keys[0] if keys else QKeySequence())
        self._key.setToolTip(words if len(keys) > 1 else "")
        self._key.setAccessibleName(
            self.tr("Key of “{name}”: {key}").format(
                name=self._shortcut.words, key=words or self.tr("None")
            )
        )
        self._key.setAccessibleDescription(
            self.tr("Press it, then the new keys; Backspace for none, Esc to leave it.")
        )
        self._reset.setVisible(self._keyboard.is_own(self._shortcut))
        self._say("")

    def _say(self, why_wrong: str) -> None:
        self._wrong.setText(why_wrong)
        self._wrong.setVisible(bool(why_wrong))

    def _on_key_chosen(self, key: QKeySequence) -> None:
        other = None if key.isEmpty() else self._keyboard.taken_by(self._shortcut, key)
        if other is None:
            self._say("")
            self._keyboard.choose(self._shortcut, key)
            return
        self._say(
            self.tr(
                "{key} is the key of “{name}”. Give that another one first."
            ).format(key=native(key), name=other.words)
        )

    def _on_key_refused(self, key: QKeySequence) -> None:
        words = self.tr(
            "{key} is for writing. Press it with Ctrl or Alt, or a function key."
        )
        self._say(words.format(key=native(key)))
