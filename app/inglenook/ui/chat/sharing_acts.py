"""Exporting and importing chats, from the wish to the word that it is done."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QProgressBar, QWidget

from inglenook.chats.records import Chat
from inglenook.chats.sharing.exporting import safe_name
from inglenook.chats.sharing.records import ExportForm, Findings, Progress
from inglenook.chats.sharing.service import SharingService
from inglenook.errors import AppError
from inglenook.translation import counted, sentences
from inglenook.ui.appearance import Appearance
from inglenook.ui.chat.export_dialog import ExportDialog
from inglenook.ui.chat.import_dialog import ImportDialog, imported_words, left_out
from inglenook.ui.widgets.banner import Banner
from inglenook.ui.widgets.file_dialog import (
    ask_for_file,
    ask_for_folder,
    ask_where,
)

#: How long the word that it is done stands, in ms.
SAID_MS = 10_000

_DOCUMENTS = QStandardPaths.StandardLocation.DocumentsLocation


class Place(Protocol):
    """Where banners are shown."""

    def show_banner(self, banner: Banner, *, for_ms: int = 0) -> None:
        """Show a banner, for a while or until it is taken away."""

    def take_away(self, banner: Banner) -> None:
        """Show it no more."""

    def show_failure(self, error: AppError) -> Banner:
        """Say what went wrong."""


class SharingActs(QObject):
    """Asks what is not known yet, and tells how it goes. Lives on the GUI thread.

    While one export or import is under way, another wish is passed over.

    Args:
        sharing: Does it.
        place: Where it is told.
        page: Where questions are asked.
    """

    def __init__(
        self,
        sharing: SharingService,
        place: Place,
        appearance: Appearance,
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._sharing = sharing
        self._place = place
        self._appearance = appearance
        self._page = page
        self._running: Banner | None = None
        self._bar = QProgressBar()
        sharing.busy_changed.connect(self._on_busy_changed)
        sharing.progressed.connect(self._on_progressed)
        sharing.exported.connect(self._on_exported)
        sharing.found.connect(self._on_found)
        sharing.imported.connect(self._on_imported)
        sharing.failed.connect(place.show_failure)

    def export_chats(self, chats: Sequence[Chat]) -> None:
        """Write chats to a file, or to a folder, as the user chooses."""
        ids = [chat.id for chat in chats]
        question = counted("SharingActs", "Export %n chat(s)", len(ids))
        name = _folder_name()
        if len(chats) == 1:
            title = chats[0].title or self.tr("New chat")
            question = self.tr("Export “{title}”").format(title=title)
            name = safe_name(title)
        self._ask_for_form(
            question,
            name,
            lambda form, path: self._sharing.export_chats(ids, form, path),
            is_one=len(ids) == 1,
        )

    def export_all(self) -> None:
        """The same with all chats that are stored."""
        self._ask_for_form(
            self.tr("Export all chats"),
            _folder_name(),
            self._sharing.export_all,
            is_one=False,
        )

    def choose_file(self, is_folder: bool) -> None:  # noqa: FBT001
        """Let the user point at a file of chats, or at a folder, and read it."""
        if self._sharing.is_busy:
            return
        title = self.tr("Import chats")
        if is_folder:
            dialog = ask_for_folder(self._page, title)
        else:
            kinds = self.tr("Exported chats (*.json *.jsonl *.zip)")
            dialog = ask_for_file(self._page, title, kinds)
        dialog.fileSelected.connect(lambda name: self.read(Path(name)))

    def read(self, path: Path) -> None:
        """Look into a file, and ask whether its chats are wanted."""
        if not self._sharing.is_busy:
            self._sharing.read(path)

    def _ask_for_form(
        self,
        question: str,
        name: str,
        export: Callable[[ExportForm, Path], None],
        *,
        is_one: bool,
    ) -> None:
        if self._sharing.is_busy:
            return

        def choose_place(form: ExportForm) -> None:
            # Several files go into a folder, which is made.
            suffix = form if is_one or form == "json" else ""
            folder = QStandardPaths.writableLocation(_DOCUMENTS)
            title = self.tr("Export chats")
            dialog = ask_where(self._page, title, name, folder=folder, suffix=suffix)
            dialog.fileSelected.connect(lambda path: export(form, Path(path)))

        dialog = ExportDialog(question, self._page)
        dialog.form_chosen.connect(choose_place)
        dialog.open()

    def _on_busy_changed(self) -> None:
        if not self._sharing.is_busy and self._running is not None:
            self._place.take_away(self._running)
            self._running = None

    def _on_progressed(self, progress: Progress) -> None:
        if self._running is None and progress.n_done < progress.n_all:
            self._running = self._make_running()
            self._place.show_banner(self._running)
        if self._running is not None:
            self._bar.setRange(0, progress.n_all)
            self._bar.setValue(progress.n_done)

    def _make_running(self) -> Banner:
        banner = Banner("note", self.tr("Working on the chats."), "", self._appearance)
        self._bar = QProgressBar(textVisible=False)
        self._bar.setAccessibleName(self.tr("Chats done"))
        banner.add_below(self._bar)
        cancel = banner.add_button(self.tr("Cancel"))
        cancel.clicked.connect(self._sharing.cancel)
        return banner

    def _on_exported(self, path: Path) -> None:
        banner = Banner("note", self.tr("Exported."), str(path), self._appearance)
        show = banner.add_button(self.tr("Show"))
        folder = path if path.is_dir() else path.parent
        address = QUrl.fromLocalFile(str(folder))
        show.clicked.connect(lambda: QDesktopServices.openUrl(address))
        self._place.show_banner(banner, for_ms=SAID_MS)

    def _on_found(self, findings: Findings) -> None:
        if not findings.chats:
            self._say(self.tr("Nothing was imported."), sentences(left_out(findings)))
            return
        dialog = ImportDialog(findings, self._page)
        dialog.accepted.connect(lambda: self._sharing.import_chats(findings))
        dialog.open()

    def _on_imported(self, findings: Findings) -> None:
        self._say(imported_words(findings), "")

    def _say(self, lead: str, rest: str) -> None:
        banner = Banner("note", lead, rest, self._appearance)
        close = banner.add_button(self.tr("Close"))
        close.clicked.connect(lambda: self._place.take_away(banner))
        self._place.show_banner(banner)


def _folder_name() -> str:
    return f"Inglenook {datetime.now(UTC).astimezone():%Y-%m-%d}"
