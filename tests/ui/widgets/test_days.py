from datetime import datetime

import pytest
from PySide6.QtCore import QLocale

from inglenook.ui.widgets.days import short_day

NOW = datetime(2026, 11, 21, 9, 0).astimezone()


@pytest.fixture(autouse=True)
def _english():
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English))
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ((2026, 11, 21, 0, 1), "Today"),
        ((2026, 11, 22, 0, 1), "Today"),
        ((2026, 11, 20, 23, 59), "20 Nov"),
        ((2026, 11, 3, 12, 0), "3 Nov"),
        ((2025, 11, 3, 12, 0), "3 Nov 2025"),
    ],
)
def test_a_day_is_told_as_shortly_as_it_can_be(qapp, parts, words):
    assert short_day(datetime(*parts).astimezone(), NOW) == words
