"""The hub for the window: searches and looks off its thread, the newest counts."""

from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from inglenook.errors import AppError
from inglenook.hardware.records import Inventory
from inglenook.hub.catalogue import Catalogue
from inglenook.hub.estimate import Estimate, estimates, most_params
from inglenook.hub.offer import Offer, make_offer, plan_anew
from inglenook.hub.records import Address, Details, Hit, Page, Query
from inglenook.hub.survey import survey
from inglenook.jobs import NewestJob
from inglenook.network.network import Network
from inglenook.offload.planner import Wishes


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """What the hub is looked at with.

    Attributes:
        token: Gives the user's access token; empty for none.
        headers: Folder where the beginnings of remote files are kept.
        inventory: Looks at the machine; off the GUI thread.
        wishes: Gives what the user's settings leave to a plan.
    """

    network: Network
    catalogue: Catalogue
    token: Callable[[], str]
    headers: Path
    inventory: Callable[[], Inventory]
    wishes: Callable[[], Wishes]


#: By the ids of the repositories.
Estimates = dict[str, Estimate]


class HubService(QObject):
    """Searches the hub, and looks at one repository. Lives on the GUI thread.

    It asks the hub only when it is told to search or to open. What is begun anew
    drops what was under way: an answer that comes too late is never told.

    Signals:
        search_begun(Query): Another search; what was found before is no answer to it.
        page_found(Page): The first page of the search, or the next one.
        search_failed(AppError): The page did not come.
        estimated(Estimates): What the models found could do here, by their ids.
        look_begun(Address): Another repository is looked at.
        details_found(Details): What it is; how it runs here follows.
        offer_made(Offer): Its variants were planned, the first time or anew.
        look_failed(AppError): It cannot be shown.
    """

    search_begun = Signal(Query)
    page_found = Signal(Page)
    search_failed = Signal(AppError)
    # As an object: Qt copies a dict of its own.
    estimated = Signal(object)
    look_begun = Signal(Address)
    details_found = Signal(Details)
    offer_made = Signal(Offer)
    look_failed = Signal(AppError)

    def __init__(self, sources: Sources, parent: QObject) -> None:
        super().__init__(parent)
        self._sources = sources
        self._search = NewestJob(self)
        self._look = NewestJob(self)
        self._plan = NewestJob(self)
        self._estimate = NewestJob(self)
        self._unestimated: list[Hit] = []
        self._query: Query | None = None
        self._only_fitting = False
        self._cursor = ""
        self._address: Address | None = None
        self._offer: Offer | None = None
        self._context_tokens: int | None = None
        self._kv_type = ""

    @property
    def host(self) -> str:
        """Who is asked, as in “huggingface.co”."""
        return self._sources.network.options.endpoint.partition("://")[2]

    @property
    def is_searching(self) -> bool:
        """Whether a page is awaited."""
        return self._search.is_busy

    @property
    def has_more(self) -> bool:
        """Whether the search has another page."""
        return bool(self._cursor)

    @property
    def address(self) -> Address | None:
        """The repository that was opened last; None for none."""
        return self._address

    @property
    def offer(self) -> Offer | None:
        """What it has for this machine; None before that is known."""
        return self._offer

    def web_address(self, repo_id: str) -> str:
        """Where a repository's own page is, for a browser."""
        return f"{self._sources.network.options.endpoint}/{repo_id}"

    def search(self, query: Query, *, only_fitting: bool = False) -> None:
        """Begin another search.

        Args:
            query: What is searched for.
            only_fitting: Whether models are left out that are too large for this
                machine, or of unknown size.
        """
        self._query, self._cursor, self._only_fitting = query, "", only_fitting
        self._unestimated.clear()
        self._estimate.drop()
        self.search_begun.emit(query)
        self._ask_for_page()

    def search_more(self) -> None:
        """Ask for the next page, unless one is awaited or there is none."""
        if self._cursor and not self.is_searching:
            self._ask_for_page()

    def search_again(self) -> None:
        """Ask once more for the page that did not come."""
        if self._query is not None and not self.is_searching:
            self._ask_for_page()

    def open(self, address: Address) -> None:
        """Look at a repository: what it is, then what it has for this machine."""
        self._address, self._offer = address, None
        self._plan.drop()
        self.look_begun.emit(address)
        self._look.start(
            _look_at(address, self._sources, self._wishes()),
            progressed=self.details_found.emit,
            succeeded=self._on_looked,
            failed=self.look_failed.emit,
        )

    def open_again(self) -> None:
        """Look at the same repository once more."""
        if self._address is not None:
            self.open(self._address)

    def plan(self, context_tokens: int | None, kv_type: str) -> None:
        """Plan all variants anew, without the network.

        Args:
            context_tokens: To plan for; None leaves it to the settings.
            kv_type: Of the KV cache; empty leaves it to the settings.
        """
        self._context_tokens, self._kv_type = context_tokens, kv_type
        if self._offer is not None:
            self._plan_anew(self._offer)

    def close(self) -> None:
        """Stop everything, before the program ends."""
        for each in (self._search, self._look, self._plan, self._estimate):
            each.close()

    def _ask_for_page(self) -> None:
        assert self._query is not None, "a page is of a search"
        self._search.start(
            _searching(self._query, self._cursor, self._sources, self._only_fitting),
            succeeded=self._on_page_found,
            failed=self.search_failed.emit,
        )

    def _wishes(self) -> Wishes:
        wishes = self._sources.wishes()
        if self._context_tokens is not None:
            wishes = replace(wishes, context_tokens=self._context_tokens)
        if self._kv_type:
            wishes = replace(wishes, kv_types=(self._kv_type,))
        return wishes

    def _plan_anew(self, offer: Offer) -> None:
        self._plan.start(
            _planning(offer, self._wishes()),
            succeeded=self._on_planned,
            failed=self.look_failed.emit,
        )

    def _on_page_found(self, page: Page) -> None:
        self._cursor = page.cursor
        self.page_found.emit(page)
        self._unestimated += page.hits
        self._estimate.start(
            _estimating(tuple(self._unestimated), self._sources),
            succeeded=self._on_estimated,
            failed=self.search_failed.emit,
        )

    def _on_estimated(self, found: Estimates) -> None:
        self._unestimated.clear()
        self.estimated.emit(found)

    def _on_looked(self, offer: Offer) -> None:
        self._on_planned(offer)
        if offer.wishes != self._wishes():
            self._plan_anew(offer)

    def _on_planned(self, offer: Offer) -> None:
        self._offer = offer
        self.offer_made.emit(offer)


