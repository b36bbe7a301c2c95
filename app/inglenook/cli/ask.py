"""`inglenook ask`: one question, one answer."""

import sys
from typing import Annotated, Any

import msgspec
import typer

from inglenook.cli.terminal import StatusLine, drain
from inglenook.engine.client import EngineClient
from inglenook.engine.ladder import Standing, Wanted, climb_down
from inglenook.engine.messages import (
    Done,
    Generate,
    LoadProgress,
    Message,
    Piece,
    PromptProgress,
    Sampling,
)
from inglenook.engine.outcomes import Outcomes
from inglenook.engine.plans import LoadWishes, first_plan
from inglenook.errors import AppError
from inglenook.library.scan import Library, LocalModel
from inglenook.paths import Paths, default_paths
from inglenook.settings.store import load_settings
from inglenook.units import format_count


class NoModel(AppError):
    """No model was named, and none was used before."""

    def __init__(self) -> None:
        super().__init__(
            "No model was chosen.",
            hint="Name one with “-m MODEL”: the path of a .gguf file will do.",
        )


def ask(
    prompt: Annotated[str, typer.Argument(help="The question; “-” reads it from input.")],
    model: Annotated[
        str, typer.Option("-m", "--model", help="A path, or a name in the library.")
    ] = "",
    system: Annotated[str, typer.Option(help="The system prompt.")] = "",
    max_tokens: Annotated[
        int | None, typer.Option(min=1, help="Most tokens to generate.")
    ] = None,
    temp: Annotated[
        float | None, typer.Option(min=0, max=5, help="Temperature; 0 is greedy.")
    ] = None,
    seed: Annotated[int | None, typer.Option(min=0, max=2**32 - 2)] = None,
    ctx: Annotated[
        int | None, typer.Option(min=256, max=2**31 - 1, help="Context in tokens.")
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False,
) -> None:
    """Answer one question, and stream the answer."""
    paths = default_paths()
    question = sys.stdin.read() if prompt == "-" else prompt
    messages = [Message("system", system)] if system else []
    given = {"temperature": temp, "seed": seed}
    sampling = {name: value for name, value in given.items() if value is not None}
    request = Generate(
        messages=(*messages, Message("user", question)),
        max_tokens=max_tokens,
        sampling=Sampling(**sampling),  # type: ignore[arg-type]
    )
    chosen = _choose_model(paths, model)
    status = StatusLine()
    standing = _load(paths, chosen, ctx, status)
    try:
        answer, done = _generate(standing, request, status, streams=not json)
    finally:
        status.clear()
        standing.client.close()
    if json:
        print(msgspec.json.encode(_report(chosen, standing, answer, done)).decode())


def _choose_model(paths: Paths, name: str) -> LocalModel:
    library = Library(paths.models, (), paths.library)
    chosen = library.find(name) if name else library.last_used()
    if chosen is None:
        raise NoModel
    return library.use(chosen.path)


def _load(
    paths: Paths, model: LocalModel, ctx: int | None, status: StatusLine
) -> Standing:
    chosen = load_settings(paths.settings).engine
    wishes = LoadWishes(
        context_tokens=ctx or chosen.context_tokens or None,
        n_threads=chosen.n_threads or None,
        kv_type=chosen.kv_type,
        flash_attention=chosen.flash_attention,
        mlock=chosen.keep_in_memory,
    )
    wanted = Wanted(
        path=model.path,
        size_bytes=model.size_bytes,
        plan=first_plan(wishes, model.context_tokens),
        fixed_context=wishes.context_tokens is not None,
    )

    def start() -> EngineClient:
        return EngineClient(paths.logs / "engine.log")

    def show(progress: LoadProgress) -> None:
        status.show(f"Loading {model.name}: {progress.share:.0%}")

    status.show(f"Loading {model.name}")
    standing = drain(climb_down(wanted, start, Outcomes(paths.outcomes)), show)
    status.clear()
    if standing.reason:
        print(f"note: {standing.reason}", file=sys.stderr)
    return standing


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
            print(progress.text, end="", flush=True)

    done = drain(standing.client.generate(request), show)
    if streams:
        print()
    return "".join(pieces), done


def _report(
    model: LocalModel, standing: Standing, answer: str, done: Done
) -> dict[str, Any]:
    loaded = standing.loaded
    return {
        "text": answer,
        "model": f"{model.name} {model.variant}".strip(),
        "path": str(model.path),
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
        },
        "timings": msgspec.to_builtins(done.timings),
    }
