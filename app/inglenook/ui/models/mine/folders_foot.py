"""Where the models lie, and the way to add a folder."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from inglenook.library.places import Places
from inglenook.ui.appearance import Appearance
from inglenook.ui.models.mine.words import places_words, space_words
from inglenook.ui.widgets.elided_label import ElidedLabel
from inglenook.ui.widgets.file_dialog import ask_for_folder
from inglenook.ui.widgets.hairline import Hairline
from inglenook.ui.widgets.icon_button import IconLabel


class FoldersFoot(QWidget):
    """The folders, those that are used in place, and the free disk.

    Lives on the GUI thread.

    Signals:
        folder_chosen(str): The user wants models in this folder listed too.
    """

    folder_chosen = Signal(str)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folders = ElidedLabel(mode=Qt.TextElideMode.ElideMiddle)
        self._folders.setObjectName("folders")
        self._space = ElidedLabel()
        self._space.setObjectName("space")
        for label in (self._folders, self._space):
            label.setProperty("scale", "small")
            label.setProperty("tone", "text2")
        add = QPushButton(self.tr("Add a folder…"))
        add.setProperty("kind", "link")
        add.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        add.clicked.connect(self._on_add_clicked)
        line = QHBoxLayout()
        line.setContentsMargins(20, 8, 20, 8)
        line.setSpacing(8)
        line.addWidget(IconLabel("ph.folder", 16, appearance))
        line.addWidget(self._folders, 1)
        line.addWidget(self._space)
        line.addSpacing(8)
        line.addWidget(add)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(Hairline("horizontal"))
        layout.addLayout(line)

    def show_places(self, places: Places) -> None:
        """Show where models lie now."""
        self._folders.setText(places_words(places))
        self._space.setText(space_words(places.space) if places.space else "")

    def _on_add_clicked(self) -> None:
        dialog = ask_for_folder(self.window(), self.tr("Add a folder of models"))
        dialog.fileSelected.connect(self.folder_chosen)
