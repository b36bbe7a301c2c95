"""A request that cannot be granted, on its way to the client."""

from inglenook.engine.messages import Refusal, RefusalKind


class Refused(Exception):
    """What was asked cannot be done; the process lives on.

    Args:
        kind: What could not be.
        detail: Why, marked to be translated where it is no text of llama.cpp's.
        values: What stands for `{0}` and so on in it.
        numbers: As of `Refusal`.
    """

    def __init__(
        self,
        kind: RefusalKind,
        detail: str = "",
        *values: object,
        numbers: tuple[int, ...] = (),
    ) -> None:
        super().__init__(detail.format(*values) if values else detail)
        self.answer = Refusal(
            kind=kind, detail=detail, numbers=numbers, values=tuple(map(str, values))
        )
