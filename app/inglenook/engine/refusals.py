"""What the engine process refuses, as the failures that the user reads."""

from inglenook.engine.messages import Refusal
from inglenook.errors import (
    EngineError,
    GenerationFailed,
    GrammarInvalid,
    LoadFailed,
    NotEnoughMemory,
    PromptNotRendered,
    PromptTooLong,
    UnknownArchitecture,
)


def error_of(refusal: Refusal) -> EngineError:
    """The failure that a refusal tells of."""
    detail = refusal.detail
    match refusal.kind:
        case "architecture":
            return UnknownArchitecture(detail)
        case "memory":
            return NotEnoughMemory(detail=detail)
        case "load":
            return LoadFailed(detail)
        case "prompt_too_long":
            n_prompt, n_context, is_estimate = refusal.numbers
            return PromptTooLong(n_prompt, n_context, is_estimate=bool(is_estimate))
        case "template":
            return PromptNotRendered(detail)
        case "grammar":
            return GrammarInvalid(detail)
        case "decode":
            return GenerationFailed(detail)
