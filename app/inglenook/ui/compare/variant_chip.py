"""A variant that is to be compared, as a chip."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QWidget

from inglenook.library.records import LocalModel
from inglenook.ui.appearance import Appearance
from inglenook.ui.widgets.icon_button import IconButton
from inglenook.units import format_size


class VariantChip(QFrame):
    """Label and size, and a button to take it away. Lives on the GUI thread.

    Signals:
        removed(Path): It is not to be compared.
    """

    removed = Signal(Path)

    def __init__(self, model: LocalModel, label: str, appearance: Appearance) -> None:
        super().__init__()
        self.setProperty("kind", "variant")
        words = self.tr("Do not compare {label}").format(label=label)
        button = IconButton("ph.x", words, appearance)
        button.clicked.connect(lambda: self.removed.emit(model.path))
        _lay_out(self, label, format_size(model.size_bytes), button)


class ReferenceChip(QFrame):
    """The reference, and a menu to choose another. Lives on the GUI thread.

    Args:
        model: The reference.
        labels: What all that are compared are called, by their files.
        appearance: What the button takes its colours from.

    Signals:
        reference_chosen(Path): The others are to be compared with this one.
    """

    reference_chosen = Signal(Path)

    def __init__(
        self,
        model: LocalModel,
        labels: Mapping[Path, str],
        appearance: Appearance,
    ) -> None:
        super().__init__()
        self.setProperty("kind", "variant")
        self.setProperty("fill", "neu")
        button = IconButton("ph.caret-down", self.tr("Reference"), appearance)
        menu = QMenu(button)
        for other, label in labels.items():
            if other == model.path:
                continue
            words = self.tr("Compare with {label}").format(label=label)
            action = menu.addAction(words.replace("&", "&&"))
            action.triggered.connect(
                lambda _=False, path=other: self.reference_chosen.emit(path)
            )
        button.setMenu(menu)
        button.setEnabled(not menu.isEmpty())
        words = self.tr("{size} · reference").format(size=format_size(model.size_bytes))
        _lay_out(self, labels[model.path], words, button)


def _lay_out(chip: QWidget, label: str, fact: str, button: IconButton) -> None:
    name, facts = QLabel(label), QLabel(fact)
    name.setTextFormat(Qt.TextFormat.PlainText)
    name.setProperty("weight", "semibold")
    facts.setProperty("scale", "small")
    facts.setProperty("tone", "text2")
    button.setProperty("dense", "row")
    button.setIconSize(QSize(12, 12))
    layout = QHBoxLayout(chip)
    layout.setContentsMargins(12, 0, 4, 0)
    layout.setSpacing(6)
    for widget in (name, facts, button):
        layout.addWidget(widget)
