"""The builds of llama.cpp: those that are here, and those that could be."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

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
from inglenook.ui.widgets.quiet_words import small_print
from inglenook.ui.widgets.row_column import RowColumn


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
        self._banners = RowColumn()
        self._list = RowColumn()
        self._choice = EngineChoice()
        self._choice.setEnabled(False)
        self._choice.engine_chosen.connect(partial(settings.change, "engine", "pack"))
        self._source = small_print()
        self._lay_out()
        settings.changed.connect(self._on_settings_changed)
        packs.reported.connect(self._on_reported)
        packs.busy_changed.connect(self._on_busy_changed)
        packs.failed.connect(self._on_failed)

    def _lay_out(self) -> None:
        clblast = self.tr(
            "CLBlast left llama.cpp in June 2024: what it was for, GPUs without CUDA "
            "or a working Metal, Vulkan does today, and OpenCL on Qualcomm’s GPUs."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._banners)
        column.addWidget(self._list)
        column.addWidget(InstallView(self._packs))
        column.addWidget(self._choice)
        column.addWidget(self._source)
        column.addSpacing(4)
        column.addWidget(small_print(clblast))

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
        engines = [EngineRow(each, self._appearance) for each in report.engines]
        for installed, engine in zip(engines, report.engines, strict=True):
            installed.remove_requested.connect(
                partial(self._ask_to_remove, engine.name)
            )
        builds = [
            BuildRow(each, self._appearance, is_suggested=each.tag == report.suggested)
            for each in report.builds
        ]
        for offered, build in zip(builds, report.builds, strict=True):
            offered.install_requested.connect(partial(self._install, build.tag))
        self._rows = [*engines, *builds]
        for row in self._rows:
            row.set_busy(is_busy=self._packs.is_busy)
        self._list.show_rows(self._rows)

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
        self._banners.show_rows([])
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
        self._banners.show_rows([])
        self._packs.remove(name)

    def _on_settings_changed(self, settings: Settings) -> None:
        if settings.engine.pack != self._chosen:
            self._chosen = settings.engine.pack
            self._packs.refresh()

    def _on_busy_changed(self) -> None:
        for row in self._rows:
            row.set_busy(is_busy=self._packs.is_busy)

    def _on_failed(self, error: AppError) -> None:
        self._banners.show_rows([FailureBanner(error, self._appearance)])
