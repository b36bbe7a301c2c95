"""Every failure that a user can meet, in the words that the user reads.

AppError
├── UnexpectedError          our own bug
├── ModelFileError           the file on disk
│   ├── ModelNotFound        no such file, or no such name in the library
│   ├── ModelAmbiguous       several models have that name
│   ├── NoModelChosen        none was named or used before, and no starter is there
│   ├── NotAGguf             something else
│   ├── ModelUnreadable      a GGUF that we do not know how, or may not, read
│   ├── ModelDamaged         a GGUF that is cut off or makes no sense
│   └── ModelPartMissing     a split model without all its files
├── EngineError              the engine process
│   ├── EngineNotStarted     it ended before it said hello
│   ├── UnknownArchitecture  llama.cpp does not know this kind of model
│   ├── NotEnoughMemory      it fits nowhere
│   ├── LoadFailed           llama.cpp refused the model for another reason
│   ├── EngineCrashed        it died of a signal, or left
│   ├── EngineKilled         the system ended it, mostly for memory
│   ├── EngineHung           it said nothing for too long
│   ├── EngineGarbled        what it said was no message of ours
│   ├── PromptTooLong        the prompt has more tokens than the context
│   ├── PromptNotRendered    the chat template failed
│   ├── GrammarInvalid       the grammar or JSON schema cannot be used
│   └── GenerationFailed     llama.cpp could not go on
├── PackError                an engine pack
│   ├── PackMissing          there is none of that name
│   ├── PackNotInstalled     it could not be fetched, unpacked or removed
│   └── PackUnusable         the engine does not start with it
├── NetworkOff               the user wants nothing to be fetched
├── StoreError               the files of the program's own data
│   ├── StoreTooNew          written by a newer version
│   └── StoreUnusable        not readable, or not writable
└── SettingsInvalid          settings.toml holds what cannot be used
"""

import re
from collections.abc import Sequence

from inglenook.units import format_count, format_memory

#: Ends of a process that its own code is the cause of; on Windows an NTSTATUS.
_FAULT = re.compile(r"SIG(SEGV|ILL|ABRT|BUS|FPE)|exit code 0x")


class AppError(Exception):
    """A failure in the words that the user reads.

    Args:
        text: One sentence: what did not happen.
        hint: One sentence: what the user can do now; empty where nothing helps.
        detail: The technical cause, where no exception that this one was raised
            from tells it (the engine process sends text, not exceptions).
    """

    def __init__(self, text: str, *, hint: str = "", detail: str = "") -> None:
        super().__init__(text)
        self.text = text
        self.hint = hint
        self.detail = detail


class UnexpectedError(AppError):
    """Our own bug, on its way to the user."""

    def __init__(self, bug: BaseException) -> None:
        super().__init__(
            "Something went wrong inside Inglenook.",
            hint="The log says more; please report it.",
            detail=f"{type(bug).__name__}: {bug}",
        )


class ModelFileError(AppError):
    """A model's file on disk cannot be used."""


class ModelNotFound(ModelFileError):
    """Neither a file nor a name in the library.

    Args:
        name: What the user gave.
    """

    def __init__(self, name: str) -> None:
        super().__init__(
            f"There is no model “{name}”.",
            hint="Check the name, and whether the file was moved.",
        )


class ModelAmbiguous(ModelFileError):
    """Several models in the library have the name that was given.

    Args:
        name: What the user gave.
        candidates: What would name just one of them.
    """

    def __init__(self, name: str, candidates: Sequence[str]) -> None:
        super().__init__(
            f"There are several models “{name}”.",
            hint=f"Choose one of: {', '.join(candidates)}.",
        )
        self.candidates = tuple(candidates)


class NoModelChosen(ModelFileError):
    """None was named or used before, and the starter model is not there."""

    def __init__(self) -> None:
        super().__init__(
            "No model was chosen.",
            hint="Choose one; any .gguf file will do.",
        )


class NotAGguf(ModelFileError):
    """The file is something else."""

    def __init__(self, name: str, detail: str) -> None:
        super().__init__(
            f"“{name}” is not a GGUF model: {detail}.",
            hint="Choose another file; models for Inglenook are in GGUF files.",
        )


class ModelUnreadable(ModelFileError):
    """A GGUF of a kind that this program does not know, or may not open."""

    def __init__(
        self,
        name: str,
        detail: str,
        *,
        hint: str = "Choose another variant, or use a newer version of Inglenook.",
    ) -> None:
        super().__init__(f"“{name}” cannot be read: {detail}.", hint=hint)


class ModelDamaged(ModelFileError):
    """A GGUF that is cut off, or whose header makes no sense."""

    def __init__(self, name: str, detail: str) -> None:
        super().__init__(
            f"“{name}” is damaged: {detail}.",
            hint="Download it again, or copy it anew from where it came.",
        )


class ModelPartMissing(ModelFileError):
    """A split model without all its files."""

    def __init__(self, missing: str) -> None:
        super().__init__(
            f"A part of this model is missing: “{missing}”.",
            hint="Put all parts of the model into one folder.",
        )


class EngineError(AppError):
    """The engine process did not do what was asked."""


class EngineNotStarted(EngineError):
    """The engine process ended, or fell silent, before it was ready for a model."""

    def __init__(self, detail: str) -> None:
        super().__init__(
            "The engine could not be started.",
            hint="Install Inglenook again; the log of the engine says more.",
            detail=detail,
        )


