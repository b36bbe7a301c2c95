import pytest
from tests.hub.remote_models import LABELS, N_PARAMS, header, repository
from tests.local_hub import Fault, serve_hub

from inglenook.hub.catalogue import Catalogue
from inglenook.hub.preview import MOST_BYTES
from inglenook.hub.survey import survey
from inglenook.network.network import Network
from inglenook.network.records import NetworkOptions
from inglenook.work import drain

REPO = "bartowski/Llama-3.1-8B-GGUF"


@pytest.fixture(scope="module")
def head():
    return header()


@pytest.fixture
def hub():
    with serve_hub() as hub:
        yield hub


@pytest.fixture
def look(hub, tmp_path):
    """Looks the repository over; offline if that is wanted."""
    network = Network(NetworkOptions(endpoint=hub.endpoint))
    catalogue = Catalogue(network, str, tmp_path)

    def look_over(*, is_offline=False):
        network.change(NetworkOptions(endpoint=hub.endpoint, is_offline=is_offline))
        details = drain(catalogue.details(REPO))
        return drain(survey(details, network, str, tmp_path / "headers"))

    return look_over


def test_a_preview_of_thirty_variants_costs_little(hub, look, head):
    hub.add_repo(REPO, repository(head=head), gguf={"total": N_PARAMS})
    found = look()
    assert len(found.files.variants) == len(LABELS) == 30
    assert len(found.shapes.found) == 30
    assert 0 < hub.served_bytes("*.gguf") <= MOST_BYTES
    assert len([r for r in hub.asked("cdn") if r.file.endswith(".gguf")]) == 1


def test_a_header_is_fetched_once(hub, look, head):
    hub.add_repo(REPO, repository(head=head))
    first = look()
    served = hub.served_bytes("*.gguf")
    assert look().shapes == first.shapes
    assert hub.served_bytes("*.gguf") == served


def test_what_was_fetched_is_there_offline(hub, look, head):
    hub.add_repo(REPO, repository(head=head))
    first = look()
    assert look(is_offline=True).shapes == first.shapes


def test_a_new_commit_is_looked_at_anew(hub, look, head):
    hub.add_repo(REPO, repository(["Q4_K_M"], head))
    look()
    served = hub.served_bytes("*.gguf")
    hub.commit(REPO, {"more.txt": b"x"})
    look()
    assert hub.served_bytes("*.gguf") > served


def test_several_models_share_the_bytes(hub, look, head):
    files = {}
    for number in range(12):
        files |= repository(["Q8_0", "Q4_K_M"], head, name=f"Model{number}")
    hub.add_repo(REPO, files)
    found = look()
    assert len(found.files.variants) == 24
    assert len(found.shapes.found) == 14
    assert hub.served_bytes("*.gguf") <= MOST_BYTES
    look()
    assert hub.served_bytes("*.gguf") <= MOST_BYTES


def test_a_gated_repository_is_listed_without_plans(hub, look, head):
    hub.add_repo(REPO, repository(["Q4_K_M"], head), gated="manual")
    found = look()
    assert len(found.files.variants) == 1
    assert found.shapes.found == {}
    assert "licence" in found.shapes.problem


def test_what_is_no_model_has_no_plan_and_is_asked_once(hub, look):
    hub.add_repo(REPO, repository(["Q8_0"], b"<html>"))
    assert "web page" in look().shapes.problem
    asked = len(hub.asked("cdn"))
    assert "web page" in look().shapes.problem
    assert len(hub.asked("cdn")) == asked > 0


def test_a_mirror_without_ranges_sends_no_more_than_is_wanted(hub, look):
    hub.fault(Fault("no_ranges"), on="file", file="*.gguf", times=None)
    hub.add_repo(REPO, repository(["Q8_0"], header(20_000)))
    assert len(look().shapes.found) == 1