def _searching(
    query: Query,
    cursor: str,
    sources: Sources,
    only_fitting: bool,  # noqa: FBT001
) -> Generator[None, None, Page]:
    if only_fitting:
        yield None
        fitting = max(1, most_params(sources.inventory(), sources.wishes()))
        most = min(query.most_params or fitting, fitting)
        query = replace(query, most_params=most)
    return (yield from sources.catalogue.search(query, cursor))


def _estimating(
    hits: Sequence[Hit], sources: Sources
) -> Generator[None, None, Estimates]:
    found: Estimates = {}
    inventory, wishes = sources.inventory(), sources.wishes()
    for repo_id, estimate in estimates(hits, inventory, wishes):
        found[repo_id] = estimate
        yield None
    return found


def _look_at(
    address: Address, sources: Sources, wishes: Wishes
) -> Generator[Details | None, None, Offer]:
    endpoint = sources.network.options.endpoint
    details = yield from sources.catalogue.details(address.repo_id, address.revision)
    yield details
    found = yield from survey(details, sources.network, sources.token, sources.headers)
    yield None
    return make_offer(details, found, endpoint, sources.inventory(), wishes)


def _planning(offer: Offer, wishes: Wishes) -> Generator[None, None, Offer]:
    yield None
    return plan_anew(offer, wishes)
