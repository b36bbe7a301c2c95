"""“Check now”: asks for the newest version, and links to its page."""

from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from inglenook.errors import AppError
from inglenook.ui.appearance import Appearance
from inglenook.ui.errors import FailureBanner
from inglenook.ui.widgets.link_dialog import LinkDialog
from inglenook.ui.widgets.picture_button import PictureButton
from inglenook.ui.widgets.quiet_words import small_print
from inglenook.ui.widgets.row_column import RowColumn
from inglenook.updates.records import Release
from inglenook.updates.service import UpdateService


class UpdatesView(QWidget):
    """Asks when it is clicked, and never by itself. Lives on the GUI thread."""

    def __init__(
        self,
        updates: UpdateService,
        appearance: Appearance,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._updates = updates
        self._appearance = appearance
        self._page = QUrl()
        self._banners = RowColumn()
        self._check = PictureButton(
            "ph.arrow-clockwise", self.tr("Check now"), appearance
        )
        self._check.setAccessibleName(self.tr("Check now for a newer version"))
        self._answer = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._answer.setProperty("tone", "text2")
        self._open = QPushButton(self.tr("Open its page…"))
        self._open.setProperty("kind", "link")
        self._open.hide()
        self._lay_out()
        self._show_banners()
        self._check.clicked.connect(self._on_check_clicked)
        self._open.clicked.connect(self._on_open_clicked)
        updates.found.connect(self._on_found)
        updates.failed.connect(self._on_failed)

    def _lay_out(self) -> None:
        asking = QWidget()
        line = QHBoxLayout(asking)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        line.addWidget(self._check)
        line.addWidget(self._answer)
        line.addWidget(self._open)
        line.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._banners)
        column.addWidget(asking)
        asking.setVisible(bool(self._updates.host))
        column.addWidget(small_print(self._why()))

    def _why(self) -> str:
        if not self._updates.host:
            return self.tr(
                "This copy was made from the source, and knows no place where newer "
                "versions are published."
            )
        return self.tr(
            "Asks {host} which version is the newest, when you click and at no other "
            "time. Nothing is downloaded or installed."
        ).format(host=self._updates.host)

    def _show_banners(self, *banners: FailureBanner) -> None:
        self._banners.show_rows(banners)
        self._banners.setVisible(bool(banners))

    def _on_check_clicked(self) -> None:
        self._show_banners()
        self._open.hide()
        self._check.setEnabled(False)
        self._answer.setText(self.tr("Asking…"))
        self._updates.check()

    def _on_found(self, newest: Release) -> None:
        self._check.setEnabled(True)
        self._page = QUrl(newest.page)
        self._open.setVisible(newest.is_newer)
        words = self.tr("This is the newest version.")
        if newest.is_newer:
            words = self.tr("Version {version} is out.").format(version=newest.version)
        self._answer.setText(words)

    def _on_failed(self, error: AppError) -> None:
        self._check.setEnabled(True)
        self._answer.clear()
        self._show_banners(FailureBanner(error, self._appearance))

    def _on_open_clicked(self) -> None:
        LinkDialog(self._page, self.window()).open()
