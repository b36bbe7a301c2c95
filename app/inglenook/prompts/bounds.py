"""Bounds for single steps of a template, each of which could ask for everything.

Between two steps a template's clock is read; these make sure that no step is so
large that the clock is not read in time.
"""

import re
from collections.abc import Iterator, Mapping
from string import Formatter
from typing import Any

from jinja2.exceptions import TemplateRuntimeError

from inglenook.translation import translate

#: Longest text or list that a template may make: more than the millions of
#: tokens that the longest contexts hold.
MAX_LENGTH = 2**25
#: Values, and stretches of 256 letters, in lists of lists that a template builds,
#: counted each time they are met; real ones have some thousands.
_MAX_VALUES = 2**17
_MAX_INTEGER = 2**63
_MAX_EXPONENT = 64
_MAX_DIGITS = 20
#: Of a format, as in `{:>80}`.
_MAX_WIDTH_DIGITS = 4

_SEQUENCES = (str, bytes, list, tuple)
_PADDING = frozenset({"center", "ljust", "rjust", "zfill", "expandtabs"})
#: Methods that compare each letter with each of the argument's, in the worst case.
_SEARCHING = frozenset(
    {"strip", "lstrip", "rstrip", "rfind", "rindex", "rsplit", "rpartition"}
)
_MAX_COMPARISONS = 2**29
#: Methods whose results no argument bounds.
_NEVER = frozenset({"translate", "maketrans", "to_bytes", "from_bytes"})
#: UTF-8 is as long as its text; some of the other codecs take time that grows with the
#: square of that.
_CODECS = frozenset({"encode", "decode"})
#: Methods that make a list of a text.
_PARTING = frozenset({"split", "rsplit", "splitlines"})
#: Longest text that is taken apart: each letter may become a text of its own.
_MAX_PARTED = 2**22
_MAX_PADDING = 10**_MAX_WIDTH_DIGITS
#: A width in a format of `%`: many digits, or taken from the values.
_WIDE_PERCENT = re.compile(r"[%)][-+ #0\d.]*(?:\*|\d{5})")
_WIDE_BRACES = re.compile(r"\d{5}")
_NUMBER = re.compile(r"(?<!\d)\d{1,4}(?!\d)")


def bounded(value: Any) -> Any:
    """The value, if it is not too large."""
    if isinstance(value, _SEQUENCES):
        check_length(len(value))
    elif isinstance(value, int) and abs(value) > _MAX_INTEGER:
        raise TemplateRuntimeError(translate("Template", "a number is too large"))
    return value


def bounded_inside(value: Any) -> Any:
    """The value, if all that it holds is not too much.

    Lists that hold a list twice, which holds another twice, take no memory, and
    no end to write.
    """
    count_inside(value)
    return value


def count_inside(value: Any) -> int:
    """How many values it holds, a long text being many."""
    n_values = 0
    open_ends = [_held(value)]
    while open_ends:
        for inner in open_ends[-1]:
            n_values += 1 + (len(inner) >> 8 if isinstance(inner, str) else 0)
            if n_values > _MAX_VALUES:
                raise TemplateRuntimeError(
                    translate("Template", "a list holds too much")
                )
            if isinstance(inner, list | tuple | dict):
                open_ends.append(_held(inner))
                break
        else:
            open_ends.pop()
    return n_values


def check_length(length: int) -> None:
    """Refuse what would be longer than any text or list may be."""
    if length > MAX_LENGTH:
        raise TemplateRuntimeError(translate("Template", "a text or list is too long"))


def check_operator(operator: str, left: Any, right: Any) -> None:
    """Refuse an operator whose result would be too large."""
    if operator == "*":
        for items, count in ((left, right), (right, left)):
            if isinstance(items, _SEQUENCES) and isinstance(count, int):
                check_length(len(items) * count)
    if operator == "**" and not -_MAX_EXPONENT <= right <= _MAX_EXPONENT:
        raise TemplateRuntimeError(translate("Template", "a number is too large"))
    if operator == "%" and isinstance(left, str | bytes):
        text = left if isinstance(left, str) else left.decode("latin-1")
        check_percent(text, right)


