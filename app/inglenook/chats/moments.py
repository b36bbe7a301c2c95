"""Times as files hold them, which may be damaged or written by others."""

from datetime import UTC, datetime

#: The beginning of the year 3000: later, Windows tells no local time.
_LAST_SECOND = 32_503_680_000


def time_of(seconds: float) -> datetime:
    """The time so many seconds after 1970 began, which any time zone can tell."""
    return datetime.fromtimestamp(min(max(seconds, 0), _LAST_SECOND), UTC)
