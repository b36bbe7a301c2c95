"""What a new file is called, and where it goes."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from inglenook.errors import AppError, NoRoomToConvert, TargetTaken
from inglenook.tools.targets import Room
from inglenook.translation import sentences
from inglenook.ui.models.mine.words import short_folder
from inglenook.ui.models.tools.form import FormRow
from inglenook.ui.style import restyle
from inglenook.ui.widgets.elided_label import ElidedLabel
from inglenook.ui.widgets.file_dialog import ask_for_folder
from inglenook.ui.widgets.quiet_words import small_print

_SUFFIX = ".gguf"


class TargetFields(QWidget):
    """A name that is proposed, and a folder. Lives on the GUI thread.

    Signals:
        changed(): `target` is another one.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = Path()
        self._is_own_name = self._is_own_folder = False
        self._name = QLineEdit()
        self._name.setObjectName("name")
        self._name.setAccessibleName(self.tr("Name of the new file"))
        self._place = ElidedLabel(mode=Qt.TextElideMode.ElideMiddle)
        self._place.setProperty("scale", "small")
        self._place.setProperty("tone", "text2")
        change = QPushButton(self.tr("Another folder…"))
        change.setProperty("kind", "link")
        change.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        change.clicked.connect(self._on_change_clicked)
        self._error = small_print()
        self._error.setObjectName("error")
        restyle(self._error, tone="bad")
        self._error.hide()
        place = QWidget()
        line = QHBoxLayout(place)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self._place)
        line.addWidget(change)
        line.addStretch()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        row = FormRow(self.tr("New file"), [self._name], [self._error, place])
        layout.addWidget(row)
        self._name.textEdited.connect(self._on_name_edited)

    @property
    def folder(self) -> Path:
        """Where the file goes."""
        return self._folder

    @property
    def name(self) -> str:
        """What the user calls it, with its ending whether that was typed or not."""
        name = self._name.text().strip()
        return name if name.lower().endswith(_SUFFIX) else name + _SUFFIX

    @property
    def target(self) -> Path:
        """The file, if it can be called so."""
        return self._folder / self.name

    def propose(self, target: Path) -> None:
        """Show another file, but for what the user chose of it."""
        if not self._is_own_name:
            self._name.setText(target.name)
        if not self._is_own_folder:
            self._folder = target.parent
        self._place.setText(self.tr("in {folder}").format(folder=self._short_folder))
        self.changed.emit()

    def forget(self) -> None:
        """The next proposal counts, whatever the user chose before."""
        self._is_own_name = False

    def show_room(self, room: Room) -> None:
        """Say why the file cannot be called so; a name of ours gives way itself."""
        error = room.error
        is_ours = not self._is_own_name and room.free_name != room.target.name
        if isinstance(error, TargetTaken) and is_ours:
            self._name.setText(room.free_name)
            self.changed.emit()
            return
        # What the disk lacks is told beside Start.
        self._show_error(None if isinstance(error, NoRoomToConvert) else error)

    @property
    def _short_folder(self) -> str:
        return short_folder(self._folder)

    def _show_error(self, error: AppError | None) -> None:
        words = sentences((error.text, error.hint)) if error else ""
        restyle(self._name, error="true" if error else "false")
        self._error.setText(words)
        self._error.setVisible(bool(words))
        self._name.setAccessibleDescription(words)

    def _on_name_edited(self, text: str) -> None:
        self._is_own_name = bool(text.strip())
        self.changed.emit()

    def _on_change_clicked(self) -> None:
        title = self.tr("Folder of the new file")
        ask_for_folder(self.window(), title).fileSelected.connect(self._take_folder)

    def _take_folder(self, folder: str) -> None:
        self._folder, self._is_own_folder = Path(folder), True
        self.propose(self.target)
