"""All downloads together, as a ring on the rail."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QToolButton, QWidget

from inglenook.hub.download.records import Progress
from inglenook.hub.download.service import DownloadService
from inglenook.translation import counted, listed
from inglenook.ui.appearance import Appearance
from inglenook.ui.icons import icon
from inglenook.ui.models.downloads.summary import Summary, summarize
from inglenook.units import format_percent

_SIZE_PX, _PEN_PX, _ARROW_PX = 22, 2.5, 12
#: Of a full circle, as Qt counts.
_WHOLE = 360 * 16


class DownloadRing(QToolButton):
    """How much of the downloads under way is here; hidden while there is none.

    Lives on the GUI thread.
    """

    def __init__(
        self,
        downloads: DownloadService,
        appearance: Appearance,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._downloads = downloads
        self._appearance = appearance
        self._progress: dict[str, Progress] = {}
        self._shown = Summary()
        self.setObjectName("ring")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.hide()
        downloads.changed.connect(self._on_changed)
        downloads.progressed.connect(self._on_progressed)
        appearance.theme_changed.connect(self._draw)
        self._on_changed()

    def _on_changed(self) -> None:
        ids = {item.id for item in self._downloads.items}
        self._progress = {key: self._progress[key] for key in ids & {*self._progress}}
        self._show()

    def _on_progressed(self, item_id: str, progress: Progress) -> None:
        self._progress[item_id] = progress
        self._show()

    def _show(self) -> None:
        summary = summarize(self._downloads.items, self._progress)
        # A ring of 22 pixels has no more steps than that.
        shown = Summary(
            n_active=summary.n_active,
            n_failed=summary.n_failed,
            share=round(summary.share, 2),
        )
        if shown == self._shown:
            return
        self._shown = shown
        self.setVisible(bool(shown.n_active or shown.n_failed))
        self._draw()

    def _draw(self) -> None:
        shown = self._shown
        percent = format_percent(shown.share)
        words = counted("DownloadRing", "%n download(s) under way", shown.n_active)
        if not shown.n_active:
            percent = self.tr("Failed")
            words = counted(
                "DownloadRing",
                "%n (download has|downloads have) failed",
                shown.n_failed,
            )
        self.setText(percent)
        self.setAccessibleName(listed((words, percent)))
        self.setToolTip(words)
        self.setIcon(self._ring())

    def _ring(self) -> QIcon:
        theme, ratio = self._appearance.theme, self.devicePixelRatioF()
        if not self._shown.n_active:
            return icon("ph.warning", theme, "bad")
        picture = QPixmap(QSize(_SIZE_PX, _SIZE_PX) * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = _PEN_PX / 2
        circle = QRectF(0, 0, _SIZE_PX, _SIZE_PX).adjusted(edge, edge, -edge, -edge)
        painter.setPen(QPen(QColor(theme.track), _PEN_PX))
        painter.drawEllipse(circle)
        pen = QPen(QColor(theme.accent), _PEN_PX, c=Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawArc(circle, _WHOLE // 4, -round(_WHOLE * self._shown.share))
        arrow = QRect(0, 0, _ARROW_PX, _ARROW_PX)
        arrow.moveCenter(circle.center().toPoint())
        icon("ph.arrow-down", theme, "accent").paint(painter, arrow)
        painter.end()
        return QIcon(picture)
