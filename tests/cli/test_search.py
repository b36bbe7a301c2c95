"""`inglenook search`."""

import json

import pytest
from tests.cli.test_ask import run
from tests.local_hub import Fault, serve_hub

DATE = "2024-06-01"


@pytest.fixture
def hub(monkeypatch):
    with serve_hub() as served:
        monkeypatch.setenv("HF_ENDPOINT", served.endpoint)
        monkeypatch.delenv("HF_TOKEN", raising=False)
        served.add_repo(
            "a/Small-GGUF",
            downloads=1234,
            likes=7,
            gguf={"total": 1_500_000_000, "architecture": "qwen2"},
        )
        served.add_repo("b/Large-GGUF", downloads=99, likes=9, gated="manual")
        yield served


def test_programs_are_told_what_was_found(hub):
    report = json.loads(run("search", "small", "--json").stdout)
    (model,) = report["models"]
    assert (model["id"], model["author"]) == ("a/Small-GGUF", "a")
    assert (model["downloads"], model["likes"]) == (1234, 7)
    assert (model["gated"], model["architecture"]) == (False, "qwen2")
    assert model["n_params"] == 1_500_000_000
    assert model["updated"] == "2024-06-01T00:00:00+00:00"
    assert report["stale_reason"] == ""


def test_people_read_a_table(hub):
    first, second = run("search", "gguf").stdout.decode().splitlines()
    assert first.split() == [
        "a/Small-GGUF",
        "1.5B",
        "qwen2",
        "1,234",
        "downloads",
        "2024-06-01",
    ]
    assert second.endswith("licence to accept")


def test_the_order_and_the_number_can_be_chosen(hub):
    found = run("search", "--sort", "likes", "--limit", "1", "--json").stdout
    assert [model["id"] for model in json.loads(found)["models"]] == ["b/Large-GGUF"]


def test_more_than_a_page_is_fetched(hub):
    for number in range(70):
        hub.add_repo(f"c/m{number}", downloads=number)
    found = run("search", "--author", "c", "--limit", "60", "--json").stdout
    assert len(json.loads(found)["models"]) == 60
    assert len(hub.asked("search")) == 2


def test_nothing_found_is_no_failure(hub):
    done = run("search", "no such model")
    assert (done.returncode, done.stdout) == (0, b"Nothing was found.\n")


def test_offline_what_was_seen_is_shown_with_its_date(hub):
    seen = run("search", "small").stdout
    n_sockets = hub.n_sockets
    done = run("--offline", "search", "small")
    assert done.stdout == seen
    assert b"As seen on 20" in done.stderr
    assert run("--offline", "search", "large").returncode == 1
    assert hub.n_sockets == n_sockets


def test_a_failure_is_a_sentence_and_a_hint(hub):
    hub.fault(Fault("status", status=429, retry_after=90), times=None)
    done = run("search", "small")
    assert done.returncode == 1
    told = done.stderr.decode().replace("\N{NO-BREAK SPACE}", " ")
    assert told.startswith("error: 127.0.0.1:")
    assert told.endswith("— Try again in 1 min 30 s.\n")


def test_an_order_that_there_is_not_is_wrong_usage(hub):
    assert run("search", "--sort", "colour").returncode == 2


def test_the_token_of_the_environment_is_sent_to_the_hub(hub, monkeypatch):
    monkeypatch.setenv("HF_TOKEN", "hf_x")
    hub.add_token("hf_x", "me")
    run("search")
    assert [each.token for each in hub.requests] == ["hf_x"]
