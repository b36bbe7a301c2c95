"""“Tools”: quantize, import and merge, one at a time."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from inglenook.library.service import LibraryService
from inglenook.tools.service import ToolService
from inglenook.ui.appearance import Appearance
from inglenook.ui.models.tools.import_view import ImportView
from inglenook.ui.models.tools.merge_view import MergeView
from inglenook.ui.models.tools.quantize_view import QuantizeView
from inglenook.ui.settings.section_list import SectionList
from inglenook.ui.style import zoomed

#: Narrower than this, the tools are a box above the fields.
NARROW_WIDTH = 760
_QUANTIZE, _IMPORT, _MERGE = range(3)


class ToolsPage(QWidget):
    """The tools at the left, one of them beside them. Lives on the GUI thread.

    Signals:
        load_requested(Path): What was made is to be chatted with.
        show_requested(Path): It is to be shown among the user's models.
        compare_requested(tuple[Path, ...]): It is to be compared with its source.
    """

    load_requested = Signal(Path)
    show_requested = Signal(Path)
    compare_requested = Signal(tuple)

    def __init__(
        self, tools: ToolService, library: LibraryService, appearance: Appearance
    ) -> None:
        super().__init__()
        self._quantize = QuantizeView(tools, library, appearance)
        self._import = ImportView(tools, library, appearance)
        self._merge = MergeView(tools, library, appearance)
        self._list = SectionList(appearance)
        self._views = QStackedWidget()
        self._add_tools()
        self._lay_out()
        self._list.section_chosen.connect(self._views.setCurrentIndex)
        self._list.choose(_QUANTIZE)
        self._import.quantize_requested.connect(self.quantize)
        self._import.merge_requested.connect(self._on_merge_requested)

    def quantize(self, source: Path) -> None:
        """Show the tool that makes variants, with this model."""
        self._list.choose(_QUANTIZE)
        self._quantize.choose(source)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the tools into a box where there is no room for their list."""
        super().resizeEvent(event)
        is_narrow = self.width() < zoomed(NARROW_WIDTH)
        self._list.setVisible(not is_narrow)
        self._box.setVisible(is_narrow)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Pass the focus on; a focus proxy would hide the rest from Tab."""
        super().focusInEvent(event)
        self._list.take_focus()

    def _add_tools(self) -> None:
        tools = (
            (self._quantize, self.tr("Quantize"), "ph.arrows-in"),
            (self._import, self.tr("Import"), "ph.folder-open"),
            (self._merge, self.tr("Merge"), "ph.git-merge"),
        )
        for view, title, icon_name in tools:
            self._list.add_section(title, icon_name)
            self._views.addWidget(view)
            view.load_requested.connect(self.load_requested)
            view.show_requested.connect(self.show_requested)
            view.compare_requested.connect(self.compare_requested)

    def _lay_out(self) -> None:
        self._box = QWidget()
        above = QHBoxLayout(self._box)
        above.setContentsMargins(24, 12, 24, 0)
        above.addWidget(self._list.box, 1)
        beside = QVBoxLayout()
        beside.setSpacing(0)
        beside.addWidget(self._box)
        beside.addWidget(self._views, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._list)
        layout.addLayout(beside, 1)

    def _on_merge_requested(self, adapter: Path) -> None:
        self._list.choose(_MERGE)
        self._merge.take_adapter(adapter)
