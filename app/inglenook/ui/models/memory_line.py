"""What memory is free for a model, in one line."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from inglenook.hardware.machine import Gpu, Machine
from inglenook.hardware.service import HardwareService
from inglenook.ui.appearance import Appearance
from inglenook.ui.models.memory_words import free_words
from inglenook.ui.widgets.elided_label import ElidedLabel
from inglenook.ui.widgets.icon_button import IconLabel
from inglenook.units import format_memory

_LEAST_PX = 96


class MemoryLine(QWidget):
    """The best GPU and what is free on it, else the RAM. Lives on the GUI thread."""

    def __init__(
        self,
        hardware: HardwareService,
        appearance: Appearance,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._gpu = IconLabel("mdi6.expansion-card", 16, appearance)
        self._ram = IconLabel("mdi6.memory", 16, appearance)
        self._words = ElidedLabel()
        self._words.setObjectName("memory")
        self._words.setProperty("scale", "small")
        self._words.setProperty("tone", "text2")
        self._words.setMinimumWidth(_LEAST_PX)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for widget in (self._gpu, self._ram, self._words):
            layout.addWidget(widget)
        self._is_known, self._has_room = False, True
        self.hide()
        if hardware.machine is not None:
            self.show_machine(hardware.machine)
        hardware.measured.connect(self.show_machine)

    def set_room(self, *, has_room: bool) -> None:
        """Give way where there is little room."""
        self._has_room = has_room
        self.setVisible(self._is_known and has_room)

    def show_machine(self, machine: Machine) -> None:
        """Show what is free now."""
        gpu = next((each for each in machine.gpus if each.total_bytes), None)
        self._words.setText(self._gpu_words(gpu) if gpu else self._ram_words(machine))
        self._gpu.setVisible(gpu is not None)
        self._ram.setVisible(gpu is None)
        self._is_known = True
        self.setVisible(self._has_room)

    def _ram_words(self, machine: Machine) -> str:
        host = machine.host
        words = self.tr("RAM · {free}")
        free = free_words(host.available_bytes, host.ram_bytes)
        return words.format(free=free)

    def _gpu_words(self, gpu: Gpu) -> str:
        total_bytes = gpu.total_bytes or 0
        if gpu.free_bytes is None:
            return f"{gpu.label} · {format_memory(total_bytes)}"
        return f"{gpu.label} · {free_words(gpu.free_bytes, total_bytes)}"
