"""The variants that are to be compared."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from inglenook.compare.labels import labels_of
from inglenook.library.records import LocalModel
from inglenook.tools.making.service import MakingService
from inglenook.ui.appearance import Appearance
from inglenook.ui.compare.chosen import Chosen, find_source
from inglenook.ui.compare.variant_chip import ReferenceChip, VariantChip
from inglenook.ui.widgets.flow_layout import FlowLayout
from inglenook.ui.widgets.picture_button import PictureButton
from inglenook.units import format_size


class VariantChips(QWidget):
    """A chip for each, and “Add”. Lives on the GUI thread.

    Signals:
        changed(): `chosen` is another choice of the user's.
        more_wanted(str): The user wants variants that are not on this computer, of
            this repository; empty where it is not known.
        make_wanted(LocalModel): The user wants a variant to be made of this one.
    """

    changed = Signal()
    more_wanted = Signal(str)
    make_wanted = Signal(LocalModel)

    def __init__(
        self,
        making: MakingService,
        appearance: Appearance,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._making = making
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
        making.changed.connect(self._fill_menu)

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
        # Each that is shown has the layout set those that it has by then.
        for chip in self._chips:
            chip.show()
        self._fill_menu()
        self.updateGeometry()

    def _chip(self, model: LocalModel) -> QWidget:
        labels = labels_of(self.chosen.models)
        if model is self.chosen.models[0]:
            first = ReferenceChip(model, labels, self._appearance)
            first.reference_chosen.connect(self._on_reference_chosen)
            return first
        chip = VariantChip(model, labels[model.path], self._appearance)
        chip.removed.connect(self._on_removed)
        return chip

    def _fill_menu(self) -> None:
        self._menu.clear()
        labels = labels_of(self._variants)
        for model in self._variants:
            if model.path not in self.chosen.paths:
                words = f"{labels[model.path]}  {format_size(model.size_bytes)}"
                self._menu.addAction(words.replace("&", "&&")).triggered.connect(
                    lambda _=False, each=model: self._take(self.chosen.with_model(each))
                )
        if not self._menu.isEmpty():
            self._menu.addSeparator()
        source = find_source(self._variants)
        if source is not None:
            words = self.tr("Make one from {label}…").format(label=source.variant)
            make = self._menu.addAction(words)
            make.setEnabled(not self._making.is_busy)
            make.triggered.connect(lambda: self.make_wanted.emit(source))
        repo = next((each.repo for each in self._variants if each.repo), "")
        more = self._menu.addAction(self.tr("Find more to download…"))
        more.triggered.connect(lambda: self.more_wanted.emit(repo))

    def _on_reference_chosen(self, path: Path) -> None:
        self._take(self.chosen.referring_to(path))

    def _on_removed(self, path: Path) -> None:
        self._take(self.chosen.without(path))

    def _take(self, chosen: Chosen) -> None:
        self.chosen = chosen
        self._fill()
        self._add.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()
