"""How much time and memory a template takes, and when that is too much."""

import time
from collections.abc import Iterable, Iterator
from typing import Any

import psutil
from jinja2.exceptions import TemplateRuntimeError

from inglenook.translation import translate

#: What a run may add to the memory of the process; real templates add little more
#: than the prompt.
MAX_GROWTH_BYTES = 2**29
#: Seconds between two looks at the memory, which take microseconds.
_LOOK_EVERY_S = 0.005


class Meter:
    """Watches one run at a time; to be asked at each of its steps.

    Args:
        limit_s: Seconds that a run may take.
    """

    def __init__(self, limit_s: float) -> None:
        self._limit_s = limit_s
        self._process = psutil.Process()
        self.start()

    def start(self) -> None:
        """Give a run its whole time and memory from now on."""
        now = time.monotonic()
        self._deadline = now + self._limit_s
        self._next_look = now + _LOOK_EVERY_S
        self._most_bytes = self._used_bytes() + MAX_GROWTH_BYTES

    def check(self) -> None:
        """Refuse to go on without time or memory.

        Raises:
            TemplateRuntimeError: One of them is used up.
        """
        now = time.monotonic()
        if now > self._deadline:
            raise TemplateRuntimeError(
                translate("Template", "it takes longer than {limit:g} s").format(
                    limit=self._limit_s
                )
            )
        if now > self._next_look:
            self._next_look = now + _LOOK_EVERY_S
            if self._used_bytes() > self._most_bytes:
                raise TemplateRuntimeError(
                    translate("Template", "it takes too much memory")
                )

    def metered(self, items: Iterable[Any]) -> Iterator[Any]:
        """The items, checked one by one."""
        for item in items:
            self.check()
            yield item

    def _used_bytes(self) -> int:
        used: int = self._process.memory_info().rss
        return used
