"""What one device, or the RAM, holds of a model."""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from inglenook.offload.sums import Sum, compare, write_out
from inglenook.ui.appearance import Appearance
from inglenook.ui.widgets.elided_label import ElidedLabel
from inglenook.ui.widgets.places import Place
from inglenook.ui.widgets.stacked_bar import Part, StackedBar

_COLORS = {"weights": "c1", "kv": "c2", "state": "cm", "compute": "c3"}


class PlaceView(QWidget):
    """A name, a bar, and the sum of what it holds. Lives on the GUI thread.

    Args:
        place: What is shown.
        scale_bytes: What the whole width of the bar means.
    """

    def __init__(
        self,
        place: Place,
        scale_bytes: int,
        appearance: Appearance,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._place = place
        self._appearance = appearance
        self._written = write_out(place.share, place.most_bytes)
        self._sum = QLabel(wordWrap=True)
        self._sum.setObjectName("sum")
        self._sum.setTextFormat(Qt.TextFormat.RichText)
        self._sum.setAccessibleName(f"{place.name}: {self._written.words}")
        self._lay_out(scale_bytes)
        self._tint()
        appearance.theme_changed.connect(self._tint)

    def _lay_out(self, scale_bytes: int) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(self._heading())
        layout.addWidget(self._bar(scale_bytes))
        layout.addWidget(_small(self._sum))
        if self._place.measured_bytes is not None:
            layout.addWidget(_small(QLabel(self._comparison())))

    def _heading(self) -> QHBoxLayout:
        name = ElidedLabel(self._place.name)
        name.setProperty("weight", "semibold")
        layers = QLabel(self._place.layers)
        layers.setProperty("scale", "small")
        layers.setProperty("tone", "text2")
        heading = QHBoxLayout()
        heading.setSpacing(8)
        heading.addWidget(name, 1)
        heading.addWidget(layers)
        return heading

    def _bar(self, scale_bytes: int) -> StackedBar:
        place = self._place
        parts = [
            Part(getattr(place.share, field), color) for field, color in _COLORS.items()
        ]
        return StackedBar(parts, place.most_bytes or 0, scale_bytes, self._appearance)

    def _comparison(self) -> str:
        assert self._place.measured_bytes is not None
        predicted, measured = compare(
            self._place.share.total, self._place.measured_bytes
        )
        words = self.tr("Predicted {predicted}, measured {measured}")
        return words.format(predicted=predicted, measured=measured)

    def _tint(self) -> None:
        self._sum.setText(_in_colors(self._written, self._appearance))


def _in_colors(written: Sum, appearance: Appearance) -> str:
    """The sum, with the colour of its part in the bar before each term."""
    theme = appearance.theme
    terms = [
        f'<span style="color: {getattr(theme, _COLORS[term.part])}">■</span>'
        f"&nbsp;{escape(term.words)}"
        for term in written.terms
    ]
    return f"{' + '.join(terms)} =&nbsp;{escape(written.total)}"


def _small(label: QLabel) -> QLabel:
    label.setProperty("scale", "small")
    label.setProperty("tone", "text2")
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
