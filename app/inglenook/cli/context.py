"""The options for a context's length, which several commands have."""

from typing import Annotated

import msgspec
import typer

from inglenook.offload.rope import RopeMethod, RopeWarning, warning_words
from inglenook.settings.schema import Engine

ContextTokens = Annotated[
    int | None,
    typer.Option("--ctx", min=256, max=2**31 - 1, help="Context in tokens."),
]
Rope = Annotated[
    RopeMethod | None,
    typer.Option(
        "--rope", help="How positions are scaled for more context than the model has."
    ),
]
RopeFactor = Annotated[
    float | None,
    typer.Option(
        "--rope-factor",
        min=0,
        max=4096,
        help="How many times longer than the model was first trained for; 0 is as "
        "many as the context needs.",
    ),
]


def with_context(
    chosen: Engine,
    context_tokens: int | None,
    method: RopeMethod | None,
    factor: float | None,
) -> Engine:
    """The settings with what was given on the command line.

    Raises:
        typer.BadParameter: A factor was given, and nothing that it is a factor of.
    """
    given = {
        "context_tokens": context_tokens,
        "rope_method": method,
        "rope_factor": factor,
    }
    changes = {name: value for name, value in given.items() if value is not None}
    changed = msgspec.structs.replace(chosen, **changes)
    if factor and changed.rope_method in {"model", "none"}:
        raise typer.BadParameter("--rope-factor needs --rope linear, ntk or yarn")
    return changed


def rope_notes(warnings: tuple[RopeWarning, ...]) -> list[str]:
    """What speaks against a context, a sentence each."""
    return [warning_words(warning) for warning in warnings]
