"""`inglenook variants` as scripts call it, against a hub on loopback."""

import json

import pytest
from tests.cli.test_ask import assert_refused, run
from tests.hub.remote_models import LABELS, N_PARAMS, header, repository
from tests.local_hub import serve_hub

REPO = "bartowski/Llama-3.1-8B-GGUF"


@pytest.fixture
def hub(monkeypatch):
    with serve_hub() as hub:
        monkeypatch.setenv("HF_ENDPOINT", hub.endpoint)
        monkeypatch.delenv("HF_TOKEN", raising=False)
        yield hub


@pytest.fixture(scope="module")
def head():
    return header()


def report(*arguments):
    result = run("variants", *arguments, "--json")
    assert result.returncode == 0, result.stderr
    return json.loads(result.stdout)


def test_programs_are_told_every_variant(hub, head):
    shards = {
        f"BF16/Llama-3.1-8B-BF16-0000{n}-of-00002.gguf": b"GGUF" + bytes([n])
        for n in (1, 2)
    }
    vision = {"mmproj-F16.gguf": b"GGUF", "notes.txt": b"x"}
    repo = hub.add_repo(
        REPO, repository(head=head) | shards | vision, gguf={"total": N_PARAMS}
    )
    told = report(REPO)
    assert (told["repo"], told["commit"]) == (REPO, repo.commit)
    by_label = {each["label"]: each for each in told["variants"]}
    assert set(by_label) == {*LABELS, "BF16"}
    assert sum(each["recommended"] for each in told["variants"]) <= 1
    best = by_label["Q4_K_M"]
    assert (best["base"], best["kind"]) == ("Llama-3.1-8B", "model")
    assert (best["split"], best["complete"]) == ("none", True)
    assert best["bits_per_weight"] == pytest.approx(4.89, abs=0.01)
    (file,) = best["files"]
    assert file["path"] == "Llama-3.1-8B-Q4_K_M.gguf"
    assert file["size_bytes"] == best["size_bytes"]
    assert len(file["sha256"]) == 64
    runs = best["runs_here"]
    assert runs["mode"] in {"full", "moe", "partial", "cpu", "refuse"}
    assert runs["n_layers"] == 33
    assert 0 <= runs["gpu_layers"] <= 33
    assert runs["reason"]
    assert (by_label["BF16"]["split"], len(by_label["BF16"]["files"])) == ("shards", 2)
    assert [(c["kind"], c["label"], c["path"]) for c in told["companions"]] == [
        ("mmproj", "F16", "mmproj-F16.gguf")
    ]
    assert told["others"] == ["README.md", "notes.txt"]


def test_people_read_a_table(hub, head):
    hub.add_repo(REPO, repository(["Q8_0", "Q4_K_M"], head) | {"mmproj-F16.gguf": b"G"})
    lines = run("variants", REPO).stdout.decode().splitlines()
    assert lines[0].startswith("Q8_0")
    assert lines[1].startswith("Q4_K_M")
    assert "4.89 bits" in lines[1]
    assert "mmproj-F16.gguf" in lines[2]
    assert sum("recommended here" in line for line in lines) <= 1


def test_an_address_of_the_web_will_do(hub):
    hub.add_repo(REPO, {"a-Q8_0.gguf": b"GGUF"})
    assert report(f"https://huggingface.co/{REPO}")["repo"] == REPO


def test_a_revision_may_be_asked_for(hub):
    repo = hub.add_repo(REPO, {"a-Q8_0.gguf": b"GGUF"})
    old = repo.commit
    hub.commit(REPO, {"b-Q4_0.gguf": b"GGUF"})
    assert len(report(REPO)["variants"]) == 2
    told = report(REPO, "--revision", old)
    assert (told["commit"], len(told["variants"])) == (old, 1)


def test_a_gated_repository_is_listed(hub, head):
    hub.add_repo(REPO, repository(["Q4_K_M"], head), gated="manual")
    (variant,) = report(REPO)["variants"]
    assert variant["runs_here"]["mode"] is None
    assert "licence" in variant["runs_here"]["reason"]


def test_a_repository_without_models_is_no_failure(hub):
    hub.add_repo(REPO, {"model.safetensors": b"x"})
    assert report(REPO)["variants"] == []
    assert b"no models" in run("variants", REPO).stdout


def test_what_was_seen_before_is_told_offline(hub, head):
    hub.add_repo(REPO, repository(["Q4_K_M"], head))
    online = report(REPO)
    result = run("--offline", "variants", REPO, "--json")
    offline = json.loads(result.stdout)
    assert offline["variants"] == online["variants"]
    assert offline["stale_reason"]
    assert b"As seen on" in result.stderr


def test_a_repository_that_is_not_there_is_refused(hub):
    assert_refused(run("variants", "nobody/nothing"))


def test_words_are_wrong_usage(hub):
    assert run("variants", "llama 3").returncode == 2
