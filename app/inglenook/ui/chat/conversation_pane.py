"""The right of the page: the model, the conversation, and the composer."""

from pathlib import Path

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from inglenook.chats.service import ChatService
from inglenook.engine.service import EngineService
from inglenook.engine.state import EngineState
from inglenook.errors import AppError
from inglenook.library.service import LibraryService
from inglenook.ui.appearance import Appearance
from inglenook.ui.chat.chat_feed import ChatFeed
from inglenook.ui.chat.composer import Composer
from inglenook.ui.chat.composing import Composing
from inglenook.ui.chat.context.choices import ContextChoices
from inglenook.ui.chat.context.enlarging import Enlarging
from inglenook.ui.chat.conversation_stack import ConversationStack
from inglenook.ui.chat.files.attaching import Attaching
from inglenook.ui.chat.files.fitting import FileFitting
from inglenook.ui.chat.files.seeing import Seeing
from inglenook.ui.chat.find_bar import FindBar
from inglenook.ui.chat.finding import Finding
from inglenook.ui.chat.message_edit import SendKey
from inglenook.ui.chat.model_switch import ModelSwitch
from inglenook.ui.chat.pane_header import PaneHeader
from inglenook.ui.chat.reading_column import ReadingColumn
from inglenook.ui.chat.turn_wishes import TurnWishes
from inglenook.ui.chat.welcome import Welcome
from inglenook.ui.errors import FailureBanner
from inglenook.ui.widgets.banner import Banner
from inglenook.ui.widgets.banner_strip import BannerStrip
from inglenook.ui.widgets.file_dialog import ask_for_model
from inglenook.ui.widgets.hairline import Hairline

#: Lower than this, the composer grows less.
_LOW_HEIGHT = 500


