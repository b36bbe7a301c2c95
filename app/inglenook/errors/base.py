"""What every failure is, and those that belong to no part."""


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


class NetworkOff(AppError):
    """The user wants nothing to be sent or fetched."""

    def __init__(self) -> None:
        super().__init__(
            "Nothing is fetched: Inglenook is set to work offline.",
            hint="Switch off “Work offline” in Settings, or leave out --offline.",
        )


class SettingsInvalid(AppError):
    """settings.toml holds what cannot be used."""

    def __init__(self, path: str, detail: str) -> None:
        super().__init__(
            f"The settings in “{path}” cannot be used: {detail}.",
            hint="Correct the file, or delete it to start with the defaults.",
            detail=detail,
        )
