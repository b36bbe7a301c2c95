"""`inglenook compare`: what smaller variants of a model cost, measured here.

`--json` gives one object:

    reference   label of the variant that the others are compared with
    text        name of what quality was measured by
    chunks      how many chunks of it, of 512 tokens
    variants    [{model, label, path, file_bytes, bits_per_weight, sha256, load_s,
                time_to_first_token_s, prompt_tokens_per_s, prompt_sd,
                generation_tokens_per_s, generation_sd, peak_memory_bytes,
                bandwidth_share, ppl, ppl_error, ln_ppl_ratio, ln_ppl_ratio_error,
                kld_mean, kld_mean_error, kld_median, kld_p999, kld_max, same_top,
                same_top_error, rms_dp, n_scored_tokens, answer, answers, conduct,
                error, hint}]; see `compare.records.VariantResult` for each
    verdict     which variant to keep, in a sentence
    order, engine, computer, started_at, seconds, is_complete

With `--base` all variants have figures of divergence, the reference too: they are from
what that file expects, and `text` is its name.
"""

import sys
from pathlib import Path
from typing import Annotated

import typer

from inglenook.cli.installation import Installation
from inglenook.cli.terminal import (
    StatusLine,
    as_text,
    print_json,
    print_line,
    print_note,
)
from inglenook.compare.kit import Kit
from inglenook.compare.ledger import Told
from inglenook.compare.markdown import comparison_table
from inglenook.compare.prompts import prompt_set
from inglenook.compare.quality import Effort
from inglenook.compare.records import (
    Announcement,
    Comparison,
    Order,
    Phase,
    Step,
    Text,
)
from inglenook.compare.report import as_json, write_report
from inglenook.compare.runner import Runner
from inglenook.compare.texts import DEFAULT_TEXT, read_sample, read_text
from inglenook.compare.verdict import judge
from inglenook.units import format_memory, format_seconds, format_size
from inglenook.work import drain

_PHASES: dict[Phase, str] = {
    "checking": "checking",
    "loading": "loading",
    "answering": "asking",
    "scoring": "measuring the quality of",
    "timing": "timing",
}


def compare(
    models: Annotated[
        list[str],
        typer.Argument(metavar="MODEL…", help="Paths, or names in the library."),
    ],
    reference: Annotated[
        str,
        typer.Option(help="What the others are compared with; else the largest."),
    ] = "",
    text: Annotated[
        Path | None,
        typer.Option(
            exists=True, dir_okay=False, help="Measure quality by this file, in UTF-8."
        ),
    ] = None,
    base: Annotated[
        Path | None,
        typer.Option(
            exists=True,
            dir_okay=False,
            help="Measure quality by what this file expects: one that was exported "
            "here, or by llama-perplexity --kl-divergence-base.",
        ),
    ] = None,
    export_base: Annotated[
        Path | None,
        typer.Option(
            dir_okay=False,
            help="Write what the reference expects of the text to this file, which "
            "llama-perplexity reads too.",
        ),
    ] = None,
    prompt: Annotated[
        list[str] | None,
        typer.Option(
            parser=as_text, metavar="<str>", help="What is asked; may be repeated."
        ),
    ] = None,
    chunks: Annotated[
        int | None, typer.Option(min=1, help="Chunks of the text, of 512 tokens.")
    ] = None,
    effort: Annotated[
        Effort, typer.Option(help="How thoroughly: 4, 16 or all chunks.")
    ] = "normal",
    markdown: Annotated[
        Path | None, typer.Option(help="Write a report to this file.")
    ] = None,
    csv: Annotated[
        Path | None, typer.Option(help="Write the table to this file.")
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False,
) -> None:
    """Compare variants of a model: speed, memory, quality and answers."""
    if base is not None and (text or chunks or export_base):
        raise typer.BadParameter(
            "the file holds its own text; leave out --text, --chunks and --export-base",
            param_hint="--base",
        )
    installation = Installation.of_this_user()
    library = installation.library
    order = Order(
        models=tuple(library.look_up(model) for model in models),
        reference=library.look_up(reference) if reference else None,
        prompts=tuple(prompt or (prompt_set()[0].text,)),
        base=base,
        text=None if base is not None else _text(text),
        effort=effort,
        chunks=chunks,
    )
    comparison = _run(installation, order, export_base)
    if markdown is not None:
        write_report(comparison, markdown, "markdown")
    if csv is not None:
        write_report(comparison, csv, "csv")
    if json:
        print_json(as_json(comparison))
    else:
        print_line(f"{comparison_table(comparison)}\n\n{judge(comparison).sentence}")
    _tell_noise(comparison)
    _tell_failures(comparison)
    if export_base is not None and comparison.reference_result.error is not None:
        # Nothing was written, or not what was asked for.
        raise typer.Exit(1)


def _text(path: Path | None) -> Text:
    return read_sample(DEFAULT_TEXT) if path is None else read_text(path)


def _run(
    installation: Installation, order: Order, export_base: Path | None
) -> Comparison:
    """Compare, with its progress on the terminal."""
    kit = Kit.in_folders(
        installation.paths,
        installation.library,
        lambda: installation.settings.engine,
        lambda _: installation.candidates,
        installation.experience,
    )
    runner, status = Runner(kit), StatusLine()

    def show(told: Told) -> None:
        if isinstance(told, Step):
            status.show(_progress(told))

    try:
        _tell(drain(runner.announce(order)))
        return drain(runner.run(order, export=export_base), show)
    finally:
        status.clear()
        runner.close()


def _tell(announced: Announcement) -> None:
    """What it will take; for people only."""
    if sys.stderr.isatty():
        print_note(
            f"This takes about {format_seconds(announced.seconds)}, "
            f"{format_memory(announced.memory_bytes)} of memory and "
            f"{format_size(announced.disk_bytes)} of disk space.",
        )


def _progress(step: Step) -> str:
    rounds = f", round {step.round} of {step.n_rounds}" if step.round else ""
    left = format_seconds(step.seconds_left)
    phase = f"{_PHASES[step.phase]} {step.model.stem}{rounds}"
    return f"{step.share:.0%} {phase}, {left} left"


def _tell_noise(comparison: Comparison) -> None:
    noisy = [each.label for each in comparison.variants if each.is_noisy]
    if noisy:
        print_note(
            f"note: the speeds of {', '.join(noisy)} spread by more than 10 %: "
            "something else was running"
        )


def _tell_failures(comparison: Comparison) -> None:
    """Say what fell out; where nothing is left, that is a failure."""
    failed = [each for each in comparison.variants if each.error is not None]
    for each in failed:
        print_note(
            f"error: {each.label}: {each.error} {each.hint}".rstrip(),
        )
    if len(failed) == len(comparison.variants):
        raise typer.Exit(1)
