"""How many models there are, or are ticked, and what can be done with these."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from inglenook.library.scan import LocalModel
from inglenook.translation import counted
from inglenook.ui.appearance import Appearance
from inglenook.ui.icons import Tone, icon
from inglenook.ui.models.mine.choice import Hindrance, hindrance_of
from inglenook.units import format_size


class ChoiceBar(QWidget):
    """A count; with ticked models, Delete and Compare too. Lives on the GUI thread.

    Signals:
        removal_requested(): What is ticked is to be deleted.
        compare_requested(): What is ticked is to be compared.
    """

    removal_requested = Signal()
    compare_requested = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._count = QLabel()
        self._count.setProperty("scale", "small")
        self._count.setProperty("tone", "text2")
        self._delete = QPushButton(self.tr("Delete"))
        self._delete.setProperty("kind", "quiet")
        self._delete.clicked.connect(self.removal_requested)
        self._compare = QPushButton()
        self._compare.setObjectName("compare")
        self._compare.setProperty("kind", "primary")
        self._compare.clicked.connect(self.compare_requested)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addStretch()
        for widget in (self._count, self._delete, self._compare):
            layout.addWidget(widget)
        for button in (self._delete, self._compare):
            button.setIconSize(QSize(16, 16))
        self._tint()
        appearance.theme_changed.connect(self._tint)
        self.setFixedHeight(self._compare.sizeHint().height())
        self.show_models((), ())

    def show_models(
        self, models: Sequence[LocalModel], chosen: Sequence[LocalModel]
    ) -> None:
        """Tell how many there are, and what the ticked ones can be used for."""
        is_chosen = bool(chosen)
        self._count.setText(self._words(models, chosen))
        self._delete.setVisible(is_chosen)
        self._compare.setVisible(is_chosen)
        hindrance = hindrance_of(chosen) if is_chosen else ""
        self._compare.setEnabled(not hindrance)
        self._compare.setToolTip(self._reason(hindrance))
        self._compare.setAccessibleDescription(self._reason(hindrance))
        self._compare.setText(self.tr("Compare {n}").format(n=len(chosen)))
        self._tint()

    def _words(self, models: Sequence[LocalModel], chosen: Sequence[LocalModel]) -> str:
        if chosen:
            return self.tr("{n} selected").format(n=len(chosen))
        if not models:
            return self.tr("Looking into the folders…")
        size = format_size(sum(model.size_bytes for model in models))
        words = counted("ChoiceBar", "%n model(s), {size}", len(models))
        return words.format(size=size)

    def _reason(self, hindrance: Hindrance) -> str:
        reasons: dict[Hindrance, str] = {
            "": "",
            "few": self.tr("Tick another variant of this model to compare them"),
            "others": self.tr("Only variants of one model can be compared"),
            "damaged": self.tr("One of them cannot be loaded"),
        }
        return reasons[hindrance]

    def _tint(self) -> None:
        theme = self._appearance.theme
        self._delete.setIcon(icon("ph.trash", theme, "text2"))
        tone: Tone = "on_accent" if self._compare.isEnabled() else "text2"
        self._compare.setIcon(icon("ph.scales", theme, tone))
