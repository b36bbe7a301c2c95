"""`inglenook calibrate`: which settings are fastest for a model on this computer.

With `--json`, one object:

    model, path   what was calibrated
    place         where it is computed: cpu, mixed or gpu
    default, kept settings {n_threads, flash_attention, ubatch_tokens,
                  use_extra_bufts}, each with {speed}
    speed         {prompt_tokens_per_s, tokens_per_s}
    gain          how many times faster a typical turn is with what is kept
    tuned         names of the settings that were ours to choose
    trials        [{setting, speed, gain, is_kept, reason}] in the order in which they
                  were made; each was compared with what was fastest before it
"""

from collections.abc import Iterator
from typing import Annotated, Any

import msgspec
import psutil
import typer

from inglenook.cli.installation import Installation
from inglenook.cli.terminal import StatusLine, print_json, print_line, print_note
from inglenook.engine.calibration.calibrate import calibrate as find_fastest
from inglenook.engine.calibration.records import (
    MOST_BUSY_PERCENT,
    Progress,
    Report,
    Setting,
    Speed,
    Trial,
)
from inglenook.engine.calibration.words import difference_words, setting_words
from inglenook.library.scan import LocalModel
from inglenook.work import drain

_HEADINGS = ("", "prompt tok/s", "answer tok/s", "\N{MULTIPLICATION SIGN}", "")


def calibrate(
    model: Annotated[str, typer.Argument(help="A path, or a name in the library.")],
    json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False,
) -> None:
    """Measure which settings are fastest for a model, and use them from now on."""
    installation = Installation.of_this_user()
    chosen = installation.library.find(model)
    if psutil.cpu_percent(0.3) > MOST_BUSY_PERCENT:
        busy = "note: other programs are busy; calibrate again when they are not"
        print_note(busy)
    report = _find_fastest(installation, chosen)
    if json:
        print_json(_as_json(chosen, report))
        return
    for line in _aligned([_HEADINGS, *_rows(report)]):
        print_line(line)
    print_line(f"Kept: {_kept(report)}")


def _find_fastest(installation: Installation, model: LocalModel) -> Report:
    """Do it, with its progress on the terminal."""
    status = StatusLine()

    def show(progress: Progress) -> None:
        words = setting_words(progress.setting)
        status.show(f"Calibrating {model.name}: {progress.share:.0%}, {words}")

    work = find_fastest(
        model,
        installation.settings.engine,
        installation.candidates,
        installation.experience,
    )
    try:
        return drain(work, show)
    finally:
        status.clear()


def _rows(report: Report) -> Iterator[tuple[str, ...]]:
    """The defaults, and then what was tried."""
    defaults = f"defaults: {setting_words(report.calibration.default)}"
    yield (defaults, *_rates(report.calibration.default_speed), "1.00", "")
    best = report.calibration.default
    for trial in report.trials:
        yield _row(trial, best)
        best = trial.setting if trial.is_kept else best


def _row(trial: Trial, best: Setting) -> tuple[str, ...]:
    name = difference_words(trial.setting, best)
    if trial.speed is None:
        return (name, "", "", "", trial.reason)
    kept = "faster" if trial.is_kept else ""
    return (name, *_rates(trial.speed), f"{trial.gain:.2f}", kept)


def _rates(speed: Speed) -> tuple[str, str]:
    rates = (speed.prompt_tokens_per_s, speed.tokens_per_s)
    first, second = (f"{rate:.1f}" if rate else "" for rate in rates)
    return first, second


def _kept(report: Report) -> str:
    calibration = report.calibration
    if calibration.setting == report.calibration.default:
        return "the defaults; nothing is clearly faster."
    words = difference_words(calibration.setting, report.calibration.default)
    return f"{words}, {calibration.gain:.2f} times as fast as the defaults."


def _aligned(rows: list[tuple[str, ...]]) -> list[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return [
        "  ".join(
            (
                name.ljust(widths[0]),
                *map(str.rjust, numbers, widths[1:4]),
                last,
            )
        ).rstrip()
        for name, *numbers, last in rows
    ]


def _as_json(model: LocalModel, report: Report) -> dict[str, Any]:
    found = report.calibration
    default = msgspec.to_builtins(report.calibration.default)
    kept = msgspec.to_builtins(found.setting)
    return {
        "model": model.label,
        "path": str(model.path),
        "place": found.place,
        "default": {**default, "speed": msgspec.to_builtins(found.default_speed)},
        "kept": {**kept, "speed": msgspec.to_builtins(found.speed)},
        "gain": found.gain,
        "tuned": found.tuned,
        "trials": [msgspec.to_builtins(trial) for trial in report.trials],
    }
