"""How the conversation is written for the model."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal

from inglenook.chats.requests import CUSTOM_FORMAT
from inglenook.prompts.formats import formats
from inglenook.prompts.service import TemplateService
from inglenook.ui.appearance import Appearance
from inglenook.ui.chat.side_panel.chat_choice import ChatChoice
from inglenook.ui.chat.side_panel.panel_section import PanelSection, choice_box, link
from inglenook.ui.chat.side_panel.template_dialog import TemplateDialog
from inglenook.ui.widgets.quiet_words import small_print


class FormatSection(PanelSection):
    """The model's own format, one that ships, or the user's. Lives on the GUI thread.

    Signals:
        prompt_requested(): The user wants to see what is sent.
    """

    prompt_requested = Signal()

    def __init__(
        self, choice: ChatChoice, templates: TemplateService, appearance: Appearance
    ) -> None:
        super().__init__(self.tr("Prompt format"), appearance, is_open=False)
        self._choice = choice
        self._templates = templates
        self._appearance = appearance
        self._box = choice_box("prompt-format", self.tr("Prompt format"))
        self._why = small_print()
        self._edit = link(self.tr("Edit the template…"), "edit-template")
        self._view = link(self.tr("Show exactly what is sent…"), "show-prompt")
        self._set_up()
        for widget in (self._box, self._why):
            self.rows.addWidget(widget)
        for button in (self._edit, self._view):
            self.rows.addWidget(button, alignment=Qt.AlignmentFlag.AlignLeading)
        choice.changed.connect(self._show)
        self._show()

    def edit(self) -> None:
        """Open the editor of templates, on what counts now."""
        dialog = TemplateDialog(
            self._templates, self._source(), self._appearance, self.window()
        )
        dialog.template_chosen.connect(self._on_template_chosen)
        if self._choice.model and not dialog.source:
            dialog.begin_with_own(Path(self._choice.model))
        dialog.open()

    def _set_up(self) -> None:
        self._box.addItem(self.tr("The model’s own"), "")
        for each in formats():
            self._box.addItem(each.words, each.id)
        self._box.addItem(self.tr("Custom…"), CUSTOM_FORMAT)
        self._box.activated.connect(self._on_format_activated)
        self._edit.clicked.connect(self.edit)
        self._view.clicked.connect(self.prompt_requested)

    def _show(self) -> None:
        format_ = self._choice.settings.format
        self._box.setCurrentIndex(max(0, self._box.findData(format_)))
        if not format_:
            why = self.tr(
                "From the model’s file; where it has none, the one that fits."
            )
        elif format_ == CUSTOM_FORMAT:
            why = self.tr("Your own template, for this chat.")
        else:
            why = self.tr(
                "In place of the model’s own. Answers suffer if it was not"
                " taught this format."
            )
        self._why.setText(why)
        self._view.setEnabled(bool(self._choice.model))
        self.say_gist(self._box.currentText())

    def _source(self) -> str:
        """The template that counts, as far as it is known here."""
        settings = self._choice.settings
        if settings.format == CUSTOM_FORMAT:
            return settings.template
        known = (each.template for each in formats() if each.id == settings.format)
        return next(known, "")

    def _on_format_activated(self) -> None:
        format_ = self._box.currentData()
        if format_ == CUSTOM_FORMAT and not self._choice.settings.template:
            # It counts when there is one.
            self._show()
            self.edit()
        else:
            self._choice.change(format=format_)

    def _on_template_chosen(self, template: str) -> None:
        self._choice.change(format=CUSTOM_FORMAT, template=template)
