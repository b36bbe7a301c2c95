"""The sections by name: a list, and a box where the window is narrow."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from inglenook.ui.appearance import Appearance
from inglenook.ui.icons import Tone, icon
from inglenook.ui.widgets.hairline import Hairline


class SectionList(QFrame):
    """Chooses one section. Lives on the GUI thread.

    Signals:
        section_chosen(int): The section to show; they count from 0 as added.

    Attributes:
        box: The same choice as a box, for the page to place above the settings.
    """

    section_chosen = Signal(int)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._icon_names: list[str] = []
        self.box = QComboBox()
        self.box.setAccessibleName(self.tr("Section"))
        self.box.activated.connect(self.choose)
        self._list = self._make_list()
        self._list.currentRowChanged.connect(self._on_row_changed)
        self._lay_out()
        appearance.theme_changed.connect(self._tint)

    @property
    def current(self) -> int:
        """The section that is chosen."""
        return self._list.currentRow()

    @property
    def count(self) -> int:
        """How many sections there are."""
        return self._list.count()

    def take_focus(self) -> None:
        """Let the keyboard choose."""
        shown = self.box if self.isHidden() else self._list
        shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def add_section(self, title: str, icon_name: str) -> None:
        """Add a section at the end."""
        self._icon_names.append(icon_name)
        self._list.addItem(QListWidgetItem(title))
        self.box.addItem(title)
        self._tint()

    def choose(self, section: int) -> None:
        """Choose a section."""
        self._list.setCurrentRow(section)

    def _make_list(self) -> QListWidget:
        rows = QListWidget()
        rows.setProperty("kind", "sections")
        rows.setAccessibleName(self.tr("Sections"))
        rows.setIconSize(QSize(16, 16))
        rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows.setSizeAdjustPolicy(QListWidget.SizeAdjustPolicy.AdjustToContents)
        rows.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        # Rows are measured when one is chosen, which may be before they are styled.
        rows.ensurePolished()
        return rows

    def _lay_out(self) -> None:
        self.setProperty("ground", "chrome")
        self.setMinimumWidth(212)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        rows = QVBoxLayout()
        rows.setContentsMargins(8, 12, 8, 12)
        rows.addWidget(self._list)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(rows)
        layout.addWidget(Hairline("vertical"))

    def _on_row_changed(self, section: int) -> None:
        self.box.setCurrentIndex(section)
        self._tint()
        self.section_chosen.emit(section)

    def _tint(self) -> None:
        for row, name in enumerate(self._icon_names):
            tone: Tone = "accent" if row == self.current else "text2"
            self._list.item(row).setIcon(icon(name, self._appearance.theme, tone))
