"""One repository: what it is, and its variants."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from inglenook.engine.measurements.service import MeasurementService
from inglenook.engine.service import EngineService
from inglenook.errors import AppError, RepoGated, TokenRejected
from inglenook.hub.download.queue import Item
from inglenook.hub.download.records import Progress
from inglenook.hub.download.service import DownloadService
from inglenook.hub.offer import Offer
from inglenook.hub.records import Address, Details
from inglenook.hub.service import HubService
from inglenook.hub.variants import find_variant
from inglenook.library.service import LibraryService
from inglenook.translation import sentences
from inglenook.ui.appearance import Appearance
from inglenook.ui.errors import FailureBanner
from inglenook.ui.keys.actions import add_action
from inglenook.ui.models.discover.card_view import CardView
from inglenook.ui.models.discover.companion_list import CompanionList
from inglenook.ui.models.discover.plan_bar import PlanBar
from inglenook.ui.models.discover.repository_head import RepositoryHead
from inglenook.ui.models.discover.variant_row import VariantRow, rows_of
from inglenook.ui.models.discover.variant_table import VariantTable
from inglenook.ui.models.downloads.downloads_panel import REST_MS
from inglenook.ui.models.plan_popover import PlanPopover
from inglenook.ui.widgets.banner_place import BannerPlace
from inglenook.ui.widgets.quiet_words import quiet_words


class RepositoryView(QWidget):
    """The head, the bar of what to plan for, and the table or the card.

    Lives on the GUI thread.

    Signals:
        back_requested(): The user goes back to the list.
        chat_requested(Path): The user wants to chat with this model, which is loaded.
        token_requested(): The user has an access token to enter.
    """

    back_requested = Signal()
    chat_requested = Signal(Path)
    token_requested = Signal()

    def __init__(
        self,
        hub: HubService,
        downloads: DownloadService,
        library: LibraryService,
        engine: EngineService,
        measurements: MeasurementService,
        appearance: Appearance,
    ) -> None:
        super().__init__()
        self._hub = hub
        self._downloads = downloads
        self._library = library
        self._engine = engine
        self._measurements = measurements
        self._appearance = appearance
        self._progress: dict[str, Progress] = {}
        self._wanted_variant = ""
        self._banner = BannerPlace()
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._show_rows)
        self._head = RepositoryHead(appearance)
        self._bar = PlanBar()
        self._state = quiet_words()
        self._state.setObjectName("state")
        self._table = VariantTable(appearance)
        self._table.setObjectName("variants")
        self._companions = CompanionList(downloads, library, appearance)
        self._companions.setObjectName("companions")
        self._card = CardView(appearance)
        self._popover = PlanPopover(appearance, self)
        self._lay_out()
        self._connect()

    def take_focus(self) -> None:
        """Begin at the way back to the list."""
        self._head.take_focus()

    def set_back(self, *, is_offered: bool) -> None:
        """Offer the way back to the list."""
        self._head.set_back(is_offered=is_offered)

    def _lay_out(self) -> None:
        variants = QWidget()
        below = QVBoxLayout(variants)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(8)
        below.addWidget(self._bar)
        below.addWidget(self._state)
        below.addWidget(self._table, 1)
        below.addWidget(self._companions)
        # Without a table, the rest stays at the top.
        below.addStretch()
        self._pages = QStackedWidget()
        self._pages.addWidget(variants)
        self._pages.addWidget(self._card)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 12)
        column.setSpacing(12)
        column.addWidget(self._head)
        column.addWidget(self._banner)
        column.addWidget(self._pages, 1)
        add_action(self, "back_to_list").triggered.connect(self.back_requested)

    def _connect(self) -> None:
        self._head.back_requested.connect(self.back_requested)
        self._head.card_toggled.connect(self._on_card_toggled)
        self._head.again_requested.connect(self._hub.open_again)
        self._head.token_requested.connect(self.token_requested)
        self._bar.wish_chosen.connect(self._hub.plan)
        self._popover.wish_chosen.connect(self._bar.choose)
        self._table.deed_requested.connect(self._on_deed_requested)
        self._hub.look_begun.connect(self._on_look_begun)
        self._hub.details_found.connect(self._on_details_found)
        self._hub.offer_made.connect(self._on_offer_made)
        self._hub.look_failed.connect(self._on_look_failed)
        self._downloads.changed.connect(self._show_rows)
        self._downloads.progressed.connect(self._on_progressed)
        self._downloads.failed.connect(self._on_download_failed)
        self._library.models_changed.connect(self._show_rows)
        self._engine.state_changed.connect(self._show_rows)
        self._measurements.changed.connect(self._show_rows)

    def _on_look_begun(self, address: Address) -> None:
        self._wanted_variant = address.variant or address.path
        page = self._hub.web_address(address.repo_id)
        self._head.show_name(address.repo_id, page)
        self._banner.clear()
        self._bar.clear()
        self._bar.show()
        self._companions.show_offer(None)
        self._table.show_rows([])
        self._table.hide()
        self._say(self.tr("Asking {host}…").format(host=self._hub.host))

    def _on_details_found(self, details: Details) -> None:
        self._head.show_details(details)
        self._card.set_card(details.card)
        self._say(self.tr("Reading how its variants would run here…"))

    def _on_offer_made(self, offer: Offer) -> None:
        files = offer.survey.files
        self._head.show_details(
            offer.details,
            offer.survey.n_params,
            is_let_in=bool(offer.survey.shapes.found),
        )
        self._companions.show_offer(offer)
        self._show_rows()
        self._table.setVisible(bool(files.variants))
        if not files.variants:
            self._say(self.tr("It has no models that Inglenook could use."))
        else:
            self._say(offer.survey.shapes.problem if not offer.details.gate else "")
        self._go_to_wanted(offer)

    def _on_look_failed(self, error: AppError) -> None:
        focused = self._bar.focusWidget()
        had_focus = focused is not None and focused.hasFocus()
        self._bar.hide()
        banner = self._show_failure(error)
        again = banner.add_button(self.tr("Try again"))
        again.clicked.connect(self._hub.open_again)
        if had_focus:
            # Its layout shows it only later.
            again.show()
            again.setFocus(Qt.FocusReason.OtherFocusReason)
        self._say("")

    def _on_download_failed(self, item: Item, error: AppError) -> None:
        offer = self._hub.offer
        if offer is not None and item.order.source.repo == offer.details.repo_id:
            self._show_failure(error)

    def _show_failure(self, error: AppError) -> FailureBanner:
        banner = FailureBanner(error, self._appearance)
        if isinstance(error, RepoGated | TokenRejected):
            enter = banner.add_button(self.tr("Enter the token…"))
            enter.clicked.connect(self.token_requested)
        self._banner.show_banner(banner)
        return banner

    def _say(self, words: str) -> None:
        self._state.setText(words)
        self._state.setVisible(bool(words))

    def _go_to_wanted(self, offer: Offer) -> None:
        """Go to the variant that the address named, once."""
        wanted, self._wanted_variant = self._wanted_variant, ""
        if not wanted:
            return
        try:
            variant = find_variant(offer.survey.files.variants, wanted)
        except AppError as error:
            self._say(sentences((error.text, error.hint)))
        else:
            self._table.choose(variant.path)

    def _show_rows(self) -> None:
        if (offer := self._hub.offer) is None:
            return
        rows = rows_of(
            offer,
            self._library.models,
            self._downloads.items,
            self._progress,
            self._engine.state,
            self._measurements.speeds_of,
        )
        self._companions.show_downloads(self._progress)
        self._table.show_rows(rows, offer.details.repo_id)
        self._bar.show_offer(offer, sum(row.local is not None for row in rows))

    def _on_progressed(self, item_id: str, progress: Progress) -> None:
        self._progress[item_id] = progress
        if not self._rest.isActive():
            self._rest.start()

    def _on_card_toggled(self, is_wanted: bool) -> None:  # noqa: FBT001
        if is_wanted:
            self._card.render_card()
        self._pages.setCurrentIndex(int(is_wanted))

    def _on_deed_requested(self, row: VariantRow, deed: str) -> None:
        offer = self._hub.offer
        self._banner.clear()
        match deed:
            case "download" if offer is not None:
                self._downloads.add(offer.order(row.variant))
            case "download both" if offer is not None and row.vision_part is not None:
                self._downloads.add(offer.order(row.variant))
                self._downloads.add(offer.companion_order(row.vision_part))
            case "load" if row.local is not None:
                self._engine.load(row.local.path)
            case "chat" if row.local is not None:
                self.chat_requested.emit(row.local.path)
            case "explain" if row.outlook is not None:
                place = self._table.pill_place(row)
                remedy = offer.remedy(row.variant) if offer else None
                self._popover.open(row.variant.title, row.outlook, place, remedy)
            case "pause" if row.item is not None:
                self._downloads.pause(row.item.id)
            case "resume" if row.item is not None:
                self._downloads.resume(row.item.id)
            case "cancel" if row.item is not None:
                self._downloads.cancel(row.item.id)
