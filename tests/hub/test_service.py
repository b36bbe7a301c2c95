"""The hub service against a hub of its own."""

import pytest
from PySide6.QtCore import QObject
from tests.hub.remote_models import N_PARAMS, header, repository
from tests.local_hub import Fault

from inglenook.errors import HubFailing, NetworkOff, RepoNotFound
from inglenook.hardware.records import Device, Host, Inventory
from inglenook.hub.records import Address, Query
from inglenook.hub.service import HubService, Sources
from inglenook.network.records import NetworkOptions
from inglenook.offload.planner import Wishes

REPO = "bartowski/Llama-3.1-8B-GGUF"
LABELS = ["F16", "Q8_0", "Q5_K_M", "Q4_K_M", "Q2_K"]
GIB = 2**30


def inventory():
    gpu = Device(
        name="CUDA0",
        backend="CUDA",
        kind="discrete",
        total_bytes=8 * GIB,
        free_bytes=7 * GIB,
    )
    host = Host(os="linux", arch="x86_64", ram_bytes=32 * GIB, available_bytes=24 * GIB)
    return Inventory(devices=(gpu,), host=host)


@pytest.fixture(scope="module")
def head():
    return header()


@pytest.fixture
def service(qapp, network, catalogue, tmp_path):
    parent = QObject()
    made = HubService(
        Sources(
            network=network,
            catalogue=catalogue,
            token=str,
            headers=tmp_path / "headers",
            inventory=inventory,
            wishes=Wishes,
        ),
        parent,
    )
    yield made
    made.close()
    parent.deleteLater()


def offline(hub, network):
    network.change(NetworkOptions(endpoint=hub.endpoint, is_offline=True))


def mode_of(offer, label):
    (path,) = (v.path for v in offer.survey.files.variants if v.label == label)
    return offer.outlooks[path].plan.mode


def test_nothing_is_asked_before_it_is_told_to(hub, service):
    assert hub.n_sockets == 0
    assert (service.address, service.offer) == (None, None)
    assert not service.has_more
    service.search_more()
    service.search_again()
    service.open_again()
    service.plan(8192, "f16")
    assert not service.is_searching


def test_pages_come_one_by_one(hub, service, qtbot):
    hub.page_size = 3
    for number in range(7):
        hub.add_repo(f"a/m{number}", downloads=100 - number)
    seen = []
    service.page_found.connect(lambda page: seen.extend(h.repo_id for h in page.hits))
    with qtbot.waitSignals([service.search_begun, service.page_found], order="strict"):
        service.search(Query())
    while service.has_more:
        with qtbot.waitSignal(service.page_found):
            service.search_more()
            assert service.is_searching
    assert seen == [f"a/m{number}" for number in range(7)]


def test_a_page_that_is_awaited_is_not_asked_for_twice(hub, service, qtbot):
    hub.add_repo("a/b")
    with qtbot.waitSignal(service.page_found):
        service.search(Query())
        service.search_more()
        service.search_again()
    assert len(hub.asked("search")) == 1


def test_an_answer_that_comes_too_late_is_not_told(hub, service, qtbot):
    hub.add_repo("a/One-GGUF")
    hub.add_repo("a/Two-GGUF")
    hub.fault(Fault("wait", seconds=0.5), on="search")
    seen = []
    service.page_found.connect(lambda page: seen.extend(h.repo_id for h in page.hits))
    service.search(Query(text="one"))
    with qtbot.waitSignal(service.page_found):
        service.search(Query(text="two"))
    assert seen == ["a/Two-GGUF"]


def test_a_page_that_did_not_come_can_be_asked_for_again(hub, service, qtbot):
    hub.add_repo("a/b")
    hub.fault(Fault("status", status=502), on="search")
    with qtbot.waitSignal(service.search_failed) as failed:
        service.search(Query())
    assert isinstance(failed.args[0], HubFailing)
    with qtbot.waitSignal(service.page_found):
        service.search_again()


