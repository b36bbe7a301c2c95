"""Where the letters of a laid out line are."""

from typing import cast

from PySide6.QtGui import QTextLine


def x_of(line: QTextLine, place: int) -> float:
    """Where a place of a paragraph stands in its line, in pixels."""
    # PySide's stubs leave open what this gives.
    x, _ = cast("tuple[float, int]", line.cursorToX(place))
    return x
