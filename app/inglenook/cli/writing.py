"""How commands that write a file show how far they are."""

from typing import TYPE_CHECKING, TypeVar

from inglenook.cli.terminal import StatusLine
from inglenook.units import format_size
from inglenook.work import drain

if TYPE_CHECKING:
    from collections.abc import Generator

    from inglenook.convert.target import Written

Result = TypeVar("Result")


def drain_writing(work: "Generator[Written | None, None, Result]", what: str) -> Result:
    """The result of a work that writes a file, whose progress the terminal shows.

    Args:
        work: It is closed when it was interrupted, so that nothing is left of it.
        what: What it does, as in “Converting”.
    """
    status = StatusLine()

    def show(written: "Written") -> None:
        total_bytes = written.total_bytes or 1
        share = written.done_bytes / total_bytes
        status.show(f"{what}: {share:.0%} of {format_size(total_bytes)}")

    try:
        return drain(work, show)
    finally:
        work.close()
        status.clear()
