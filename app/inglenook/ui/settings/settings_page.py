"""The Settings page: sections at the left, their settings beside them."""

from collections.abc import Mapping, Sequence
from itertools import groupby
from operator import attrgetter

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from inglenook.errors import AppError
from inglenook.settings.fields import fields
from inglenook.settings.schema import Settings
from inglenook.settings.service import SettingsService
from inglenook.ui.appearance import Appearance
from inglenook.ui.errors import FailureBanner
from inglenook.ui.keys.actions import add_action
from inglenook.ui.settings.chapter import Chapter
from inglenook.ui.settings.field_row import FieldRow
from inglenook.ui.settings.section import Section
from inglenook.ui.settings.section_list import SectionList
from inglenook.ui.style import zoomed
from inglenook.ui.widgets.banner_place import BannerPlace
from inglenook.ui.widgets.empty_state import EmptyState
from inglenook.ui.widgets.hairline import Hairline
from inglenook.ui.widgets.search_field import SearchField

#: Narrower than this, the sections are a box above the settings.
NARROW_WIDTH = 760
#: What their words need of that, which is more with larger type.
_WORDS_WIDTH = 660

_FIND_WIDTH = 220
_MOST_WIDTH = 932

_ICONS = {
    "general": "ph.sliders-horizontal",
    "storage": "ph.folder",
    "engine": "ph.cpu",
    "network": "ph.globe",
    "appearance": "ph.palette",
}


class SettingsPage(QWidget):
    """Every setting, as the schema lists them; a change counts at once.

    Lives on the GUI thread.

    Args:
        above: What stands above the settings of a section, by its name.
        below: What stands under them.
        chapters: What follows the sections of the schema.
    """

    def __init__(
        self,
        settings: SettingsService,
        appearance: Appearance,
        parent: QWidget | None = None,
        *,
        above: Mapping[str, Sequence[Section]] | None = None,
        below: Mapping[str, Sequence[Section]] | None = None,
        chapters: Sequence[Chapter] = (),
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._above = above or {}
        self._below = below or {}
        self._rows: list[FieldRow] = []
        self._sections: list[tuple[int, Section]] = []
        self._numbers: dict[str, int] = {}
        self._banner = BannerPlace()
        self._find = SearchField(self.tr("Find a setting"), appearance)
        self._list = SectionList(appearance)
        self._content = QWidget()
        self._nothing = EmptyState(
            "ph.magnifying-glass",
            self.tr("No setting has these words"),
            self.tr("Try another word."),
            appearance,
        )
        self._add_settings(settings)
        for chapter in chapters:
            self._add_chapter(chapter)
        self._lay_out()
        self._find.textChanged.connect(self._show_found)
        self._list.section_chosen.connect(self._on_section_chosen)
        self._list.choose(0)
        appearance.theme_changed.connect(self._fit)
        settings.changed.connect(self._on_settings_changed)
        settings.failed.connect(self._on_settings_failed)

    def show_section(self, name: str, *, line: str = "") -> None:
        """Show a section.

        Args:
            name: Its name in the schema, or that of its chapter.
            line: What in it is to be typed into, by its objectName; empty for nothing.
        """
        self._list.choose(self._numbers[name])
        # It may have been chosen before, and words been searched for since.
        self._on_section_chosen()
        wanted = self._content.findChild(QWidget, line) if line else None
        if wanted is not None:
            wanted.setFocus(Qt.FocusReason.OtherFocusReason)
            self._scroll.ensureWidgetVisible(wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the sections into a box where there is no room for their list."""
        super().resizeEvent(event)
        self._fit()

    def _add_settings(self, settings: SettingsService) -> None:
        by_section = groupby(fields(settings.settings), attrgetter("section"))
        for name, group in by_section:
            rows = [FieldRow(field, settings, self._appearance) for field in group]
            self._rows.extend(rows)
            title = rows[0].field.section_title
            advanced = self.tr("{section}, advanced").format(section=title)
            self._list.add_section(title, _ICONS.get(name, "ph.gear"))
            number = self._numbers[name] = self._list.count - 1
            self._sections += [(number, each) for each in self._above.get(name, ())]
            self._add_section(title, [r for r in rows if not r.field.is_advanced])
            self._add_section(advanced, [r for r in rows if r.field.is_advanced])
            self._sections += [(number, each) for each in self._below.get(name, ())]

    def _add_chapter(self, chapter: Chapter) -> None:
        self._list.add_section(chapter.title, chapter.icon_name)
        number = self._numbers[chapter.name] = self._list.count - 1
        self._sections += [(number, each) for each in chapter.sections]

    def _add_section(self, title: str, content: Sequence[QWidget]) -> None:
        if content:
            self._sections.append((self._list.count - 1, Section(title, content)))

    def _lay_out(self) -> None:
        self._scroll = self._make_scroll()
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self._list)
        body.addWidget(self._scroll, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._make_header())
        layout.addWidget(Hairline("horizontal"))
        layout.addLayout(body, 1)
        add_action(self, "find").triggered.connect(self._find.setFocus)
        self.setFocusProxy(self._find)

    def _make_header(self) -> QHBoxLayout:
        title = QLabel(self.tr("Settings"))
        title.setProperty("scale", "page")
        header = QHBoxLayout()
        header.setContentsMargins(20, 12, 16, 12)
        header.addWidget(title)
        header.addStretch()
        header.addWidget(self._find, 1)
        return header

    def _make_scroll(self) -> QScrollArea:
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 16, 0, 24)
        column.setSpacing(16)
        column.addWidget(self._banner)
        column.addWidget(self._list.box)
        for _, section in self._sections:
            column.addWidget(section)
        column.addWidget(self._nothing)
        column.addStretch()
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(24, 0, 24, 0)
        row.addWidget(self._content, 1)
        row.addStretch()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setAccessibleName(self.tr("Settings of the section"))
        scroll.setWidget(holder)
        return scroll

    def _fit(self) -> None:
        self._find.setMaximumWidth(zoomed(_FIND_WIDTH))
        self._content.setMaximumWidth(zoomed(_MOST_WIDTH))
        is_narrow = self.width() < max(NARROW_WIDTH, zoomed(_WORDS_WIDTH))
        self._list.setVisible(not is_narrow)
        self._list.box.setVisible(is_narrow)
        for _, section in self._sections:
            section.set_narrow(is_narrow=is_narrow)

    def _show_found(self) -> None:
        query = self._find.text().strip()
        any_found = False
        for number, section in self._sections:
            is_found = section.show_matching(query)
            is_wanted = bool(query) or number == self._list.current
            section.setVisible(is_found and is_wanted)
            any_found = any_found or is_found
        self._nothing.setVisible(not any_found)

    def _on_section_chosen(self) -> None:
        self._find.clear()
        self._show_found()

    def _on_settings_changed(self, settings: Settings) -> None:
        self._banner.clear()
        for row, field in zip(self._rows, fields(settings), strict=True):
            row.show_field(field)

    def _on_settings_failed(self, error: AppError) -> None:
        self._banner.show_banner(FailureBanner(error, self._appearance))
