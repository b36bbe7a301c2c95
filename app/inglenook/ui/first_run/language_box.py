"""The language, where a new user sees it."""

from PySide6.QtWidgets import QComboBox, QWidget

from inglenook.settings.fields import fields
from inglenook.settings.schema import Settings
from inglenook.settings.service import SettingsService


class LanguageBox(QComboBox):
    """The languages of the settings; a choice counts from the next start.

    Lives on the GUI thread.
    """

    def __init__(
        self, settings: SettingsService, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        field = next(
            each for each in fields(settings.settings) if each.name == "language"
        )
        for choice in field.choices:
            is_system = choice.value == "system"
            words = self.tr("System language") if is_system else choice.title
            self.addItem(words, choice.value)
        self.setAccessibleName(field.title)
        self.setToolTip(field.description)
        self.setProperty("dense", "panel")
        self.activated.connect(self._on_activated)
        self._show(settings.settings)
        settings.changed.connect(self._show)

    def _on_activated(self) -> None:
        self._settings.change("appearance", "language", self.currentData())

    def _show(self, settings: Settings) -> None:
        self.setCurrentIndex(self.findData(settings.appearance.language))
