"""Runs the chat template of a stranger so that it can do no harm.

A template comes inside a model's file, from anyone, and is a program
(CVE-2024-34359). It finds the environment that such templates are written for,
that of Hugging Face's transformers, but it cannot reach Python's insides. Its
length, its output and its numbers are bounded; its time and its memory are measured
at each round of a loop and each call; and what one step may make, by an operator, a
filter, a format or a method, is bounded too. What is left is that a single step may
take a second and some hundred megabytes; the wall behind this one is the process
that it runs in.
"""

import traceback
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from types import BuiltinMethodType, MethodType
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
from jinja2.sandbox import ImmutableSandboxedEnvironment, SandboxedFormatter
from jinja2.utils import Namespace
from jinja2.visitor import NodeTransformer

from inglenook.errors import PromptNotRendered
from inglenook.prompts import bounds
from inglenook.prompts.filters import make_filters
from inglenook.prompts.meter import Meter
from inglenook.translation import translate

#: Seconds that one run may take; real templates take milliseconds.
LIMIT_S = 5.0
#: Letters of a template; real ones have up to 20,000.
MAX_SOURCE = 2**17
_MAX_CLAUSE = 200

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
        PromptNotRendered: The source is no template, or too long.
    """

    def __init__(self, source: str, *, limit_s: float = LIMIT_S) -> None:
        if len(source) > MAX_SOURCE:
            raise PromptNotRendered(translate("Template", "it is too long"))
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
        self._environment.meter.start()
        pieces: list[str] = []
        length = 0
        with _template_errors():
            for piece in self._template.generate(variables):
                pieces.append(piece)
                length += len(piece)
                if length > bounds.MAX_LENGTH:
                    raise TemplateRuntimeError(
                        translate("Template", "it writes without end")
                    )
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
        self.globals["namespace"] = _Namespace
        self.globals["raise_exception"] = _raise_exception
        # Its loop has no check, and its text is random.
        del self.globals["lipsum"]
        self.meter = Meter(limit_s)
        self.filters = {
            **make_filters(self.meter),
            "metered": self.meter.metered,
            "bounded": bounds.bounded,
            "bounded_inside": bounds.bounded_inside,
        }

    def call(self, context: Context, function: Any, /, *args: Any, **named: Any) -> Any:
        """Call a function or macro; only with time left and a bounded result."""
        self.meter.check()
        bounds.check_method(function, (*args, *named.values()))
        result = super().call(context, function, *args, **named)
        if isinstance(result, dict):
            bounds.bounded_inside(result)
        return bounds.bounded(result)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Apply an operator, unless what it would make is too large."""
        self.meter.check()
        bounds.check_operator(operator, left, right)
        result = super().call_binop(context, operator, left, right)
        if isinstance(result, list | tuple):
            bounds.bounded_inside(result)
        return bounds.bounded(result)

    def wrap_str_format(self, value: Any) -> Callable[..., str] | None:
        """Give `format` in a form that is bounded; None for all other values."""
        if not isinstance(value, MethodType | BuiltinMethodType):
            return None
        text, name = value.__self__, value.__name__
        if not isinstance(text, str) or name not in ("format", "format_map"):
            return None

        def wrapper(*args: Any, **named: Any) -> str:
            if name == "format_map":
                return _Formatter(self).vformat(text, (), *args)
            return _Formatter(self).vformat(text, args, named)

        return wrapper

    def unsafe_undefined(self, obj: Any, attribute: str) -> Undefined:
        """Refuse at once; Jinja would print nothing and raise at the next step."""
        raise SecurityError(
            translate("Template", "it may not use “{kind}.{attribute}”").format(
                kind=type(obj).__name__, attribute=attribute
            )
        )


class _Formatter(bounds.BoundedFields, SandboxedFormatter):
    """Formats with bounded fields, and without a way to Python's insides."""


class _Namespace(Namespace):
    """Jinja's `namespace`, which would write all that it holds."""

    def __repr__(self) -> str:
        return "<Namespace>"


class _LiteralBounds(NodeTransformer):
    """Bounds what lists, tuples and dicts hold, as they are made."""

    def generic_visit(self, node: nodes.Node, *args: Any, **named: Any) -> nodes.Node:
        """Wrap a literal; the targets of `set` and `for` stay as they are."""
        super().generic_visit(node, *args, **named)
        is_literal = isinstance(node, nodes.List | nodes.Tuple | nodes.Dict)
        if is_literal and getattr(node, "ctx", "load") == "load":
            return _filtered(node, "bounded_inside")
        return node


class _GenerationTag(Extension):
    """`{% generation %}`: marks answers for training, and changes no text."""

    tags = {"generation"}  # noqa: RUF012 (as Jinja declares it)

    def parse(self, parser: Parser) -> list[nodes.Node]:
        next(parser.stream)
        return parser.parse_statements(("name:endgeneration",), drop_needle=True)


def _put_checks(tree: nodes.Template) -> None:
    """Meter each round of a loop, and bound what literals and `set` blocks hold."""
    for loop in tree.find_all(nodes.For):
        loop.iter = _filtered(loop.iter, "metered")
    for joined in tree.find_all(nodes.Concat):
        joined.nodes = [_filtered(part, "bounded") for part in joined.nodes]
    for block in tree.find_all(nodes.AssignBlock):
        block.filter = _filtered(block.filter, "bounded")

    _LiteralBounds().visit(tree)


def _filtered(node: Any, name: str) -> nodes.Filter:
    return nodes.Filter(node, name, [], [], None, None)


def _raise_exception(message: object) -> Never:
    raise TemplateError(str(message))


@contextmanager
def _template_errors() -> Iterator[None]:
    """Turn whatever a template raises into PromptNotRendered."""
    try:
        yield
    except _FAILURES as error:
        raise PromptNotRendered(_clause(error), line=_line(error)) from error


def _line(error: BaseException) -> int | None:
    """The line of the template where it failed."""
    if isinstance(error, TemplateSyntaxError):
        return error.lineno
    # Jinja puts frames of the template into the traceback, in place of its own.
    frames = traceback.extract_tb(error.__traceback__)
    lines = [frame.lineno for frame in frames if frame.filename == "<template>"]
    return lines[-1] if lines else None


def _clause(error: BaseException) -> str:
    """What failed, as the end of a sentence."""
    match error:
        case TemplateSyntaxError():
            text = translate("Template", "line {line}: {message}").format(
                line=error.lineno, message=error.message
            )
        case TemplateError():
            text = error.message or ""
        case _:
            text = f"{type(error).__name__}: {error}"
    # The words may be the template's own, and they travel as UTF-8.
    text = " ".join(text.encode(errors="replace").decode().split()).rstrip(":. ")
    if len(text) > _MAX_CLAUSE:
        return text[: _MAX_CLAUSE - 1] + "…"
    return text or translate("Template", "it gives no reason")
