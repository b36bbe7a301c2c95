"""Three models that suit the computer."""

from pathlib import Path

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from inglenook.errors import AppError, DownloadError
from inglenook.hub.download.queue import Item
from inglenook.hub.download.records import Progress
from inglenook.hub.download.service import DownloadService
from inglenook.hub.first.service import FirstModelsService
from inglenook.hub.first.suited import Suited
from inglenook.library.service import LibraryService
from inglenook.ui.appearance import Appearance
from inglenook.ui.first_run.suited_row import SuitedRow, SuitedState
from inglenook.ui.models.downloads.downloads_panel import REST_MS
from inglenook.ui.models.plan_popover import PlanPopover
from inglenook.ui.widgets.elided_label import ElidedLabel
from inglenook.ui.widgets.hairline import Hairline
from inglenook.units import format_count


class SuitedList(QWidget):
    """A row for each, the first with the one primary button.

    Hidden before they are chosen. Lives on the GUI thread.

    Signals:
        chat_requested(Path): The user wants to chat with this model, which is here.
    """

    chat_requested = Signal(Path)

    def __init__(
        self,
        first: FirstModelsService,
        downloads: DownloadService,
        library: LibraryService,
        appearance: Appearance,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._first = first
        self._downloads = downloads
        self._library = library
        self._appearance = appearance
        self._is_offline = False
        self._backend = ""
        self._rows: dict[str, SuitedRow] = {}
        self._rules: list[Hairline] = []
        self._progress: dict[str, Progress] = {}
        self._troubles: dict[str, str] = {}
        self._popover = PlanPopover(appearance, self)
        self._note = ElidedLabel()
        self._note.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._note.setObjectName("planned-for")
        self._note.setProperty("scale", "small")
        self._note.setProperty("tone", "text2")
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._show_states)
        self._lay_out()
        self.hide()
        first.chosen.connect(self._on_chosen)
        first.asking_changed.connect(self._show_states)
        first.failed.connect(self._on_failed)
        downloads.changed.connect(self._show_states)
        downloads.progressed.connect(self._on_progressed)
        library.models_changed.connect(self._show_states)

    def set_offline(self, *, is_offline: bool) -> None:
        """Grey what needs a connection."""
        self._is_offline = is_offline
        self._show_states()

    def set_engine(self, backend: str) -> None:
        """Say which engine the plans are for; empty for the one in use."""
        self._backend = backend
        self._show_note()

    def _lay_out(self) -> None:
        title = QLabel(self.tr("Models that suit this computer"))
        title.setProperty("scale", "section")
        heading = QHBoxLayout()
        heading.setSpacing(12)
        heading.addWidget(title)
        heading.addWidget(self._note, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(heading)
        self._column.addSpacing(8)
        self._column.addWidget(Hairline("horizontal"))

    def _on_chosen(self) -> None:
        wanted = [model.key for model in self._first.models]
        if wanted == list(self._rows):
            return
        for old in (*self._rows.values(), *self._rules):
            old.hide()
            old.deleteLater()
        self._rows, self._rules = {}, []
        for model in self._first.models:
            row = SuitedRow(model, self._appearance)
            row.deed_requested.connect(self._on_deed_requested)
            self._rows[model.key] = row
            self._rules.append(Hairline("horizontal"))
            self._column.addWidget(row)
            self._column.addWidget(self._rules[-1])
        self.setVisible(bool(self._rows))
        self._show_note()
        self._show_states()

    def _show_note(self) -> None:
        if not self._first.models:
            return
        plan = self._first.models[0].outlook.plan
        words = self.tr("planned for a context of {count}")
        if self._backend:
            words = self.tr("planned for the {backend} engine, context {count}")
        count = format_count(plan.context_tokens)
        self._note.setText(words.format(backend=self._backend, count=count))

    def _show_states(self) -> None:
        is_primary = True
        for model in self._first.models:
            if row := self._rows.get(model.key):
                state = self._state(model, is_primary=is_primary)
                row.show_state(state)
                is_primary = is_primary and state.standing not in ("away", "here")
        self._align()

    def _align(self) -> None:
        """Put what the rows have under each other."""
        wanted = [row.column_widths() for row in self._rows.values()]
        widest = [max(column) for column in zip(*wanted, strict=True)]
        for row in self._rows.values():
            row.align(widest)

    def _state(self, model: Suited, *, is_primary: bool) -> SuitedState:
        item = self._item(model)
        if self._path(model) is not None:
            return SuitedState(standing="here", is_primary=is_primary, item=item)
        trouble = self._troubles.get(model.key, "")
        if item is not None:
            trouble = item.error_text or trouble
        progress = self._progress.get(item.id) if item else None
        if item is not None and item.state in ("queued", "running"):
            return SuitedState(standing="coming", item=item, progress=progress)
        if self._is_offline:
            return SuitedState(standing="offline", item=item)
        if self._first.is_asking(model):
            return SuitedState(standing="asking")
        return SuitedState(
            standing="away" if item is None else "stopped",
            is_primary=is_primary,
            item=item,
            progress=progress,
            trouble=trouble,
        )

    def _item(self, model: Suited) -> Item | None:
        """The download of a model; None where there is none."""
        for item in self._downloads.items:
            order = item.order
            if (order.source.repo, order.label) == (
                model.model.repo,
                model.variant.label,
            ):
                return item
        return None

    def _path(self, model: Suited) -> Path | None:
        """The model on this computer; None where it is not."""
        repo, label = model.model.repo.casefold(), model.variant.label
        for local in self._library.models:
            is_usable = local.error is None
            if is_usable and (local.repo.casefold(), local.variant) == (repo, label):
                return local.path
        item = self._item(model)
        if item is None or item.state != "done":
            return None
        try:
            return self._downloads.path_of(item)
        except DownloadError:
            return None

    def _on_progressed(self, item_id: str, progress: Progress) -> None:
        self._progress[item_id] = progress
        if not self._rest.isActive():
            self._rest.start()

    def _on_failed(self, model: Suited, error: AppError) -> None:
        self._troubles[model.key] = error.text
        self._show_states()

    def _on_deed_requested(self, model: Suited, deed: str) -> None:
        self._troubles.pop(model.key, None)
        item, path = self._item(model), self._path(model)
        match deed:
            case "download" if item is not None:
                self._downloads.resume(item.id)
            case "download":
                self._first.fetch(model)
            case "cancel" if item is not None:
                self._downloads.cancel(item.id)
            case "chat" if path is not None:
                self.chat_requested.emit(path)
            case "explain":
                row = self._rows[model.key]
                corner = row.pill.mapToGlobal(row.pill.rect().topLeft())
                anchor = QRect(corner, row.pill.size())
                self._popover.open(row.name, model.outlook, anchor)
