"""The files of the next message, as chips over where it is written."""

from collections.abc import Generator, Iterable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from inglenook.chats.records import Attachment
from inglenook.engine.inspection.service import InspectionService
from inglenook.errors import AppError
from inglenook.ui.appearance import Appearance
from inglenook.ui.chat.files.chip import FileChip
from inglenook.ui.chat.files.draft_file import DraftFile
from inglenook.ui.chat.files.pictures import attach_image
from inglenook.ui.chat.files.reading import ReadFile, read_file
from inglenook.ui.chat.files.words import file_facts
from inglenook.ui.widgets.flow_layout import FlowLayout


class FileTray(QWidget):
    """Reads files, and shows them until they are sent or removed.

    Hidden without any. Lives on the GUI thread.

    Args:
        inspection: Has the model count the files.

    Signals:
        changed(): There are other files, or more is known of them.
        opened(Attachment): The user wants to see what is in one.
        failed(AppError): A file cannot be attached.
        emptied_by_key(): The chip that had the focus is gone, and was the last.
    """

    changed = Signal()
    opened = Signal(Attachment)
    failed = Signal(AppError)
    emptied_by_key = Signal()

    def __init__(
        self,
        inspection: InspectionService,
        appearance: Appearance,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._inspection = inspection
        self._appearance = appearance
        self._chips: dict[DraftFile, FileChip] = {}
        self.setAccessibleName(self.tr("Files to be sent"))
        self._layout = FlowLayout(6, self)
        self.hide()

    @property
    def files(self) -> list[DraftFile]:
        """All of them, in the order in which they were attached."""
        return list(self._chips)

    @property
    def attachments(self) -> tuple[Attachment, ...]:
        """Those that are read, as they are sent."""
        return tuple(file.attachment for file in self._chips if file.attachment)

    @property
    def is_reading(self) -> bool:
        """Whether some are not read yet."""
        return any(file.attachment is None for file in self._chips)

    def read(self, paths: Iterable[Path]) -> None:
        """Attach files; those that are attached already are read anew."""
        for path in paths:
            for known in [f for f in self._chips if f.property("path") == str(path)]:
                self.remove(known)
            file = self._add(path.name, read_file(path))
            file.setProperty("path", str(path))

    def read_image(self, image: QImage) -> None:
        """Attach an image that has no file, as one that was copied."""
        name = self.tr("Picture {n}.png").format(n=len(self._chips) + 1)
        self._add(name, _held(name, image))

    def hold(self, attachments: Iterable[Attachment]) -> None:
        """Attach what was read before."""
        for attachment in attachments:
            self._show(DraftFile(attachment.name, self._inspection, self)).hold(
                ReadFile(attachment)
            )

    def remove(self, file: DraftFile) -> None:
        """Attach a file no more."""
        chip = self._chips.pop(file)
        had_focus = chip.isAncestorOf(self.focusWidget() or self)
        self._layout.removeWidget(chip)
        chip.hide()
        chip.deleteLater()
        file.close()
        self.setVisible(bool(self._chips))
        if had_focus and not self._chips:
            self.emptied_by_key.emit()
        self.changed.emit()

    def clear(self) -> None:
        """Attach nothing."""
        for file in self.files:
            self.remove(file)

    def count_anew(self) -> None:
        """Another model is loaded, which counts otherwise."""
        for file in self._chips:
            file.count()

    def _add(self, name: str, work: Generator[None, None, ReadFile]) -> DraftFile:
        file = self._show(DraftFile(name, self._inspection, self))
        file.failed.connect(lambda error: self._on_file_failed(file, error))
        file.read(work)
        return file

    def _show(self, file: DraftFile) -> DraftFile:
        chip = FileChip(file.name, None, self._appearance, is_removable=True)
        chip.opened.connect(lambda: self.opened.emit(file.attachment))
        chip.removed.connect(lambda: self.remove(file))
        file.changed.connect(lambda: self._on_file_changed(file))
        self._chips[file] = chip
        self._layout.addWidget(chip)
        self._tell(file)
        self.show()
        self.changed.emit()
        return file

    def _tell(self, file: DraftFile) -> None:
        """Show on its chip what is known of a file."""
        attachment = file.attachment
        if attachment is None:
            self._chips[file].show_file(file.name, None, self.tr("Reading…"), ())
            return
        facts = file_facts(attachment.size_bytes, file.cost)
        self._chips[file].show_file(file.name, attachment.kind, facts, file.warnings)

    def _on_file_changed(self, file: DraftFile) -> None:
        self._tell(file)
        self.changed.emit()

    def _on_file_failed(self, file: DraftFile, error: AppError) -> None:
        self.remove(file)
        self.failed.emit(error)


def _held(name: str, image: QImage) -> Generator[None, None, ReadFile]:
    """Make an image fit to be sent, off the GUI thread."""
    yield None
    return ReadFile(attach_image(name, image))
