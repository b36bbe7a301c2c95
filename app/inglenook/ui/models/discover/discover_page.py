"""Discover: search at the left, one repository beside it."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from inglenook.engine.measurements.service import MeasurementService
from inglenook.engine.service import EngineService
from inglenook.hub.download.service import DownloadService
from inglenook.hub.service import HubService
from inglenook.library.service import LibraryService
from inglenook.ui.appearance import Appearance
from inglenook.ui.keys.actions import add_action
from inglenook.ui.models.discover.repository_view import RepositoryView
from inglenook.ui.models.discover.search_panel import SearchPanel
from inglenook.ui.widgets.empty_state import EmptyState
from inglenook.ui.widgets.hairline import Hairline

#: Narrower than this, the list and the repository are two steps.
NARROW_WIDTH = 1000
_PANEL_PX = 316
_USUAL_LINE_PX = 16


class DiscoverPage(QWidget):
    """The hub, of which nothing is asked before the user does something.

    Lives on the GUI thread.

    Signals:
        chat_requested(Path): The user wants to chat with this model.
        token_requested(): The user has an access token to enter.
    """

    chat_requested = Signal(Path)
    token_requested = Signal()

    def __init__(
        self,
        hub: HubService,
        downloads: DownloadService,
        library: LibraryService,
        engine: EngineService,
        measurements: MeasurementService,
        appearance: Appearance,
    ) -> None:
        super().__init__()
        self._hub = hub
        self._is_narrow = False
        self._panel = SearchPanel(hub, appearance)
        self._view = RepositoryView(
            hub, downloads, library, engine, measurements, appearance
        )
        self._first = EmptyState(
            "ph.magnifying-glass",
            self.tr("Find a model for this computer"),
            self.tr(
                "Each one shows how its variants would run here, before you download "
                "anything."
            ),
            appearance,
        )
        self._none = EmptyState(
            "ph.cube",
            self.tr("No model is chosen"),
            self.tr("Choose one of those that were found."),
            appearance,
        )
        popular = self._first.add_button(self.tr("Show popular models"))
        popular.setObjectName("popular")
        popular.clicked.connect(self._panel.show_popular)
        self._detail = QStackedWidget()
        for page in (self._first, self._none, self._view):
            self._detail.addWidget(page)
        self._line = Hairline("vertical")
        self._lay_out()
        hub.search_begun.connect(self._on_search_begun)
        hub.look_begun.connect(self._on_look_begun)
        self._view.back_requested.connect(self._on_back_requested)
        self._view.chat_requested.connect(self.chat_requested)
        self._view.token_requested.connect(self.token_requested)
        add_action(self, "find").triggered.connect(self.begin_search)

    def begin_search(self) -> None:
        """Let the user type what to look for."""
        if self._is_narrow:
            self._show_step(is_detail=False)
        self._panel.begin()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Pass the focus on; a focus proxy would hide the rest from Tab."""
        super().focusInEvent(event)
        self._panel.begin()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make two steps of it where there is no room for both."""
        super().resizeEvent(event)
        is_narrow = self.width() < NARROW_WIDTH * self._scale
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self._view.set_back(is_offered=is_narrow)
            self._panel.set_alone(is_alone=is_narrow)
            self._show_step(is_detail=self._hub.address is not None)

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._panel)
        layout.addWidget(self._line)
        layout.addWidget(self._detail, 1)
        self._view.set_back(is_offered=False)
        self._panel.set_alone(is_alone=False)
        self._show_step(is_detail=False)

    @property
    def _scale(self) -> float:
        """How much larger the type is than usual."""
        return max(1.0, self.fontMetrics().height() / _USUAL_LINE_PX)

    def _show_step(self, *, is_detail: bool) -> None:
        if not self._is_narrow:
            self._panel.setFixedWidth(round(_PANEL_PX * self._scale))
            self._panel.show()
            self._line.show()
            self._detail.show()
            return
        self._panel.setMinimumWidth(0)
        self._panel.setMaximumWidth(_MOST_PX)
        self._line.hide()
        self._panel.setVisible(not is_detail)
        self._detail.setVisible(is_detail)

    def _on_search_begun(self) -> None:
        if self._detail.currentWidget() is self._first:
            self._detail.setCurrentWidget(self._none)

    def _on_look_begun(self) -> None:
        self._detail.setCurrentWidget(self._view)
        had_focus = self._panel.isAncestorOf(self.focusWidget() or self)
        self._show_step(is_detail=True)
        if self._is_narrow and had_focus:
            self._view.take_focus()

    def _on_back_requested(self) -> None:
        if self._is_narrow:
            self._show_step(is_detail=False)
            self._panel.setFocus(Qt.FocusReason.OtherFocusReason)


#: Qt's own largest width.
_MOST_PX = 16_777_215
