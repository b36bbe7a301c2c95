"""What the side panel shows, and acts on."""

from dataclasses import dataclass

from inglenook.chats.service import ChatService
from inglenook.engine.prospects.service import TrialService
from inglenook.engine.service import EngineService
from inglenook.hardware.service import HardwareService
from inglenook.library.lora.service import LoraService
from inglenook.prompts.service import PresetService, TemplateService
from inglenook.settings.service import SettingsService


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelSources:
    """The services behind the panel.

    Attributes:
        chats: The chat that is current, and its settings.
        engine: The model that is loaded.
        hardware: The memory that there is.
        settings: How models are loaded.
        presets: What chats can begin with.
        templates: What tries prompt formats.
        trials: What other settings for loading would take.
        lora: What looks at adapters.
    """

    chats: ChatService
    engine: EngineService
    hardware: HardwareService
    settings: SettingsService
    presets: PresetService
    templates: TemplateService
    trials: TrialService
    lora: LoraService
