"""What the tools have in common: fields, a new file, and what came of it."""

from abc import abstractmethod
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from inglenook.errors import AppError
from inglenook.tools.records import MadeFile, Order, Progress
from inglenook.tools.service import ToolService
from inglenook.tools.targets import Room
from inglenook.ui.appearance import Appearance
from inglenook.ui.errors import FailureBanner
from inglenook.ui.models.tools.foot import ToolFoot
from inglenook.ui.models.tools.target_fields import TargetFields
from inglenook.ui.models.tools.words import made_words, progress_words, room_words
from inglenook.ui.style import zoomed
from inglenook.ui.widgets.banner import Banner
from inglenook.ui.widgets.banner_place import BannerPlace
from inglenook.ui.widgets.quiet_words import quiet_words

_MOST_PX = 760


class ToolView(QWidget):
    """One tool. Lives on the GUI thread.

    Args:
        tools: What makes the file.
        title: What the tool is called.
        purpose: What it is good for, in a sentence or two.
        appearance: The theme.

    Signals:
        load_requested(Path): What was made is to be chatted with.
        show_requested(Path): It is to be shown among the user's models.
        compare_requested(tuple[Path, ...]): It is to be compared with its source.
    """

    load_requested = Signal(Path)
    show_requested = Signal(Path)
    compare_requested = Signal(tuple)

    def __init__(
        self, tools: ToolService, title: str, purpose: str, appearance: Appearance
    ) -> None:
        super().__init__()
        self._tools = tools
        self._appearance = appearance
        self._is_mine = False
        self._room: Room | None = None
        self._banner = BannerPlace()
        self._target = TargetFields()
        self._foot = ToolFoot(appearance)
        self._fields = QWidget()
        self._column = QVBoxLayout(self._fields)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(16)
        self._lay_out(title, purpose)
        self._fit()
        appearance.theme_changed.connect(self._fit)
        self._target.changed.connect(self._look_for_room)
        self._foot.start_requested.connect(self._on_start_requested)
        self._foot.cancel_requested.connect(tools.cancel)
        tools.room_checked.connect(self._on_room_checked)
        tools.making_changed.connect(self._on_making_changed)
        tools.progressed.connect(self._on_progressed)
        tools.made.connect(self._on_made)
        tools.failed.connect(self._on_failed)
        tools.cancelled.connect(self._on_cancelled)

    @abstractmethod
    def _order(self) -> Order | None:
        """What would be made now; None where something is missing."""

    @abstractmethod
    def _propose(self) -> None:
        """Propose a new file for what is chosen now, if enough is."""

    @abstractmethod
    def _start_words(self) -> str:
        """What Start does."""

    @abstractmethod
    def _missing(self) -> str:
        """What has to be chosen or found out first; empty for nothing."""

    @abstractmethod
    def _needed_bytes(self) -> int:
        """What the file takes; 0 where that is not known."""

    def showEvent(self, event: QShowEvent) -> None:
        """Look at the disk anew."""
        super().showEvent(event)
        self._look_for_room()

    def _lay_out(self, title: str, purpose: str) -> None:
        heading = QLabel(title)
        heading.setProperty("scale", "section")
        content = self._content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 16, 0, 16)
        column.setSpacing(16)
        head = QVBoxLayout()
        head.setSpacing(4)
        head.addWidget(heading)
        head.addWidget(quiet_words(purpose))
        column.addLayout(head)
        column.addWidget(self._banner)
        column.addWidget(self._fields, 1)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(24, 0, 24, 0)
        row.setSpacing(0)
        row.addWidget(content, 100)
        row.addStretch(1)
        scroll = self._scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setAccessibleName(title)
        scroll.setWidget(holder)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(scroll, 1)
        layout.addWidget(self._foot)

    def _fit(self) -> None:
        """Keep lines short enough to read, for type of the size of now."""
        most_px = zoomed(_MOST_PX)
        self._content.setMaximumWidth(most_px)
        self._foot.set_most_width(most_px)

    def _refresh(self) -> None:
        """Offer Start, or say what is in the way of it."""
        if self._is_mine and self._tools.order is not None:
            return
        room, missing = self._room, self._missing()
        if self._tools.order is not None:
            missing = self.tr("Another file is being made.")
        error = room.error if room is not None and not missing else None
        words = missing or (room_words(room) if room is not None else "")
        self._foot.offer(
            self._start_words(),
            error.text if error is not None else words,
            is_bad=error is not None,
            can_start=room is not None and not missing and error is None,
        )

    def _look_for_room(self) -> None:
        if self._room is not None and not self._is_asked(self._room):
            self._room = None
        if self.isVisible() and not self._missing():
            target = self._target
            self._tools.check_room(target.folder, target.name, self._needed_bytes())
        self._refresh()

    def _is_asked(self, room: Room) -> bool:
        """Whether it is for the file that would be made now."""
        asked = (self._target.target, self._needed_bytes())
        return (room.target, room.needed_bytes) == asked

    def _tell(self, banner: Banner) -> None:
        """Show this in place of what was told last."""
        self._banner.show_banner(banner)
        self._scroll.verticalScrollBar().setValue(0)

    def _made_banner(self, made: MadeFile) -> Banner:
        """What was made, and what can be done with it."""
        lead = self.tr("{name} is made.").format(name=made.path.name)
        banner = Banner("note", lead, made_words(made), self._appearance)
        if made.is_adapter:
            return banner
        load = banner.add_button(self.tr("Load"))
        load.clicked.connect(lambda: self.load_requested.emit(made.path))
        if self._tools.is_listed(made.path):
            show = banner.add_button(self.tr("Show in Mine"))
            show.clicked.connect(lambda: self.show_requested.emit(made.path))
        if made.sources:
            both = (*made.sources, made.path)
            compare = banner.add_button(self.tr("Compare with the source"))
            compare.clicked.connect(lambda: self.compare_requested.emit(both))
        return banner

    def _on_start_requested(self) -> None:
        if (order := self._order()) is not None:
            self._banner.clear()
            self._is_mine = True
            self._tools.start(order)

    def _on_room_checked(self, room: Room) -> None:
        if self.isVisible() and self._is_asked(room):
            self._room = room
            self._target.show_room(room)
            self._refresh()

    def _on_making_changed(self) -> None:
        is_at_work = self._is_mine and self._tools.order is not None
        self._fields.setEnabled(not is_at_work)
        if is_at_work:
            self._foot.begin(self.tr("Getting ready…"))
        self._refresh()

    def _on_progressed(self, progress: Progress) -> None:
        if self._is_mine:
            share = progress.done / max(1, progress.total)
            self._foot.advance(progress_words(progress), share)

    def _on_made(self, made: MadeFile) -> None:
        if self._is_over():
            self._tell(self._made_banner(made))
            self._target.forget()
            self._propose()

    def _on_failed(self, error: AppError) -> None:
        if self._is_over():
            self._tell(FailureBanner(error, self._appearance))
            self._look_for_room()

    def _on_cancelled(self) -> None:
        if self._is_over():
            lead = self.tr("It was given up.")
            rest = self.tr("Nothing is left of the new file.")
            self._tell(Banner("note", lead, rest, self._appearance))
            self._look_for_room()

    def _is_over(self) -> bool:
        """Whether it was this tool that was at work; it is no more."""
        was_mine, self._is_mine = self._is_mine, False
        return was_mine
