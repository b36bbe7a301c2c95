"""Failures of the engine process."""

import re

from inglenook.errors.base import AppError
from inglenook.translation import translate
from inglenook.units import format_count, format_memory

#: Ends of a process that its own code is the cause of; on Windows an NTSTATUS.
_FAULT = re.compile(r"SIG(SEGV|ILL|ABRT|BUS|FPE)|exit code 0x")
#: What a system that shuts down, or a terminal that closes, sends to a process.
_ENDED = re.compile(r"SIG(TERM|HUP|INT|QUIT)")


class EngineError(AppError):
    """The engine process did not do what was asked."""


class EngineNotStarted(EngineError):
    """The engine process ended, or fell silent, before it was ready for a model."""

    def __init__(self, detail: str) -> None:
        super().__init__(
            translate("Errors", "The engine could not be started."),
            hint=translate(
                "Errors", "Install Inglenook again; the log of the engine says more."
            ),
            detail=detail,
        )


class UnknownArchitecture(EngineError):
    """llama.cpp does not know this kind of model."""

    def __init__(self, architecture: str) -> None:
        super().__init__(
            translate(
                "Errors",
                "This engine does not know the model architecture “{architecture}”.",
            ).format(architecture=architecture),
            hint=translate(
                "Errors", "A newer version of Inglenook may; or choose another model."
            ),
        )


class NotEnoughMemory(EngineError):
    """The model fits neither the GPU nor what RAM there is.

    Args:
        needed_bytes: What the model needs, where it is known.
        free_bytes: What there is.
    """

    def __init__(
        self,
        *,
        needed_bytes: int | None = None,
        free_bytes: int | None = None,
        detail: str = "",
    ) -> None:
        text = translate("Errors", "There is not enough memory for this model.")
        if needed_bytes is not None and free_bytes is not None:
            text = translate(
                "Errors",
                "This model needs {needed} of memory, and there is {free}.",
            ).format(
                needed=format_memory(needed_bytes),
                free=format_memory(free_bytes),
            )
        super().__init__(
            text,
            hint=translate(
                "Errors", "Choose a smaller quantization or a shorter context."
            ),
            detail=detail,
        )


class LoadFailed(EngineError):
    """llama.cpp refused the model for a reason of its own."""

    def __init__(self, detail: str) -> None:
        reason = detail or translate("Errors", "llama.cpp gives no reason")
        super().__init__(
            translate("Errors", "The model could not be loaded: {reason}.").format(
                reason=reason
            ),
            hint=translate("Errors", "Try another variant of this model."),
            detail=detail,
        )


class EngineCrashed(EngineError):
    """The engine process ended by itself.

    Args:
        how: How it ended, as in “signal SIGSEGV” or “exit status 1”.
        detail: The last lines of its log.
    """

    def __init__(self, how: str, detail: str = "") -> None:
        super().__init__(
            translate("Errors", "The engine stopped ({how}).").format(how=how),
            hint=translate(
                "Errors", "What was said is kept. Send again to start the engine anew."
            ),
            detail=detail,
        )
        self.how = how

    @property
    def is_fault(self) -> bool:
        """Whether code went wrong in it, so that the same work will end it again."""
        return bool(_FAULT.search(self.how))

    @property
    def was_ended(self) -> bool:
        """Whether somebody else ended it, as a system does that shuts down."""
        return bool(_ENDED.search(self.how))


class EngineKilled(EngineError):
    """The operating system ended the engine process."""

    def __init__(self) -> None:
        super().__init__(
            translate(
                "Errors",
                "The system ended the engine, most likely because memory ran out.",
            ),
            hint=translate(
                "Errors", "Close other programs, or choose a smaller quantization."
            ),
        )


class EngineHung(EngineError):
    """The engine process said nothing for too long, and was ended."""

    def __init__(self, seconds: float) -> None:
        super().__init__(
            translate(
                "Errors", "The engine did not answer for {seconds:.0f} s and was ended."
            ).format(seconds=seconds),
            hint=translate(
                "Errors", "What was said is kept. Send again to start the engine anew."
            ),
        )


