"""What the model is asked: a conversation as its chat's settings want it sent."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from typing import Protocol

import msgspec

from inglenook.chats.attached import with_files
from inglenook.chats.records import Attachment, ChatMessage, ChatSettings
from inglenook.engine.messages import Generate, Message, Sampling
from inglenook.engine.state import EngineState
from inglenook.prompts.presets import Preset, SamplingValue

#: The id in `ChatSettings.format` of a template that the user wrote.
CUSTOM_FORMAT = "custom"

#: Before what a model has made of the beginning of a conversation.
_SUMMARY = "Summary of what was said before, of which the beginning is left out:"


class Presets(Protocol):
    """What chats need of presets."""

    def find(self, id_: str) -> Preset | None:
        """The preset of this id; None if it is gone."""

    def of_model(self, model: str) -> Preset | None:
        """What chats with a model, named by its path, begin with; None for nothing."""


class NoPresets:
    """No presets at all."""

    def find(self, _id: str) -> Preset | None:
        """There is none."""
        return None

    def of_model(self, _model: str) -> Preset | None:
        """There is none."""
        return None


class Requests:
    """Makes requests of conversations.

    Args:
        presets: Where chats have of their sampling what they did not choose.
        image: The image of an attachment, by its id.
        projector: The file that makes a model see, by the model's; None without one.
    """

    def __init__(
        self,
        presets: Presets,
        image: Callable[[int], bytes],
        projector: Callable[[Path], Path | None],
    ) -> None:
        self._presets = presets
        self._image = image
        self._projector = projector

    def begin_with(self, state: EngineState) -> ChatSettings:
        """The settings of a new chat with the model that is loaded, or loading."""
        preset = self._presets.of_model(str(state.path)) if state.path else None
        return settings_of(preset) if preset else ChatSettings()

    def request(
        self,
        settings: ChatSettings,
        path: Sequence[ChatMessage],
        state: EngineState,
        *,
        continues: bool = False,
    ) -> Generate:
        """What to ask the model.

        Args:
            settings: The chat's.
            path: Its messages, oldest first, to the one that is to be answered.
            state: Which model is asked.
            continues: Whether the last is an answer that is to go on.
        """
        settings, said = applying(settings, path)
        is_custom = settings.format == CUSTOM_FORMAT
        has_images = any(file.kind == "image" for m in said for file in m.attachments)
        projector = self._projector(state.path) if has_images and state.path else None
        if projector is None:
            said = without_old_images(said)
        messages = (*_system(settings), *self._history(said))
        return Generate(
            messages=messages,
            template=settings.template if is_custom else "",
            format="" if is_custom else settings.format,
            continues=continues,
            sampling=self._sampling(settings, state.sampling),
            max_tokens=settings.max_tokens,
            adapters=settings.adapters,
            projector=str(projector or ""),
        )

    def _history(self, path: Iterable[ChatMessage]) -> Iterable[Message]:
        """What was said, in turns, for most chat templates demand that.

        Empty messages (answers that broke off at once) are left out; those of one
        role in a row become one.
        """
        said = (each for each in path if each.text.strip() or each.attachments)
        for role, group in groupby(said, key=lambda message: message.role):
            messages = list(group)
            texts = [with_files(each.text, each.attachments) for each in messages]
            files = [file for each in messages for file in each.attachments]
            yield Message(role, "\n\n".join(filter(None, texts)), self._images(files))

    def _images(self, files: Iterable[Attachment]) -> tuple[bytes, ...]:
        return tuple(
            file.data or self._image(file.id) for file in files if file.kind == "image"
        )

    def _sampling(self, settings: ChatSettings, of_model: Sampling) -> Sampling:
        preset = self._presets.find(settings.preset) if settings.preset else None
        return chosen_sampling(usual_sampling(preset, of_model), settings.sampling)


def settings_of(preset: Preset) -> ChatSettings:
    """What a chat has that begins with a preset."""
    return ChatSettings(
        preset=preset.id,
        system_prompt=preset.system_prompt,
        max_tokens=preset.max_tokens,
    )


def usual_sampling(preset: Preset | None, of_model: Sampling) -> Sampling:
    """How tokens are chosen where the chat has no choice of its own."""
    return chosen_sampling(of_model, preset.sampling) if preset else of_model


def chosen_sampling(usual: Sampling, chosen: Mapping[str, SamplingValue]) -> Sampling:
    """A sampling with other values; one outside of its range is passed over."""
    sampling = usual
    for name, value in chosen.items():
        changed = {**msgspec.structs.asdict(sampling), name: value}
        with suppress(msgspec.ValidationError):
            sampling = msgspec.convert(changed, Sampling)
    return sampling


def applying(
    settings: ChatSettings, path: Sequence[ChatMessage]
) -> tuple[ChatSettings, tuple[ChatMessage, ...]]:
    """What is sent of a branch, and the settings as they apply to it.

    A branch in which the first message that is sent does not stand is sent whole.
    """
    n_unsent = count_unsent(settings.history_from, path)
    if n_unsent is None:
        whole = msgspec.structs.replace(settings, history_from=0, summary="")
        return whole, tuple(path)
    return settings, tuple(path[n_unsent:])


def count_unsent(history_from: int, path: Sequence[ChatMessage]) -> int | None:
    """How many messages of a branch are left out; None where it is another branch.

    Where the user removed the first that is sent, what follows that is the first.

    Args:
        history_from: See `ChatSettings`.
        path: What is shown of the branch, oldest first.
    """
    before_id = None
    for place, message in enumerate(path):
        if message.id >= history_from:
            # What was removed is missing between a message and its parent.
            is_missing = message.parent_id != before_id
            is_first = message.id == history_from or (history_from and is_missing)
            return place if is_first else None
        before_id = message.id
    return None


def without_old_images(said: Sequence[ChatMessage]) -> tuple[ChatMessage, ...]:
    """The messages with words in place of images, but for the last question.

    For a model that cannot see: a chat may have begun with one that can. What it is
    asked about now must fail, not be passed over.
    """
    questions = [message.id for message in said if message.role == "user"]
    return tuple(
        message if message.id in questions[-1:] else _in_words(message)
        for message in said
    )


def system_text(settings: ChatSettings) -> str:
    """What the model is told before the conversation; empty for nothing."""
    summary = settings.summary and f"{_SUMMARY}\n{settings.summary}"
    return "\n\n".join(filter(None, [settings.system_prompt.strip(), summary]))


def _system(settings: ChatSettings) -> tuple[Message, ...]:
    text = system_text(settings)
    return (Message("system", text),) if text else ()


def _in_words(message: ChatMessage) -> ChatMessage:
    images = [file for file in message.attachments if file.kind == "image"]
    words = [f"[Image “{file.name}”, which you cannot see]" for file in images]
    texts = tuple(file for file in message.attachments if file.kind == "text")
    text = "\n\n".join(filter(None, [*words, message.text]))
    return replace(message, text=text, attachments=texts)
