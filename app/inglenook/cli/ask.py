"""`inglenook ask`: one question, one answer."""

import sys
from pathlib import Path
from typing import Annotated, Any

import msgspec
import typer

from inglenook.cli.context import (
    ContextTokens,
    Rope,
    RopeFactor,
    rope_notes,
    with_context,
)
from inglenook.cli.files import read_given
from inglenook.cli.installation import Installation
from inglenook.cli.lora import LoraFiles, read_adapters
from inglenook.cli.terminal import (
    StatusLine,
    as_text,
    print_json,
    print_line,
    print_note,
    print_text,
)
from inglenook.engine.ladder import climb_down
from inglenook.engine.messages import (
    Done,
    Generate,
    LoadProgress,
    Message,
    Piece,
    PromptProgress,
)
from inglenook.engine.plans import sampling_for
from inglenook.engine.standing import Standing
from inglenook.errors import NoModelChosen
from inglenook.library.companions import find_projector
from inglenook.library.scan import Library, LocalModel
from inglenook.settings.schema import Engine
from inglenook.units import format_count
from inglenook.work import drain

_STARTER_NOTE = (
    "note: this is the included starter, a tiny demonstration model; "
    "-m names a real one"
)


def ask(
    prompt: Annotated[
        str,
        typer.Argument(parser=as_text, help="The question; “-” reads it from input."),
    ],
    model: Annotated[
        str, typer.Option("-m", "--model", help="A path, or a name in the library.")
    ] = "",
    system: Annotated[
        str,
        typer.Option(parser=as_text, metavar="<str>", help="The system prompt."),
    ] = "",
    max_tokens: Annotated[
        int | None, typer.Option(min=1, help="Most tokens to generate.")
    ] = None,
    temp: Annotated[
        float | None, typer.Option(min=0, max=5, help="Temperature; 0 is greedy.")
    ] = None,
    seed: Annotated[int | None, typer.Option(min=0, max=2**32 - 2)] = None,
    ctx: ContextTokens = None,
    rope: Rope = None,
    rope_factor: RopeFactor = None,
    lora: LoraFiles = None,
    image: Annotated[
        list[Path] | None,
        typer.Option(
            exists=True,
            dir_okay=False,
            help="A picture that the question is about; may be repeated.",
        ),
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False,
) -> None:
    """Answer one question, and stream the answer."""
    installation = Installation.of_this_user()
    settings = with_context(installation.settings.engine, ctx, rope, rope_factor)
    adapters = read_adapters(lora or ())
    question = _read_question(prompt)
    messages = [Message("system", system)] if system else []
    given = {"temperature": temp, "seed": seed}
    sampling = {name: value for name, value in given.items() if value is not None}
    chosen = _choose_model(installation.library, model)
    images = tuple(map(read_given, image or ()))
    request = Generate(
        messages=(*messages, Message("user", question, images)),
        max_tokens=max_tokens,
        sampling=sampling_for(chosen, **sampling),
        adapters=adapters,
        projector=str(find_projector(chosen.path) or ""),
    )
    status = StatusLine()
    standing = _load(installation, chosen, settings, status)
    try:
        answer, done = _generate(standing, request, status, streams=not json)
    finally:
        status.clear()
        standing.client.close()
    if json:
        print_json(_report(chosen, standing, answer, done))


def _read_question(prompt: str) -> str:
    """The question, from where it is."""
    if prompt == "-":
        if sys.stdin is None:
            raise typer.BadParameter("there is no standard input to read it from")
        return sys.stdin.buffer.read().decode("utf-8", "replace")
    return prompt


def _choose_model(library: Library, name: str) -> LocalModel:
    chosen = library.find(name) if name else library.default()
    if chosen is None:
        raise NoModelChosen
    return chosen


def _load(
    installation: Installation, model: LocalModel, chosen: Engine, status: StatusLine
) -> Standing:
    def show(progress: LoadProgress) -> None:
        status.show(f"Loading {model.name}: {progress.share:.0%}")

    status.show(f"Loading {model.name}")
    engines, experience = installation.candidates, installation.experience
    climb = climb_down(model, chosen, engines, experience)
    try:
        standing = drain(climb, show)
    finally:
        status.clear()
    installation.library.use(model.path)
    for note in _notes(standing):
        print_note(f"note: {note}")
    if model.is_starter:
        print_note(_STARTER_NOTE)
    return standing


def _notes(standing: Standing) -> list[str]:
    """What the user should know of how the model was loaded."""
    warnings = standing.offload.rope_warnings if standing.offload is not None else ()
    return [each for each in (standing.reason, *rope_notes(warnings)) if each]


def _generate(
    standing: Standing, request: Generate, status: StatusLine, *, streams: bool
) -> tuple[str, Done]:
    pieces: list[str] = []

    def show(progress: PromptProgress | Piece) -> None:
        if isinstance(progress, PromptProgress):
            status.show(
                f"Reading {format_count(progress.n_tokens)} of "
                f"{format_count(progress.n_total)} tokens"
            )
            return
        status.clear()
        pieces.append(progress.text)
        if streams:
            print_text(progress.text)

    done = drain(standing.answer(request), show)
    if streams:
        print_line("")
    return "".join(pieces), done


def _report(
    model: LocalModel, standing: Standing, answer: str, done: Done
) -> dict[str, Any]:
    loaded = standing.loaded
    return {
        "text": answer,
        "model": model.label,
        "path": str(model.path),
        "is_starter": model.is_starter,
        "engine": standing.engine,
        "rung": standing.rung.name,
        "reason": standing.reason,
        "stop_reason": done.stop_reason,
        "plan": {
            "backend": loaded.backend,
            "gpu_layers": loaded.gpu_layers,
            "n_layers": loaded.n_layers,
            "context_tokens": loaded.context_tokens,
            "n_threads": standing.plan.n_threads,
            "ubatch_tokens": standing.plan.ubatch_tokens,
            "kv_type": standing.plan.kv_type,
            "rope": msgspec.to_builtins(standing.plan.rope),
        },
        "timings": msgspec.to_builtins(done.timings),
    }
