"""A request that cannot be granted, on its way to the client."""

from inglenook.engine.messages import Refusal, RefusalKind


class Refused(Exception):
    """What was asked cannot be done; the process lives on."""

    def __init__(
        self, kind: RefusalKind, detail: str = "", numbers: tuple[int, ...] = ()
    ) -> None:
        super().__init__(detail)
        self.answer = Refusal(kind=kind, detail=detail, numbers=numbers)
