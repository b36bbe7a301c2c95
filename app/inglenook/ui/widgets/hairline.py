"""The line between two regions."""

from typing import Literal

from PySide6.QtWidgets import QFrame, QWidget


class Hairline(QFrame):
    """One pixel between what lies beside it, or above and under it."""

    def __init__(
        self, rule: Literal["horizontal", "vertical"], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("rule", rule)
