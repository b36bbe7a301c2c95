"""The filters that templates find: Jinja's that real ones use, with bounds."""

import json
from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any

from jinja2 import Environment, pass_environment, pass_eval_context
from jinja2.exceptions import TemplateRuntimeError
from jinja2.filters import (
    FILTERS,
    do_indent,
    do_join,
    do_replace,
    do_round,
    do_sum,
    do_trim,
)
from jinja2.nodes import EvalContext

from inglenook.prompts import bounds
from inglenook.prompts.meter import Meter
from inglenook.translation import translate

_MAX_PRECISION = 100
_MAX_INDENT = 100

#: Jinja's own, as they are.
_PLAIN = (
    "abs", "attr", "capitalize", "count", "d", "default", "dictsort", "e", "escape",
    "first", "float", "int", "items", "last", "length", "lower", "max", "min",
    "reverse", "safe", "string", "upper",
)  # fmt: skip
#: Those that give item after item.
_LAZY = ("map", "reject", "rejectattr", "select", "selectattr", "unique")
#: Those that take a text apart.
_PARTING = ("groupby", "list", "sort", "title")


def make_filters(meter: Meter) -> dict[str, Callable[..., Any]]:
    """The filters by name, for an environment that has this meter."""
    return {
        **{name: FILTERS[name] for name in _PLAIN},
        **{name: _metered(FILTERS[name], meter) for name in _LAZY},
        **{name: _parting(FILTERS[name]) for name in _PARTING},
        "format": _format,
        "indent": _indent,
        "join": _join,
        "replace": _replace,
        "round": _round,
        "sum": _sum,
        "tojson": _to_json,
        "trim": _trim,
    }


# Jinja marks filters that are given its context too; `wraps` copies the mark.


def _metered(function: Callable[..., Any], meter: Meter) -> Callable[..., Any]:
    @wraps(function)
    def metered(context: Any, items: Any, *args: Any, **named: Any) -> Any:
        # Of many that go in, none may come out.
        items = meter.metered(items) if items else items
        return meter.metered(function(context, items, *args, **named))

    return metered


def _parting(function: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(function)
    def parting(*args: Any, **named: Any) -> Any:
        for value in args:
            bounds.check_parting(value)
        return function(*args, **named)

    return parting


def _format(text: str, *args: Any, **named: Any) -> str:
    bounds.check_percent(text, named or args)
    return str(text) % (named or args)


def _indent(
    text: str,
    width: int | str = 4,
    first: bool = False,  # noqa: FBT001, FBT002 (templates pass it so)
    blank: bool = False,  # noqa: FBT001, FBT002
) -> str:
    size = width if isinstance(width, int) else len(width)
    bounds.check_length(len(text) + (text.count("\n") + 1) * size)
    return do_indent(text, width, first, blank)


@pass_eval_context
def _join(
    context: EvalContext,
    items: Iterable[Any],
    separator: str = "",
    attribute: Any = None,
) -> str:
    if not isinstance(items, str | bytes):
        items = list(items)
    if attribute is None:
        bounds.check_join(separator, items)
    return str(do_join(context, items, separator, attribute))


@pass_eval_context
def _replace(
    context: EvalContext, text: str, old: str, new: str, count: int | None = None
) -> str:
    # Numbers are replaced as they are written.
    bounds.check_replace(str(text), str(old), str(new))
    return do_replace(context, text, old, new, count)


def _round(number: float, precision: int = 0, method: Any = "common") -> float:
    if abs(precision) > _MAX_PRECISION:
        raise TemplateRuntimeError(translate("Template", "a number is too large"))
    return do_round(number, precision, method)


@pass_environment
def _sum(
    environment: Environment, items: Any, attribute: Any = None, start: float = 0
) -> float:
    # Lists and texts would be copied at each step.
    if not isinstance(start, int | float):
        raise TemplateRuntimeError(translate("Template", "only numbers have a sum"))
    total: float = do_sum(environment, items, attribute, start)
    return total


def _trim(text: str, letters: str | None = None) -> str:
    bounds.check_search(text, letters)
    return do_trim(text, letters)


def _to_json(
    value: Any,
    ensure_ascii: bool = False,  # noqa: FBT001, FBT002 (templates pass it so)
    indent: int | str | None = None,
    separators: tuple[str, str] | None = None,
    sort_keys: bool = False,  # noqa: FBT001, FBT002
) -> str:
    """Write JSON as transformers does; Jinja's own filter escapes for HTML."""
    width = len(indent) if isinstance(indent, str) else indent or 0
    if width > _MAX_INDENT:
        raise TemplateRuntimeError(translate("Template", "an indent is too wide"))
    return json.dumps(
        value,
        ensure_ascii=ensure_ascii,
        indent=indent,
        separators=separators,
        sort_keys=sort_keys,
    )
