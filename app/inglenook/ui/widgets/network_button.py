"""Whether the program may reach the network, at the foot of the rail."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QWidget

from inglenook.settings.schema import Settings
from inglenook.settings.service import SettingsService
from inglenook.ui.appearance import Appearance
from inglenook.ui.icons import icon


class NetworkButton(QToolButton):
    """Online or offline, in a picture and a word. Lives on the GUI thread."""

    def __init__(
        self,
        settings: SettingsService,
        appearance: Appearance,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._is_offline = settings.settings.network.offline
        self.setObjectName("network")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._show()
        settings.changed.connect(self._on_settings_changed)
        appearance.theme_changed.connect(self._show)

    def _on_settings_changed(self, settings: Settings) -> None:
        if settings.network.offline != self._is_offline:
            self._is_offline = settings.network.offline
            self._show()

    def _show(self) -> None:
        name = "ph.cloud-slash" if self._is_offline else "ph.globe"
        words = self.tr("Offline") if self._is_offline else self.tr("Online")
        meaning = self.tr("Models can be looked for and fetched when you ask for it.")
        if self._is_offline:
            meaning = self.tr("Nothing is sent or fetched.")
        self.setIcon(icon(name, self._appearance.theme))
        self.setText(words)
        self.setAccessibleName(words)
        self.setAccessibleDescription(meaning)
        self.setToolTip(f"{words}: {meaning}")
