"""A variant that is to be compared, as a chip."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QSize, Signal
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

    def __init__(self, model: LocalModel, appearance: Appearance) -> None:
        super().__init__()
        self.setProperty("kind", "variant")
        words = self.tr("Do not compare {label}").format(label=label_of(model))
        button = IconButton("ph.x", words, appearance)
        button.clicked.connect(lambda: self.removed.emit(model.path))
        _lay_out(self, model, format_size(model.size_bytes), button)


class ReferenceChip(QFrame):
    """The reference, and a menu to choose another. Lives on the GUI thread.

    Signals:
        reference_chosen(Path): The others are to be compared with this one.
    """

    reference_chosen = Signal(Path)

    def __init__(
        self,
        model: LocalModel,
        others: Iterable[LocalModel],
        appearance: Appearance,
    ) -> None:
        super().__init__()
        self.setProperty("kind", "variant")
        self.setProperty("fill", "neu")
        button = IconButton("ph.caret-down", self.tr("Reference"), appearance)
        menu = QMenu(button)
        for other in others:
            words = self.tr("Compare with {label}").format(label=label_of(other))
            action = menu.addAction(words)
            action.triggered.connect(
                lambda _=False, path=other.path: self.reference_chosen.emit(path)
            )
        button.setMenu(menu)
        button.setEnabled(not menu.isEmpty())
        words = self.tr("{size} · reference").format(size=format_size(model.size_bytes))
        _lay_out(self, model, words, button)


def label_of(model: LocalModel) -> str:
    """What tells a variant from the others."""
    return model.variant or model.path.stem


def _lay_out(chip: QWidget, model: LocalModel, fact: str, button: IconButton) -> None:
    name, facts = QLabel(label_of(model)), QLabel(fact)
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
