"""What the current chat has chosen, and what it has without a choice."""

from typing import Any

import msgspec
from PySide6.QtCore import QObject, Signal

from inglenook.chats.records import ChatSettings
from inglenook.chats.requests import chosen_sampling, settings_of, usual_sampling
from inglenook.chats.service import ChatService
from inglenook.engine.messages import Sampling
from inglenook.engine.service import EngineService
from inglenook.engine.state import EngineState
from inglenook.prompts.presets import Preset, SamplingValue
from inglenook.prompts.service import PresetService
from inglenook.ui.chat.side_panel.creativity import OWN, without_own


class ChatChoice(QObject):
    """The settings of the chat on the screen, for the parts of the side panel.

    Lives on the GUI thread.

    Signals:
        changed(): They are others, or what stands behind them is.
        switched(): They are those of another chat; `changed` has told it.
    """

    changed = Signal()
    switched = Signal()

    def __init__(
        self,
        chats: ChatService,
        presets: PresetService,
        engine: EngineService,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._chats = chats
        self._presets = presets
        self._engine = engine
        self._model = (engine.state.path, engine.state.sampling)
        chats.opened.settings_changed.connect(self.changed)
        chats.opened.chat_opened.connect(self.changed)
        chats.opened.chat_opened.connect(self.switched)
        presets.changed.connect(self.changed)
        engine.state_changed.connect(self._on_engine_state_changed)

    @property
    def settings(self) -> ChatSettings:
        """What the chat has chosen."""
        return self._chats.opened.settings

    @property
    def model(self) -> str:
        """Path of the model that is loaded, or loading; empty for none."""
        path = self._engine.state.path
        return str(path) if path else ""

    @property
    def model_name(self) -> str:
        """What that model is called."""
        return self._engine.state.model

    @property
    def preset(self) -> Preset | None:
        """The preset that it began with; None for none, or one that is gone."""
        return self._presets.find(self.settings.preset)

    @property
    def usual_sampling(self) -> Sampling:
        """How its tokens are chosen without a choice of its own."""
        return usual_sampling(self.preset, self._engine.state.sampling)

    @property
    def sampling(self) -> Sampling:
        """How its tokens are chosen."""
        return chosen_sampling(self.usual_sampling, self.settings.sampling)

    @property
    def is_of_preset(self) -> bool:
        """Whether the chat has all as its preset, or without one nothing, says it."""
        settings, preset = self.settings, self.preset
        plain = settings_of(preset) if preset else ChatSettings()
        return (
            settings.system_prompt == plain.system_prompt
            and settings.max_tokens == plain.max_tokens
            and without_own(self.sampling) == without_own(self.usual_sampling)
        )

    def change(self, **fields: Any) -> None:
        """Choose something else."""
        settings = msgspec.structs.replace(self.settings, **fields)
        if settings != self.settings:
            self._chats.opened.change_settings(settings)

    def change_sampling(self, **values: Any) -> None:
        """Choose tokens otherwise; what is as usual is no choice."""
        sampling = msgspec.structs.replace(self.sampling, **values)
        self.change(sampling=_differing(sampling, self.usual_sampling))

    def reset_sampling(self) -> None:
        """Choose tokens as usual, in the form of answer that was chosen."""
        usual = msgspec.structs.asdict(self.usual_sampling)
        form = ("grammar", "json_schema")
        self.change_sampling(
            **{name: value for name, value in usual.items() if name not in form}
        )

    def take(self, preset: Preset | None) -> None:
        """Have the chat go on with a preset, or with none."""
        plain = settings_of(preset) if preset else ChatSettings()
        kept = {name: getattr(self.sampling, name) for name in OWN}
        self.change(
            preset=plain.preset,
            system_prompt=plain.system_prompt,
            max_tokens=plain.max_tokens,
            sampling={},
        )
        self.change_sampling(**kept)

    def as_preset(self, title: str, id_: str = "") -> Preset:
        """A preset of what is chosen now, beside what any model advises."""
        kept = _differing(without_own(self.sampling), self._engine.state.sampling)
        for name in OWN:
            kept.pop(name, None)
        return Preset(
            id=id_,
            title=title,
            system_prompt=self.settings.system_prompt,
            sampling=kept,
            max_tokens=self.settings.max_tokens,
        )

    def _on_engine_state_changed(self, state: EngineState) -> None:
        model = (state.path, state.sampling)
        was, self._model = self._model, model
        if model != was:
            self.changed.emit()


def _differing(sampling: Sampling, usual: Sampling) -> dict[str, SamplingValue]:
    """The values of a sampling that are not as usual."""
    return {
        name: value
        for name, value in msgspec.structs.asdict(sampling).items()
        if value != getattr(usual, name)
    }