def check_percent(text: str, values: Any) -> None:
    """Refuse `text % values` where the result would be too large."""
    if _WIDE_PERCENT.search(text):
        raise TemplateRuntimeError(translate("Template", "a format is too wide"))
    widest = max(map(int, _NUMBER.findall(text)), default=0)
    check_length(len(text) + text.count("%") * (widest + _longest(values)))


def check_method(function: Any, arguments: tuple[Any, ...]) -> None:
    """Refuse a method of a text whose result would be too large."""
    text = getattr(function, "__self__", None)
    name = getattr(function, "__name__", "")
    if name in _NEVER or (name in _CODECS and arguments):
        raise TemplateRuntimeError(
            translate("Template", "it may not use “{name}”").format(name=name)
        )
    if not isinstance(text, str | bytes):
        return
    if name in _PADDING:
        check_padding(text, arguments)
    elif name in _PARTING:
        check_parting(text)
    if name in _SEARCHING:
        for wanted in arguments:
            check_search(text, wanted)
    if name == "replace" and len(arguments) > 1:
        check_replace(text, *arguments[:2])
    elif name == "join":
        check_join(text, arguments[0] if arguments else ())


def check_padding(text: str | bytes, arguments: tuple[Any, ...]) -> None:
    """Refuse to pad a text by too much."""
    widths = [width for width in arguments if isinstance(width, int)]
    if any(abs(width) > _MAX_PADDING for width in widths):
        raise TemplateRuntimeError(translate("Template", "a format is too wide"))
    tabs = text.count("\t") if isinstance(text, str) else text.count(b"\t")
    check_length(len(text) + tabs * max(widths, default=8))


def check_search(text: str | bytes, wanted: Any) -> None:
    """Refuse to search where each letter might be compared with each."""
    if isinstance(wanted, str | bytes) and len(text) * len(wanted) > _MAX_COMPARISONS:
        raise TemplateRuntimeError(
            translate("Template", "a text is too long to be searched")
        )


def check_parting(text: Any) -> None:
    """Refuse to make a list of a text that is too long for that."""
    if isinstance(text, str | bytes) and len(text) > _MAX_PARTED:
        raise TemplateRuntimeError(
            translate("Template", "a text is too long to be taken apart")
        )


def check_replace(text: Any, old: Any, new: Any) -> None:
    """Refuse to replace where the result would be too long."""
    if all(isinstance(each, str | bytes) for each in (text, old, new)):
        check_length(len(text) + text.count(old) * len(new))


def check_join(separator: str | bytes, items: Any) -> None:
    """Refuse to join what would be too long."""
    if isinstance(items, _SEQUENCES):
        length = sum(len(each) for each in items if isinstance(each, str))
        check_length(length + len(separator) * len(items))


class BoundedFields(Formatter):
    """Fields of `format` that are never wide, and not too many; to be mixed in."""

    def vformat(self, format_string: str, args: Any, kwargs: Any) -> str:
        """Format, if the result cannot be too long."""
        longest = max(_longest(args), _longest(kwargs))
        widest = _MAX_PADDING if _NUMBER.search(format_string) else 0
        check_length(len(format_string) + format_string.count("{") * (widest + longest))
        return super().vformat(format_string, args, kwargs)

    def format_field(self, value: Any, format_spec: str) -> str:
        """Format one value."""
        if _WIDE_BRACES.search(format_spec):
            raise TemplateRuntimeError(translate("Template", "a format is too wide"))
        return str(super().format_field(value, format_spec))


def _held(value: Any) -> Iterator[Any]:
    if isinstance(value, Mapping):
        return iter(tuple(value.values()))
    return iter(value) if isinstance(value, list | tuple) else iter(())


def _longest(values: Any) -> int:
    """The most letters that one of some values can be written with."""
    if isinstance(values, Mapping):
        values = tuple(values.values())
    if not isinstance(values, list | tuple):
        values = (values,)
    return max(map(_n_letters, values), default=0) + _MAX_DIGITS


def _n_letters(value: Any) -> int:
    if isinstance(value, str | bytes):
        return len(value)
    return count_inside(value) << 8
