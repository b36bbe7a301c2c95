"""What room the disk has for more models."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from inglenook.library.places import Space
from inglenook.library.service import LibraryService
from inglenook.ui.appearance import Appearance
from inglenook.ui.models.mine.words import disk_size, space_words
from inglenook.ui.widgets.elided_label import ElidedLabel
from inglenook.ui.widgets.hairline import Hairline
from inglenook.ui.widgets.memory_legend import MemoryLegend
from inglenook.ui.widgets.stacked_bar import Part, draw_parts

_BAR_PX = 4


class DiskFoot(QWidget):
    """The disk of downloads: what is free, and what models take of it.

    Hidden while nobody knows. Lives on the GUI thread.
    """

    def __init__(
        self,
        library: LibraryService,
        appearance: Appearance,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._appearance = appearance
        self._name = ElidedLabel()
        self._name.setProperty("tone", "text2")
        self._free = QLabel()
        self._free.setObjectName("free")
        for label in (self._name, self._free):
            label.setProperty("scale", "small")
        self._bar = _DiskBar(appearance)
        self._legend = QHBoxLayout()
        line = QHBoxLayout()
        line.addWidget(self._name, 1)
        line.addWidget(self._free)
        inside = QVBoxLayout()
        inside.setContentsMargins(16, 10, 16, 12)
        inside.setSpacing(8)
        inside.addLayout(line)
        inside.addWidget(self._bar)
        inside.addLayout(self._legend)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(Hairline("horizontal"))
        layout.addLayout(inside)
        library.models_changed.connect(self._on_models_changed)
        self._on_models_changed()

    def _on_models_changed(self) -> None:
        places = self._library.places
        space = places.space if places is not None else None
        self.setVisible(space is not None)
        if space is not None:
            self._show(space)

    def _show(self, space: Space) -> None:
        self._name.setText(self.tr("Disk {top}").format(top=space.top))
        self._free.setText(space_words(space))
        self._bar.show_space(space)
        while (item := self._legend.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        models = self.tr("Models {size}").format(size=disk_size(space.models_bytes))
        parts = {"accent": models, "other": self.tr("Other")}
        legend = MemoryLegend(self._appearance, parts=parts)
        self._legend.addWidget(legend)
        legend.show()
        self._legend.addStretch()


class _DiskBar(QWidget):
    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self._space: Space | None = None
        self.setFixedHeight(_BAR_PX)

    def sizeHint(self) -> QSize:
        return QSize(120, _BAR_PX)

    def show_space(self, space: Space) -> None:
        self._space = space
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._space is None:
            return
        total_bytes = max(1, self._space.total_bytes)
        taken_bytes = max(0, total_bytes - self._space.free_bytes)
        models_bytes = min(self._space.models_bytes, taken_bytes)
        parts = (
            Part(models_bytes, "accent"),
            Part(taken_bytes - models_bytes, "other"),
        )
        shown = [part for part in parts if part.size_bytes]
        draw_parts(self, shown, total_bytes, total_bytes, self._appearance.theme)
