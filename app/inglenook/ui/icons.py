"""Icons of one family, in the colours of a theme."""

from typing import Literal

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon

from inglenook.paths import resource
from inglenook.ui.theme import Theme

Tone = Literal[
    "text", "text2", "text3", "accent", "on_accent", "good", "warn", "bad", "neu"
]

#: Phosphor is drawn to fill its square; qtawesome leaves an eighth of it empty.
_FILL = 8 / 7


def icon(
    name: str, theme: Theme, tone: Tone = "text2", *, checked_tone: Tone | None = None
) -> QIcon:
    """A picture that is sharp at every size.

    Args:
        name: qtawesome's, as in “ph.chat”.
        theme: Where its colours come from; what is disabled has `field`.
        tone: The colour at rest.
        checked_tone: The colour on a button that is checked, if another.
    """
    # Takes as long to import as all of Qt; terminals and tests never need it.
    import qtawesome  # noqa: PLC0415

    color = getattr(theme, tone)
    made: QIcon = qtawesome.icon(
        name,
        color=color,
        color_on=getattr(theme, checked_tone or tone),
        color_disabled=theme.field,
        color_active=color,
        scale_factor=_FILL,
    )
    return made


def application_icon() -> QIcon:
    """The program's own icon, simpler in small sizes."""
    small = QIcon(str(resource("icons/inglenook-small.svg")))
    large = QIcon(str(resource("icons/inglenook.svg")))
    made = QIcon()
    for size_px in (16, 24, 32, 48, 64, 128, 256):
        drawn = small if size_px <= 24 else large
        made.addPixmap(drawn.pixmap(QSize(size_px, size_px), 1.0))
    return made
