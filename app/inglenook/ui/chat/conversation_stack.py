"""The conversation, or what stands in its place while nothing is said."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QStackedWidget, QWidget

from inglenook.engine.state import EngineState, Phase
from inglenook.ui.appearance import Appearance
from inglenook.ui.chat.conversation import ConversationView
from inglenook.ui.chat.reading_column import ReadingColumn
from inglenook.ui.chat.welcome import Welcome
from inglenook.ui.widgets.empty_state import EmptyState

_LEAST_PX = 40


class ConversationStack(QStackedWidget):
    """Shows the messages; without any it welcomes, or asks for the first one.

    Lives on the GUI thread.

    Attributes:
        conversation: The messages.
        welcome: The ways to a model.
    """

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self.conversation = ConversationView(appearance)
        self.welcome = Welcome(appearance)
        self._begin = EmptyState(
            "ph.chat",
            self.tr("Write a message to begin"),
            self.tr("The model answers on this computer. Nothing leaves it."),
            appearance,
        )
        # In a low window it scrolls.
        self._welcoming = QScrollArea(widgetResizable=True)
        self._welcoming.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._welcoming.setWidget(ReadingColumn(self.welcome, appearance))
        # In a low window what is said over it, and the composer, come first.
        self.setMinimumHeight(_LEAST_PX)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        for page in (self.conversation, self._welcoming, self._begin):
            self.addWidget(page)

    @property
    def has_messages(self) -> bool:
        """Whether something is said."""
        return bool(self.conversation.column.messages)

    @property
    def is_welcoming(self) -> bool:
        """Whether the welcome is seen."""
        return self.currentWidget() is self._welcoming

    def show_state(self, state: EngineState) -> None:
        """Show what goes with the messages, and with what the engine is doing."""
        # Until the default is found, the model that is loading has no name.
        is_up = bool(state.model) and state.phase not in (Phase.EMPTY, Phase.FAILED)
        self.welcome.show_starter(is_up=is_up and state.is_starter)
        page: QWidget = self.conversation
        if not self.has_messages:
            is_real = is_up and not state.is_starter
            page = self._begin if is_real else self._welcoming
        self.setCurrentWidget(page)
