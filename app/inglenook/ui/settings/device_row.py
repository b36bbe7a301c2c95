"""One device: what it is, its memory, and whether it is used."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from inglenook.hardware.findings import Finding
from inglenook.ui.appearance import Appearance
from inglenook.ui.widgets.elided_label import ElidedLabel
from inglenook.ui.widgets.folding_row import FoldingRow
from inglenook.ui.widgets.icon_button import IconLabel
from inglenook.ui.widgets.memory_bar import MemoryBar
from inglenook.ui.widgets.pill import Pill


class DeviceRow(FoldingRow):
    """A device in a list of them. Lives on the GUI thread.

    Args:
        finding: The device, and what is made of it.
        facts: What else is known of it, in one line.
    """

    def __init__(
        self,
        finding: Finding,
        facts: str,
        appearance: Appearance,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        is_cpu = finding.device.kind == "cpu"
        picture = "ph.cpu" if is_cpu else "mdi6.expansion-card"
        if finding.is_used:
            state = Pill(self.tr("In use"), "good", appearance, icon_name="ph.check")
        else:
            state = Pill(self.tr("Not used"), "neu", appearance)
        names = _Names(finding, facts, picture, appearance)
        self.fill((names, _Memory(finding)), state, ())


class _Names(QWidget):
    """The picture, the name, and the facts under it."""

    def __init__(
        self, finding: Finding, facts: str, picture: str, appearance: Appearance
    ) -> None:
        super().__init__()
        name = ElidedLabel(finding.device.description or finding.device.name)
        second = ElidedLabel(facts)
        second.setProperty("tone", "text2")
        second.setProperty("scale", "small")
        lines = QVBoxLayout()
        lines.setSpacing(2)
        lines.addWidget(name)
        lines.addWidget(second)
        lines.addStretch()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addWidget(
            IconLabel(picture, 18, appearance), alignment=Qt.AlignmentFlag.AlignTop
        )
        layout.addLayout(lines, 1)


class _Memory(QWidget):
    """The bar, what is free of it, and what is made of the device."""

    def __init__(self, finding: Finding) -> None:
        super().__init__()
        device = finding.device
        bar = MemoryBar(device.description or device.name)
        words = bar.show_memory(device.free_bytes, device.total_bytes)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(bar)
        for text in (words, finding.reason):
            line = QLabel(text, wordWrap=True)
            line.setTextFormat(Qt.TextFormat.PlainText)
            line.setProperty("tone", "text2")
            line.setProperty("scale", "small")
            layout.addWidget(line)
        layout.addStretch()
