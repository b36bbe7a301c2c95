"""The presets and the templates, for the window."""

from collections.abc import Generator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, QObject, Signal

from inglenook.errors import AppError, PromptNotRendered
from inglenook.jobs import NewestJob
from inglenook.library.gguf import read_header
from inglenook.prompts.checking import TemplateProblem, check_template, preview
from inglenook.prompts.model_presets import ModelPresets
from inglenook.prompts.own_presets import OwnPresets, export_preset, import_preset
from inglenook.prompts.presets import Preset, shipped_presets


class PresetService(QObject):
    """The presets that ship, and the user's own. Lives on the GUI thread.

    Args:
        folder: Where the user's own are.
        models_file: Where is kept which model begins with which.

    Signals:
        changed(): There are others than before.
        failed(AppError): What was to be done could not be.
    """

    changed = Signal()
    failed = Signal(AppError)

    def __init__(self, folder: Path, models_file: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._own = OwnPresets(folder)
        self._of_models = ModelPresets(models_file)
        self._presets = self._read()

    @property
    def presets(self) -> tuple[Preset, ...]:
        """All of them, those that ship first."""
        return self._presets

    def find(self, id_: str) -> Preset | None:
        """The preset of an id; None where it is there no more."""
        return next((each for each in self._presets if each.id == id_), None)

    def keep(self, preset: Preset) -> Preset | None:
        """Keep one of the user's own, which has an id then; None if that fails."""
        try:
            kept = self._own.keep(preset)
        except AppError as error:
            self.failed.emit(error)
            return None
        self._reread()
        return kept

    def remove(self, id_: str) -> None:
        """Delete one of the user's own; no model begins with it any more."""
        try:
            self._own.remove(id_)
        except AppError as error:
            self.failed.emit(error)
            return
        self._of_models.forget(id_)
        self._reread()

    def take_in(self, path: Path) -> Preset | None:
        """Keep the preset in a file; None, and told, where it holds none."""
        try:
            preset = import_preset(path)
        except AppError as error:
            self.failed.emit(error)
            return None
        return self.keep(preset)

    def write_out(self, preset: Preset, path: Path) -> None:
        """Write a preset to a file of its own."""
        try:
            export_preset(preset, path)
        except AppError as error:
            self.failed.emit(error)

    def of_model(self, model: str) -> Preset | None:
        """What chats with a model, named by its path, begin with; None for nothing."""
        return self.find(self._of_models.preset_of(model))

    def begin_with(self, model: str, id_: str) -> None:
        """Have new chats with a model begin with a preset; with an empty id, none."""
        self._of_models.choose(model, id_)
        self.changed.emit()

    def _read(self) -> tuple[Preset, ...]:
        return (*shipped_presets(QLocale().name()), *self._own.read_all())

    def _reread(self) -> None:
        self._presets = self._read()
        self.changed.emit()


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateTrial:
    """What came of a template.

    Attributes:
        source: The template.
        text: The sample conversation as it writes it; empty where it fails.
        problem: Why it cannot be used; None if it can.
    """

    source: str
    text: str = ""
    problem: TemplateProblem | None = None


class TemplateService(QObject):
    """Tries templates off the window's thread. Lives on the GUI thread.

    Signals:
        tried(TemplateTrial): What came of the newest one.
        read(str): A model's own template; empty where it has none.
        failed(AppError): There is no answer.
    """

    tried = Signal(TemplateTrial)
    read = Signal(str)
    failed = Signal(AppError)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._trial = NewestJob(self)
        self._reading = NewestJob(self)

    def try_out(self, source: str) -> None:
        """Have a template write the sample; a newer one takes its place."""
        self._trial.start(
            _trying(source), succeeded=self.tried.emit, failed=self.failed.emit
        )

    def read_own(self, model: Path) -> None:
        """Read a model's own template from its file."""
        self._reading.start(
            _reading(model), succeeded=self.read.emit, failed=self.failed.emit
        )

    def close(self) -> None:
        """Wait for what is under way, before the program ends."""
        self._trial.close()
        self._reading.close()


def _trying(source: str) -> Generator[None, None, TemplateTrial]:
    yield None
    make = partial(TemplateTrial, source=source)
    try:
        text = preview(source)
    except PromptNotRendered as error:
        return make(problem=TemplateProblem(error.detail, error.line))
    return make(text=text, problem=check_template(source))


def _reading(model: Path) -> Generator[None, None, str]:
    yield None
    return read_header(model, is_whole=False).chat_template
