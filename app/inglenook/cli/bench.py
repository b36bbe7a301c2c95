"""`inglenook bench`: how fast models read and write here, as llama-bench tells it.

`--json` gives one object:

    results     [{model, path, n_prompt, n_gen, prompt_tokens_per_s, prompt_sd,
                generation_tokens_per_s, generation_sd, peak_memory_bytes, settings}]:
                medians and standard deviations of the repetitions; null where
                nothing was to be measured
    settings    how the model was run: see `compare.records.Conduct`
"""

from collections.abc import Sequence
from typing import Annotated, Any

import msgspec
import typer

from inglenook.cli.installation import Installation
from inglenook.cli.terminal import StatusLine, print_json, print_line
from inglenook.compare.markdown import markdown_table
from inglenook.compare.rows import conduct_of, figures_of_laps
from inglenook.compare.seats import Seats, fair_settings
from inglenook.compare.speed import Course, MedianRate, Stopwatch
from inglenook.library.scan import LocalModel
from inglenook.units import format_number
from inglenook.work import drain

_COLUMNS = ("model", "size", "params", "backend", "threads", "test", "t/s")
_LEAST_CONTEXT_TOKENS = 512


def bench(
    models: Annotated[
        list[str],
        typer.Argument(metavar="MODEL…", help="Paths, or names in the library."),
    ],
    n_prompt: Annotated[
        int, typer.Option("-p", min=0, max=2**20, help="Tokens to read; 0 for none.")
    ] = 512,
    n_gen: Annotated[
        int, typer.Option("-n", min=0, max=2**20, help="Tokens to write; 0 for none.")
    ] = 128,
    repetitions: Annotated[
        int, typer.Option("-r", min=1, max=1000, help="How often.")
    ] = 5,
    json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False,
) -> None:
    """Measure how fast models read prompts and write answers."""
    installation = Installation.of_this_user()
    chosen = [installation.library.find(model) for model in models]
    course = Course(n_prompt=n_prompt, n_generate=n_gen, n_rounds=repetitions)
    seats = _seats(installation, chosen, course)
    try:
        stopwatch = _time(seats, chosen, course)
    finally:
        seats.close()
    if json:
        results = [_result(model, seats, stopwatch, course) for model in chosen]
        print_json({"results": results})
        return
    rows = [row for model in chosen for row in _rows(model, seats, stopwatch, course)]
    print_line(markdown_table(_COLUMNS, rows))


def _seats(
    installation: Installation, models: Sequence[LocalModel], course: Course
) -> Seats:
    n_tokens = course.n_prompt + course.n_generate
    context_tokens = max(n_tokens, _LEAST_CONTEXT_TOKENS)
    return Seats(
        fair_settings(installation.settings.engine, context_tokens),
        installation.candidates,
        installation.experience,
        max(model.size_bytes for model in models),
    )


def _time(seats: Seats, models: Sequence[LocalModel], course: Course) -> Stopwatch:
    """Time all models, with the progress on the terminal."""
    status = StatusLine()
    stopwatch = Stopwatch(seats, course)
    try:
        for model in models:
            status.show(f"Loading {model.name}")
            drain(seats.try_out(model))
        for number in range(1, course.n_rounds + 1):
            for model in models:
                status.show(f"Timing {model.label}, {number} of {course.n_rounds}")
                drain(stopwatch.run_lap(model.path))
    finally:
        status.clear()
    return stopwatch


def _result(
    model: LocalModel, seats: Seats, stopwatch: Stopwatch, course: Course
) -> dict[str, Any]:
    figures = figures_of_laps(stopwatch.figures(model.path))
    del figures["time_to_first_token_s"]
    return {
        "model": model.label,
        "path": str(model.path),
        "n_prompt": course.n_prompt,
        "n_gen": course.n_generate,
        **figures,
        "settings": msgspec.to_builtins(conduct_of(seats.entrants[model.path])),
    }


def _rows(
    model: LocalModel, seats: Seats, stopwatch: Stopwatch, course: Course
) -> list[tuple[str, ...]]:
    """A row for reading, and one for writing."""
    entrant, laps = seats.entrants[model.path], stopwatch.figures(model.path)
    loaded = entrant.loaded
    facts = (
        model.label,
        f"{loaded.size_bytes / 2**20:.2f} MiB",
        f"{loaded.n_params / 1e6:.2f} M",
        loaded.backend,
        str(entrant.plan.n_threads),
    )
    tests = {
        f"pp{course.n_prompt}": laps.prompt,
        f"tg{course.n_generate}": laps.generation,
    }
    return [(*facts, name, _rate(rate)) for name, rate in tests.items() if rate]


def _rate(rate: MedianRate) -> str:
    mean, spread = format_number(rate.tokens_per_s, 2), format_number(rate.spread, 2)
    return f"{mean} ± {spread}"
