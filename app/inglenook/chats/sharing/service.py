"""SharingService: exports and imports chats for the window, off its thread."""

from collections.abc import Generator, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal, SignalInstance

from inglenook.chats.records import FIRST_TEMPORARY_ID
from inglenook.chats.sharing.exporting import Print, export_chats, read_chats
from inglenook.chats.sharing.importing import read_file, store_chats
from inglenook.chats.sharing.records import (
    ExportForm,
    Findings,
    Progress,
    WholeChat,
)
from inglenook.chats.store import ChatStore
from inglenook.errors import AppError, StoreError
from inglenook.jobs import Job, Jobs


class SharingService(QObject):
    """One export or import at a time. Lives on the GUI thread.

    Args:
        store: Gives temporary chats, which are nowhere else.
        path: The store's file; stored chats are read from it, and imported to it.
        print_pdf: Gives a chat as PDF.
        parent: Whose child this is.

    Signals:
        busy_changed(): `is_busy` is another.
        progressed(Progress): So many chats are done.
        exported(Path): The chats are in this file or folder.
        found(Findings): What a file holds; the user is to be asked.
        imported(Findings): It is stored, and the lists are to be read anew.
        failed(AppError): Nothing was imported, or not all exported.
    """

    busy_changed = Signal()
    progressed = Signal(Progress)
    exported = Signal(Path)
    found = Signal(Findings)
    imported = Signal(Findings)
    failed = Signal(AppError)

    def __init__(
        self, store: ChatStore, path: Path, print_pdf: Print, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._path = path
        self._print = print_pdf
        self._jobs = Jobs(self)
        self._job: Job | None = None

    @property
    def is_busy(self) -> bool:
        """Whether something is under way; a new wish has to wait for its end."""
        return self._job is not None

    def export_chats(
        self, chat_ids: Sequence[int], form: ExportForm, target: Path
    ) -> None:
        """Write chats to a file, or to a folder; see `exporting.export_chats`."""
        temporary = [number for number in chat_ids if number >= FIRST_TEMPORARY_ID]
        stored = [number for number in chat_ids if number < FIRST_TEMPORARY_ID]
        chats = read_chats(self._path, stored, self._in_memory(temporary))
        work = export_chats(chats, len(chat_ids), form, target, self._print)
        self._start(work, self.exported)

    def export_all(self, form: ExportForm, target: Path) -> None:
        """Write all stored chats, archived ones too; not those in the trash."""
        try:
            chats = [*self._store.chats(), *self._store.archived_chats()]
        except StoreError as error:
            self.failed.emit(error)
            return
        ids = [chat.id for chat in chats if not chat.is_temporary]
        self.export_chats(ids, form, target)

    def read(self, path: Path) -> None:
        """Find out which chats a file, an archive or a folder holds."""
        self._start(read_file(path, self._path), self.found)

    def import_chats(self, findings: Findings) -> None:
        """Store what was found."""
        self._start(store_chats(findings, self._path), self.imported)

    def cancel(self) -> None:
        """Give up what is under way; an import then leaves nothing behind."""
        if self._job is not None:
            self._job.cancel()

    def close(self) -> None:
        """The same, and wait for its end, before the program ends."""
        self._jobs.close()

    def _in_memory(self, chat_ids: Sequence[int]) -> list[WholeChat]:
        """Temporary chats, which only this thread can read."""
        found = ((number, self._store.chat(number)) for number in chat_ids)
        return [
            WholeChat(
                chat=chat,
                messages=tuple(self._store.all_messages(number)),
                shown_id=self._store.leaf_id(number),
            )
            for number, chat in found
            if chat is not None
        ]

    def _start(
        self, work: Generator[Any, None, Any], succeeded: SignalInstance
    ) -> None:
        assert not self.is_busy, "the window offers nothing while something runs"
        job = self._job = self._jobs.make(work)
        job.progressed.connect(self.progressed)
        job.ended.connect(self._on_ended)
        job.succeeded.connect(succeeded)
        job.failed.connect(self.failed)
        job.start()
        self.busy_changed.emit()

    def _on_ended(self) -> None:
        self._job = None
        self.busy_changed.emit()
