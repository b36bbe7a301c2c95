"""The panel beside the conversation."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from inglenook.ui.appearance import Appearance
from inglenook.ui.chat.side_panel.adapters_section import AdaptersSection
from inglenook.ui.chat.side_panel.answer_format_section import AnswerFormatSection
from inglenook.ui.chat.side_panel.chat_choice import ChatChoice
from inglenook.ui.chat.side_panel.context_section import ContextSection
from inglenook.ui.chat.side_panel.format_section import FormatSection
from inglenook.ui.chat.side_panel.model_section import ModelSection
from inglenook.ui.chat.side_panel.panel_scroll import PanelScroll
from inglenook.ui.chat.side_panel.panel_section import EDGE_PX, PanelSection
from inglenook.ui.chat.side_panel.prompt_dialog import PromptDialog
from inglenook.ui.chat.side_panel.prompt_section import PromptSection
from inglenook.ui.chat.side_panel.sampling_section import SamplingSection
from inglenook.ui.chat.side_panel.sources import PanelSources
from inglenook.ui.markdown.fonts import header_height
from inglenook.ui.widgets.hairline import Hairline
from inglenook.ui.widgets.icon_button import IconButton

#: How wide it is at first, if that is enough.
WIDTH_PX = 280


class SidePanel(QFrame):
    """What this chat asks of the model, part under part. Lives on the GUI thread.

    Signals:
        close_requested(): The user wants it away.
        plan_requested(): The user wants to know why the model runs as it does.
    """

    close_requested = Signal()
    plan_requested = Signal()

    def __init__(
        self,
        sources: PanelSources,
        appearance: Appearance,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._sources = sources
        self._appearance = appearance
        self.setProperty("ground", "chrome")
        self._choice = ChatChoice(
            sources.chats, sources.presets, sources.engine, parent=self
        )
        self._lay_out(self._make_sections())
        self.set_overlay(is_overlay=False)

    def set_overlay(self, *, is_overlay: bool) -> None:
        """Lie over something else, and so have an edge and a cross of one's own."""
        self._edge.setVisible(is_overlay)
        self._cross.setVisible(is_overlay)

    def show_prompt(self) -> None:
        """Show exactly what would be sent."""
        PromptDialog(self._sources.chats, self._appearance, self.window()).open()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Pass the focus to the first control."""
        super().focusInEvent(event)
        self.focusNextChild()

    def _make_sections(self) -> list[PanelSection]:
        sources, choice, look = self._sources, self._choice, self._appearance
        model = ModelSection(sources.engine, sources.hardware, look)
        model.plan_requested.connect(self.plan_requested)
        form = FormatSection(choice, sources.templates, look)
        form.prompt_requested.connect(self.show_prompt)
        return [
            model,
            PromptSection(choice, sources.presets, look),
            SamplingSection(choice, look),
            ContextSection(
                sources.chats, sources.engine, sources.settings, sources.trials, look
            ),
            AnswerFormatSection(choice, look),
            AdaptersSection(choice, sources.lora, look),
            form,
        ]

    def _lay_out(self, sections: list[PanelSection]) -> None:
        column = QWidget()
        inside = QVBoxLayout(column)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        for section in sections:
            inside.addWidget(section)
        inside.addStretch()
        page = QVBoxLayout()
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self._header())
        page.addWidget(Hairline("horizontal"))
        page.addWidget(PanelScroll(column), 1)
        self._edge = Hairline("vertical")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._edge)
        layout.addLayout(page, 1)

    def _header(self) -> QWidget:
        title = QLabel(self.tr("This chat"))
        title.setProperty("scale", "section")
        self._cross = IconButton("ph.x", self.tr("Close the panel"), self._appearance)
        self._cross.clicked.connect(self.close_requested)
        header = QWidget()
        header.setFixedHeight(header_height())
        self._appearance.theme_changed.connect(
            lambda: header.setFixedHeight(header_height())
        )
        line = QHBoxLayout(header)
        line.setContentsMargins(EDGE_PX, 0, 10, 0)
        line.addWidget(title, 1)
        line.addWidget(self._cross)
        return header
