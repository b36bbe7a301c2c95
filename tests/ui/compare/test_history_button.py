"""Comparisons that were made before are told apart."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from inglenook.compare.history import KeptComparison
from inglenook.ui.compare.history_button import HistoryButton


def kept(*, is_complete):
    return KeptComparison(
        path=Path("kept.json"),
        model="Tiny",
        labels=("F16", "Q8_0"),
        started_at=datetime(2026, 7, 1, tzinfo=UTC),
        is_complete=is_complete,
    )


@pytest.mark.parametrize(("is_complete", "is_said"), [(False, True), (True, False)])
def test_what_was_stopped_says_so(appearance, qtbot, is_complete, is_said):
    button = HistoryButton(appearance)
    qtbot.addWidget(button)
    button.show_kept([kept(is_complete=is_complete)])
    assert ("stopped" in button.menu().actions()[0].text()) is is_said
