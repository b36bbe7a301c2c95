"""A report of a failure, for those who can mend it; it stays on this computer."""

import platform
import sys
from collections.abc import Generator, Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import msgspec

from inglenook.diagnostics.last_run import Ending
from inglenook.diagnostics.redaction import redact
from inglenook.hardware.detect import look
from inglenook.hardware.machine import Machine

_PARTS = ("inglenook", "llama-cpp-python", "PySide6-Essentials", "huggingface-hub")
_LOG_BYTES = 16 * 1024
_LOG_LINES = 80


class Report(msgspec.Struct, frozen=True):
    """What a report says.

    Attributes:
        text: Without the names of models.
        text_with_names: With them.
    """

    text: str
    text_with_names: str


def write_report(logs: Path, ending: Ending | None) -> Generator[None, None, Report]:
    """Gather what is known; drivers may take a second to answer.

    Args:
        logs: The folder of the logs.
        ending: How the last run ended; None where the report is of this one.
    """
    yield None
    machine = look()
    yield None
    told = [
        ("Inglenook", "\n".join(_versions())),
        ("Hardware", "\n".join(_hardware(machine))),
    ]
    if ending is not None:
        began = f"{ending.run.began:%Y-%m-%d %H:%M} UTC, version {ending.run.version}"
        told.insert(0, ("The last run", f"{ending.how}; begun {began}\n{ending.trace}"))
    logged = [("Log", _tail(logs / "inglenook.log"))]
    if engine_logs := sorted(logs.glob("engine-*.log")):
        logged.append(("Log of the engine", _tail(engine_logs[-1])))
    return Report(*(_assembled(told + logged, with_names=w) for w in (False, True)))


def _assembled(parts: list[tuple[str, str]], *, with_names: bool) -> str:
    texts = ((title, redact(text, with_names=with_names)) for title, text in parts)
    return "\n\n".join(f"{title}\n{text}".rstrip() for title, text in texts) + "\n"


def _versions() -> Iterator[str]:
    for part in _PARTS:
        try:
            yield f"{part} {version(part)}"
        except PackageNotFoundError:
            yield f"{part} (not installed)"
    frozen = ", frozen" if getattr(sys, "frozen", False) else ""
    yield f"Python {platform.python_version()}{frozen}"
    yield f"{platform.system()} {platform.release()}"


def _hardware(machine: Machine) -> Iterator[str]:
    host, processor = machine.host, machine.processor
    yield f"{processor.name}, {processor.n_cores} cores, {host.arch}"
    yield ", ".join(processor.features)
    ram, free = _gib(host.ram_bytes), _gib(host.available_bytes)
    yield f"{ram} of memory, {free} free"
    for gpu in machine.gpus:
        memory = _gib(gpu.total_bytes) if gpu.total_bytes else "unknown"
        yield f"{gpu.label}, {memory}, driver {gpu.driver or 'unknown'}"


def _gib(size_bytes: int) -> str:
    # The report is English throughout, for those who make the program.
    return f"{size_bytes / 2**30:.1f} GiB"


def _tail(log: Path) -> str:
    """The last lines of a log; empty where there is none."""
    try:
        with log.open("rb") as file:
            end = file.seek(0, 2)
            file.seek(max(0, end - _LOG_BYTES))
            text = file.read().decode("utf-8", "replace")
    except OSError:
        return ""
    return "\n".join(text.splitlines()[-_LOG_LINES:])
