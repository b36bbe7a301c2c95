"""The builds of llama.cpp: those that are here, and those that could be."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from inglenook.engine.packs.service import PackService
from inglenook.engine.report import EnginesReport
from inglenook.errors import AppError
from inglenook.settings.schema import Settings
from inglenook.settings.service import SettingsService
from inglenook.ui.appearance import Appearance
from inglenook.ui.errors import FailureBanner
from inglenook.ui.settings.engine_choice import EngineChoice
from inglenook.ui.settings.engine_row import BuildRow, EngineRow
from inglenook.ui.settings.install_view import InstallView
from inglenook.ui.widgets.confirm_dialog import ConfirmDialog


class EnginesView(QWidget):
    """Lists, installs, removes and chooses engines. Lives on the GUI thread."""

    def __init__(
        self,
        packs: PackService,
        settings: SettingsService,
        appearance: Appearance,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._packs = packs
        self._settings = settings
        self._appearance = appearance
        self._chosen = settings.settings.engine.pack
        self._shown: EnginesReport | None = None
        self._rows: list[EngineRow | BuildRow] = []
        self._banner: FailureBanner | None = None
        self._choice = EngineChoice()
        self._choice.setEnabled(False)
        self._choice.engine_chosen.connect(partial(settings.change, "engine", "pack"))
        self._source = _quiet("")
        self._lay_out()
        settings.changed.connect(self._on_settings_changed)
        packs.reported.connect(self._on_reported)
        packs.busy_changed.connect(self._on_busy_changed)
        packs.failed.connect(self._on_failed)

    def _lay_out(self) -> None:
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        clblast = self.tr(
            "CLBlast left llama.cpp in June 2024: what it was for, GPUs without CUDA "
            "or a working Metal, Vulkan does today, and OpenCL on Qualcomm’s GPUs."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._list)
        column.addWidget(InstallView(self._packs))
        column.addWidget(self._choice)
        column.addWidget(self._source)
        column.addSpacing(4)
        column.addWidget(_quiet(clblast))

    def _on_reported(self) -> None:
        report = self._packs.report
        if report is None or report == self._shown:
            return
        self._shown = report
        self._show_rows(report)
        self._choice.show_engines(report, self._chosen)
        self._choice.setEnabled(True)
        self._source.setText(self._source_words(report))

    def _show_rows(self, report: EnginesReport) -> None:
        for row in self._rows:
            row.hide()
            row.deleteLater()
        engines = [EngineRow(each, self._appearance) for each in report.engines]
        for row, engine in zip(engines, report.engines, strict=True):
            row.remove_requested.connect(partial(self._ask_to_remove, engine.name))
        builds = [
            BuildRow(each, self._appearance, is_suggested=each.tag == report.suggested)
            for each in report.builds
        ]
        for row, build in zip(builds, report.builds, strict=True):
            row.install_requested.connect(partial(self._install, build.tag))
        self._rows = [*engines, *builds]
        for row in self._rows:
            row.set_busy(is_busy=self._packs.is_busy)
            self._list.addWidget(row)
            row.show()

    def _source_words(self, report: EnginesReport) -> str:
        if report.builds:
            # A password may stand before the host.
            index = self._settings.settings.engine.pack_index.rpartition("@")[2]
            return self.tr(
                "Install fetches a build from {index}, checks it, and tries it here. "
                "Nothing is fetched before."
            ).format(index=index or self.tr("llama-cpp-python’s package index"))
        if report.no_builds:
            return self.tr("No other build suits this computer: {reason}.").format(
                reason=report.no_builds
            )
        return ""

    def _install(self, tag: str) -> None:
        self._drop_banner()
        self._packs.install(tag)

    def _ask_to_remove(self, name: str) -> None:
        dialog = ConfirmDialog(
            self.tr("Remove the engine “{name}”?").format(name=name),
            self.tr("It would have to be fetched again."),
            self.tr("Remove"),
            self,
        )
        dialog.accepted.connect(partial(self._remove, name))
        dialog.open()

    def _remove(self, name: str) -> None:
        self._drop_banner()
        self._packs.remove(name)

    def _drop_banner(self) -> None:
        if self._banner is not None:
            self._banner.hide()
            self._banner.deleteLater()
            self._banner = None

    def _on_settings_changed(self, settings: Settings) -> None:
        if settings.engine.pack != self._chosen:
            self._chosen = settings.engine.pack
            self._packs.refresh()

    def _on_busy_changed(self) -> None:
        for row in self._rows:
            row.set_busy(is_busy=self._packs.is_busy)

    def _on_failed(self, error: AppError) -> None:
        self._drop_banner()
        self._banner = FailureBanner(error, self._appearance)
        self._list.insertWidget(0, self._banner)
        self._banner.show()


def _quiet(text: str) -> QLabel:
    label = QLabel(text, wordWrap=True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("tone", "text2")
    label.setProperty("scale", "small")
    return label
