"""Bytes, counts and seconds as people read them.

File sizes are in GB (10⁹, as on the hub), memory in GiB; a number and its unit
are joined by a no-break space. What rounds to one of the next
unit is told in that.
"""

from inglenook.translation import translate


def format_number(value: float, n_decimals: int = 0) -> str:
    """A number as its readers write it: `16,384`, `41.8`."""
    # What stands in it for the thousands and before the decimals is used for all.
    sample = translate("Units", "1,234.5")
    marks = str.maketrans({",": sample[1], ".": sample[-2], "-": "\N{MINUS SIGN}"})
    return f"{value:,.{n_decimals}f}".translate(marks)


def format_size(size_bytes: int) -> str:
    """A file's size: `4.45 GB`, `812 MB`, `3 kB`."""
    if size_bytes >= 999_500_000:
        words = translate("Units", "{n}\N{NO-BREAK SPACE}GB")
        return words.format(n=format_number(size_bytes / 1e9, 2))
    if size_bytes >= 999_500:
        words = translate("Units", "{n}\N{NO-BREAK SPACE}MB")
        return words.format(n=format_number(size_bytes / 1e6))
    words = translate("Units", "{n}\N{NO-BREAK SPACE}kB")
    return words.format(n=format_number(max(size_bytes, 0) / 1e3))


def format_memory(size_bytes: int, *, n_decimals: int = 1) -> str:
    """An amount of memory: `7.1 GiB`, `0.4 GiB`; below 0.1 GiB in MiB."""
    if size_bytes >= 107_374_183:
        words = translate("Units", "{n}\N{NO-BREAK SPACE}GiB")
        return words.format(n=format_number(size_bytes / 2**30, n_decimals))
    words = translate("Units", "{n}\N{NO-BREAK SPACE}MiB")
    return words.format(n=format_number(max(size_bytes, 0) / 2**20))


def without_unit(amount: str, whole: str) -> str:
    """An amount beside one with the same unit, which is said once: `7.1` of `8 GiB`."""
    number, _, unit = amount.rpartition("\N{NO-BREAK SPACE}")
    return number if unit == whole.rpartition("\N{NO-BREAK SPACE}")[2] else amount


def format_count(count: int) -> str:
    """A count with its thousands apart: `16,384`."""
    return format_number(count)


def format_params(n_params: int) -> str:
    """How many weights a model has: `8.03 B`, `70.6 B`, `135 M`."""
    if n_params >= 999_500_000:
        billions = round(n_params / 10**9, 2)
        words = translate("Units", "{n}\N{NO-BREAK SPACE}B")
        return words.format(n=format_number(billions, 2 if billions < 10 else 1))
    words = translate("Units", "{n}\N{NO-BREAK SPACE}M")
    return words.format(n=format_number(n_params / 10**6))


def format_percent(share: float) -> str:
    """A share in percent: `62 %`."""
    words = translate("Units", "{n}\N{NO-BREAK SPACE}%")
    return words.format(n=format_number(share * 100))


def format_context(tokens: int) -> str:
    """A context length as people call it: `16k`, `4k`; odd ones as they are."""
    if tokens % 1024:
        return format_count(tokens)
    return translate("Units", "{n}k").format(n=tokens // 1024)


def format_seconds(seconds: float) -> str:
    """A duration: `0.38 s`, `4.1 s`, `1 min 20 s`, `1 h 5 min`, `2 d 3 h`."""
    if round(seconds / 60) >= 1440:
        days, hours = divmod(round(seconds / 3600), 24)
        words = translate(
            "Units", "{days}\N{NO-BREAK SPACE}d {hours}\N{NO-BREAK SPACE}h"
        )
        return words.format(days=days, hours=hours)
    if round(seconds) >= 3600:
        hours, minutes = divmod(round(seconds / 60), 60)
        words = translate(
            "Units", "{hours}\N{NO-BREAK SPACE}h {minutes}\N{NO-BREAK SPACE}min"
        )
        return words.format(hours=hours, minutes=minutes)
    if round(seconds, 1) >= 60:
        minutes, rest = divmod(round(seconds), 60)
        words = translate(
            "Units",
            "{minutes}\N{NO-BREAK SPACE}min {seconds}\N{NO-BREAK SPACE}s",
        )
        return words.format(minutes=minutes, seconds=rest)
    words = translate("Units", "{n}\N{NO-BREAK SPACE}s")
    return words.format(n=format_number(seconds, 2 if round(seconds, 2) < 1 else 1))


def format_rough_seconds(seconds: float) -> str:
    """A duration that is guessed, or need not be exact: `1 s`, `38 s`, `1 min 20 s`."""
    whole = max(1, round(seconds))
    if whole >= 60:
        return format_seconds(whole)
    words = translate("Units", "{n}\N{NO-BREAK SPACE}s")
    return words.format(n=format_number(whole))
