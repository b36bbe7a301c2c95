"""`inglenook devices`: what this machine can compute with, and what is used."""

import importlib.metadata
import re
from collections.abc import Iterable
from typing import Annotated, Any

import msgspec
import typer

from inglenook.cli.installation import Installation
from inglenook.cli.terminal import drain, print_json
from inglenook.engine.messages import Hello
from inglenook.errors import EngineNotStarted
from inglenook.hardware.detect import look
from inglenook.hardware.findings import Finding, explain
from inglenook.hardware.machine import Machine
from inglenook.units import format_memory

#: What llama.cpp calls devices of a backend, where that is not the backend's name.
_BACKENDS = {"MTL": "Metal", "HIP": "ROCm", "GPUOpenCL": "OpenCL"}


class EngineReport(msgspec.Struct, frozen=True, kw_only=True):
    """An engine as programs are told of it.

    Attributes:
        backends: What llama.cpp in it is built to compute with, the CPU last.
        reason: Why it cannot be used; empty where it can.
    """

    name: str = "built-in"
    version: str
    backends: tuple[str, ...] = ()
    usable: bool = True
    reason: str = ""


def list_devices(
    json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False,
) -> None:
    """List what this machine can compute with, and what is used or why not."""
    machine = look()
    engine, active = _ask_engine(Installation.of_this_user())
    findings = explain(machine, active, {*engine.backends} - {*active, "CPU"})
    if json:
        print_json(_report(machine, findings, engine))
        return
    processor = machine.processor
    print(f"{processor.name} · {processor.n_cores} cores to compute with")
    print(f"Instruction sets: {', '.join(processor.features) or 'none known'}")
    for finding in findings:
        print(f"\n{_title(finding)}\n  {finding.reason}")
    print(f"\n{_engine_line(engine)}")


def _ask_engine(installation: Installation) -> tuple[EngineReport, tuple[str, ...]]:
    """The built-in engine, and the backends of it that found a GPU."""
    version = importlib.metadata.version("llama-cpp-python")
    try:
        hello = _greet(installation)
    except EngineNotStarted as error:
        return EngineReport(version=version, usable=False, reason=error.text), ()
    active = _backends_of(gpu.rstrip("0123456789") for gpu in hello.gpus)
    # “CUDA : ARCHS = 890 | CPU : AVX2 = 1 | ”; not every backend is in it.
    built_in = _backends_of(re.findall(r"(?:^|\| )(\w+) : ", hello.system))
    backends = (*(each for each in active if each not in built_in), *built_in)
    if "CPU" not in backends:
        backends = (*backends, "CPU")
    return EngineReport(version=version, backends=backends), active


def _greet(installation: Installation) -> Hello:
    client = installation.start_engine()
    try:
        return drain(client.greet())
    finally:
        client.close()


def _backends_of(names: Iterable[str]) -> tuple[str, ...]:
    """The backends that llama.cpp calls so, each once."""
    return tuple(dict.fromkeys(_BACKENDS.get(name, name) for name in names))


def _title(finding: Finding) -> str:
    """A device in one line: what it is, for which engine, and its memory."""
    device = finding.device
    if device.kind == "cpu":
        parts = ["CPU and RAM"]
    else:
        backend = f"for {device.backend}" if device.backend else "no driver"
        parts = [device.description, f"{device.kind}, {backend}"]
    if device.total_bytes:
        free, total = (
            format_memory(device.free_bytes),
            format_memory(device.total_bytes),
        )
        parts.append(f"{free} of {total} free")
    return " · ".join(parts)


def _engine_line(engine: EngineReport) -> str:
    line = f"Engine: {engine.name}, llama-cpp-python {engine.version}"
    if not engine.usable:
        return f"{line}\n  {engine.reason}"
    return f"{line}, computes with {', '.join(engine.backends)}"


def _report(
    machine: Machine, findings: tuple[Finding, ...], engine: EngineReport
) -> dict[str, Any]:
    return {
        "devices": [
            {
                **msgspec.structs.asdict(finding.device),
                "used": finding.is_used,
                "reason": finding.reason,
            }
            for finding in findings
        ],
        "host": {
            **msgspec.structs.asdict(machine.host),
            "cpu": machine.processor.name,
            "n_cores": machine.processor.n_cores,
            "features": machine.processor.features,
        },
        "engines": [engine],
    }
