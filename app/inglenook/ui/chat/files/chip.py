"""A file as a chip."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from inglenook.chats.records import AttachmentKind
from inglenook.ui.appearance import Appearance
from inglenook.ui.icons import Tone, icon
from inglenook.ui.widgets.icon_button import IconButton
from inglenook.ui.widgets.literal import literal_tooltip

#: Longer names give way in their middle.
_NAME_PX = 200

_ICONS: dict[AttachmentKind, str] = {"text": "ph.file-text", "image": "ph.image"}


class FileChip(QFrame):
    """A file's name, which opens it, what it costs, and a cross to remove it.

    Lives on the GUI thread.

    Args:
        name: Of the file.
        kind: What it is; None while that is not known.
        is_removable: Whether the user may take it away again.

    Signals:
        opened(): The user wants to see what is in it.
        removed(): The user wants it away.
    """

    opened = Signal()
    removed = Signal()

    def __init__(
        self,
        name: str,
        kind: AttachmentKind | None,
        appearance: Appearance,
        *,
        is_removable: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._icon_name = "ph.file"
        self._is_removable = is_removable
        self.setProperty("kind", "file")
        self._open = QPushButton()
        self._open.setObjectName("open")
        self._open.setProperty("kind", "file")
        self._open.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._open.setIconSize(QSize(16, 16))
        self._open.clicked.connect(self.opened)
        self._facts = QLabel(self)
        self._facts.setObjectName("facts")
        self._facts.setProperty("scale", "small")
        self._facts.setProperty("tone", "text3")
        self._facts.setTextFormat(Qt.TextFormat.PlainText)
        self._remove = IconButton("ph.x", self.tr("Remove"), appearance, parent=self)
        self._remove.setObjectName("remove")
        self._remove.setProperty("dense", "row")
        self._remove.setIconSize(QSize(14, 14))
        self._remove.setVisible(is_removable)
        self._remove.clicked.connect(self.removed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(4, 1, 2 if is_removable else 10, 1)
        layout.setSpacing(6)
        layout.addWidget(self._open)
        layout.addWidget(self._facts)
        layout.addWidget(self._remove, alignment=Qt.AlignmentFlag.AlignVCenter)
        self.show_file(name, kind, "", ())
        appearance.theme_changed.connect(self._tint)

    def show_file(
        self,
        name: str,
        kind: AttachmentKind | None,
        facts: str,
        warnings: tuple[str, ...],
    ) -> None:
        """Show what is known of the file.

        Args:
            name: Its name.
            kind: What it is; None while that is not known, and it cannot be opened.
            facts: What it costs, in words.
            warnings: What is missing in it or may be wrong, a sentence each.
        """
        middle = Qt.TextElideMode.ElideMiddle
        shown = self.fontMetrics().elidedText(name, middle, _NAME_PX)
        # An ampersand would underline the next letter.
        self._open.setText(shown.replace("&", "&&"))
        self._open.setEnabled(kind is not None)
        self._open.setAccessibleName(self.tr("Open {name}").format(name=name))
        self._open.setAccessibleDescription("\n".join((facts, *warnings)).strip())
        self._remove.set_text(self.tr("Remove {name}").format(name=name))
        tooltip = "\n".join((name, *warnings))
        self._open.setToolTip(literal_tooltip(tooltip))
        self._facts.setText(facts)
        self._facts.setVisible(bool(facts))
        self._facts.setToolTip(literal_tooltip(tooltip))
        is_odd = bool(warnings)
        self._icon_name = "ph.warning" if is_odd else _ICONS.get(kind or "text", "")
        self._tint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the file away on Delete."""
        is_delete = event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
        if is_delete and self._is_removable:
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    def _tint(self) -> None:
        tone: Tone = "warn" if self._icon_name == "ph.warning" else "text2"
        self._open.setIcon(icon(self._icon_name, self._appearance.theme, tone))