class ConversationPane(QFrame):
    """The current chat: who answers, what was said, what is said next.

    Lives on the GUI thread.

    Signals:
        list_requested(): The user wants the list of chats, or wants it away.
        model_requested(): The user wants a model that is not on this machine.
        side_panel_requested(): The user wants the panel of the chat, or wants it away.
        export_requested(): The user wants the chat in a file.
        menu_requested(QPoint): The menu of the chat is wanted there on the screen.
    """

    list_requested = Signal()
    model_requested = Signal()
    side_panel_requested = Signal()
    export_requested = Signal()
    menu_requested = Signal(QPoint)

    def __init__(
        self,
        chats: ChatService,
        engine: EngineService,
        library: LibraryService,
        enlarging: Enlarging,
        appearance: Appearance,
    ) -> None:
        super().__init__()
        self._chats = chats
        self._engine = engine
        self._library = library
        self._appearance = appearance
        self.setProperty("ground", "surface")
        self._switch = ModelSwitch(lambda: library.models, appearance)
        self._header = PaneHeader(self._switch, appearance)
        strip = self._strip = BannerStrip()
        self._stack = ConversationStack(appearance)
        self._conversation = self._stack.conversation
        column = self._conversation.column
        self._find = FindBar(appearance)
        composer = self._composer = Composer(chats.prompt.inspection, appearance)
        self._lay_out()
        self._feed = ChatFeed(chats, engine, self._conversation)
        self._finding = Finding(chats.opened, self._conversation)
        self._attaching = Attaching(chats.opened, composer, self, appearance)
        column.wishes.file_requested.connect(self._attaching.open_file)
        self._wishes = TurnWishes(chats, engine, library, strip, appearance)
        column.wishes.regenerate_with_requested.connect(self._wishes.choose_model)
        self._choices = ContextChoices(chats, enlarging, column, strip, appearance)
        seeing = Seeing(engine, library.projectors, composer, strip, appearance)
        fitting = FileFitting(chats, enlarging, composer, strip, appearance)
        self._composing = Composing(chats, engine, composer, seeing, fitting)
        self._connect()
        self._on_engine_state_changed(engine.state)

    def greet_with(self, offer: QWidget, corner: QWidget) -> Welcome:
        """Show what a new user is offered; gives the greeting that has it.

        Args:
            offer: It stands under the greeting.
            corner: It stands at the end of the header while the greeting is seen.
        """
        self._header.set_corner(corner)
        self._stack.welcome.set_offer(offer)
        self._show_page()
        return self._stack.welcome

    def add_strip(self, strip: QWidget) -> None:
        """Have a line under the header that tells something of the chat."""
        self._lines.addWidget(ReadingColumn(strip, self._appearance))

    def show_banner(self, banner: Banner, *, for_ms: int = 0) -> None:
        """Show a banner over the conversation; for a while, or until it is closed."""
        self._strip.show_banner(banner, for_ms=for_ms)

    def take_away(self, banner: Banner) -> None:
        """Show a banner no more."""
        self._strip.take_away(banner)

    def show_failure(self, error: AppError) -> Banner:
        """Say over the conversation what went wrong, until the user closes it."""
        banner = FailureBanner(error, self._appearance)
        close = banner.add_button(self.tr("Close"))
        close.clicked.connect(lambda: self._strip.take_away(banner))
        self._strip.show_banner(banner)
        return banner

    def tells(self, error: AppError) -> bool:
        """Whether an answer tells that it broke off with this failure, or will."""
        messages = self._conversation.column.messages
        is_told = bool(messages) and messages[-1].error == error.text
        return self.isVisible() and (is_told or self._chats.turns.is_awaiting)

    def show_side_panel(self, *, is_shown: bool) -> None:
        """Say whether the panel of the chat is shown."""
        self._header.show_side_panel(is_shown=is_shown)

    def find_words(self) -> None:
        """Open the bar that finds words in the conversation."""
        self._find.open_bar(self._conversation.column.selected_line)

    def attach_files(self) -> None:
        """Let the user choose files that go with the next message."""
        self._attaching.choose()

    def choose_model(self) -> None:
        """Open the list of models."""
        self._library.refresh()
        if self._switch.menu().isHidden():
            self._switch.showMenu()

    def explain_plan(self) -> None:
        """Say why the model runs as it does."""
        self._switch.explain_plan()

    def choose_file(self) -> None:
        """Let the user point at a model file, and load it."""
        dialog = ask_for_model(self)
        dialog.fileSelected.connect(lambda path: self._engine.load(Path(path)))

    def regenerate_last(self) -> None:
        """Have the last answer given anew."""
        if messages := self._conversation.column.messages:
            self._chats.turns.regenerate(messages[-1].id)

    def stop(self) -> bool:
        """End the answer that is awaited; False where none is."""
        return self._composing.stop()

    def set_send_key(self, key: SendKey) -> None:
        """Send with Enter, or with Ctrl+Enter."""
        self._composer.set_send_key(key)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Pass the focus on; a focus proxy would hide the rest from Tab."""
        super().focusInEvent(event)
        self._composer.setFocus(event.reason())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave room for the conversation where the window is low."""
        super().resizeEvent(event)
        self._composer.set_most_lines(10 if self.height() >= _LOW_HEIGHT else 3)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._header)
        layout.addWidget(Hairline("horizontal"))
        layout.addWidget(self._find)
        self._lines = QVBoxLayout()
        layout.addLayout(self._lines)
        layout.addWidget(ReadingColumn(self._strip, self._appearance))
        layout.addWidget(self._stack, 1)
        layout.addSpacing(8)
        layout.addWidget(ReadingColumn(self._composer, self._appearance))
        layout.addSpacing(16)

    def _connect(self) -> None:
        chats, engine = self._chats, self._engine
        chats.opened.chat_opened.connect(self._show_page)
        chats.answering.message_added.connect(self._show_page)
        chats.failed.connect(self.show_failure)
        engine.state_changed.connect(self._on_engine_state_changed)
        self._library.models_changed.connect(self._on_models_changed)
        self._connect_header()
        self._find.words_changed.connect(self._finding.look_for)
        self._find.next_requested.connect(self._finding.go_on)
        self._find.previous_requested.connect(self._finding.go_back)
        self._find.closed.connect(self.setFocus)
        wishes = self._conversation.column.wishes
        wishes.edit_requested.connect(self._on_edit_requested)
        self._finding.counted.connect(self._find.show_count)
        welcome = self._stack.welcome
        welcome.models_requested.connect(self.choose_model)
        welcome.model_requested.connect(self.model_requested)
        welcome.file_requested.connect(self.choose_file)
        welcome.suggestion_chosen.connect(self._composing.say)
        self._composer.file_failed.connect(self.show_failure)
        self._composer.model_requested.connect(self.model_requested)

    def _connect_header(self) -> None:
        header, switch, engine = self._header, self._switch, self._engine
        header.list_requested.connect(self.list_requested)
        header.side_panel_requested.connect(self.side_panel_requested)
        header.find_requested.connect(self.find_words)
        header.export_requested.connect(self.export_requested)
        header.menu_requested.connect(self.menu_requested)
        self._feed.measured.connect(switch.show_speed)
        switch.model_chosen.connect(engine.load)
        switch.unload_requested.connect(engine.unload)
        switch.file_requested.connect(self.choose_file)

    def _on_edit_requested(self) -> None:
        # The editor that had the focus is gone.
        self._composer.setFocus()

    def _on_models_changed(self) -> None:
        has_models = any(not model.is_starter for model in self._library.models)
        self._stack.welcome.show_ways(has_models=has_models)

    def _on_engine_state_changed(self, state: EngineState) -> None:
        self._switch.show_state(state)
        self._show_page()

    def _show_page(self) -> None:
        self._stack.show_state(self._engine.state)
        self._header.show_corner(is_shown=self._stack.is_welcoming)
        self._header.offer_chat(is_offered=self._stack.has_messages)
