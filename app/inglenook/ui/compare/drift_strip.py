"""How far a variant is from the reference, token by token of its answer."""

from bisect import bisect_right

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from inglenook.compare.drift import Drift, DriftToken
from inglenook.compare.verdict import format_kld
from inglenook.ui.appearance import Appearance
from inglenook.ui.theme import Theme
from inglenook.ui.widgets.literal import literal_tooltip
from inglenook.units import format_percent

#: Divergences, in nats, where the next colour begins.
STEPS = (0.01, 0.1, 0.5, 2.0)
STRIP_PX = 12


def colors_of(theme: Theme) -> tuple[str, ...]:
    """The colours of the steps, and that of what is beyond."""
    return (theme.d0, theme.d1, theme.d2, theme.d3, theme.d4)


class DriftStrip(QWidget):
    """One cell a token; the pointer and the arrow keys name them.

    Lives on the GUI thread.
    """

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._tokens: tuple[DriftToken, ...] = ()
        self._current = -1
        self.setMouseTracking(True)
        self.setFixedHeight(STRIP_PX)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Drift of each token from the reference"))
        appearance.theme_changed.connect(self.update)

    def show_drift(self, drift: Drift | None) -> None:
        """Show that of an answer; None for none."""
        self._tokens = drift.tokens if drift is not None else ()
        self._current = -1
        policy = Qt.FocusPolicy.TabFocus if self._tokens else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(policy)
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(200, STRIP_PX)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the cells, and a ring round the current one."""
        painter = QPainter(self)
        colors = colors_of(self._appearance.theme)
        for number, token in enumerate(self._tokens):
            color = colors[bisect_right(STEPS, token.kld)]
            painter.fillRect(self._cell(number), QColor(color))
        if self._current >= 0 and self.hasFocus():
            painter.setPen(QPen(QColor(self._appearance.theme.accent), 2))
            painter.drawRect(self._cell(self._current).adjusted(0, 1, 0, -1))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Name the token under the pointer."""
        where = event.position().toPoint()
        number = self._at(where)
        if number >= 0:
            self._tell(number, event.globalPosition().toPoint())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to another token, and name it."""
        last = len(self._tokens) - 1
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        ahead = -1 if is_mirrored else 1
        targets = {
            Qt.Key.Key_Right: self._current + ahead,
            Qt.Key.Key_Left: self._current - ahead,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        target = targets.get(Qt.Key(event.key()))
        if target is None or last < 0:
            super().keyPressEvent(event)
            return
        self._go_to(min(max(target, 0), last))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first token."""
        super().focusInEvent(event)
        if self._tokens and self._current < 0:
            self._go_to(0)
        self.update()

    def _go_to(self, number: int) -> None:
        self._current = number
        self._tell(number, self.mapToGlobal(self._cell(number).bottomLeft()))
        self.update()

    def _tell(self, number: int, where: QPoint) -> None:
        words = self._words(self._tokens[number])
        self.setAccessibleDescription(words)
        QToolTip.showText(where, literal_tooltip(words), self)

    def _words(self, token: DriftToken) -> str:
        words = self.tr(
            "“{text}” has a chance of {own} here, and of {other} in the reference.\n"
            "First choice here: “{choice}”; in the reference: “{base}”.\n"
            "KL divergence: {kld}"
        )
        return words.format(
            text=token.text,
            own=format_percent(token.probability),
            other=format_percent(token.base_probability),
            choice=token.choice,
            base=token.base_choice,
            kld=format_kld(token.kld),
        )

    def _cell(self, number: int) -> QRect:
        n_tokens = len(self._tokens)
        first = number * self.width() // n_tokens
        end = (number + 1) * self.width() // n_tokens
        gap = 1 if self.width() > 2 * n_tokens else 0
        cell = QRect(first, 0, max(1, end - first - gap), STRIP_PX)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            cell.moveRight(self.width() - 1 - first)
        return cell

    def _at(self, where: QPoint) -> int:
        for number in range(len(self._tokens)):
            cell = self._cell(number)
            if cell.left() <= where.x() <= cell.right() + 1:
                return number
        return -1
