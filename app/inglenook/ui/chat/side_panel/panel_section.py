"""A part of the side panel, which folds away."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from inglenook.ui.appearance import Appearance
from inglenook.ui.icons import icon
from inglenook.ui.widgets.boxes import ChoiceBox
from inglenook.ui.widgets.elided_label import ElidedLabel
from inglenook.ui.widgets.hairline import Hairline

#: Between the edges of the panel and what is on it.
EDGE_PX = 16
#: A choice may get as narrow as so many letters.
_LEAST_LETTERS = 6


class PanelSection(QWidget):
    """A heading that folds what stands under it; folded, it says the gist.

    Lives on the GUI thread.

    Args:
        title: The heading.
        beside: What stands at the end of the heading's line.
        is_open: Whether it is unfolded at first.
    """

    def __init__(
        self,
        title: str,
        appearance: Appearance,
        *,
        beside: Sequence[QWidget] = (),
        is_open: bool = True,
    ) -> None:
        super().__init__()
        self._appearance = appearance
        self._beside = beside
        self._heading = QToolButton()
        self._heading.setText(title)
        self._heading.setCheckable(True)
        self._heading.setChecked(is_open)
        self._heading.setProperty("kind", "heading")
        self._heading.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._heading.setIconSize(QSize(12, 12))
        self._heading.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._gist = ElidedLabel()
        self._gist.setProperty("scale", "small")
        self._gist.setProperty("tone", "text2")
        self._body = QWidget()
        self.rows = QVBoxLayout(self._body)
        self._lay_out_fold()
        self._heading.toggled.connect(self._show_fold)
        appearance.theme_changed.connect(self._show_fold)
        self._show_fold()

    @property
    def is_open(self) -> bool:
        """Whether it is unfolded."""
        return self._heading.isChecked()

    def unfold(self) -> None:
        """Show what stands under the heading."""
        self._heading.setChecked(True)

    def say_gist(self, words: str) -> None:
        """What it comes to, while it is folded."""
        self._gist.setText(words)
        self._heading.setAccessibleDescription(words)

    def _lay_out_fold(self) -> None:
        self.rows.setContentsMargins(EDGE_PX, 4, EDGE_PX, 14)
        self.rows.setSpacing(8)
        line = QHBoxLayout()
        line.setContentsMargins(EDGE_PX - 6, 8, EDGE_PX, 4)
        line.setSpacing(8)
        line.addWidget(self._heading)
        line.addWidget(self._gist, 1, Qt.AlignmentFlag.AlignTrailing)
        for widget in self._beside:
            line.addWidget(widget, alignment=Qt.AlignmentFlag.AlignVCenter)
        line.insertStretch(2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(line)
        layout.addWidget(self._body)
        layout.addWidget(Hairline("horizontal"))

    def _show_fold(self) -> None:
        is_open = self._heading.isChecked()
        name = "ph.caret-down" if is_open else "ph.caret-right"
        if not is_open and self.isRightToLeft():
            name = "ph.caret-left"
        self._heading.setIcon(icon(name, self._appearance.theme))
        self._body.setVisible(is_open)
        self._gist.setVisible(not is_open)
        for widget in self._beside:
            widget.setVisible(is_open)


class Fields(QGridLayout):
    """Words with their controls, which all begin at one edge, and notes on them."""

    def __init__(self) -> None:
        super().__init__()
        self._labels: dict[QWidget, QLabel] = {}
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(8)
        self.setColumnStretch(1, 1)

    def add_field(self, title: str, control: QWidget) -> None:
        """Add a control under the others."""
        label = self._labels[control] = QLabel(title)
        label.setProperty("tone", "text2")
        label.setBuddy(control)
        control.setAccessibleName(title)
        row = self.rowCount()
        self.addWidget(label, row, 0)
        self.addWidget(control, row, 1)

    def add_note(self, note: QWidget) -> None:
        """Add something as wide as both columns."""
        self.addWidget(note, self.rowCount(), 0, 1, 2)

    def show_field(self, control: QWidget, *, is_shown: bool) -> None:
        """Show a control and its words, or hide them."""
        self._labels[control].setVisible(is_shown)
        control.setVisible(is_shown)


def choice_box(name: str, title: str) -> ChoiceBox:
    """A choice as wide as the panel has room, whatever its words need."""
    box = ChoiceBox()
    box.setObjectName(name)
    box.setProperty("dense", "panel")
    box.setAccessibleName(title)
    box.setSizeAdjustPolicy(
        QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
    )
    box.setMinimumContentsLength(_LEAST_LETTERS)
    box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    # A size that is asked for before that is kept.
    box.ensurePolished()
    return box


def link(words: str, name: str) -> QPushButton:
    """A quiet button that looks like a link."""
    button = QPushButton(words)
    button.setObjectName(name)
    button.setProperty("kind", "link")
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
