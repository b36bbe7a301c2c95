"""The variants that are to be compared."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from inglenook.library.records import LocalModel
from inglenook.ui.appearance import Appearance
from inglenook.ui.compare.chosen import Chosen
from inglenook.ui.compare.variant_chip import ReferenceChip, VariantChip, label_of
from inglenook.ui.widgets.flow_layout import FlowLayout
from inglenook.ui.widgets.picture_button import PictureButton
from inglenook.units import format_size


class VariantChips(QWidget):
    """A chip for each, and “Add”. Lives on the GUI thread.

    Signals:
        changed(): `chosen` is another choice of the user's.
        more_wanted(): The user wants variants that are not on this computer.
    """

    changed = Signal()
    more_wanted = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._variants: Sequence[LocalModel] = ()
        self.chosen = Chosen()
        self._chips: list[QWidget] = []
        self._add = PictureButton("ph.plus", self.tr("Add"), appearance)
        self._add.setObjectName("add")
        self._add.setProperty("kind", "quiet")
        self._menu = QMenu(self._add)
        self._add.setMenu(self._menu)
        self._layout = FlowLayout(8, self)
        self._layout.addWidget(self._add)

    def show_chosen(self, chosen: Chosen, variants: Sequence[LocalModel]) -> None:
        """Show what is chosen of these variants."""
        self.chosen = chosen
        self._variants = variants
        self._fill()

    def _fill(self) -> None:
        for chip in self._chips:
            self._layout.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._layout.removeWidget(self._add)
        self._chips = [self._chip(model) for model in self.chosen.models]
        for widget in (*self._chips, self._add):
            self._layout.addWidget(widget)
            widget.show()
        self._fill_menu()
        self.updateGeometry()

    def _chip(self, model: LocalModel) -> QWidget:
        reference, *others = self.chosen.models
        if model is reference:
            first = ReferenceChip(model, others, self._appearance)
            first.reference_chosen.connect(self._on_reference_chosen)
            return first
        chip = VariantChip(model, self._appearance)
        chip.removed.connect(self._on_removed)
        return chip

    def _fill_menu(self) -> None:
        self._menu.clear()
        for model in self._variants:
            if model.path not in self.chosen.paths:
                words = f"{label_of(model)}  {format_size(model.size_bytes)}"
                self._menu.addAction(words).triggered.connect(
                    lambda _=False, each=model: self._take(self.chosen.with_model(each))
                )
        if not self._menu.isEmpty():
            self._menu.addSeparator()
        more = self._menu.addAction(self.tr("Find more to download…"))
        more.triggered.connect(self.more_wanted)

    def _on_reference_chosen(self, path: Path) -> None:
        self._take(self.chosen.referring_to(path))

    def _on_removed(self, path: Path) -> None:
        self._take(self.chosen.without(path))

    def _take(self, chosen: Chosen) -> None:
        self.chosen = chosen
        self._fill()
        self._add.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()
