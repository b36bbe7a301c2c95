"""Sets LaTeX maths in type, as a drawing of lines and curves."""

import re
from dataclasses import dataclass
from functools import lru_cache

from inglenook.ui.markdown.maths import MOST_CHARS, Formula

#: What ziamath may raise for what it cannot read, beside latex2mathml's classes.
_UNREADABLE: tuple[type[Exception], ...] = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
)

#: The colour that `Drawing.svg` has in the places of the text's.
_INK = "#010203"

_SIZE_PX = 100.0

#: In ems; no formula to read is larger.
_MOST_EMS = 150

#: A unit takes about a fifth of a millisecond, and each level of nesting doubles it.
_MOST_COST = 1_500
_TOKEN = re.compile(r"\\[A-Za-z]+|\\.|\S", re.DOTALL)
_INWARDS = ("{", r"\left", r"\begin")
_OUTWARDS = ("}", r"\right", r"\end")
_MOST_COMMANDS_IN_A_ROW = re.compile(r"(\\[A-Za-z]+\s*){9}")

#: What writes LaTeX itself may write without an end.
_MACRO = re.compile(r"\\(?:\w*def|let|(?:re)?new\w+|provide\w+)(?![A-Za-z])")

_UNKNOWN_COMMAND = re.compile(r"\\[A-Za-z]")


@dataclass(frozen=True, slots=True)
class Drawing:
    """A formula in type; lengths in ems of the text that it stands in.

    Attributes:
        svg: The drawing, cropped to the formula.
        ascent: How far it rises above the line that letters stand on.
        descent: How far it reaches below that.
    """

    svg: str
    width: float
    ascent: float
    descent: float

    def colored(self, color: str) -> bytes:
        """The drawing in a colour, as `#rrggbb`."""
        return self.svg.replace(_INK, color).encode()


@lru_cache(maxsize=1_000)
def typeset(formula: Formula) -> Drawing | None:
    """Set a formula in type; None where it cannot be read, or is too much to draw.

    Takes some milliseconds.
    """
    if len(formula.latex) > MOST_CHARS or _cost(formula.latex) > _MOST_COST:
        return None
    # Takes a tenth of a second to import, and few answers have formulas.
    from latex2mathml import exceptions  # noqa: PLC0415
    from ziamath.config import config  # noqa: PLC0415
    from ziamath.zmath import Latex  # noqa: PLC0415

    classes = (each for each in vars(exceptions).values() if isinstance(each, type))
    refusals = (each for each in classes if issubclass(each, Exception))
    # Qt draws no symbols of SVG 2.
    config.svg2 = False
    try:
        drawn = Latex(
            formula.latex,
            size=_SIZE_PX,
            color=_INK,
            inline=not formula.is_display,
            margin=0,
        )
        if _UNKNOWN_COMMAND.search(drawn.mathmlstr()):
            return None
        width, height = (length / _SIZE_PX for length in drawn.getsize())
        below = drawn.getyofst() / _SIZE_PX
        svg = drawn.svg()
    except (*_UNREADABLE, *refusals):
        return None
    if not (0 < width < _MOST_EMS and 0 < height < _MOST_EMS):
        return None
    return Drawing(svg, width, ascent=height + below, descent=-below)


def _cost(latex: str) -> int:
    """How much work a formula is: ziamath reads what is nested twice a level."""
    if _MOST_COMMANDS_IN_A_ROW.search(latex) or _MACRO.search(latex):
        return _MOST_COST + 1
    depth = cost = 0
    for token in _TOKEN.findall(latex):
        if token in _INWARDS:
            depth += 1
        elif token in _OUTWARDS:
            depth -= 1
        cost += 2 ** min(max(depth, 0), 20)
    return cost
