"""What the model is told before the conversation, and the presets of that."""

from pathlib import Path

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QMenu

from inglenook.chats.sharing.exporting import safe_name
from inglenook.prompts.own_presets import is_own
from inglenook.prompts.service import PresetService
from inglenook.ui.appearance import Appearance
from inglenook.ui.chat.side_panel.chat_choice import ChatChoice
from inglenook.ui.chat.side_panel.growing_edit import GrowingEdit
from inglenook.ui.chat.side_panel.panel_section import PanelSection, choice_box
from inglenook.ui.widgets.confirm_dialog import ConfirmDialog
from inglenook.ui.widgets.file_dialog import ask_for_file, ask_where
from inglenook.ui.widgets.icon_button import IconButton
from inglenook.ui.widgets.quiet_words import small_print
from inglenook.ui.widgets.title_dialog import TitleDialog


class PromptSection(PanelSection):
    """A preset, the text, and what can be done with both. Lives on the GUI thread."""

    def __init__(
        self, choice: ChatChoice, presets: PresetService, appearance: Appearance
    ) -> None:
        words = self.tr("Presets: save, import, export")
        self._more = IconButton("ph.dots-three", words, appearance)
        super().__init__(self.tr("System prompt"), appearance, beside=[self._more])
        self._choice = choice
        self._presets = presets
        self._box = choice_box("preset", self.tr("Preset"))
        self._why = small_print()
        self._edit = GrowingEdit(self.tr("System prompt"))
        self._set_up()
        for widget in (self._box, self._why, self._edit):
            self.rows.addWidget(widget)
        choice.changed.connect(self._show)
        choice.switched.connect(lambda: self._edit.document().clearUndoRedoStacks())
        presets.changed.connect(self._fill)
        self._fill()

    def _set_up(self) -> None:
        self._more.setObjectName("preset-menu")
        self._more.setProperty("dense", "row")
        menu = QMenu(self._more)
        menu.aboutToShow.connect(lambda: self._fill_menu(menu))
        self._more.setMenu(menu)
        self._box.activated.connect(self._on_preset_activated)
        self._edit.setObjectName("system-prompt")
        self._edit.setPlaceholderText(
            self.tr("Who the model is to be, and how it is to answer")
        )
        self._edit.textChanged.connect(self._on_text_changed)

    def _fill(self) -> None:
        """Offer the presets that there are."""
        self._box.clear()
        self._box.addItem(self.tr("No preset"), "")
        for preset in self._presets.presets:
            self._box.addItem(preset.title, preset.id)
        self._show()

    def _show(self) -> None:
        preset, settings = self._choice.preset, self._choice.settings
        place = self._box.findData(preset.id if preset else "")
        self._box.setCurrentIndex(place)
        self._why.setText(preset.description if preset else "")
        self._why.setVisible(bool(self._why.text()))
        with QSignalBlocker(self._edit):
            self._edit.show_text(settings.system_prompt)
        gist = preset.title if preset else settings.system_prompt[:60]
        self.say_gist(gist or self.tr("None"))

    def _fill_menu(self, menu: QMenu) -> None:
        choice, preset = self._choice, self._choice.preset
        menu.clear()
        reset = menu.addAction(self.tr("Reset to the preset"))
        reset.setEnabled(not choice.is_of_preset)
        reset.triggered.connect(lambda: choice.take(preset))
        menu.addSeparator()
        if preset is not None and is_own(preset.id):
            words = self.tr("Save in “{title}”").format(title=_literal(preset.title))
            save = menu.addAction(words)
            save.setEnabled(not choice.is_of_preset)
            save.triggered.connect(lambda: self._keep(preset.title, preset.id))
        new = menu.addAction(self.tr("Save as preset…"))
        new.triggered.connect(self._on_save_as)
        self._add_model_actions(menu)
        menu.addSeparator()
        menu.addAction(self.tr("Import a preset…")).triggered.connect(self._on_import)
        menu.addAction(self.tr("Export as a file…")).triggered.connect(self._on_export)
        if preset is not None and is_own(preset.id):
            words = self.tr("Delete “{title}”…").format(title=_literal(preset.title))
            menu.addAction(words).triggered.connect(self._on_delete)

    def _add_model_actions(self, menu: QMenu) -> None:
        """What new chats with the loaded model are to begin with."""
        model = self._choice.model
        if not model:
            return
        menu.addSeparator()
        use = menu.addAction(self.tr("Use for all new chats with this model"))
        use.triggered.connect(self._on_use_for_model)
        if self._presets.of_model(model) is not None:
            words = self.tr("Begin new chats with this model without a preset")
            drop = menu.addAction(words)
            drop.triggered.connect(lambda: self._presets.begin_with(model, ""))

    def _keep(self, title: str, id_: str = "") -> str:
        """Keep what is chosen as a preset, and go on with it; gives its id."""
        kept = self._presets.keep(self._choice.as_preset(title, id_))
        if kept is None:
            return ""
        self._choice.take(kept)
        return kept.id

    def _on_text_changed(self) -> None:
        self._choice.change(system_prompt=self._edit.toPlainText())

    def _on_preset_activated(self) -> None:
        self._choice.take(self._presets.find(self._box.currentData()))

    def _on_save_as(self) -> None:
        dialog = TitleDialog(self.tr("Save as preset"), self.window())
        dialog.title_chosen.connect(self._keep)
        dialog.open()

    def _on_use_for_model(self) -> None:
        model, preset = self._choice.model, self._choice.preset
        id_ = preset.id if preset and self._choice.is_of_preset else ""
        if not id_:
            title = self.tr("For {model}").format(model=self._choice.model_name)
            known = (p.id for p in self._presets.presets if p.title == title)
            id_ = self._keep(title, next(known, ""))
        if id_:
            self._presets.begin_with(model, id_)

    def _on_import(self) -> None:
        title, kinds = self.tr("Import a preset"), self.tr("Presets (*.json)")
        dialog = ask_for_file(self.window(), title, kinds)
        dialog.fileSelected.connect(self._take_in)

    def _take_in(self, path: str) -> None:
        if preset := self._presets.take_in(Path(path)):
            self._choice.take(preset)

    def _on_export(self) -> None:
        preset = self._choice.preset
        title = preset.title if preset else self.tr("Preset")
        kept = self._choice.as_preset(title)
        dialog = ask_where(
            self.window(),
            self.tr("Export the preset"),
            safe_name(title),
            suffix="json",
        )
        dialog.fileSelected.connect(
            lambda path: self._presets.write_out(kept, Path(path))
        )

    def _on_delete(self) -> None:
        preset = self._choice.preset
        if preset is None:
            return
        dialog = ConfirmDialog(
            self.tr("Delete the preset “{title}”?").format(title=preset.title),
            self.tr("Chats that use it keep their system prompt."),
            self.tr("Delete"),
            self.window(),
        )
        dialog.accepted.connect(lambda: self._presets.remove(preset.id))
        dialog.open()


def _literal(title: str) -> str:
    """A title in a menu, where “&” would mark a key."""
    return title.replace("&", "&&")
