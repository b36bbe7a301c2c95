"""The models to choose from."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from inglenook.engine.state import EngineState, Phase
from inglenook.library.scan import LocalModel
from inglenook.ui.appearance import Appearance
from inglenook.ui.chat.state_words import variant_words
from inglenook.ui.icons import icon
from inglenook.ui.keys.actions import key_words
from inglenook.ui.widgets.literal import literal_tooltip
from inglenook.units import format_size

#: Longer names give way in their middle.
_NAME_PX = 480

_NEVER = datetime.min.replace(tzinfo=UTC)


class ModelMenu(QMenu):
    """The models on this machine, those used last first. Lives on the GUI thread.

    Signals:
        model_chosen(Path): The user wants this model.
        file_requested(): The user wants a model that is not in the list.
        unload_requested(): The user wants the model's memory back.
        plan_requested(): The user wants to know why the model runs as it does.
    """

    model_chosen = Signal(Path)
    file_requested = Signal()
    unload_requested = Signal()
    plan_requested = Signal()

    def __init__(
        self,
        models: Callable[[], Sequence[LocalModel]],
        appearance: Appearance,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._models = models
        self._appearance = appearance
        self.setToolTipsVisible(True)

    def fill(self, state: EngineState) -> None:
        """List what there is now, mark what the engine has, and offer the rest."""
        self.fill_models(state)
        if not self.isEmpty():
            self.addSeparator()
        pick = self._add(
            self._keyed(self.tr("Open a .gguf…"), "open_file"), "ph.folder"
        )
        pick.triggered.connect(self.file_requested)
        if state.phase is not Phase.EMPTY:
            why = self._add(
                self._keyed(self.tr("Why this plan?"), "explain_plan"), "ph.info"
            )
            why.triggered.connect(self.plan_requested)
            unload = self._add(self.tr("Unload"), "ph.eject")
            unload.triggered.connect(self.unload_requested)

    def fill_models(self, state: EngineState) -> None:
        """List only the models, and mark what the engine has."""
        self.clear()
        for model in sorted(self._models(), key=_last_used, reverse=True):
            self._add_model(model, is_current=model.path == state.path)

    def _add_model(self, model: LocalModel, *, is_current: bool) -> None:
        words = " ".join(filter(None, (model.name, variant_words(model))))
        middle = Qt.TextElideMode.ElideMiddle
        words = self.fontMetrics().elidedText(words, middle, _NAME_PX)
        # An ampersand would underline the next letter.
        words = words.replace("&", "&&")
        action = self._add(
            f"{words}\t{format_size(model.size_bytes)}",
            "ph.check" if is_current else "ph.cube",
        )
        action.setToolTip(literal_tooltip(self._about(model)))
        action.setEnabled(model.error is None)
        path = model.path
        action.triggered.connect(lambda: self.model_chosen.emit(path))

    def _about(self, model: LocalModel) -> str:
        if model.error is not None:
            return model.error.text
        if model.is_starter:
            return self.tr("A tiny demonstration model that comes with Inglenook")
        return str(model.path)

    def _add(self, text: str, icon_name: str) -> QAction:
        return self.addAction(icon(icon_name, self._appearance.theme), text)

    def _keyed(self, text: str, shortcut: str) -> str:
        """A row's text, and the key of a shortcut at the other end."""
        return f"{text}\t{key_words(shortcut, self.parentWidget() or self)}"


def _last_used(model: LocalModel) -> datetime:
    return model.last_used or _NEVER