class EngineGarbled(EngineError):
    """What the engine process said was no message of ours."""

    def __init__(self, detail: str) -> None:
        super().__init__(
            translate(
                "Errors",
                "The engine sent something that makes no sense, and was ended.",
            ),
            hint=translate(
                "Errors", "What was said is kept. Send again to start the engine anew."
            ),
            detail=detail,
        )


class PromptTooLong(EngineError):
    """The prompt has more tokens than the context holds.

    Args:
        prompt_tokens: Length of the prompt, or of the part that was counted.
        context_tokens: Length of the context.
        is_estimate: Whether `prompt_tokens` was extrapolated from a part.
    """

    def __init__(
        self, prompt_tokens: int, context_tokens: int, *, is_estimate: bool = False
    ) -> None:
        text = translate(
            "Errors", "The prompt has {prompt} tokens, and the context holds {context}."
        )
        if is_estimate:
            text = translate(
                "Errors",
                "The prompt has about {prompt} tokens, and the context holds "
                "{context}.",
            )
        super().__init__(
            text.format(
                prompt=format_count(prompt_tokens), context=format_count(context_tokens)
            ),
            hint=translate(
                "Errors", "Shorten the prompt, or load the model with a longer context."
            ),
        )
        self.prompt_tokens = prompt_tokens
        self.context_tokens = context_tokens
        self.is_estimate = is_estimate


class PromptNotRendered(EngineError):
    """The model's chat template failed.

    Args:
        detail: Why, as the end of a sentence.
        line: Where in the template, counted from 1; None if that is not known.
    """

    def __init__(self, detail: str, *, line: int | None = None) -> None:
        super().__init__(
            translate(
                "Errors", "The chat template of this model failed: {detail}."
            ).format(detail=detail),
            hint=translate("Errors", "Choose another prompt format for this model."),
            detail=detail,
        )
        self.line = line


class GrammarInvalid(EngineError):
    """The grammar or the JSON schema cannot be used."""

    def __init__(self, detail: str) -> None:
        super().__init__(
            translate(
                "Errors", "The grammar for the answer cannot be used: {detail}."
            ).format(detail=detail),
            hint=translate("Errors", "Correct it, or send without it."),
            detail=detail,
        )


class GenerationFailed(EngineError):
    """llama.cpp could not go on."""

    def __init__(self, detail: str) -> None:
        super().__init__(
            translate("Errors", "The engine could not go on with this answer."),
            hint=translate(
                "Errors", "What was said is kept. Try again, or load the model anew."
            ),
            detail=detail,
        )


class NothingSummarised(EngineError):
    """The model was asked for a summary, and gave none."""

    def __init__(self) -> None:
        super().__init__(
            translate("Errors", "The model gave no summary."),
            hint=translate(
                "Errors", "Leave the oldest turns out, or use a longer context."
            ),
        )


class NoRoomToCalibrate(EngineError):
    """Memory does not hold the model once more, beside those that are loaded.

    Args:
        needed_bytes: What another copy of the model needs.
        free_bytes: What there is.
        place: Where; a device's name, or “RAM”.
    """

    def __init__(self, needed_bytes: int, free_bytes: int, place: str) -> None:
        super().__init__(
            translate(
                "Errors",
                "This model was not calibrated: a copy to measure needs "
                "{needed} of {place}, and {free} is free.",
            ).format(
                needed=format_memory(needed_bytes),
                place=place,
                free=format_memory(free_bytes),
            ),
            hint=translate(
                "Errors",
                "Close other programs; or unload the model and run “inglenook "
                "calibrate”, which needs it only once.",
            ),
        )


class EngineBusy(EngineError):
    """A model answers, loads or is measured, and nothing else may take its time."""

    def __init__(self) -> None:
        super().__init__(
            translate("Errors", "Nothing can be measured while a model is at work."),
            hint=translate("Errors", "Wait until it is done, or stop it."),
        )
