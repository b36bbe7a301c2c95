"""The search, and what it found."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from inglenook.errors import AppError
from inglenook.hub.addresses import read_address
from inglenook.hub.records import Address, Hit, Page, Query
from inglenook.hub.service import HubService
from inglenook.translation import counted
from inglenook.ui.appearance import Appearance
from inglenook.ui.errors import FailureBanner
from inglenook.ui.models.discover.hit_list import HitList
from inglenook.ui.models.discover.search_fields import SearchFields
from inglenook.ui.models.discover.words import date_words
from inglenook.ui.widgets.banner import Banner
from inglenook.ui.widgets.banner_place import BannerPlace
from inglenook.ui.widgets.hairline import Hairline
from inglenook.units import format_count


class SearchPanel(QFrame):
    """Fields, the repositories under them, and how the search stands.

    While the answer to a search is awaited, what was found before stays, so that
    nothing flickers. Lives on the GUI thread.
    """

    def __init__(
        self, hub: HubService, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._hub = hub
        self._appearance = appearance
        self._is_first = True
        self._is_untouched = True
        self._banner = BannerPlace()
        self.setProperty("ground", "chrome")
        self._fields = SearchFields(appearance)
        self._list = HitList(appearance)
        self._list.setObjectName("hits")
        self._nothing = QLabel(wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter)
        self._nothing.setObjectName("nothing")
        self._nothing.setProperty("tone", "text2")
        self._nothing.setContentsMargins(24, 24, 24, 24)
        self._popular = QPushButton(self.tr("Show popular models"))
        self._popular.clicked.connect(self.show_popular)
        self._is_alone = False
        self._foot = QLabel()
        self._foot.setObjectName("foot")
        self._foot.setProperty("scale", "small")
        self._foot.setProperty("tone", "text3")
        self._foot.setContentsMargins(18, 8, 18, 8)
        self._lay_out()
        self._connect()
        self._show_state()

    def begin(self) -> None:
        """Let the user type what to look for."""
        self._fields.begin()

    def show_popular(self) -> None:
        """Search for what the fields say; at first that is everything."""
        self._fields.choose()

    def set_alone(self, *, is_alone: bool) -> None:
        """Offer the first thing to do here, where there is nothing beside it."""
        self._is_alone = is_alone
        self._popular.setVisible(is_alone and self._is_untouched)

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._fields)
        self._banner.setContentsMargins(12, 0, 12, 8)
        self._column.addWidget(self._banner)
        self._column.addWidget(self._list, 1)
        self._column.addWidget(self._nothing, 1)
        self._column.addWidget(self._popular, alignment=Qt.AlignmentFlag.AlignHCenter)
        self._column.addWidget(Hairline("horizontal"))
        self._column.addWidget(self._foot)

    def _connect(self) -> None:
        self._fields.query_chosen.connect(self._on_query_chosen)
        self._fields.address_given.connect(self._on_address_given)
        self._fields.left.connect(self._list.setFocus)
        self._list.hit_opened.connect(self._on_hit_opened)
        self._list.end_neared.connect(self._hub.search_more)
        self._hub.search_begun.connect(self._on_search_begun)
        self._hub.page_found.connect(self._on_page_found)
        self._hub.estimated.connect(self._list.show_estimates)
        self._hub.search_failed.connect(self._on_search_failed)
        self._hub.look_begun.connect(self._on_look_begun)

    def _on_query_chosen(self, query: Query, only_fitting: bool) -> None:  # noqa: FBT001
        self._hub.search(query, only_fitting=only_fitting)

    def _on_address_given(self, text: str) -> None:
        try:
            address = read_address(text)
        except AppError as error:
            self._banner.show_banner(FailureBanner(error, self._appearance))
            return
        if address is None:
            self._fields.choose()
        else:
            self._banner.clear()
            self._hub.open(address)

    def _on_hit_opened(self, hit: Hit) -> None:
        self._hub.open(Address(repo_id=hit.repo_id))

    def _on_look_begun(self, address: Address) -> None:
        self._list.mark(address.repo_id)

    def _on_search_begun(self, _query: Query) -> None:
        self._is_first = True
        self._is_untouched = False
        self.set_alone(is_alone=self._is_alone)
        self._banner.clear()
        self._show_state(is_searching=True)

    def _on_page_found(self, page: Page) -> None:
        if self._is_first:
            self._list.show_hits(page.hits)
            self._mark_opened()
        else:
            self._list.add_hits(page.hits)
        self._is_first = False
        self._banner.clear()
        if page.stale_reason:
            self._banner.show_banner(self._stale_note(page))
        self._show_state()

    def _on_search_failed(self, error: AppError) -> None:
        banner = FailureBanner(error, self._appearance)
        again = banner.add_button(self.tr("Try again"))
        again.clicked.connect(self._on_again_clicked)
        self._banner.show_banner(banner)
        if self._is_first:
            self._list.show_hits(())
        self._show_state(has_failed=True)

    def _on_again_clicked(self) -> None:
        self._hub.search_again()
        self._show_state(is_searching=True)

    def _mark_opened(self) -> None:
        if self._hub.address is not None:
            self._list.mark(self._hub.address.repo_id)

    def _stale_note(self, page: Page) -> Banner:
        when = self.tr("As seen on {date}.").format(date=date_words(page.seen_at))
        note = Banner("note", when, page.stale_reason, self._appearance)
        again = note.add_button(self.tr("Try again"))
        again.clicked.connect(self._fields.choose)
        return note

    def _show_state(
        self, *, is_searching: bool = False, has_failed: bool = False
    ) -> None:
        """Say how the search stands, in the list's place where that is empty."""
        n_hits = self._list.n_hits
        self._list.setVisible(bool(n_hits))
        self._nothing.setVisible(not n_hits)
        if is_searching:
            words = self.tr("Asking {host}…").format(host=self._hub.host)
        elif has_failed:
            words = ""
        elif self._is_untouched:
            words = self.tr("What you search for is asked of {host}, nothing before.")
            words = words.format(host=self._hub.host)
        else:
            words = self.tr("No model has these words and this size.")
        self._nothing.setText(words)
        self._foot.setText(words if n_hits and is_searching else self._foot_words())

    def _foot_words(self) -> str:
        n_hits = self._list.n_hits
        if not n_hits:
            return self.tr("A repo id or a link works here too")
        count = format_count(n_hits)
        words = counted("SearchPanel", "{count} model(s)", n_hits)
        if self._hub.has_more:
            words = counted("SearchPanel", "{count} model(s), and more below", n_hits)
        return words.format(count=count)
