"""The two themes, and one made of the system's own colours.

Warm stone greys carry the page. Dusk blue is the one accent: what can be acted
on, and what is current. Ember marks the fire, a model that is loaded or
answers; it never colours text.
"""

from dataclasses import dataclass, fields

from PySide6.QtGui import QPalette


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """The colours of one theme, as `#rrggbb`.

    A mark may be told from every ground it stands on by a contrast of at least
    3, a text by 4.5; see `tests/ui/test_theme.py`.

    Attributes:
        name: Folder of its pictures under resources/themes/.
        chrome: Ground of the rail, lists and side panels.
        surface: Ground of what is read, of fields and menus.
        inset: Ground of the user's messages, code and quiet strips.
        hover: Ground under the pointer.
        pressed: Ground of what is held down.
        line: Hairlines between regions and rows; decoration.
        ctl: Edge of buttons and menus, whose words carry them.
        field: Edge of fields and boxes; text of what is disabled.
        text2: Second lines, labels, icons at rest.
        text3: Facts, times and hints; neither on `pressed` nor on `soft`.
        soft: Ground of the current page, chat or tab.
        sel: Ground of selected rows.
        neu: Notes, and what is neither good nor bad.
        warn_fill: Bars and gauges that warn; no text.
        ember: A lit dot, the ring of a load, the caret; never text.
        ember_soft: The halo of a lit dot.
        track: The empty part of a bar.
        other: A bar that is paused; memory of other programs.
        diff: Ground of a word that differs from the reference's.
        c1: A chart's series, or its chosen variant.
        cm: Bars of the other variants.
        c2: A second series; the ring round the choice.
        c3: The reference, and what another variant beats in all.
        d0: Least of five steps of drift from the reference, up to `d4`.
    """

    name: str
    chrome: str
    surface: str
    inset: str
    hover: str
    pressed: str
    line: str
    ctl: str
    field: str
    text: str
    text2: str
    text3: str
    accent: str
    accent_hover: str
    accent_pressed: str
    on_accent: str
    soft: str
    sel: str
    good: str
    good_bg: str
    warn: str
    warn_bg: str
    warn_fill: str
    bad: str
    bad_bg: str
    neu: str
    neu_bg: str
    ember: str
    ember_soft: str
    track: str
    other: str
    code_keyword: str
    code_string: str
    code_number: str
    code_comment: str
    code_name: str
    diff: str
    diff_line: str
    c1: str
    cm: str
    c2: str
    c3: str
    d0: str
    d1: str
    d2: str
    d3: str
    d4: str


LIGHT = Theme(
    name="light",
    chrome="#F3F1EE",
    surface="#FFFFFF",
    inset="#F7F5F2",
    hover="#EBE8E4",
    pressed="#DFDBD6",
    line="#E3DFDA",
    ctl="#CBC5BE",
    field="#8A837B",
    text="#1F1C1A",
    text2="#59534D",
    text3="#655E58",
    accent="#1D5C88",
    accent_hover="#174C71",
    accent_pressed="#123D5B",
    on_accent="#FFFFFF",
    soft="#E3EEF6",
    sel="#F0F5F9",
    good="#0C6350",
    good_bg="#DDF1EB",
    warn="#744E00",
    warn_bg="#FAEFD3",
    warn_fill="#B07A12",
    bad="#A1223A",
    bad_bg="#FAE4E6",
    neu="#504A45",
    neu_bg="#ECE9E5",
    ember="#C2571A",
    ember_soft="#FBE8DC",
    track="#E6E2DD",
    other="#857E76",
    code_keyword="#8A3B7E",
    code_string="#2C6B3F",
    code_number="#9A4A12",
    code_comment="#6B645D",
    code_name="#1D5C88",
    diff="#FBE3D2",
    diff_line="#C2571A",
    c1="#1D5C88",
    cm="#6694B6",
    c2="#D0671F",
    c3="#6E6760",
    d0="#F0EDE9",
    d1="#F7D9C3",
    d2="#EDA878",
    d3="#D0671F",
    d4="#8C3A07",
)

DARK = Theme(
    name="dark",
    chrome="#171514",
    surface="#1E1C1B",
    inset="#272422",
    hover="#2C2927",
    pressed="#37332F",
    line="#34302D",
    ctl="#4A4540",
    field="#7F7870",
    text="#EDE9E5",
    text2="#B9B2AB",
    text3="#A69E96",
    accent="#84BBE3",
    accent_hover="#9CCAEC",
    accent_pressed="#6BA6D2",
    on_accent="#0F2130",
    soft="#20394B",
    sel="#1F2A33",
    good="#74D3BA",
    good_bg="#17352F",
    warn="#E9C274",
    warn_bg="#3A2F18",
    warn_fill="#D9A941",
    bad="#F59A9A",
    bad_bg="#472324",
    neu="#CBC4BD",
    neu_bg="#35312E",
    ember="#F0935A",
    ember_soft="#43291B",
    track="#3A3632",
    other="#8C847C",
    code_keyword="#DDA0D0",
    code_string="#9CCFA6",
    code_number="#EDB07F",
    code_comment="#A69E96",
    code_name="#84BBE3",
    diff="#4D2F1D",
    diff_line="#F0935A",
    c1="#6FAAD6",
    cm="#46718F",
    c2="#F0935A",
    c3="#A69E96",
    d0="#2E2A28",
    d1="#55331F",
    d2="#8F4F27",
    d3="#D97B3F",
    d4="#FFC79E",
)


def theme_of_palette(palette: QPalette) -> Theme:
    """The system's own colours as a theme, for those who asked for high contrast."""
    role = QPalette.ColorRole
    ground = palette.color(role.Window).name()
    text = palette.color(role.WindowText).name()
    accent = palette.color(role.Highlight).name()
    on_accent = palette.color(role.HighlightedText).name()
    alike = LIGHT if palette.color(role.Window).lightness() > 127 else DARK
    grounds = ("chrome", "surface", "inset", "hover", "pressed", "soft", "sel")
    tinted = ("good_bg", "warn_bg", "bad_bg", "neu_bg", "ember_soft", "track", "diff")
    marks = ("accent", "accent_hover", "accent_pressed", "warn_fill", "ember")
    kept = {"name": alike.name, "on_accent": on_accent}
    colors = {field.name: text for field in fields(Theme)}
    colors |= dict.fromkeys(grounds + tinted, ground)
    colors |= dict.fromkeys(marks, accent)
    return Theme(**(colors | kept))
