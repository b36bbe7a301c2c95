"""What the engine process refuses, as the failures that the user reads."""

from collections.abc import Callable

from inglenook.engine.messages import Refusal, RefusalKind
from inglenook.errors import (
    AdapterDoesNotFit,
    AdapterInvalid,
    BaseFileNotWritten,
    BaseFileUnusable,
    EngineError,
    GenerationFailed,
    GrammarInvalid,
    ImageUnreadable,
    ImportanceNotCollected,
    ImportanceNotWritten,
    ImportanceUnusable,
    LoadFailed,
    ModelNotFinite,
    NotEnoughMemory,
    ProjectorUnusable,
    PromptNotRendered,
    PromptTooLong,
    QuantizationFailed,
    TextTooShort,
    UnknownArchitecture,
)
from inglenook.translation import translate

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
    "base_unusable": BaseFileUnusable,
    "base_not_written": BaseFileNotWritten,
    "not_finite": ModelNotFinite,
    "quantize": QuantizationFailed,
    "imatrix": ImportanceUnusable,
    "imatrix_not_collected": ImportanceNotCollected,
    "imatrix_not_written": ImportanceNotWritten,
}


def error_of(refusal: Refusal) -> EngineError:
    """The failure that a refusal tells of."""
    detail = _translated(refusal)
    match refusal.kind:
        case "memory":
            return NotEnoughMemory(detail=detail)
        case "prompt_too_long":
            n_prompt, n_context, is_estimate = refusal.numbers
            return PromptTooLong(n_prompt, n_context, is_estimate=bool(is_estimate))
        case "text_too_short":
            n_tokens, n_least, *_ = refusal.numbers
            return TextTooShort(n_tokens, n_least)
        case "template":
            line = next(iter(refusal.numbers), None)
            return PromptNotRendered(detail, line=line)
        case kind:
            return _ERRORS[kind](detail)


def _translated(refusal: Refusal) -> str:
    """Its detail; what llama.cpp says stays as it is."""
    if not refusal.detail:
        return ""
    context = "Template" if refusal.kind == "template" else "Refusal"
    detail = translate(context, refusal.detail)
    return detail.format(*refusal.values) if refusal.values else detail
