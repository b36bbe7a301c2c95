"""The ring round what the keyboard has moved to."""

from PySide6.QtCore import QObject, QRectF
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
from shiboken6 import isValid

from inglenook.ui.appearance import Appearance


class FocusRing(QObject):
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
        self._frame: _Frame | None = None
        app.focusChanged.connect(self._on_focus_changed)

    @property
    def frame(self) -> QFocusFrame | None:
        """The ring as it is drawn now, if anything is ringed."""
        return self._frame

    def put_away(self) -> None:
        """Ring nothing more, before its window ends.

        While Qt destroys a window the focus still moves, and the frame, which is a
        child of that window, may be gone by half.
        """
        self._app.focusChanged.disconnect(self._on_focus_changed)
        self._remove()

    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        self._remove()
        by_click = bool(QGuiApplication.mouseButtons())
        if isinstance(now, QAbstractButton | QSlider) and not by_click:
            self._frame = _Frame(self._appearance, self._style)
            self._frame.setWidget(now)

    def _remove(self) -> None:
        # A frame ends with the dialog in which it rings something.
        if self._frame is not None and isValid(self._frame):
            self._frame.hide()
            self._frame.deleteLater()
        self._frame = None


class _Frame(QFocusFrame):
    """Two pixels of accent, at two pixels from what is ringed."""

    def __init__(self, appearance: Appearance, style: QStyle) -> None:
        super().__init__()
        self._appearance = appearance
        self.setStyle(style)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ring, round where what it rings is round."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._appearance.theme.accent), 2))
        ring = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        is_chip = self.widget().property("kind") == "chip"
        radius = ring.height() / 2 if is_chip else min(9.0, ring.height() / 2)
        painter.drawRoundedRect(ring, radius, radius)


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
