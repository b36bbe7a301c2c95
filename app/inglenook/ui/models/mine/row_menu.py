"""What can be done with a model of the list."""

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QAction, QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from inglenook.ui.appearance import Appearance
from inglenook.ui.icons import Tone, icon
from inglenook.ui.keys.shortcuts import usual_key
from inglenook.ui.models.mine.rows import VariantRow


class RowMenu(QMenu):
    """The menu of a variant; made anew each time. Lives on the GUI thread.

    Signals:
        act_requested(VariantRow): It is to be loaded, or chatted with; or found again
            where it is now.
        unload_requested(VariantRow): Its memory is to be freed.
        measure_requested(VariantRow): Its speed is to be measured.
        forget_requested(VariantRow): It is not to be listed any more.
        plan_requested(VariantRow): The user wants to know why its plan is so.
        verify_requested(VariantRow): It is to be read and compared.
        removal_requested(VariantRow): It is to be deleted.
    """

    act_requested = Signal(VariantRow)
    unload_requested = Signal(VariantRow)
    plan_requested = Signal(VariantRow)
    measure_requested = Signal(VariantRow)
    verify_requested = Signal(VariantRow)
    forget_requested = Signal(VariantRow)
    removal_requested = Signal(VariantRow)

    def __init__(
        self, row: VariantRow, appearance: Appearance, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._row = row
        self._theme = appearance.theme
        if row.model.is_missing:
            self._add_missing()
        else:
            self._add_usual()

    def _add_missing(self) -> None:
        locate = self._add("ph.magnifying-glass", self.tr("Locate…"))
        locate.triggered.connect(self._act)
        copy = self._add("ph.copy", self.tr("Copy its path"))
        copy.triggered.connect(self._copy_path)
        self.addSeparator()
        forget = self._add("ph.x", self.tr("Remove from list"))
        forget.setShortcut(usual_key("delete_model"))
        forget.triggered.connect(lambda: self.forget_requested.emit(self._row))

    def _add_usual(self) -> None:
        row, is_sound = self._row, self._row.model.error is None
        if row.fire:
            self._add("ph.chat", self.tr("Chat")).triggered.connect(self._act)
            unload = self._add("ph.eject", self.tr("Unload"))
            unload.triggered.connect(lambda: self.unload_requested.emit(row))
        else:
            load = self._add("ph.play", self.tr("Load"))
            load.setEnabled(is_sound)
            load.triggered.connect(self._act)
        why = self._add("ph.info", self.tr("Why this plan?"))
        why.setShortcut(usual_key("explain_model"))
        why.setEnabled(row.prospect.plan is not None)
        why.triggered.connect(lambda: self.plan_requested.emit(row))
        measure = self._add("ph.arrow-clockwise", self.tr("Measure its speed"))
        measure.setEnabled(is_sound and not row.is_busy)
        measure.triggered.connect(lambda: self.measure_requested.emit(row))
        verify = self._add("ph.shield-check", self.tr("Verify its files"))
        verify.setEnabled(not row.is_busy)
        verify.triggered.connect(lambda: self.verify_requested.emit(row))
        self.addSeparator()
        show = self._add("ph.folder", self.tr("Show in its folder"))
        show.triggered.connect(self._show_folder)
        copy = self._add("ph.copy", self.tr("Copy its path"))
        copy.triggered.connect(self._copy_path)
        if not row.model.is_starter:
            self.addSeparator()
            self._add_delete()

    def _add_delete(self) -> None:
        delete = self._add("ph.trash", self.tr("Delete…"), "bad")
        delete.setShortcut(usual_key("delete_model"))
        if self._row.fire:
            delete.setText(self.tr("Delete… (unload it first)"))
        elif self._row.model.program:
            delete.setText(self.tr("Delete… (it belongs to another program)"))
        delete.setEnabled(self._row.can_go)
        delete.triggered.connect(lambda: self.removal_requested.emit(self._row))

    def _add(self, icon_name: str, text: str, tone: Tone = "text2") -> QAction:
        return self.addAction(icon(icon_name, self._theme, tone), text)

    def _act(self) -> None:
        self.act_requested.emit(self._row)

    def _show_folder(self) -> None:
        folder = QUrl.fromLocalFile(str(self._row.model.path.parent))
        QDesktopServices.openUrl(folder)

    def _copy_path(self) -> None:
        QGuiApplication.clipboard().setText(str(self._row.model.path))
