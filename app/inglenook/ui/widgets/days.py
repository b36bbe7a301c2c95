"""The day of something that is dated in a row."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale

translate = QCoreApplication.translate


def short_day(when: datetime, now: datetime) -> str:
    """A day in few letters: `Today`, `3 Nov`, `3 Nov 2025`."""
    day, today = when.astimezone().date(), now.astimezone().date()
    if day >= today:
        return translate("Days", "Today")
    of_this_year = translate("Days", "d MMM", "a date of this year")
    of_another = translate("Days", "d MMM yyyy", "a date of another year")
    pattern = of_this_year if day.year == today.year else of_another
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)
