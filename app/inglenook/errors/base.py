"""What every failure is, and those that belong to no part."""

from inglenook.translation import translate


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
            translate("Errors", "Something went wrong inside Inglenook."),
            hint=translate("Errors", "The log says more; please report it."),
            detail=f"{type(bug).__name__}: {bug}",
        )


class NetworkOff(AppError):
    """The user wants nothing to be sent or fetched."""

    def __init__(self) -> None:
        super().__init__(
            translate(
                "Errors", "Nothing is fetched: Inglenook is set to work offline."
            ),
            hint=translate("Errors", "Switch off “Work offline” in Settings."),
        )


class AlreadyRunning(AppError):
    """The window is open in another process, which does not answer."""

    def __init__(self) -> None:
        super().__init__(
            translate("Errors", "Inglenook is already open, but does not answer."),
            hint=translate(
                "Errors",
                "Close it, or end it by the system’s list of programs, then start "
                "again.",
            ),
        )


class SettingsInvalid(AppError):
    """settings.toml holds what cannot be used."""

    def __init__(self, path: str, detail: str) -> None:
        super().__init__(
            translate(
                "Errors", "The settings in “{path}” cannot be used: {detail}."
            ).format(path=path, detail=detail),
            hint=translate(
                "Errors", "Correct the file, or delete it to start with the defaults."
            ),
            detail=detail,
        )


class SettingsNotRead(AppError):
    """The program starts without what the user chose."""

    def __init__(self, path: str, detail: str) -> None:
        super().__init__(
            translate(
                "Errors", "The settings in “{path}” cannot be used: {detail}."
            ).format(path=path, detail=detail),
            hint=translate(
                "Errors",
                "Inglenook works offline with its defaults: correct the file and "
                "start again, or change a setting, which keeps the file as "
                "“settings.damaged.toml”.",
            ),
            detail=detail,
        )


class OutputNotWritten(AppError):
    """What a command has to say does not get to where its output goes."""

    def __init__(self, detail: str) -> None:
        super().__init__(
            translate("Errors", "The output cannot be written: {detail}.").format(
                detail=detail
            ),
            hint=translate("Errors", "Make room on the disk, or send it elsewhere."),
            detail=detail,
        )


class FileNotWritten(AppError):
    """A file that the user wanted to have is not there, or not whole."""

    def __init__(self, name: str) -> None:
        super().__init__(
            translate("Errors", "“{name}” could not be written.").format(name=name),
            hint=translate(
                "Errors", "Choose another folder, or make room on the disk."
            ),
        )
