"""What the engine process refuses, as the failures that the user reads."""

from collections.abc import Callable

from inglenook.engine.messages import Refusal, RefusalKind
from inglenook.errors import (
    AdapterDoesNotFit,
    AdapterInvalid,
    EngineError,
    GenerationFailed,
    GrammarInvalid,
    ImageUnreadable,
    LoadFailed,
    NotEnoughMemory,
    ProjectorUnusable,
    PromptNotRendered,
    PromptTooLong,
    UnknownArchitecture,
)

#: Those that tell no more than a detail.
_ERRORS: dict[RefusalKind, Callable[[str], EngineError]] = {
    "architecture": UnknownArchitecture,
    "load": LoadFailed,
    "grammar": GrammarInvalid,
    "adapter": AdapterInvalid,
    "adapter_misfit": AdapterDoesNotFit,
    "image": ImageUnreadable,
    "projector": ProjectorUnusable,
    "decode": GenerationFailed,
}


def error_of(refusal: Refusal) -> EngineError:
    """The failure that a refusal tells of."""
    match refusal.kind:
        case "memory":
            return NotEnoughMemory(detail=refusal.detail)
        case "prompt_too_long":
            n_prompt, n_context, is_estimate = refusal.numbers
            return PromptTooLong(n_prompt, n_context, is_estimate=bool(is_estimate))
        case "template":
            line = next(iter(refusal.numbers), None)
            return PromptNotRendered(refusal.detail, line=line)
        case kind:
            return _ERRORS[kind](refusal.detail)
