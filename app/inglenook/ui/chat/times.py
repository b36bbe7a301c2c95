"""Days and times of the day, as the user's locale writes them."""

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

translate = QCoreApplication.translate

#: After it one wants to know when the next thing was said.
_SILENCE = timedelta(hours=1)


def day_group(when: datetime, now: datetime) -> str:
    """Under which heading of the list a day stands: `Yesterday`, `October`."""
    day, today = when.astimezone().date(), now.astimezone().date()
    if day >= today:
        return translate("Times", "Today")
    if day == today - timedelta(days=1):
        return translate("Times", "Yesterday")
    if day >= today - timedelta(days=7):
        return translate("Times", "Previous 7 days")
    month = QLocale().standaloneMonthName(day.month)
    # Many languages write it small in a sentence, but no heading.
    month = month[:1].upper() + month[1:]
    words = translate("Times", "{month} {year}")
    if day.year == today.year:
        words = translate("Times", "{month}", "a month of this year; {n} is its number")
    return words.format(month=month, n=day.month, year=day.year)


def short_time(when: datetime, now: datetime) -> str:
    """When something was, under the heading of its day: `14:02`, `Mon`, `24`."""
    day, today = when.astimezone().date(), now.astimezone().date()
    if day >= today - timedelta(days=1):
        return _clock(when)
    if day >= today - timedelta(days=7):
        short = QLocale.FormatType.ShortFormat
        return QLocale().standaloneDayName(day.isoweekday(), short)
    return QLocale().toString(day.day)


def lone_time(when: datetime, now: datetime) -> str:
    """When something was, without a heading: `14:02`, `Mon`, `24 Sep`."""
    day, today = when.astimezone().date(), now.astimezone().date()
    if day >= today:
        return _clock(when)
    if day >= today - timedelta(days=6):
        short = QLocale.FormatType.ShortFormat
        return QLocale().standaloneDayName(day.isoweekday(), short)
    pattern = translate("Times", "d MMM")
    if day.year != today.year:
        pattern = translate("Times", "d MMM yyyy")
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def full_time(when: datetime, now: datetime) -> str:
    """When something was, on its own: `Today, 13:58`, `3 October 2026, 09:15`."""
    day, today = when.astimezone().date(), now.astimezone().date()
    if day >= today - timedelta(days=1):
        words = day_group(when, now)
    else:
        date = QDate(day.year, day.month, day.day)
        words = QLocale().toString(date, translate("Times", "d MMMM yyyy"))
    return translate("Times", "{day}, {time}").format(day=words, time=_clock(when))


def time_after(when: datetime, before: datetime | None, now: datetime) -> str:
    """The same after a silence; empty where that is of no interest.

    Args:
        when: The time that is told.
        before: When something was said before; None at the beginning.
        now: What counts as today.
    """
    is_late = before is None or when - before > _SILENCE
    return full_time(when, now) if is_late else ""


def _clock(when: datetime) -> str:
    local = when.astimezone()
    pattern = QLocale().timeFormat(QLocale.FormatType.ShortFormat)
    # Without a locale (“C”) the short form has seconds.
    pattern = pattern.replace(":ss", "")
    return QLocale().toString(QTime(local.hour, local.minute), pattern)
