"""Appearance: the theme and the size of text that the whole window follows."""

from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QFontInfo, QPalette
from PySide6.QtWidgets import QApplication

from inglenook.settings.schema import Settings
from inglenook.ui.style import palette, style_sheet
from inglenook.ui.theme import DARK, LIGHT, Theme, theme_of_palette

ThemeChoice = Literal["system", "light", "dark"]

_SCHEMES = {
    "system": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
}


class Appearance(QObject):
    """Dresses the application in a theme. Lives on the GUI thread.

    It follows the system until `follow` or `choose` says otherwise. Where the
    system asks for high contrast, the colours are the system's own.

    Signals:
        theme_changed(Theme): The colours are others, or the size of text is.
    """

    theme_changed = Signal(Theme)

    def __init__(self, app: QApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._font = app.font()
        self._choice: ThemeChoice = "system"
        self._zoom_percent = 100
        app.setStyle("Fusion")
        self._theme = self._wanted_theme()
        self._dress()
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self._on_system_changed)
        hints.accessibility().contrastPreferenceChanged.connect(self._on_system_changed)

    @property
    def theme(self) -> Theme:
        """The colours in use."""
        return self._theme

    def follow(self, settings: Settings) -> None:
        """Show what the user chose; a slot for the settings' change."""
        chosen = settings.appearance
        self.choose(chosen.theme, zoom_percent=chosen.zoom_percent)

    def choose(self, choice: ThemeChoice, *, zoom_percent: int = 100) -> None:
        """Show one theme, or the system's, with text of a share of its size."""
        if (choice, zoom_percent) == (self._choice, self._zoom_percent):
            return
        is_zoomed = zoom_percent != self._zoom_percent
        self._choice, self._zoom_percent = choice, zoom_percent
        # The system's own parts of the window follow, as its title bar.
        self._app.styleHints().setColorScheme(_SCHEMES[choice])
        self._update(is_zoomed=is_zoomed)

    @Slot()
    def _on_system_changed(self) -> None:
        self._update()

    def _update(self, *, is_zoomed: bool = False) -> None:
        theme = self._wanted_theme()
        if theme == self._theme and not is_zoomed:
            return
        self._theme = theme
        self._dress()
        self.theme_changed.emit(theme)

    def _wanted_theme(self) -> Theme:
        hints = self._app.styleHints()
        if hints.accessibility().contrastPreference() == (
            Qt.ContrastPreference.HighContrast
        ):
            return theme_of_palette(self._systems_palette())
        scheme = _SCHEMES[self._choice]
        if scheme == Qt.ColorScheme.Unknown:
            scheme = hints.colorScheme()
        return DARK if scheme == Qt.ColorScheme.Dark else LIGHT

    def _systems_palette(self) -> QPalette:
        """The system's colours as they are now, which ours lie over."""
        ours = self._app.palette()
        self._app.setPalette(QPalette())
        systems = self._app.palette()
        self._app.setPalette(ours)
        return systems

    def _dress(self) -> None:
        base_pt = QFontInfo(self._font).pointSizeF() * self._zoom_percent / 100
        font = self._app.font()
        font.setPointSizeF(base_pt)
        self._app.setFont(font)
        self._app.setPalette(palette(self._theme))
        self._app.setStyleSheet(style_sheet(self._theme, base_pt))