def test_a_repository_is_told_before_its_plans(hub, service, qtbot, head):
    hub.add_repo(REPO, repository(LABELS, head), gguf={"total": N_PARAMS})
    with qtbot.waitSignals(
        [service.look_begun, service.details_found, service.offer_made],
        order="strict",
    ):
        service.open(Address(repo_id=REPO))
    offer = service.offer
    assert [v.label for v in offer.survey.files.variants] == LABELS
    assert mode_of(offer, "Q4_K_M") == "full"
    assert mode_of(offer, "Q8_0") == "partial"
    assert offer.best.label == "Q5_K_M"


def test_another_context_is_planned_without_the_network(
    hub, network, service, qtbot, head
):
    hub.add_repo(REPO, repository(LABELS, head), gguf={"total": N_PARAMS})
    with qtbot.waitSignal(service.offer_made):
        service.open(Address(repo_id=REPO))
    offline(hub, network)
    n_requests = len(hub.requests)
    with qtbot.waitSignal(service.offer_made) as planned:
        service.plan(65536, "q8_0")
    plan = next(iter(planned.args[0].outlooks.values())).plan
    assert (plan.context_tokens, plan.kv_type) == (65536, "q8_0")
    assert len(hub.requests) == n_requests


def test_a_wish_of_before_holds_for_the_next_repository(hub, service, qtbot, head):
    hub.add_repo(REPO, repository(LABELS, head), gguf={"total": N_PARAMS})
    service.plan(4096, "")
    with qtbot.waitSignal(service.offer_made):
        service.open(Address(repo_id=REPO))
    contexts = {o.plan.context_tokens for o in service.offer.outlooks.values()}
    assert contexts == {4096}


def test_a_short_context_does_not_change_the_recommendation(hub, service, qtbot, head):
    hub.add_repo(REPO, repository(LABELS, head), gguf={"total": N_PARAMS})
    with qtbot.waitSignal(service.offer_made):
        service.open(Address(repo_id=REPO))
    best = service.offer.best
    with qtbot.waitSignal(service.offer_made):
        service.plan(2048, "")
    assert service.offer.best == best


def test_only_the_repository_that_was_opened_last_is_told(hub, service, qtbot, head):
    hub.add_repo(REPO, repository(LABELS, head))
    hub.add_repo("a/Slow-GGUF", repository(["Q4_K_M"], head))
    hub.fault(Fault("wait", seconds=0.5), on="info")
    told = []
    service.offer_made.connect(lambda offer: told.append(offer.details.repo_id))
    service.open(Address(repo_id="a/Slow-GGUF"))
    with qtbot.waitSignal(service.offer_made):
        service.open(Address(repo_id=REPO))
    assert told == [REPO]


def test_a_repository_that_is_not_there_is_a_failure(service, qtbot):
    with qtbot.waitSignal(service.look_failed) as failed:
        service.open(Address(repo_id="nobody/nothing"))
    assert isinstance(failed.args[0], RepoNotFound)


def test_offline_nothing_is_sent(hub, network, service, qtbot):
    offline(hub, network)
    with qtbot.waitSignal(service.search_failed) as failed:
        service.search(Query())
    assert isinstance(failed.args[0], NetworkOff)
    with qtbot.waitSignal(service.look_failed):
        service.open(Address(repo_id=REPO))
    assert hub.n_sockets == 0


def test_closing_leaves_a_hub_that_says_nothing(hub, service):
    hub.fault(Fault("silent"), times=None)
    service.search(Query())
    service.open(Address(repo_id=REPO))
    service.close()
    assert not service.is_searching


def test_an_order_names_the_hub_and_the_commit(hub, service, qtbot, head):
    repo = hub.add_repo(REPO, repository(LABELS, head))
    with qtbot.waitSignal(service.offer_made):
        service.open(Address(repo_id=REPO))
    variant = service.offer.survey.files.variants[0]
    order = service.offer.order(variant)
    source = order.source
    assert (source.endpoint, source.repo) == (hub.endpoint, REPO)
    assert source.commit == repo.commit
    assert (order.label, order.files) == ("F16", variant.files)
