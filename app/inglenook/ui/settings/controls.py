"""The control of a setting: what shows its value, and lets another be chosen."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, QSignalBlocker
from PySide6.QtWidgets import QWidget

from inglenook.network.addresses import (
    why_no_certificates,
    why_no_endpoint,
    why_no_proxy,
)
from inglenook.settings.fields import Field, Rule
from inglenook.ui.appearance import Appearance
from inglenook.ui.settings.folder_list import FolderList
from inglenook.ui.settings.text_line import TextLine
from inglenook.ui.widgets.boxes import ChoiceBox, NumberBox
from inglenook.ui.widgets.switch import Switch

Choose = Callable[[Any], None]

_RULES: dict[Rule, Callable[[str], str]] = {
    "endpoint": why_no_endpoint,
    "proxy": why_no_proxy,
    "certificates": why_no_certificates,
}


@dataclass(frozen=True, slots=True)
class Control:
    """A widget for one setting.

    Attributes:
        show: Shows a value, and does not tell that it was chosen.
    """

    widget: QWidget
    show: Callable[[Any], None]


def control_for(field: Field, appearance: Appearance, choose: Choose) -> Control:
    """A control of the kind that the schema names.

    Args:
        field: The setting.
        appearance: What painted controls take their colours from.
        choose: Called with each value that the user chooses.
    """
    match field.kind:
        case "choice":
            control = _choice(field, choose)
        case "integer":
            control = _integer(field, choose)
        case "switch":
            control = _switch(appearance, choose)
        case "folders":
            control = _folders(appearance, choose)
        case "text":
            control = _text(field, choose)
    control.widget.setObjectName(f"{field.section}.{field.name}")
    control.show(field.value)
    return control


def _choice(field: Field, choose: Choose) -> Control:
    box = ChoiceBox()
    for choice in field.choices:
        box.addItem(choice.title, choice.value)

    def show(value: str) -> None:
        box.setCurrentIndex(box.findData(value))

    # `activated` is the user's doing only.
    box.activated.connect(lambda index: choose(box.itemData(index)))
    return Control(box, show)


def _integer(field: Field, choose: Choose) -> Control:
    box = NumberBox()
    assert field.minimum is not None
    assert field.maximum is not None
    box.setRange(field.minimum, field.maximum)
    if field.unit:
        box.setSuffix(f"\N{NO-BREAK SPACE}{field.unit}")
    if field.minimum == 0:
        box.setSpecialValueText(field.zero)

    def show(value: int) -> None:
        with QSignalBlocker(box):
            box.setValue(value)

    box.valueChanged.connect(choose)
    return Control(box, show)


def _switch(appearance: Appearance, choose: Choose) -> Control:
    switch = Switch(appearance)
    switch.clicked.connect(lambda: choose(switch.isChecked()))
    return Control(switch, switch.setChecked)


def _folders(appearance: Appearance, choose: Choose) -> Control:
    folders = FolderList(appearance)
    folders.folders_chosen.connect(choose)
    return Control(folders, folders.show_folders)


def _text(field: Field, choose: Choose) -> Control:
    why_wrong = _RULES[field.rule] if field.rule else lambda _: ""
    is_file = field.rule == "certificates"
    file_title = QCoreApplication.translate("Settings", "Certificates")
    line = TextLine(why_wrong, field.empty, file_title if is_file else "")
    line.text_chosen.connect(choose)
    return Control(line, line.show_text)
