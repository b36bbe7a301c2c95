"""One device: what it is, its memory, and whether it is used."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inglenook.hardware.findings import Finding
from inglenook.ui.appearance import Appearance
from inglenook.ui.settings.name_lines import NameLines
from inglenook.ui.widgets.folding_row import FoldingRow
from inglenook.ui.widgets.icon_button import IconLabel
from inglenook.ui.widgets.literal import literal_tooltip
from inglenook.ui.widgets.memory_bar import MemoryBar
from inglenook.ui.widgets.pill import Pill
from inglenook.ui.widgets.quiet_words import small_print
from inglenook.ui.widgets.switch import Switch


class DeviceRow(FoldingRow):
    """A device in a list of them. Lives on the GUI thread.

    Args:
        finding: The device, and what is made of it.
        facts: What else is known of it, in one line.
        own_bytes: What the loaded model takes of its memory; None where unknown.

    Signals:
        switched(bool): The user wants it to be used, or not.
    """

    switched = Signal(bool)

    def __init__(
        self,
        finding: Finding,
        facts: str,
        own_bytes: int | None,
        appearance: Appearance,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._finding = finding
        is_cpu = finding.device.kind == "cpu"
        picture = "ph.cpu" if is_cpu else "mdi6.expansion-card-variant"
        names = NameLines(
            _name(finding), facts, picture=IconLabel(picture, 18, appearance)
        )
        memory = _Memory(finding, own_bytes, appearance)
        self.fill((names, memory), self._state(appearance), (self._switch(appearance),))

    def _state(self, appearance: Appearance) -> Pill:
        if self._finding.is_used:
            return Pill(self.tr("In use"), "good", appearance, icon_name="ph.check")
        if self._finding.is_off:
            return Pill(self.tr("Switched off"), "neu", appearance)
        return Pill(self.tr("Not used"), "neu", appearance)

    def _switch(self, appearance: Appearance) -> Switch:
        finding = self._finding
        if finding.device.kind == "cpu":
            words = self.tr("The CPU is always used: it computes what no GPU does.")
        elif finding.is_up_to_user:
            words = self.tr("A change counts from the next load.")
        else:
            words = finding.reason
        switch = Switch(appearance)
        switch.setChecked(finding.is_used)
        switch.setEnabled(finding.is_up_to_user)
        name = self.tr("Use {name}").format(name=_name(finding))
        switch.setAccessibleName(name)
        switch.setAccessibleDescription(words)
        switch.setToolTip(literal_tooltip(words))
        switch.clicked.connect(self.switched)
        return switch


class _Memory(QWidget):
    """The bar, what is free of it, and what is made of the device."""

    def __init__(
        self, finding: Finding, own_bytes: int | None, appearance: Appearance
    ) -> None:
        super().__init__()
        device = finding.device
        bar = MemoryBar(_name(finding), appearance)
        words = bar.show_memory(device.free_bytes, device.total_bytes, own_bytes or 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(bar)
        for text in (words, finding.reason):
            layout.addWidget(small_print(text))
        layout.addStretch()


def _name(finding: Finding) -> str:
    return finding.device.description or finding.device.name
