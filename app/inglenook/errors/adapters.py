"""Failures of LoRA adapters, which are added to a loaded model."""

from inglenook.errors.engine import EngineError
from inglenook.translation import translate


class AdapterInvalid(EngineError):
    """The file is no LoRA adapter, or a damaged one.

    Args:
        text: One sentence: which file, and what is wrong with it.
    """

    def __init__(self, text: str) -> None:
        super().__init__(
            text,
            hint=translate(
                "Errors", "Choose a LoRA adapter in a GGUF file, or go on without it."
            ),
        )


class AdapterDoesNotFit(EngineError):
    """A LoRA adapter that was made for another model.

    Args:
        text: One sentence: which file, and how one knows.
    """

    def __init__(self, text: str) -> None:
        super().__init__(
            text,
            hint=translate(
                "Errors", "Load the model that it was made for, or go on without it."
            ),
        )
