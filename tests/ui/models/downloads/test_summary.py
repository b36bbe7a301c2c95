"""All downloads together."""

from tests.ui.models.downloads.conftest import item, progress

from inglenook.ui.models.downloads.summary import Summary, summarize


def test_only_what_is_under_way_counts():
    items = [
        item("Q4_0", "running"),
        item("Q5_0", "queued"),
        item("Q6_K", "done", 4),
        item("Q8_0", "failed", 2),
    ]
    told = {items[0].id: progress(done_gb=2)}
    assert summarize(items, told) == Summary(n_active=2, n_failed=1, share=0.25)


def test_without_downloads_there_is_nothing():
    assert summarize([], {}) == Summary()
