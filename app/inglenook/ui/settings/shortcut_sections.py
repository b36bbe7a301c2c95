"""All keys, by where they work."""

from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPushButton

from inglenook.ui.appearance import Appearance
from inglenook.ui.keys.keyboard import Keyboard
from inglenook.ui.keys.shortcuts import SHORTCUTS, place_words
from inglenook.ui.settings.section import Section
from inglenook.ui.settings.shortcut_row import ShortcutRow

translate = QCoreApplication.translate


def shortcut_sections(
    keyboard: Keyboard, appearance: Appearance
) -> tuple[Section, ...]:
    """A row for each key; the first heading has the way back to the usual keys."""
    return tuple(_sections(keyboard, appearance))


def _sections(keyboard: Keyboard, appearance: Appearance) -> Iterator[Section]:
    beside = [_reset_button(keyboard)]
    for place, group in groupby(SHORTCUTS, attrgetter("place")):
        rows = [ShortcutRow(each, keyboard, appearance) for each in group]
        yield Section(place_words(place), rows, beside=beside)
        beside = []


def _reset_button(keyboard: Keyboard) -> QPushButton:
    button = QPushButton(translate("ShortcutSections", "All usual keys"))
    button.setObjectName("reset-all")
    button.setProperty("dense", "row")

    def show() -> None:
        button.setDisabled(keyboard.is_usual)

    button.clicked.connect(keyboard.reset_all)
    keyboard.changed.connect(show)
    show()
    return button
