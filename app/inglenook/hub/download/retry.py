"""When to try again, and when to give up."""

from dataclasses import dataclass

from inglenook.errors import AppError

#: Less than this between two failures is no progress.
_TRICKLE_BYTES = 65536


class TryAgain(Exception):
    """An attempt failed in a way that another one may not.

    Args:
        error: What to tell when there is no other.
        wait_s: What the server asks to wait; None where it does not say.
        is_brief: Whether only few more tries make sense.
        without_range: Whether the next try had better ask for the whole.
    """

    def __init__(
        self,
        error: AppError,
        *,
        wait_s: float | None = None,
        is_brief: bool = False,
        without_range: bool = False,
    ) -> None:
        super().__init__(error.text)
        self.error = error
        self.wait_s = wait_s
        self.is_brief = is_brief
        self.without_range = without_range


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """How often a failure is met, in a row and without any progress, before it stands.

    Attributes:
        n_first: Where nothing has come in this run; the user still looks.
        n_later: Where something has; the connection may come back.
        n_brief: Where few tries make sense.
        first_wait_s: Before the second try; each wait is twice the last.
        most_wait_s: No wait of our own is longer.
        most_told_s: No wait that a server asks for is longer; it stands then.
    """

    n_first: int = 5
    n_later: int = 10
    n_brief: int = 2
    first_wait_s: float = 0.5
    most_wait_s: float = 30.0
    most_told_s: float = 300.0


class Tries:
    """Counts the failures of one file."""

    def __init__(self, patience: Patience) -> None:
        self._patience = patience
        self._n_failures = 0
        self._n_bytes = 0
        self._has_progressed = False

    def progressed(self, n_bytes: int) -> None:
        """So much has come; where it is more than a trickle, all patience is back."""
        self._n_bytes += n_bytes
        if self._n_bytes >= _TRICKLE_BYTES:
            self._n_failures = 0
            self._has_progressed = True

    def wait_s(self, again: TryAgain) -> float:
        """Seconds until the next try.

        Raises:
            AppError: There is none; what the last failure was.
        """
        self._n_failures += 1
        self._n_bytes = 0
        patience = self._patience
        n_tries = patience.n_later if self._has_progressed else patience.n_first
        if again.is_brief:
            n_tries = patience.n_brief
        told_s = again.wait_s or 0.0
        if self._n_failures >= n_tries or told_s > patience.most_told_s:
            raise again.error from again
        own_s = patience.first_wait_s * 2.0 ** (self._n_failures - 1)
        return max(told_s, min(own_s, patience.most_wait_s))
