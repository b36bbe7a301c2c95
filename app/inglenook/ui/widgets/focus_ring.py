"""The ring round what the keyboard has moved to."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFocusFrame,
    QProxyStyle,
    QSlider,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QWidget,
)

from inglenook.ui.appearance import Appearance


class FocusRing(QFocusFrame):
    """Rings the button, box or slider that has the focus, unless by a click.

    One serves the whole application. Fields show the focus by their own edge, and
    rows inside themselves. Lives on the GUI thread.
    """

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self._app = app
        self._appearance = appearance
        self._style = _RingStyle()
        self.setStyle(self._style)
        app.focusChanged.connect(self._on_focus_changed)

    def put_away(self) -> None:
        """Ring nothing more, before its window ends.

        While Qt destroys a window the focus still moves, and the ring, which is a
        child of what it rings, may be gone by half.
        """
        self._app.focusChanged.disconnect(self._on_focus_changed)
        self.setWidget(None)  # type: ignore[arg-type]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw two pixels of accent, at two pixels from what is ringed."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._appearance.theme.accent), 2))
        ring = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        is_chip = self.widget().property("kind") == "chip"
        radius = ring.height() / 2 if is_chip else min(9.0, ring.height() / 2)
        painter.drawRoundedRect(ring, radius, radius)

    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        by_click = bool(QGuiApplication.mouseButtons())
        is_ringed = isinstance(now, QAbstractButton | QSlider) and not by_click
        # None takes the ring away; the stubs of PySide6 do not say so.
        self.setWidget(now if is_ringed else None)  # type: ignore[arg-type]


class _RingStyle(QProxyStyle):
    """Leaves the ring room, and paints all of it."""

    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        margins = (
            QStyle.PixelMetric.PM_FocusFrameHMargin,
            QStyle.PixelMetric.PM_FocusFrameVMargin,
        )
        return 4 if metric in margins else super().pixelMetric(metric, option, widget)

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        data: QStyleHintReturn | None = None,
    ) -> int:
        if hint == QStyle.StyleHint.SH_FocusFrame_Mask:
            return 0
        if hint == QStyle.StyleHint.SH_FocusFrame_AboveWidget:
            # As a child of the window; a row without margins would clip the ring.
            return 1
        return super().styleHint(hint, option, widget, data)
