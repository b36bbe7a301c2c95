"""What Qt draws a theme with: a palette, and one style sheet."""

from dataclasses import asdict
from string import Template

from PySide6.QtGui import QColor, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from inglenook.paths import resource
from inglenook.ui.theme import Theme

#: Type sizes by name, as ratios of the base font's size.
SCALE = {
    "caption": 0.88,
    "small": 0.92,
    "base": 1.0,
    "reading": 1.08,
    "section": 1.15,
    "page": 1.23,
    "title": 1.54,
}

#: Size of the base font for which widths are given.
_USUAL_TYPE_PX = 13


def palette(theme: Theme) -> QPalette:
    """A theme as Qt's own palette, for all that the style sheet does not name."""
    role = QPalette.ColorRole
    colors = (
        (theme.surface, (role.Window, role.Base, role.Button, role.ToolTipText)),
        (theme.inset, (role.AlternateBase, role.Midlight, role.Light)),
        (theme.text, (role.WindowText, role.Text, role.ButtonText, role.ToolTipBase)),
        (theme.text3, (role.PlaceholderText,)),
        (theme.accent, (role.Highlight, role.Link, role.LinkVisited, role.Accent)),
        (theme.on_accent, (role.HighlightedText, role.BrightText)),
        (theme.ctl, (role.Mid, role.Dark)),
        (theme.field, (role.Shadow,)),
    )
    disabled = (role.WindowText, role.Text, role.ButtonText, role.PlaceholderText)
    made = QPalette()
    for color, roles in colors:
        for each in roles:
            made.setColor(each, QColor(color))
    for each in disabled:
        made.setColor(QPalette.ColorGroup.Disabled, each, QColor(theme.field))
    return made


def style_sheet(theme: Theme, base_pt: float) -> str:
    """The program's one style sheet, in a theme's colours and sizes of type.

    The base font has `base_pt` points, and the other sizes follow it.
    """
    template = Template(resource("themes/inglenook.qss").read_text("utf-8"))
    sizes = {
        f"{name}_size": f"{base_pt * ratio:.2f}pt" for name, ratio in SCALE.items()
    }
    pictures = resource(f"themes/{theme.name}").as_posix()
    return template.substitute(asdict(theme), **sizes, pictures=pictures)


def zoomed(width_px: int) -> int:
    """A width for words, for type of the size of now.

    Args:
        width_px: For type of the usual size; it is never less than that.
    """
    now_px = QFontInfo(QApplication.font()).pixelSize()
    return max(width_px, round(width_px * now_px / _USUAL_TYPE_PX))


def restyle(widget: QWidget, **properties: str) -> None:
    """Give a widget that is already shown other properties of the style sheet.

    As in `restyle(label, tone="warn")`; what may be said stands at the top of
    resources/themes/inglenook.qss.
    """
    for name, value in properties.items():
        widget.setProperty(name, value)
    # Qt reads dynamic properties only when it polishes a widget.
    widget.style().unpolish(widget)
    widget.style().polish(widget)
