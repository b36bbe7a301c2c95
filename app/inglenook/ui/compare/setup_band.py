"""What is to be compared, and how."""

from collections.abc import Sequence
from typing import get_args

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QWidget,
)

from inglenook.compare.quality import Effort
from inglenook.compare.records import Order, Text
from inglenook.errors import AppError
from inglenook.library.records import LocalModel
from inglenook.tools.making.service import MakingService
from inglenook.ui.appearance import Appearance
from inglenook.ui.compare.chosen import Chosen
from inglenook.ui.compare.making_row import MakingRow
from inglenook.ui.compare.prompt_box import PromptBox
from inglenook.ui.compare.text_box import TextBox
from inglenook.ui.compare.variant_chips import VariantChips
from inglenook.ui.widgets.boxes import ChoiceBox
from inglenook.ui.widgets.icon_button import IconButton

_CHIP_PX = 28
_WIDE_LETTERS = 120


class SetupBand(QFrame):
    """Variants, prompts, text and effort. Lives on the GUI thread.

    Signals:
        changed(): `order` is another one.
        more_wanted(str): The user wants variants that are not on this computer, of
            this repository; empty where it is not known.
        make_wanted(LocalModel): The user wants a variant to be made of this one.
        chats_wanted(): The user's chats are to be given to `take_chats`.
        failed(AppError): A text cannot be used.
    """

    changed = Signal()
    more_wanted = Signal(str)
    make_wanted = Signal(LocalModel)
    chats_wanted = Signal()
    failed = Signal(AppError)

    def __init__(
        self,
        language: str,
        making: MakingService,
        appearance: Appearance,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("ground", "chrome")
        self._chips = VariantChips(making, appearance)
        self._making = MakingRow(making)
        self._prompts = PromptBox(language)
        self._text = TextBox()
        self._effort = ChoiceBox()
        self._effort.setObjectName("effort")
        self._effort.setAccessibleName(self.tr("Effort"))
        words = (self.tr("Quick"), self.tr("Normal"), self.tr("Thorough"))
        for effort, name in zip(get_args(Effort), words, strict=True):
            self._effort.addItem(name, effort)
        self._effort.setCurrentIndex(self._effort.findData("normal"))
        self._fields = QWidget()
        self._indent = self._label("")
        self._fold = IconButton("ph.caret-up", "", appearance)
        self._fold.setObjectName("fold")
        self.set_folded(is_folded=False)
        self._lay_out()
        self._connect()

    @property
    def chosen(self) -> Chosen:
        """The variants."""
        return self._chips.chosen

    @property
    def order(self) -> Order | None:
        """What is to be compared; None where nothing is chosen."""
        chosen = self.chosen
        if not chosen.models:
            return None
        return Order(
            models=chosen.paths,
            reference=chosen.reference,
            prompts=self._prompts.prompts,
            text=self._text.text,
            effort=self._effort.currentData(),
        )

    def show_chosen(self, chosen: Chosen, variants: Sequence[LocalModel]) -> None:
        """Show what is chosen of these variants."""
        self._chips.show_chosen(chosen, variants)

    def show_prompts(self, prompts: Sequence[str]) -> None:
        """Show the prompts of a comparison."""
        self._prompts.show_prompts(prompts)

    def take_chats(self, text: Text) -> None:
        """Measure quality by what was said in the user's chats."""
        self._text.take_chats(text)

    def set_folded(self, *, is_folded: bool) -> None:
        """Show the chips only, or all."""
        self._fields.setVisible(not is_folded)
        self._fold.set_icon("ph.caret-down" if is_folded else "ph.caret-up")
        self._fold.set_text(
            self.tr("Show prompts, text and effort")
            if is_folded
            else self.tr("Hide prompts, text and effort")
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put text and effort under the prompt where there is no room beside it."""
        super().resizeEvent(event)
        is_wide = self.width() >= self.fontMetrics().averageCharWidth() * _WIDE_LETTERS
        self._indent.setVisible(not is_wide)
        direction = QBoxLayout.Direction
        self._row.setDirection(
            direction.LeftToRight if is_wide else direction.TopToBottom
        )

    def _lay_out(self) -> None:
        chips = QHBoxLayout()
        chips.setSpacing(12)
        top = Qt.AlignmentFlag.AlignTop
        chips.addWidget(self._label(self.tr("Variants")), 0, top)
        chips.addWidget(self._chips, 1)
        chips.addWidget(self._fold, 0, top)
        prompt, means = QHBoxLayout(), QHBoxLayout()
        prompt.setSpacing(12)
        prompt.addWidget(self._label(self.tr("Prompts")))
        prompt.addWidget(self._prompts, 1)
        means.setSpacing(12)
        means.addWidget(self._indent)
        means.addWidget(self._text, 1)
        means.addWidget(self._effort)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._fields)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(12)
        self._row.addLayout(prompt, 1)
        self._row.addLayout(means)
        layout = QGridLayout(self)
        layout.setContentsMargins(16, 8, 16, 10)
        layout.setVerticalSpacing(8)
        layout.addLayout(chips, 0, 0)
        layout.addWidget(self._making, 1, 0)
        layout.addWidget(self._fields, 2, 0)

    def _label(self, text: str) -> QLabel:
        label = QLabel(text)
        label.setProperty("tone", "text2")
        label.setMinimumHeight(_CHIP_PX)
        label.setFixedWidth(self.fontMetrics().averageCharWidth() * 11)
        return label

    def _connect(self) -> None:
        self._fold.clicked.connect(self._on_fold_clicked)
        self._chips.changed.connect(self.changed)
        self._chips.more_wanted.connect(self.more_wanted)
        self._chips.make_wanted.connect(self.make_wanted)
        self._text.text_changed.connect(self.changed)
        self._text.chats_wanted.connect(self.chats_wanted)
        self._text.failed.connect(self.failed)
        self._effort.activated.connect(self.changed)
        self._prompts.prompts_changed.connect(self.changed)

    def _on_fold_clicked(self) -> None:
        self.set_folded(is_folded=not self._fields.isHidden())
