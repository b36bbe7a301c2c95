from datetime import datetime

import pytest
from PySide6.QtCore import QLocale

from inglenook.ui.chat import times
from inglenook.ui.chat.times import day_group, full_time, lone_time, short_time

NOW = datetime(2026, 11, 20, 15, 0).astimezone()


@pytest.fixture(autouse=True)
def _british():
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    yield
    QLocale.setDefault(before)


def local(month, day, hour=9, year=2026):
    return datetime(year, month, day, hour, 15).astimezone()


@pytest.mark.parametrize(
    ("when", "group", "short"),
    [
        (local(11, 20), "Today", "09:15"),
        (local(11, 19, 23), "Yesterday", "23:15"),
        (local(11, 18), "Previous 7 days", "Wed"),
        (local(11, 13), "Previous 7 days", "Fri"),
        (local(11, 12), "November", "12"),
        (local(10, 3), "October", "3"),
        (local(12, 24, year=2025), "December 2025", "24"),
    ],
)
def test_a_time_has_its_heading_and_a_short_form(when, group, short):
    assert day_group(when, NOW) == group
    assert short_time(when, NOW) == short


def test_a_month_as_a_heading_begins_with_a_capital_letter():
    QLocale.setDefault(QLocale(QLocale.Language.Russian))
    assert day_group(local(10, 3), NOW) == "Октябрь"


def test_a_month_may_be_told_by_its_number(monkeypatch):
    chinese = {"{month}": "{n}月", "{month} {year}": "{year}年{n}月"}
    monkeypatch.setattr(
        times, "translate", lambda _context, text, *_: chinese.get(text, text)
    )
    assert day_group(local(10, 3), NOW) == "10月"
    assert day_group(local(12, 24, year=2025), NOW) == "2025年12月"


def test_a_clock_that_goes_wrong_is_today():
    assert day_group(local(11, 21), NOW) == "Today"


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (local(11, 20), "Today, 09:15"),
        (local(11, 19), "Yesterday, 09:15"),
        (local(10, 3), "3 October 2026, 09:15"),
    ],
)
def test_a_full_time_stands_on_its_own(when, words):
    assert full_time(when, NOW) == words


def test_without_a_locale_there_are_no_seconds():
    QLocale.setDefault(QLocale.c())
    assert short_time(local(11, 20), NOW) == "09:15"


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (local(11, 20), "09:15"),
        (local(11, 19), "Thu"),
        (local(11, 14), "Sat"),
        (local(11, 13), "13 Nov"),
        (local(12, 24, year=2025), "24 Dec 2025"),
    ],
)
def test_without_a_heading_the_day_is_told(when, words):
    assert lone_time(when, NOW) == words
