"""The engine that would use the GPU, where the one in use does not."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from inglenook.engine.packs.choose import backend_of
from inglenook.engine.packs.service import PackService
from inglenook.errors import AppError
from inglenook.ui.appearance import Appearance
from inglenook.ui.errors import FailureBanner
from inglenook.ui.settings.install_view import InstallView
from inglenook.ui.widgets.banner import Banner
from inglenook.ui.widgets.banner_place import BannerPlace


class EngineOffer(QWidget):
    """A question with the one button that mends it; hidden where all is well.

    Lives on the GUI thread.
    """

    def __init__(
        self,
        packs: PackService,
        appearance: Appearance,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._packs = packs
        self._appearance = appearance
        self._is_offline = False
        self._banner = BannerPlace()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._banner)
        column.addWidget(InstallView(packs))
        packs.reported.connect(self._on_changed)
        packs.busy_changed.connect(self._on_changed)
        packs.failed.connect(self._on_failed)
        self._on_changed()

    @property
    def backend(self) -> str:
        """Of the engine that is offered; empty where none is."""
        report = self._packs.report
        return backend_of(report.suggested) if report is not None else ""

    def set_offline(self, *, is_offline: bool) -> None:
        """Offer no download where nothing may be fetched."""
        self._is_offline = is_offline
        self._on_changed()

    def _on_changed(self) -> None:
        self._banner.clear()
        is_installing = bool(self._packs.installing)
        if self.backend and not is_installing:
            self._banner.show_banner(self._question())
        self.setVisible(bool(self.backend) or is_installing)

    def _question(self) -> Banner:
        report = self._packs.report
        assert report is not None, "what is offered is of a report"
        lead = self.tr("The engine in use does not compute on the GPU.")
        rest = self.tr("With the {backend} engine, the GPU is used.")
        words = rest.format(backend=self.backend)
        banner = Banner("question", lead, words, self._appearance)
        get = self.tr("Get the {backend} engine").format(backend=self.backend)
        button = banner.add_button(get)
        button.setObjectName("get-engine")
        button.setEnabled(not self._is_offline)
        if self._is_offline:
            button.setToolTip(self.tr("Needs a connection"))
        button.clicked.connect(lambda: self._packs.install(report.suggested))
        return banner

    def _on_failed(self, error: AppError) -> None:
        if self.isVisible():
            banner = FailureBanner(error, self._appearance)
            again = banner.add_button(self.tr("Close"))
            again.clicked.connect(self._on_changed)
            self._banner.show_banner(banner)
