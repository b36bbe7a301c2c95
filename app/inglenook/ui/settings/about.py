"""What this program is, what it runs on, and where its files are."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from inglenook import __version__
from inglenook.diagnostics.service import DiagnosticsService
from inglenook.ui.appearance import Appearance
from inglenook.ui.settings.diagnostics_row import DiagnosticsRow
from inglenook.ui.settings.updates_view import UpdatesView
from inglenook.ui.widgets.elided_label import ElidedLabel
from inglenook.ui.widgets.logo import Logo
from inglenook.ui.widgets.quiet_words import quiet_words
from inglenook.updates.service import UpdateService


@dataclass(frozen=True, slots=True)
class Place:
    """A folder of the program, by the name that the user knows it by."""

    name: str
    folder: Path


class AboutView(QWidget):
    """The version, whether it is the newest, the engine, the folders, the licence.

    Args:
        engine: The engine and its version, as in “llama-cpp-python 0.3.36”.
        updates: Tells which version is the newest.
        diagnostics: Writes what “Copy diagnostics” copies.
        places: The folders that hold the user's files.
    """

    def __init__(
        self,
        engine: str,
        updates: UpdateService,
        diagnostics: DiagnosticsService,
        appearance: Appearance,
        places: Sequence[Place],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(24)
        layout.addLayout(self._names(engine))
        layout.addWidget(UpdatesView(updates, appearance))
        layout.addLayout(self._places(places))
        licence = self.tr("Inglenook is free software under the MIT licence.")
        layout.addWidget(quiet_words(licence))
        layout.addWidget(DiagnosticsRow(diagnostics, appearance))

    def _names(self, engine: str) -> QHBoxLayout:
        name = QLabel("Inglenook")
        name.setProperty("scale", "title")
        version = QLabel(
            self.tr("Version {version}").format(version=__version__) + f" · {engine}"
        )
        version.setProperty("tone", "text2")
        version.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        lines = QVBoxLayout()
        lines.setSpacing(4)
        lines.addWidget(name)
        lines.addWidget(version)
        names = QHBoxLayout()
        names.setSpacing(16)
        names.addWidget(Logo(56))
        names.addLayout(lines, 1)
        return names

    def _places(self, places: Sequence[Place]) -> QGridLayout:
        rows = QGridLayout()
        rows.setHorizontalSpacing(16)
        rows.setVerticalSpacing(8)
        rows.setColumnStretch(1, 1)
        for row, place in enumerate(places):
            path = ElidedLabel(str(place.folder), mode=Qt.TextElideMode.ElideMiddle)
            path.setProperty("tone", "text2")
            rows.addWidget(QLabel(place.name), row, 0)
            rows.addWidget(path, row, 1)
            rows.addWidget(self._open_button(place), row, 2)
        return rows

    def _open_button(self, place: Place) -> QPushButton:
        button = QPushButton(self.tr("Open"))
        button.setProperty("dense", "row")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(self.tr("Open {name}").format(name=place.name))
        url = QUrl.fromLocalFile(str(place.folder))
        button.clicked.connect(lambda: QDesktopServices.openUrl(url))
        return button
