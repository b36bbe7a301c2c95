"""`inglenook pull` as scripts call it: a process, stopped and killed at will."""

import json
import random
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.cli.test_ask import assert_refused, run
from tests.cli.test_engines import write_settings
from tests.local_hub import Fault, serve_hub

REPO, NAME = "me/tiny-GGUF", "tiny-Q4_0.gguf"
CONTENT = random.Random(5).randbytes(8_000_000)
#: What a kill may cost: a read, and what the system holds for it at both ends.
MOST_LOST_BYTES = 5 * 2**19


@pytest.fixture
def hub(monkeypatch):
    with serve_hub() as served:
        monkeypatch.setenv("HF_ENDPOINT", served.endpoint)
        monkeypatch.delenv("HF_TOKEN", raising=False)
        served.add_repo(REPO, {NAME: CONTENT, "tiny-Q8_0.gguf": CONTENT[::-1]})
        yield served


@pytest.fixture
def target(tmp_path):
    return tmp_path / "home" / "models" / REPO / NAME


def start(*arguments):
    return subprocess.Popen(
        [sys.executable, "-m", "inglenook", "pull", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def wait_for_bytes(part: Path, n_bytes: int, process) -> None:
    while process.poll() is None:
        if part.exists() and part.stat().st_size >= n_bytes:
            return
        time.sleep(0.005)


def test_a_variant_is_pulled_and_reported(hub, target):
    result = run("pull", REPO, "Q4_0", "--json")
    assert result.returncode == 0, result.stderr
    assert target.read_bytes() == CONTENT
    report = json.loads(result.stdout)
    assert report["model"] == f"{REPO}:Q4_0"
    assert report["files"] == [
        {
            "path": str(target),
            "size_bytes": len(CONTENT),
            "sha256": hub.repos[REPO].files[NAME].sha256,
            "fetched_bytes": len(CONTENT),
            "resumed_from": 0,
        }
    ]
    again = json.loads(run("pull", f"{REPO}:q4_0", "--json").stdout)
    assert again["files"][0]["fetched_bytes"] == 0


def test_people_read_where_it_is(hub, target):
    assert run("pull", REPO, NAME).stdout.decode().strip().endswith(str(target))


@pytest.mark.parametrize(
    "arguments",
    [
        (REPO,),
        (REPO, "Q2_K"),
        ("me/nothing", "Q4_0"),
        (REPO, "Q4_0", "--revision", "x"),
    ],
)
def test_what_cannot_be_pulled_is_refused(arguments, hub):
    assert_refused(run("pull", *arguments))


def test_offline_nothing_is_pulled(hub):
    result = run("--offline", "pull", REPO, "Q4_0")
    assert_refused(result)
    assert b"Leave out --offline" in result.stderr
    assert hub.n_sockets == 0


def test_the_settings_are_named_where_they_keep_it_offline(hub, tmp_path):
    write_settings(tmp_path, "[network]\noffline = true\n")
    result = run("pull", REPO, "Q4_0")
    assert_refused(result)
    assert b"in Settings" in result.stderr
    assert b"--offline" not in result.stderr


def test_a_gated_model_says_where_to_accept_its_licence_and_leaves_no_part(hub, target):
    hub.repos[REPO].gated = "auto"
    result = run("pull", REPO, "Q4_0")
    assert_refused(result)
    said = result.stderr.decode()
    assert f"https://huggingface.co/{REPO}" in said
    assert "HF_TOKEN" in said
    assert not list(target.parent.iterdir())


def test_interrupted_it_keeps_what_is_here_and_says_how_to_go_on(hub, target):
    hub.fault(Fault("slow", bytes_per_s=8_000_000), on="cdn")
    process = start(REPO, "Q4_0")
    part = target.with_name(f"{NAME}.part")
    wait_for_bytes(part, 1_000_000, process)
    process.send_signal(signal.SIGINT)
    _, error = process.communicate(timeout=30)
    assert process.returncode == 130
    assert f"inglenook pull {REPO} Q4_0" in error.decode()
    assert "Traceback" not in error.decode()
    here = part.stat().st_size
    report = json.loads(run("pull", REPO, "Q4_0", "--json").stdout)
    assert report["files"][0]["resumed_from"] == here
    assert target.read_bytes() == CONTENT


@pytest.mark.timeout(1200)
@pytest.mark.parametrize(
    ("n_kills", "n_bytes"),
    [
        (3, len(CONTENT)),
        pytest.param(20, 64_000_000, marks=pytest.mark.slow),
    ],
)
def test_killed_at_any_moment_it_goes_on(n_kills, n_bytes, hub, target):
    """The server is never asked for a byte that has come to the disk."""
    content = CONTENT * (n_bytes // len(CONTENT))
    hub.commit(REPO, {NAME: content})
    hub.fault(Fault("slow", bytes_per_s=n_bytes), on="cdn", times=None)
    moments = random.Random(n_kills)
    part, here = target.with_name(f"{NAME}.part"), [0]
    for number in range(n_kills):
        process = start(REPO, "Q4_0")
        share = 0.9 * (number + moments.random()) / n_kills
        wait_for_bytes(part, int(share * n_bytes), process)
        process.kill()
        process.communicate()
        here.append(part.stat().st_size)
    hub.heal()
    assert run("pull", REPO, "Q4_0").returncode == 0
    assert target.read_bytes() == content
    begun_at = [each.start for each in hub.asked("cdn")]
    assert begun_at == sorted(begun_at)
    assert begun_at[-1] == here[-1]
    assert set(begun_at) <= set(here)
    n_twice = hub.served_bytes(NAME) - n_bytes
    print(f"{n_kills} kills: {n_twice} bytes were sent and did not come to the disk")
    assert n_twice <= n_kills * MOST_LOST_BYTES


def test_a_disk_that_takes_no_more_keeps_what_is_here(hub, target):
    """The system's own limit stands in for the end of the disk."""
    most = 3_000_000
    process = subprocess.run(
        [sys.executable, "-m", "inglenook", "pull", REPO, "Q4_0"],
        capture_output=True,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (most, most)),
    )
    assert_refused(process)
    assert not target.exists()
    report = json.loads(run("pull", REPO, "Q4_0", "--json").stdout)
    assert report["files"][0]["resumed_from"] == most
    assert target.read_bytes() == CONTENT
