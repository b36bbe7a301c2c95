"""Colours can be told apart: WCAG 2 contrast, text 4.5 and marks 3 at least."""

from dataclasses import asdict

import pytest
from PySide6.QtGui import QColor, QPalette

from inglenook.ui.theme import DARK, LIGHT, Theme, theme_of_palette

PAGE = ("chrome", "surface", "inset", "hover", "sel")
GROUNDS = (*PAGE, "pressed", "soft")

TEXTS = {
    "text": (*GROUNDS, "good_bg", "warn_bg", "bad_bg", "neu_bg", "diff"),
    "text2": GROUNDS,
    "text3": PAGE,
    "accent": (*PAGE, "soft"),
    "on_accent": ("accent", "accent_hover", "accent_pressed"),
    "good": ("chrome", "surface", "sel", "good_bg"),
    "warn": ("chrome", "surface", "sel", "warn_bg"),
    "bad": ("chrome", "surface", "hover", "bad_bg"),
    "neu": ("surface", "neu_bg"),
    "code_keyword": ("inset",),
    "code_string": ("inset",),
    "code_number": ("inset",),
    "code_comment": ("inset",),
    "code_name": ("inset",),
    "surface": ("text",),
}
MARKS = {
    "field": PAGE,
    "accent": (*PAGE, "track"),
    "ember": ("chrome", "surface", "ember_soft"),
    "warn_fill": ("surface",),
    "other": ("surface", "track"),
}

LEAST = [
    *((mark, ground, 4.5) for mark, grounds in TEXTS.items() for ground in grounds),
    *((mark, ground, 3.0) for mark, grounds in MARKS.items() for ground in grounds),
]


def luminance(color: str) -> float:
    channels = QColor(color).getRgbF()[:3]
    linear = [
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    ]
    return sum(w * c for w, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_black_on_white_has_the_greatest_contrast():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_every_mark_stands_out_from_its_grounds(theme: Theme):
    colors = asdict(theme)
    found = {
        (mark, ground): round(contrast(colors[mark], colors[ground]), 2)
        for mark, ground, least in LEAST
        if contrast(colors[mark], colors[ground]) < least
    }
    assert not found


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_every_token_is_an_opaque_colour(theme: Theme):
    colors = asdict(theme)
    assert colors.pop("name") in ("light", "dark")
    assert all(len(color) == 7 and QColor(color).isValid() for color in colors.values())


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_the_drift_scale_reads_in_grey(theme: Theme):
    steps = [luminance(getattr(theme, f"d{step}")) for step in range(5)]
    assert steps == sorted(steps, reverse=theme is LIGHT)


@pytest.mark.parametrize(
    ("ground", "text"), [("#000000", "#ffff00"), ("#ffffff", "#000000")]
)
def test_high_contrast_takes_the_systems_colours_only(ground, text):
    system = QPalette()
    role = QPalette.ColorRole
    for each, color in (
        (role.Window, ground),
        (role.WindowText, text),
        (role.Highlight, "#1aebff"),
        (role.HighlightedText, "#000000"),
    ):
        system.setColor(each, QColor(color))
    colors = asdict(theme_of_palette(system))
    assert colors.pop("name") == ("light" if ground == "#ffffff" else "dark")
    assert set(colors.values()) == {ground, text, "#1aebff", "#000000"}
