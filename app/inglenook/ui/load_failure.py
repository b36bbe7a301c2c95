"""A model that could not be loaded: said above each page, with the ways on."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from inglenook.engine.service import EngineService
from inglenook.engine.state import EngineState, Phase
from inglenook.errors import AppError, NoModelChosen
from inglenook.ui.chat.chat_page import ChatPage
from inglenook.ui.main_window import MainWindow

if TYPE_CHECKING:
    from inglenook.ui.widgets.banner import Banner


class LoadFailure(QObject):
    """Says why, until something else is loaded. Lives on the GUI thread.

    Args:
        engine: What loads.
        chats: An answer there may tell the same.
        window: Where it is said: models are loaded from each of its pages.
    """

    def __init__(
        self, engine: EngineService, chats: ChatPage, window: MainWindow
    ) -> None:
        super().__init__(window)
        self._engine = engine
        self._chats = chats
        self._window = window
        self._ready = EngineState()
        self._banner: Banner | None = None
        engine.state_changed.connect(self._on_engine_state_changed)

    def _on_engine_state_changed(self, state: EngineState) -> None:
        if state.phase is Phase.READY:
            self._ready = state
        if self._banner is not None and state.phase is not Phase.FAILED:
            self._window.take_away(self._banner)
            self._banner = None
        if state.phase is Phase.FAILED and state.error is not None:
            self._tell(state, state.error)

    def _tell(self, state: EngineState, error: AppError) -> None:
        # That there is no model at all is what the welcome is for.
        if isinstance(error, NoModelChosen) or self._chats.tells(error):
            return
        ways = [(self.tr("Choose another…"), self._chats.choose_file)]
        if self._ready.path not in (None, state.path):
            ways.insert(0, (self.tr("Load the former model"), self._load_former))
        self._banner = self._window.show_failure(error, *ways)

    def _load_former(self) -> None:
        self._engine.load(self._ready.path)
