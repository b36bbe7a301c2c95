"""How long a server asks to be left alone."""

import re
import time
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import httpx2

_RESET = re.compile(r"\bt=([0-9]+)")
#: A wait of a day is as good as any that is longer.
_LONGEST_WAIT_S = 86400.0


def told_wait_s(answer: "httpx2.Response") -> float | None:
    """Seconds that a server asks to wait, a day at most; None where it does not say."""
    told = answer.headers.get("retry-after", "").strip()
    reset = _RESET.search(answer.headers.get("ratelimit", ""))
    if told.isascii() and told.isdecimal():
        wait_s = float(told)
    elif told:
        return _until(told, answer.headers.get("date", ""))
    elif reset and answer.status_code == 429:
        wait_s = float(reset[1])
    else:
        return None
    return min(wait_s, _LONGEST_WAIT_S)


def _until(date: str, sent: str) -> float | None:
    """Seconds until a date; by the clock of who sent it, as ours may be wrong."""
    due = _timestamp(date)
    if due is None:
        return None
    now = _timestamp(sent)
    wait_s = due - (time.time() if now is None else now)
    return min(max(0.0, wait_s), _LONGEST_WAIT_S)


def _timestamp(date: str) -> float | None:
    """Seconds since 1970; None of what is no date."""
    try:
        return parsedate_to_datetime(date).timestamp()
    except (ValueError, TypeError, OverflowError):
        return None