class UnknownArchitecture(EngineError):
    """llama.cpp does not know this kind of model."""

    def __init__(self, architecture: str) -> None:
        super().__init__(
            f"This engine does not know the model architecture “{architecture}”.",
            hint="A newer version of Inglenook may; or choose another model.",
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
        text = "There is not enough memory for this model."
        if needed_bytes is not None and free_bytes is not None:
            text = (
                f"This model needs {format_memory(needed_bytes)} of memory, "
                f"and there is {format_memory(free_bytes)}."
            )
        super().__init__(
            text,
            hint="Choose a smaller quantization or a shorter context.",
            detail=detail,
        )


class LoadFailed(EngineError):
    """llama.cpp refused the model for a reason of its own."""

    def __init__(self, detail: str) -> None:
        super().__init__(
            f"The model could not be loaded: {detail or 'llama.cpp gives no reason'}.",
            hint="Try another variant of this model.",
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
            f"The engine stopped ({how}).",
            hint="What was said is kept. Send again to start the engine anew.",
            detail=detail,
        )
        self.how = how

    @property
    def is_fault(self) -> bool:
        """Whether code went wrong in it, so that the same work will end it again."""
        return bool(_FAULT.search(self.how))


class EngineKilled(EngineError):
    """The operating system ended the engine process."""

    def __init__(self) -> None:
        super().__init__(
            "The system ended the engine, most likely because memory ran out.",
            hint="Close other programs, or choose a smaller quantization.",
        )


class EngineHung(EngineError):
    """The engine process said nothing for too long, and was ended."""

    def __init__(self, seconds: float) -> None:
        super().__init__(
            f"The engine did not answer for {seconds:.0f} s and was ended.",
            hint="What was said is kept. Send again to start the engine anew.",
        )


class EngineGarbled(EngineError):
    """What the engine process said was no message of ours."""

    def __init__(self, detail: str) -> None:
        super().__init__(
            "The engine sent something that makes no sense, and was ended.",
            hint="What was said is kept. Send again to start the engine anew.",
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
        about = "about " if is_estimate else ""
        super().__init__(
            f"The prompt has {about}{format_count(prompt_tokens)} tokens, and the "
            f"context holds {format_count(context_tokens)}.",
            hint="Shorten the prompt, or load the model with a longer context.",
        )
        self.prompt_tokens = prompt_tokens
        self.context_tokens = context_tokens


class PromptNotRendered(EngineError):
    """The model's chat template failed."""

    def __init__(self, detail: str) -> None:
        super().__init__(
            f"The chat template of this model failed: {detail}.",
            hint="Choose another prompt format for this model.",
            detail=detail,
        )


class GrammarInvalid(EngineError):
    """The grammar or the JSON schema cannot be used."""

    def __init__(self, detail: str) -> None:
        super().__init__(
            f"The grammar for the answer cannot be used: {detail}.",
            hint="Correct it, or send without it.",
            detail=detail,
        )


class GenerationFailed(EngineError):
    """llama.cpp could not go on."""

    def __init__(self, detail: str) -> None:
        super().__init__(
            "The engine could not go on with this answer.",
            hint="What was said is kept. Try again, or load the model anew.",
            detail=detail,
        )


class PackError(AppError):
    """An engine pack cannot be had or used."""


class PackMissing(PackError):
    """There is no engine pack of that name."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"There is no engine pack “{name}”.",
            hint="“inglenook engines” lists those that are installed.",
        )


class PackNotInstalled(PackError):
    """An engine pack could not be fetched, unpacked or removed."""

    def __init__(
        self, detail: str, *, hint: str = "Check the connection and the index."
    ) -> None:
        super().__init__(f"The engine pack was left as it was: {detail}.", hint=hint)


class PackUnusable(PackError):
    """The engine does not start with a pack."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(
            f"The engine pack “{name}” cannot be used here: {reason}.",
            hint="Another engine stays in use; remove this pack, or try another one.",
        )


class NetworkOff(AppError):
    """The user wants nothing to be sent or fetched."""

    def __init__(self) -> None:
        super().__init__(
            "Nothing is fetched: Inglenook is set to work offline.",
            hint="Set offline = false under [network] in settings.toml.",
        )


class StoreError(AppError):
    """The files of the program's own data cannot be used."""


class StoreTooNew(StoreError):
    """A newer version of the program wrote the file."""

    def __init__(self, *, found: int, known: int) -> None:
        super().__init__(
            "Your chats were written by a newer version of Inglenook.",
            hint="Update Inglenook; nothing was changed.",
            detail=f"schema version {found}, known up to {known}",
        )


class StoreUnusable(StoreError):
    """The file cannot be read or written."""

    def __init__(self, path: str, detail: str) -> None:
        super().__init__(
            f"“{path}” cannot be used: {detail}.",
            hint="Check that the disk is not full and the folder is writable.",
            detail=detail,
        )


class SettingsInvalid(AppError):
    """settings.toml holds what cannot be used."""

    def __init__(self, path: str, detail: str) -> None:
        super().__init__(
            f"The settings in “{path}” cannot be used: {detail}.",
            hint="Correct the file, or delete it to start with the defaults.",
            detail=detail,
        )
