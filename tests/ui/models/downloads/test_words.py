"""A download's state in words."""

import pytest
from tests.ui.models.downloads.conftest import item, progress

from inglenook.ui.models.downloads.words import (
    name_of,
    share_of,
    state_words,
    trouble_words,
)


def plain(text):
    return text.replace("\N{NO-BREAK SPACE}", " ")


def test_a_model_is_called_by_its_repository():
    assert name_of(item()) == "Qwen3-8B"


@pytest.mark.parametrize(
    ("shown", "at", "words"),
    [
        (item(state="queued"), None, "Waits for its turn · 4.00 GB"),
        (item(state="paused", done_gb=2.1), None, "Paused · 2.10 of 4.00 GB are kept"),
        (item(state="paused"), None, "Paused"),
        (item(state="failed", done_gb=1), None, "1.00 of 4.00 GB are kept"),
        (item(state="done"), None, "SHA-256 matches · 4.00 GB"),
        (
            item(state="done", sha256=None),
            None,
            "Complete; the hub tells no SHA-256 · 4.00 GB",
        ),
        (item(), None, "Begins"),
        (
            item(),
            progress(bytes_per_s=21.4e6, left_s=80),
            "2.76 of 4.00 GB · 21.4 MB/s · 1 min 20 s left",
        ),
        (
            item(),
            progress(done_gb=0.0123, bytes_per_s=900e3, left_s=5000),
            "12 MB of 4.00 GB · 900 kB/s · 1 h 23 min left",
        ),
        (item(), progress("checking"), "Checking what is here: 2.76 of 4.00 GB"),
        (item(), progress("connecting"), "Connecting"),
        (item(), progress("finishing"), "Putting it in its place"),
        (item(done_gb=2), progress("waiting"), "2.00 of 4.00 GB are kept"),
    ],
)
def test_each_state_is_told(shown, at, words):
    assert plain(state_words(shown, at)) == words


def test_a_wait_is_counted_down():
    at = progress("waiting", wait_s=11.3, reason="The connection broke.")
    words = "The connection broke. Next try in 12 s."
    assert plain(trouble_words(item(), at)) == words
    assert trouble_words(item(), progress()) == ""


def test_a_failure_says_what_to_do():
    failed = item(state="failed", error_text="It is full.", error_hint="Free some.")
    assert trouble_words(failed, None) == "It is full. Free some."


def test_the_bar_does_not_fall_back_while_what_is_here_is_counted():
    assert share_of(item(done_gb=2), progress("checking", 0.1)) == 0.5
    assert share_of(item(done_gb=2), progress("fetching", 1)) == 0.25
    assert share_of(item(state="paused", done_gb=2), None) == 0.5
