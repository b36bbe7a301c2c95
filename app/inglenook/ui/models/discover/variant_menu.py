"""All that can be done with a variant."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from inglenook.ui.appearance import Appearance
from inglenook.ui.icons import icon
from inglenook.ui.models.discover.action_parts import action_parts
from inglenook.ui.models.discover.variant_row import Deed, VariantRow
from inglenook.ui.widgets.isolated import isolated
from inglenook.units import format_size


class VariantMenu(QMenu):
    """Its buttons with their words, and what there is no button for.

    Deletes itself when it closes. Lives on the GUI thread.

    Args:
        row: The variant.
        name: What it is asked for by, as in `author/name:Q4_K_M`.

    Signals:
        deed_chosen(str): The user wants this done; one of `variant_row.Deed`.
    """

    deed_chosen = Signal(str)

    def __init__(
        self, row: VariantRow, name: str, appearance: Appearance, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._theme = appearance.theme
        self.aboutToHide.connect(self.deleteLater)
        self._add_buttons(row)
        if row.standing == "away" and row.vision_part is not None:
            words = self.tr("Download with its vision part, {size}")
            size = isolated(format_size(row.vision_part.file.size_bytes))
            self._add_deed("download both", "ph.image", words.format(size=size))
        if row.standing == "too large":
            words = self.tr("Download all the same")
            self._add_deed("download", "ph.download-simple", words)
        if row.outlook is not None:
            self._add_deed("explain", "ph.info", self.tr("How it would run here…"))
        self.addSeparator()
        copy = self._add("ph.copy", self.tr("Copy the name"))
        copy.triggered.connect(lambda: QGuiApplication.clipboard().setText(name))

    def _add_buttons(self, row: VariantRow) -> None:
        names = {
            "pause": self.tr("Pause"),
            "resume": self.tr("Go on"),
            "cancel": self.tr("Cancel and delete what has come"),
        }
        for part in reversed(action_parts(row)):
            if part.deed != "menu":
                words = part.words or names[part.deed]
                self._add_deed(part.deed, part.icon_name, words)

    def _add_deed(self, deed: Deed, icon_name: str, words: str) -> None:
        chosen = self._add(icon_name, words).triggered
        chosen.connect(lambda: self.deed_chosen.emit(deed))

    def _add(self, icon_name: str, words: str) -> QAction:
        return self.addAction(icon(icon_name, self._theme), words)
