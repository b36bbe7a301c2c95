"""Runs the chat template of a stranger so that it can do no harm.

A template comes inside a model's file, from anyone, and is a program
(CVE-2024-34359). It finds the environment that such templates are written for,
that of Hugging Face's transformers, but it can neither reach Python's insides
nor compute without end: its time, its output, its numbers and what it builds by
operators, blocks and calls are bounded. A single filter or format can still ask
for much memory; the wall behind this one is the process that it runs in.
"""

import json
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Never

from jinja2 import nodes
from jinja2.exceptions import (
    SecurityError,
    TemplateError,
    TemplateRuntimeError,
    TemplateSyntaxError,
)
from jinja2.ext import Extension, LoopControlExtension
from jinja2.parser import Parser
from jinja2.runtime import Context, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from inglenook.errors import PromptNotRendered

#: Seconds that one run may take; real templates take milliseconds.
LIMIT_S = 5.0
#: Longest text or list that a template may make: more than the millions of
#: tokens that the longest contexts hold.
MAX_LENGTH = 2**25
_MAX_INTEGER = 2**63
_MAX_EXPONENT = 64
_MAX_CLAUSE = 200

_SEQUENCES = (str, bytes, list, tuple)

# What Python's operators, builtins and compiler raise, as the template is
# translated to Python.
_FAILURES = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    MemoryError,
    RuntimeError,
    SyntaxError,
    TemplateError,
    TypeError,
    ValueError,
)


class SandboxedTemplate:
    """A template, compiled once; not for two threads at a time.

    Args:
        source: The Jinja template.
        limit_s: Seconds that one run may take.

    Raises:
        PromptNotRendered: The source is no template.
    """

    def __init__(self, source: str, *, limit_s: float = LIMIT_S) -> None:
        self._environment = _Environment(limit_s)
        with _template_errors():
            tree = self._environment.parse(source)
            _put_checks(tree)
            self._template = self._environment.from_string(tree)

    def run(self, variables: Mapping[str, Any]) -> str:
        """The text that the template makes of the variables.

        Raises:
            PromptNotRendered: It failed, or went beyond a limit.
        """
        self._environment.start_clock()
        pieces: list[str] = []
        length = 0
        with _template_errors():
            for piece in self._template.generate(variables):
                pieces.append(piece)
                length += len(piece)
                if length > MAX_LENGTH:
                    raise TemplateRuntimeError("it writes without end")
            text = "".join(pieces)
            # An escape in the template can make a lone surrogate, and tokenizers
            # read UTF-8.
            text.encode()
        return text


class _Environment(ImmutableSandboxedEnvironment):
    """What a template finds, with a check wherever it could go on for ever."""

    intercepted_binops = frozenset({"+", "*", "**", "%"})

    def __init__(self, limit_s: float) -> None:
        super().__init__(
            trim_blocks=True,
            lstrip_blocks=True,
            extensions=[LoopControlExtension, _GenerationTag],
        )
        self.globals["raise_exception"] = _raise_exception
        # Its loop has no check, and its text is random.
        del self.globals["lipsum"]
        self.filters["tojson"] = _to_json
        self.filters["timed"] = self._timed
        self.filters["bounded"] = _bounded
        self._limit_s = limit_s
        self.start_clock()

    def start_clock(self) -> None:
        """Give the template its whole time from now on."""
        self._deadline = time.monotonic() + self._limit_s

    def call(self, context: Context, function: Any, /, *args: Any, **named: Any) -> Any:
        """Call a function or macro; only with time left and a bounded result."""
        self._check_time()
        return _bounded(super().call(context, function, *args, **named))

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Apply an operator, unless what it would make is too large."""
        if operator == "*":
            _check_product(left, right)
        if operator == "**" and not -_MAX_EXPONENT <= right <= _MAX_EXPONENT:
            raise TemplateRuntimeError("a number is too large")
        return _bounded(super().call_binop(context, operator, left, right))

    def unsafe_undefined(self, obj: Any, attribute: str) -> Undefined:
        """Refuse at once; Jinja would print nothing and raise at the next step."""
        raise SecurityError(f"it may not use “{type(obj).__name__}.{attribute}”")

    def _timed(self, items: Iterable[Any]) -> Iterator[Any]:
        for item in items:
            self._check_time()
            yield item

    def _check_time(self) -> None:
        if time.monotonic() > self._deadline:
            raise TemplateRuntimeError(f"it takes longer than {self._limit_s:g} s")


class _GenerationTag(Extension):
    """`{% generation %}`: marks answers for training, and changes no text."""

    tags = {"generation"}  # noqa: RUF012 (as Jinja declares it)

    def parse(self, parser: Parser) -> list[nodes.Node]:
        next(parser.stream)
        return parser.parse_statements(("name:endgeneration",), drop_needle=True)


def _put_checks(tree: nodes.Template) -> None:
    """Time each round of a loop, and bound what `~` and `set` blocks join."""
    for loop in tree.find_all(nodes.For):
        loop.iter = _filtered(loop.iter, "timed")
    for joined in tree.find_all(nodes.Concat):
        joined.nodes = [_filtered(part, "bounded") for part in joined.nodes]
    for block in tree.find_all(nodes.AssignBlock):
        block.filter = _filtered(block.filter, "bounded")


def _filtered(node: Any, name: str) -> nodes.Filter:
    return nodes.Filter(node, name, [], [], None, None)


def _bounded(value: Any) -> Any:
    if isinstance(value, _SEQUENCES):
        _check_length(len(value))
    elif isinstance(value, int) and abs(value) > _MAX_INTEGER:
        raise TemplateRuntimeError("a number is too large")
    return value


def _check_product(left: Any, right: Any) -> None:
    for items, count in ((left, right), (right, left)):
        if isinstance(items, _SEQUENCES) and isinstance(count, int):
            _check_length(len(items) * count)


def _check_length(length: int) -> None:
    if length > MAX_LENGTH:
        raise TemplateRuntimeError("a text or list is too long")


def _raise_exception(message: object) -> Never:
    raise TemplateError(str(message))


def _to_json(
    value: Any,
    ensure_ascii: bool = False,  # noqa: FBT001, FBT002 (templates pass it so)
    indent: int | None = None,
    separators: tuple[str, str] | None = None,
    sort_keys: bool = False,  # noqa: FBT001, FBT002
) -> str:
    """Write JSON as transformers does; Jinja's own filter escapes for HTML."""
    return json.dumps(
        value,
        ensure_ascii=ensure_ascii,
        indent=indent,
        separators=separators,
        sort_keys=sort_keys,
    )


@contextmanager
def _template_errors() -> Iterator[None]:
    """Turn whatever a template raises into PromptNotRendered."""
    try:
        yield
    except _FAILURES as error:
        raise PromptNotRendered(_clause(error)) from error


def _clause(error: BaseException) -> str:
    """What failed, as the end of a sentence."""
    match error:
        case TemplateSyntaxError():
            text = f"line {error.lineno}: {error.message}"
        case TemplateError():
            text = error.message or ""
        case _:
            text = f"{type(error).__name__}: {error}"
    # The words may be the template's own, and they travel as UTF-8.
    text = " ".join(text.encode(errors="replace").decode().split()).rstrip(":. ")
    if len(text) > _MAX_CLAUSE:
        return text[: _MAX_CLAUSE - 1] + "…"
    return text or "it gives no reason"
