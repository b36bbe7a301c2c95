"""Text whose own direction does not depend on what it stands in."""

_FIRST_STRONG, _END = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"


def isolated(text: str) -> str:
    """The text for a painter: “8.71 GB” stays so where lines run from right to left."""
    return f"{_FIRST_STRONG}{text}{_END}" if text else text
