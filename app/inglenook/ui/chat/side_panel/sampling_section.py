"""How the next token is chosen: in one word, or number by number."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

import msgspec
from PySide6.QtCore import QRegularExpression, QSignalBlocker, Qt
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from inglenook.translation import translate
from inglenook.ui.appearance import Appearance
from inglenook.ui.chat.side_panel.chat_choice import ChatChoice
from inglenook.ui.chat.side_panel.creativity import (
    OWN,
    TITLES,
    WHY,
    creativity_of,
    sampling_of,
)
from inglenook.ui.chat.side_panel.panel_section import (
    Fields,
    PanelSection,
    choice_box,
    link,
)
from inglenook.ui.chat.side_panel.sampling_fields import FIELDS, GROUPS
from inglenook.ui.chat.side_panel.value_row import ValueRow
from inglenook.ui.widgets.boxes import NumberBox
from inglenook.ui.widgets.quiet_words import small_print

_LEAST_PX = 80
_MOST_TOKENS = 1_000_000
_MOST_SEED = 2**32 - 2


class SamplingSection(PanelSection):
    """One word and a length; on demand all numbers. Lives on the GUI thread."""

    def __init__(self, choice: ChatChoice, appearance: Appearance) -> None:
        self._reset = link(self.tr("Reset all"), "reset")
        super().__init__(self.tr("Sampling"), appearance, beside=[self._reset])
        self._choice = choice
        self._creativity = choice_box("creativity", self.tr("Creativity"))
        self._why = small_print()
        self._length = _length_box(self.tr("No limit"), self.tr("tokens"))
        self._more = link("", "more")
        self._all = QWidget()
        self._values: dict[str, ValueRow] = {}
        self._seed = _seed_line(self.tr("random"))
        self._set_up()
        self._lay_out(appearance)
        choice.changed.connect(self._show)
        self._show_more(is_shown=False)
        self._show()

    def _set_up(self) -> None:
        for creativity, title in TITLES.items():
            self._creativity.addItem(translate("Creativity", title), creativity)
        self._creativity.activated.connect(self._on_creativity_activated)
        self._length.valueChanged.connect(self._on_length_changed)
        self._seed.editingFinished.connect(self._on_seed_edited)
        self._reset.clicked.connect(self._choice.reset_sampling)
        self._more.clicked.connect(lambda: self._show_more(self._all.isHidden()))

    def _lay_out(self, appearance: Appearance) -> None:
        fields = Fields()
        fields.add_field(self.tr("Creativity"), self._creativity)
        fields.add_note(self._why)
        fields.add_field(self.tr("Longest answer"), self._length)
        self.rows.addLayout(fields)
        self.rows.addWidget(self._more, alignment=Qt.AlignmentFlag.AlignLeading)
        inside = QVBoxLayout(self._all)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(8)
        for widget in self._numbers(appearance):
            inside.addWidget(widget)
        seed = Fields()
        seed.add_field(self.tr("Seed"), self._seed)
        words = self.tr("The same seed gives the same answer again.")
        seed.add_note(small_print(words))
        inside.addLayout(seed)
        self.rows.addWidget(self._all)

    def _numbers(self, appearance: Appearance) -> Iterator[QWidget]:
        """The rows of all numbers, under the headings of their groups."""
        for group, fields in groupby(FIELDS, key=lambda field: field.group):
            heading = QLabel(translate("SamplingFields", GROUPS[group]))
            heading.setProperty("weight", "semibold")
            heading.setContentsMargins(0, 8, 0, 0)
            yield heading
            for field in fields:
                row = self._values[field.name] = ValueRow(field, appearance)
                row.chosen.connect(self._on_value_chosen)
                row.reset_requested.connect(self._on_reset_requested)
                yield row

    def _show(self) -> None:
        sampling, usual = self._choice.sampling, self._choice.usual_sampling
        for name, row in self._values.items():
            row.show_value(getattr(sampling, name), getattr(usual, name))
        word = creativity_of(sampling, usual)
        self._creativity.setCurrentIndex(self._creativity.findData(word))
        self._creativity.setPlaceholderText(self.tr("Own values"))
        own = self.tr("Values of your own, below.")
        self._why.setText(translate("Creativity", WHY[word]) if word else own)
        with QSignalBlocker(self._length):
            self._length.setValue(self._choice.settings.max_tokens or 0)
        if not self._seed.hasFocus():
            self._seed.setText("" if sampling.seed is None else str(sampling.seed))
        self._reset.setEnabled(word != "balanced" or sampling.seed is not None)
        self.say_gist(self._creativity.currentText() or self.tr("Own values"))

    def _show_more(self, is_shown: bool) -> None:  # noqa: FBT001
        self._all.setVisible(is_shown)
        words = self.tr("Fewer values") if is_shown else self.tr("All values")
        self._more.setText(words)

    def _on_creativity_activated(self) -> None:
        word = self._creativity.currentData()
        sampling = sampling_of(word, self._choice.usual_sampling)
        values = msgspec.structs.asdict(sampling)
        self._choice.change_sampling(
            **{name: value for name, value in values.items() if name not in OWN}
        )

    def _on_value_chosen(self, name: str, value: float) -> None:
        self._choice.change_sampling(**{name: _typed(name, value)})

    def _on_reset_requested(self, name: str) -> None:
        usual = getattr(self._choice.usual_sampling, name)
        self._choice.change_sampling(**{name: usual})
        self._values[name].setFocus()

    def _on_length_changed(self, tokens: int) -> None:
        self._choice.change(max_tokens=tokens or None)

    def _on_seed_edited(self) -> None:
        text = self._seed.text()
        seed = min(int(text), _MOST_SEED) if text else None
        if seed != self._choice.sampling.seed:
            self._choice.change_sampling(seed=seed)


def _typed(name: str, value: float) -> Any:
    """The value as its field has it: whole where that is whole."""
    is_whole = next(each.decimals == 0 for each in FIELDS if each.name == name)
    return round(value) if is_whole else round(value, 4)


def _length_box(no_limit: str, unit: str) -> QSpinBox:
    box = NumberBox()
    box.setObjectName("length")
    box.setProperty("dense", "panel")
    box.setMinimumWidth(_LEAST_PX)
    box.setRange(0, _MOST_TOKENS)
    box.setSingleStep(256)
    box.setSpecialValueText(no_limit)
    box.setSuffix(f"\N{NO-BREAK SPACE}{unit}")
    return box


def _seed_line(empty: str) -> QLineEdit:
    line = QLineEdit()
    line.setObjectName("seed")
    line.setProperty("dense", "panel")
    line.setPlaceholderText(empty)
    digits = QRegularExpression("[0-9]{0,10}")
    line.setValidator(QRegularExpressionValidator(digits, line))
    return line
