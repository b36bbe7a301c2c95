"""The place where searched words stand, as runs of plain and bold text."""

import re

#: At most so much is shown before the first word that was found.
LEAD_CHARS = 16

_MARKS = re.compile("[\x02\x03]")


def snippet_runs(snippet: str) -> list[tuple[str, bool]]:
    r"""The runs of a snippet, each with whether it was searched for.

    Args:
        snippet: What was found stands between \x02 and \x03; see SearchHit.
    """
    parts = _MARKS.split(_shortened(snippet))
    runs = [(text, number % 2 == 1) for number, text in enumerate(parts)]
    return [run for run in runs if run[0]]


def _shortened(snippet: str) -> str:
    """The snippet with its first found word near the beginning."""
    start = snippet.find("\x02")
    if start <= LEAD_CHARS:
        return snippet
    lead = snippet[start - LEAD_CHARS : start]
    # From the next word on, where there are spaces.
    _, _, words = lead.partition(" ")
    return "…" + (words or lead) + snippet[start:]
