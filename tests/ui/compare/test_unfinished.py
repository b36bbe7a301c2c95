"""What was cut off is offered at the next start."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from tests.ui.compare.samples import comparison, models

from inglenook.compare.history import KeptComparison
from inglenook.ui.widgets.banner import Banner

LEFT = Qt.MouseButton.LeftButton


def kept(*, is_complete=False):
    return KeptComparison(
        path=Path("kept.json"),
        model="Tiny",
        labels=("F16", "Q8_0"),
        started_at=datetime(2026, 7, 1, tzinfo=UTC),
        is_complete=is_complete,
    )


@pytest.fixture
def cut_page(open_page, compare):
    """A page at the start after a comparison was cut off."""
    compare.kept = (kept(), kept(is_complete=True))
    return open_page(models())


def offers(page):
    return [each for each in page.findChildren(Banner) if each.isVisible()]


def click(page, words, qtbot):
    (banner,) = offers(page)
    buttons = {each.text(): each for each in banner.findChildren(QPushButton)}
    qtbot.mouseClick(buttons[words], LEFT)


def test_it_is_offered_with_its_variants(cut_page):
    (banner,) = offers(cut_page)
    words = banner.accessibleName()
    assert words.startswith("A comparison of Tiny was stopped. F16, Q8_0 ·")


def test_it_is_opened_and_gone_on_with(cut_page, compare, qtbot):
    click(cut_page, "Go on", qtbot)
    assert compare.order == comparison().order
    assert offers(cut_page) == []


def test_an_offer_that_was_closed_does_not_come_back(cut_page, compare, qtbot):
    click(cut_page, "Close", qtbot)
    compare.read_history()
    assert offers(cut_page) == []


def test_another_comparison_takes_the_offer_away(cut_page, compare, qtbot):
    qtbot.mouseClick(cut_page.findChild(QPushButton, "start"), LEFT)
    assert offers(cut_page) == []


@pytest.mark.parametrize("found", [(), (kept(is_complete=True), kept())])
def test_where_the_newest_was_finished_nothing_is_offered(open_page, compare, found):
    compare.kept = found
    assert offers(open_page(models())) == []


def test_what_is_stopped_in_this_run_is_on_the_page_already(page, compare):
    compare.kept = (kept(),)
    compare.read_history()
    assert offers(page) == []
