"""What this computer has for models, in one line."""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from inglenook.hardware.machine import Machine
from inglenook.hardware.service import HardwareService
from inglenook.translation import counted, listed
from inglenook.ui.appearance import Appearance
from inglenook.ui.models.memory_words import free_words
from inglenook.ui.widgets.icon_button import IconLabel
from inglenook.units import format_memory

_DOT = "&nbsp; · &nbsp;"


class HardwareStrip(QFrame):
    """The best GPU, the RAM and the cores; hidden before they are known.

    Lives on the GUI thread.
    """

    def __init__(
        self,
        hardware: HardwareService,
        appearance: Appearance,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "strip")
        self._gpu = IconLabel("mdi6.expansion-card", 18, appearance)
        self._cpu = IconLabel("ph.cpu", 18, appearance)
        self._words = QLabel(wordWrap=True)
        self._words.setObjectName("hardware")
        self._words.setTextFormat(Qt.TextFormat.RichText)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 10, 14, 10)
        layout.setSpacing(12)
        layout.addWidget(self._gpu)
        layout.addWidget(self._cpu)
        layout.addWidget(self._words, 1)
        self.hide()
        if hardware.machine is not None:
            self.show_machine(hardware.machine)
        hardware.measured.connect(self.show_machine)

    def show_machine(self, machine: Machine) -> None:
        """Show what there is now."""
        gpu = next((each for each in machine.gpus if each.total_bytes), None)
        self._gpu.setVisible(gpu is not None)
        self._cpu.setVisible(gpu is None)
        self._words.setText(_DOT.join(self._parts(machine)))
        self.show()

    def _parts(self, machine: Machine) -> list[str]:
        gpu = next((each for each in machine.gpus if each.total_bytes), None)
        cpu, host = machine.processor, machine.host
        if gpu is not None:
            name, amount = gpu.label, format_memory(gpu.total_bytes or 0)
            if gpu.free_bytes is not None:
                amount = free_words(gpu.free_bytes, gpu.total_bytes or 0)
            first = listed((f"<b>{escape(name)}</b>", escape(amount)))
        else:
            name = cpu.name or self.tr("This computer")
            none = self.tr("no GPU for models, which run well on the CPU too")
            first = listed((f"<b>{escape(name)}</b>", escape(none)))
        memory = self.tr("{amount} RAM").format(amount=format_memory(host.ram_bytes))
        cores = counted("HardwareStrip", "%n core(s)", cpu.n_cores)
        # Lines end between the parts only.
        rest = (each.replace(" ", "\N{NO-BREAK SPACE}") for each in (memory, cores))
        return [first, *map(escape, rest)]
