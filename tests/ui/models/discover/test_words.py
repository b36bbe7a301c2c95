from datetime import UTC, datetime

import pytest

from inglenook.hub.download.queue import Item
from inglenook.hub.download.records import Order, Progress, Source
from inglenook.hub.records import RemoteFile
from inglenook.ui.models.discover import words as words_module
from inglenook.ui.models.discover.words import (
    date_words,
    progress_words,
    short_count,
)


def plain(text):
    return text.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("count", "words"),
    [(0, "0"), (312, "312"), (1_200_000, "1.2 M"), (96_400, "96 k"), (9_000, "9.0 k"),
     (999_600, "1.0 M"), (999_400, "999 k")],
)  # fmt: skip
def test_a_count_has_few_digits(count, words):
    assert plain(short_count(count)) == words


@pytest.mark.parametrize(
    ("count", "words"), [(312, "312"), (12_345, "1.2万"), (1_200_000, "120万"),
    (123_456_789, "1.2亿")],
)  # fmt: skip
def test_a_language_may_count_in_other_powers(monkeypatch, count, words):
    chinese = {
        "9 6 3": "8 4",
        words_module._LARGE[4]: "{n}万",
        words_module._LARGE[8]: "{n}亿",
    }
    monkeypatch.setattr(
        words_module, "translate", lambda _context, text, *_: chinese.get(text, text)
    )
    assert short_count(count) == words


def test_a_date_has_its_year():
    assert "2024" in date_words(datetime(2024, 6, 15, 12, tzinfo=UTC))


@pytest.fixture
def item():
    source = Source(endpoint="http://x", repo="a/b", commit="0" * 40)
    file = RemoteFile(path="b.gguf", size_bytes=1000)
    order = Order(source=source, label="Q4_0", files=(file,))
    return Item(order=order, state="running", done_bytes=250)


def progress(step="fetching", **more):
    return Progress(
        **{"step": step, "name": "b", "done_bytes": 500, "total_bytes": 1000} | more
    )


def test_a_download_tells_its_share(item):
    assert plain(progress_words(item, progress())) == "50 %"
    assert plain(progress_words(item, None)) == "25 %"


def test_a_download_tells_the_time_that_is_left(item):
    words = progress_words(item, progress(left_s=80.0))
    assert plain(words) == "50 %, 1 min 20 s left"
    assert plain(progress_words(item, progress(left_s=9.4))) == "50 %, 9 s left"


def test_a_download_that_waits_tells_until_when(item):
    words = progress_words(item, progress("waiting", wait_s=12.2))
    assert plain(words) == "next try in 12 s"
