"""Failures of the store, told in place of being raised."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from inglenook.errors import AppError, StoreError


@contextmanager
def reported(tell: Callable[[AppError], None]) -> Iterator[None]:
    """Tell of a StoreError, and go on after the block."""
    try:
        yield
    except StoreError as error:
        tell(error)
