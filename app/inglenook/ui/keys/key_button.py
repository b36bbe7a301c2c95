"""A button that shows a key, and takes another."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget

from inglenook.ui.keys.actions import native

_MODIFIERS = (Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta)
_ERASERS = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
_LEADS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class KeyButton(QPushButton):
    """After a click it takes the next keys; Esc leaves all as it was.

    Backspace leaves the action without a key. Tab is never taken. Lives on the GUI
    thread.

    Signals:
        key_chosen(QKeySequence): These keys are wanted; empty for none.
        key_refused(QKeySequence): These are no shortcut, for they write a letter.
    """

    key_chosen = Signal(QKeySequence)
    key_refused = Signal(QKeySequence)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = QKeySequence()
        self.setCheckable(True)
        self.setProperty("dense", "row")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.toggled.connect(self._show)
        self._show()

    def show_key(self, key: QKeySequence) -> None:
        """Show the key that counts."""
        self._key = key
        self._show()

    def event(self, event: QEvent) -> bool:
        """Keep the keys from the actions that have them now."""
        if event.type() == QEvent.Type.ShortcutOverride and self.isChecked():
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys, where they were asked for."""
        if not self.isChecked() or event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            super().keyPressEvent(event)
        elif event.key() not in _MODIFIERS:
            self.setChecked(False)
            self._take(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take no keys that are for something else."""
        super().focusOutEvent(event)
        self.setChecked(False)

    def _take(self, event: QKeyEvent) -> None:
        key = QKeySequence(event.keyCombination())
        if event.key() in _ERASERS and not event.modifiers() & _LEADS:
            self.key_chosen.emit(QKeySequence())
        elif event.key() == Qt.Key.Key_Escape:
            return
        elif event.modifiers() & _LEADS or _is_function_key(event.key()):
            self.key_chosen.emit(key)
        else:
            self.key_refused.emit(key)

    def _show(self) -> None:
        if self.isChecked():
            self.setText(self.tr("Press the keys…"))
        else:
            self.setText(native(self._key) or self.tr("None"))


def _is_function_key(key: int) -> bool:
    return Qt.Key.Key_F1 <= key <= Qt.Key.Key_F35
