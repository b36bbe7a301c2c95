"""What goes with a model: its vision part, a draft of it, adapters."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from inglenook.errors import DownloadError
from inglenook.hub.download.queue import Item
from inglenook.hub.download.records import Order, Progress
from inglenook.hub.download.service import DownloadService
from inglenook.hub.offer import Offer
from inglenook.hub.variants import Companion
from inglenook.library.service import LibraryService
from inglenook.ui.appearance import Appearance
from inglenook.ui.models.discover.words import progress_words
from inglenook.ui.widgets.elided_label import ElidedLabel
from inglenook.ui.widgets.hairline import Hairline
from inglenook.ui.widgets.picture_button import PictureButton
from inglenook.units import format_size

translate = QCoreApplication.translate

#: Of more, only these many are shown before the others are wanted.
_FEW_ROWS = 3


class CompanionList(QWidget):
    """A row for each, with its size and a Download of its own.

    Of many, the others come at a click. Empty and hidden where there is none. Lives on
    the GUI thread.
    """

    def __init__(
        self,
        downloads: DownloadService,
        library: LibraryService,
        appearance: Appearance,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._downloads = downloads
        self._library = library
        self._appearance = appearance
        self._rows: list[_CompanionRow] = []
        self._offer: Offer | None = None
        self._more = QPushButton()
        self._more.setObjectName("more")
        self._more.setProperty("kind", "link")
        self._more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._more.clicked.connect(self._on_more_clicked)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.hide()

    def show_offer(self, offer: Offer | None) -> None:
        """Show what goes with the models of a repository; None for nothing."""
        for old in self._rows:
            old.hide()
            old.deleteLater()
        self._rows, self._offer = [], offer
        n_others = len(_ordered(offer)) - _FEW_ROWS
        # One row takes no more room than the button.
        self._add_rows(_FEW_ROWS if n_others > 1 else _FEW_ROWS + 1)
        self._more.setText(self.tr("{n} more files…").format(n=n_others))
        self._more.setVisible(n_others > 1)
        self._column.addWidget(self._more, alignment=Qt.AlignmentFlag.AlignLeft)
        self.setVisible(bool(self._rows))

    def show_downloads(self, progress: Mapping[str, Progress]) -> None:
        """Show how far those are that are on their way.

        Args:
            progress: As was told last, by the ids of the downloads.
        """
        items = {item.id: item for item in self._downloads.items}
        for row in self._rows:
            is_here = self._is_here(row.item)
            row.show_item(items.get(row.item.id), progress, is_here=is_here)

    def _add_rows(self, most: int | None) -> None:
        """Show those that are not shown yet; None for all of them."""
        if self._offer is None:
            return
        for companion in _ordered(self._offer)[len(self._rows) : most]:
            order = self._offer.companion_order(companion)
            row = _CompanionRow(companion, order, self._downloads, self._appearance)
            row.show_item(None, {}, is_here=self._is_here(row.item))
            self._rows.append(row)
            self._column.addWidget(row)

    def _is_here(self, item: Item) -> bool:
        try:
            return self._library.has_file(self._downloads.path_of(item))
        except DownloadError:
            return False

    def _on_more_clicked(self) -> None:
        self._more.hide()
        self._add_rows(None)
        self._rows[_FEW_ROWS].take_focus()


class _CompanionRow(QWidget):
    def __init__(
        self,
        companion: Companion,
        order: Order,
        downloads: DownloadService,
        appearance: Appearance,
    ) -> None:
        super().__init__()
        self.item = Item(order=order)
        kind = QLabel(kind_words()[companion.kind])
        kind.setProperty("weight", "medium")
        name = ElidedLabel(order.label, mode=Qt.TextElideMode.ElideMiddle)
        name.setProperty("tone", "text2")
        size = QLabel(format_size(companion.file.size_bytes))
        self._state = QLabel()
        self._state.setObjectName("state")
        self._state.setProperty("scale", "small")
        self._state.setProperty("tone", "text2")
        self._get = PictureButton("ph.download-simple", self.tr("Download"), appearance)
        self._get.setObjectName("companion")
        self._get.setAccessibleName(self.tr("Download {file}").format(file=order.label))
        self._get.clicked.connect(lambda: downloads.add(order))
        self._lay_out((kind, name, size, self._state, self._get), stretched=name)

    def take_focus(self) -> None:
        """Go to its button."""
        self._get.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_item(
        self, item: Item | None, progress: Mapping[str, Progress], *, is_here: bool
    ) -> None:
        """Show how its download stands; None for none."""
        is_done = is_here or (item is not None and item.state == "done")
        is_away = not is_done and (item is None or item.state in ("paused", "failed"))
        words = self.tr("On this computer") if is_done else ""
        if item is not None and not is_done and not is_away:
            words = progress_words(item, progress.get(item.id))
        self._state.setText(words)
        self._state.setVisible(bool(words))
        self._get.setVisible(is_away)

    def _lay_out(self, widgets: tuple[QWidget, ...], stretched: QWidget) -> None:
        line = QHBoxLayout()
        line.setContentsMargins(12, 4, 6, 4)
        line.setSpacing(12)
        # As high with words in place of the button.
        line.addStrut(self._get.sizeHint().height())
        for widget in widgets:
            line.addWidget(widget, int(widget is stretched))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Hairline("horizontal"))
        column.addLayout(line)


def kind_words() -> Mapping[str, str]:
    """What each kind is, the most wanted first."""
    draft = translate("Discover", "Draft model")
    return {
        "mmproj": translate("Discover", "Vision part"),
        "lora": translate("Discover", "Adapter"),
        **dict.fromkeys(("mtp", "dspark", "dflash"), draft),
        "imatrix": translate("Discover", "Importance matrix"),
        "vocab": translate("Discover", "Vocabulary"),
    }


def _ordered(offer: Offer | None) -> list[Companion]:
    """What goes with the models of a repository, the most wanted first."""
    companions = offer.survey.files.companions if offer is not None else ()
    kinds = list(kind_words())
    return sorted(companions, key=lambda each: kinds.index(each.kind))
