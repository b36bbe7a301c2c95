"""Which model answers, how it runs, and what memory it takes."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from inglenook.engine.messages import Loaded
from inglenook.engine.service import EngineService
from inglenook.engine.state import EngineState, Phase
from inglenook.hardware.machine import Machine
from inglenook.hardware.service import HardwareService
from inglenook.offload.plan import OffloadPlan
from inglenook.translation import translate
from inglenook.ui.appearance import Appearance
from inglenook.ui.chat.side_panel.panel_section import PanelSection, link
from inglenook.ui.chat.state_words import DOT, state_words
from inglenook.ui.widgets.elided_label import ElidedLabel
from inglenook.ui.widgets.quiet_words import small_print
from inglenook.ui.widgets.stacked_bar import Part, draw_parts
from inglenook.units import (
    format_memory,
    format_number,
    format_params,
    format_size,
    without_unit,
)

_BAR_PX = 4


class ModelSection(PanelSection):
    """The loaded model, and a way to free its memory. Lives on the GUI thread.

    Signals:
        plan_requested(): The user wants to know why it runs so.
    """

    plan_requested = Signal()

    def __init__(
        self, engine: EngineService, hardware: HardwareService, appearance: Appearance
    ) -> None:
        self._unload = link(self.tr("Unload"), "unload")
        super().__init__(self.tr("Model"), appearance, beside=[self._unload])
        self._engine = engine
        self._hardware = hardware
        self._name = ElidedLabel(mode=Qt.TextElideMode.ElideMiddle)
        self._name.setProperty("weight", "semibold")
        self._facts = small_print()
        self._words = small_print()
        self._memory = MemoryUse(appearance)
        self._why = link(self.tr("Why this plan?"), "why")
        self._unload.clicked.connect(engine.unload)
        self._why.clicked.connect(self.plan_requested)
        for widget in (self._name, self._facts, self._words, self._memory):
            self.rows.addWidget(widget)
        self.rows.addWidget(self._why, alignment=Qt.AlignmentFlag.AlignLeading)
        engine.state_changed.connect(self._show)
        hardware.measured.connect(lambda _: self._show(engine.state))
        self._show(engine.state)

    def showEvent(self, event: QShowEvent) -> None:
        """Find out how much memory there is, if nobody has."""
        super().showEvent(event)
        if self._hardware.machine is None:
            self._hardware.measure()

    def _show(self, state: EngineState) -> None:
        name = f"{state.model} {state.variant}".strip()
        name = name or self.tr("No model is loaded")
        self._name.setText(name)
        self._facts.setText(_facts(state.loaded) if state.loaded else "")
        self._facts.setVisible(state.loaded is not None)
        words = state_words(state)
        self._words.setText(words.hint or words.text)
        self._words.setVisible(state.phase is not Phase.EMPTY)
        self._unload.setEnabled(state.phase is not Phase.EMPTY)
        self._why.setVisible(state.plan is not None)
        self._show_memory(state.plan)
        self.say_gist(name)

    def _show_memory(self, plan: OffloadPlan | None) -> None:
        machine = self._hardware.machine
        self._memory.setVisible(plan is not None)
        if plan is not None:
            self._memory.show_use(plan, machine)


class MemoryUse(QWidget):
    """A line of words over a thin bar: what a plan takes of a memory."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._where = QLabel()
        self._where.setProperty("tone", "text2")
        self._where.setProperty("scale", "small")
        self._amount = QLabel()
        self._amount.setProperty("scale", "small")
        self._bar = _ThinBar(appearance)
        line = QHBoxLayout()
        line.addWidget(self._where, 1)
        line.addWidget(self._amount)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(line)
        column.addWidget(self._bar)

    def show_use(self, plan: OffloadPlan, machine: Machine | None) -> None:
        """Show what a plan takes of the memory where most of it runs."""
        is_on_gpu = bool(plan.devices)
        held_bytes = sum(plan.bytes.per_device) if is_on_gpu else plan.bytes.host.total
        total_bytes = _total_bytes(plan, machine)
        self._where.setText(self.tr("GPU memory") if is_on_gpu else self.tr("RAM"))
        held, total = format_memory(held_bytes), format_memory(total_bytes)
        words = self.tr("{held} of {total}")
        words = words.format(held=without_unit(held, total), total=total)
        self._amount.setText(words if total_bytes else held)
        self._bar.show_share(held_bytes, max(total_bytes, held_bytes, 1))


class _ThinBar(QWidget):
    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self._held_bytes, self._total_bytes = 0, 1
        self.setFixedHeight(_BAR_PX)

    def show_share(self, held_bytes: int, total_bytes: int) -> None:
        """Fill it so far."""
        self._held_bytes, self._total_bytes = held_bytes, total_bytes
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it in the theme's colours."""
        total_bytes = self._total_bytes
        parts = [Part(self._held_bytes, "accent")]
        draw_parts(self, parts, total_bytes, total_bytes, self._appearance.theme)


def _total_bytes(plan: OffloadPlan, machine: Machine | None) -> int:
    """All of the memory where most of a plan runs; 0 where that is not known."""
    if machine is None:
        return 0
    if not plan.devices:
        return machine.host.ram_bytes
    # The best ones come first, in a plan as in the machine.
    sizes = [gpu.total_bytes or 0 for gpu in machine.gpus[: len(plan.devices)]]
    return sum(sizes) if len(sizes) == len(plan.devices) and all(sizes) else 0


def _facts(loaded: Loaded) -> str:
    facts = []
    if loaded.n_params:
        words = translate("ModelSection", "{count} parameters")
        facts.append(words.format(count=format_params(loaded.n_params)))
        words = translate("ModelSection", "{n}\N{NO-BREAK SPACE}bits")
        bits = 8 * loaded.size_bytes / loaded.n_params
        facts.append(words.format(n=format_number(bits, 2)))
    return DOT.join((*facts, format_size(loaded.size_bytes)))
