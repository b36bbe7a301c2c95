"""The QtCore face of the settings."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from inglenook.errors import AppError
from inglenook.settings.schema import Settings, Value
from inglenook.settings.store import change_setting, load_settings


class SettingsService(QObject):
    """What the user chose, written to the file as it changes.

    Lives on the GUI thread.

    Args:
        path: The file; it need not be there.

    Signals:
        changed(Settings): Something was chosen anew.
        failed(AppError): It could not be, and everything is as it was.
    """

    changed = Signal(Settings)
    failed = Signal(AppError)

    def __init__(self, path: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._path = path
        self._settings = Settings()
        self._error: AppError | None = None
        try:
            self._settings = load_settings(path)
        except AppError as error:
            self._error = error

    @property
    def settings(self) -> Settings:
        """Everything, as it is now."""
        return self._settings

    @property
    def error(self) -> AppError | None:
        """Why the file could not be used at start; the defaults hold then."""
        return self._error

    def change(self, section: str, name: str, value: Value) -> None:
        """Choose a value; it is written at once."""
        try:
            settings = change_setting(self._path, section, name, value)
        except AppError as error:
            self.failed.emit(error)
            return
        self._error = None
        if settings != self._settings:
            self._settings = settings
            self.changed.emit(settings)

    def reset(self, section: str, name: str) -> None:
        """Choose the default of a value."""
        default = getattr(getattr(Settings(), section), name)
        self.change(section, name, default)
