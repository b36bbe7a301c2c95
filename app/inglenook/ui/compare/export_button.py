"""Saving a comparison for others."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from inglenook.compare.report import Format
from inglenook.ui.appearance import Appearance
from inglenook.ui.widgets.file_dialog import ask_where
from inglenook.ui.widgets.picture_button import PictureButton

_ENDINGS: dict[Format, str] = {"markdown": "md", "csv": "csv", "json": "json"}


class ExportButton(PictureButton):
    """Markdown, CSV or JSON, and then where. Lives on the GUI thread.

    Signals:
        export_requested(str, Format): Into this file.
    """

    export_requested = Signal(str, str)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__("ph.export", "", appearance, parent)
        self.setText(self.tr("Export"))
        self.setObjectName("export")
        self.setProperty("dense", "")
        self.file_stem = ""
        menu = QMenu(self)
        for form, name in (
            ("markdown", self.tr("Markdown, to read and to post")),
            ("csv", self.tr("CSV, for spreadsheets")),
            ("json", self.tr("JSON, which can be opened again here")),
        ):
            menu.addAction(name).triggered.connect(
                lambda _=False, each=form: self._ask(each)
            )
        self.setMenu(menu)

    def _ask(self, form: Format) -> None:
        title, ending = self.tr("Export the comparison"), _ENDINGS[form]
        name = f"{self.file_stem}.{ending}"
        dialog = ask_where(self, title, name, suffix=ending)
        dialog.fileSelected.connect(lambda file: self.export_requested.emit(file, form))
