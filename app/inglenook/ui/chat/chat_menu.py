"""What can be done with chats of the list, or with a folder of them."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from inglenook.chats.records import Chat, Folder
from inglenook.ui.appearance import Appearance
from inglenook.ui.icons import Tone, icon
from inglenook.ui.keys.shortcuts import usual_key

#: Longer names of folders give way in their middle.
_NAME_PX = 240


class FoldersMenu(QMenu):
    """The folders that chats can go into. Lives on the GUI thread.

    Signals:
        folder_chosen(str): They are to lie there; empty for in none.
        new_folder_requested(): They are to lie in one that is not there yet.
    """

    folder_chosen = Signal(str)
    new_folder_requested = Signal()

    def __init__(
        self,
        chats: Sequence[Chat],
        folders: Sequence[Folder],
        appearance: Appearance,
        parent: QWidget,
    ) -> None:
        super().__init__(self.tr("Move to folder"), parent)
        theme = appearance.theme
        self.setIcon(icon("ph.folder", theme))
        here = {chat.folder for chat in chats}
        for folder in folders:
            name = "ph.check" if here == {folder.name} else "ph.folder"
            middle = Qt.TextElideMode.ElideMiddle
            words = self.fontMetrics().elidedText(folder.name, middle, _NAME_PX)
            # An ampersand would underline the next letter.
            action = self.addAction(icon(name, theme), words.replace("&", "&&"))
            action.triggered.connect(partial(self.folder_chosen.emit, folder.name))
        if folders:
            self.addSeparator()
        new = self.addAction(icon("ph.folder-plus", theme), self.tr("New folder…"))
        new.triggered.connect(self.new_folder_requested)
        if here != {""}:
            out = self.addAction(icon("ph.x", theme), self.tr("Out of its folder"))
            out.triggered.connect(partial(self.folder_chosen.emit, ""))


class ChatMenu(QMenu):
    """The menu of one chat, or of all that are chosen; made anew each time.

    Lives on the GUI thread.

    Signals:
        rename_requested(): Its title is to be another.
        pin_requested(bool): They are to be pinned, or no more.
        export_requested(): They are to be written to a file.
        archive_requested(bool): They are to be put out of the list, or back.
        trash_requested(): They are to go to the trash.
        end_requested(): A temporary chat is to be gone.
    """

    rename_requested = Signal()
    pin_requested = Signal(bool)
    export_requested = Signal()
    archive_requested = Signal(bool)
    trash_requested = Signal()
    end_requested = Signal()

    def __init__(
        self,
        chats: Sequence[Chat],
        folders: FoldersMenu,
        appearance: Appearance,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        # Qt's menus do not own those within them.
        folders.setParent(self, folders.windowFlags())
        if len(chats) == 1:
            rename = self._add("ph.pencil-simple", self.tr("Rename"))
            rename.setShortcut(usual_key("rename_chat"))
            rename.triggered.connect(self.rename_requested)
        if any(chat.is_temporary for chat in chats):
            self._add_export()
            self.addSeparator()
            end = self._add("ph.trash", self.tr("Delete now"), "bad")
            end.triggered.connect(self.end_requested)
        else:
            self._add_usual(chats, folders)

    def _add_usual(self, chats: Sequence[Chat], folders: FoldersMenu) -> None:
        is_archived = all(chat.is_archived for chat in chats)
        is_pinned = all(chat.is_pinned for chat in chats)
        if not is_archived:
            words = self.tr("Unpin") if is_pinned else self.tr("Pin")
            pin = self._add("ph.push-pin", words)
            pin.triggered.connect(partial(self.pin_requested.emit, not is_pinned))
        self.addMenu(folders)
        self._add_export()
        words = self.tr("Back to the list") if is_archived else self.tr("Archive")
        archive = self._add("ph.archive", words)
        archive.triggered.connect(partial(self.archive_requested.emit, not is_archived))
        self.addSeparator()
        trash = self._add("ph.trash", self.tr("Move to trash"), "bad")
        trash.setShortcut(usual_key("trash_chat"))
        trash.triggered.connect(self.trash_requested)

    def _add_export(self) -> None:
        export = self._add("ph.export", self.tr("Export…"))
        export.triggered.connect(self.export_requested)

    def _add(self, icon_name: str, text: str, tone: Tone = "text2") -> QAction:
        return self.addAction(icon(icon_name, self._appearance.theme, tone), text)


class FolderMenu(QMenu):
    """The menu of a folder. Lives on the GUI thread.

    Signals:
        rename_requested(): It is to have another name.
        export_requested(): Its chats are to be written to files.
        removal_requested(): It is to be gone; its chats stay.
    """

    rename_requested = Signal()
    export_requested = Signal()
    removal_requested = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        theme = appearance.theme
        rename = self.addAction(icon("ph.pencil-simple", theme), self.tr("Rename"))
        rename.setShortcut(usual_key("rename_chat"))
        rename.triggered.connect(self.rename_requested)
        export = self.addAction(icon("ph.export", theme), self.tr("Export…"))
        export.triggered.connect(self.export_requested)
        self.addSeparator()
        words = self.tr("Remove the folder, keep its chats")
        removal = self.addAction(icon("ph.folder-minus", theme), words)
        removal.triggered.connect(self.removal_requested)
