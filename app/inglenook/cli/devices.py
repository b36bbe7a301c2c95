"""`inglenook devices`: what this machine can compute with, and what is used."""

from typing import Annotated, Any

import msgspec
import typer

from inglenook.cli.installation import Installation
from inglenook.cli.terminal import print_json, print_line
from inglenook.engine.report import (
    EngineReport,
    EnginesReport,
    explain_devices,
    report_engines,
)
from inglenook.hardware.detect import look
from inglenook.hardware.findings import Finding
from inglenook.hardware.machine import Machine
from inglenook.units import format_memory
from inglenook.work import drain


def list_devices(
    json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False,
) -> None:
    """List what this machine can compute with, and what is used or why not."""
    machine = look()
    installation = Installation.of_this_user()
    report = _report_engines(installation, machine)
    unused = installation.settings.engine.unused_devices
    findings = explain_devices(machine, report, unused)
    if json:
        print_json(_report(machine, findings, report))
        return
    processor = machine.processor
    print_line(f"{processor.name} · {processor.n_cores} cores to compute with")
    print_line(f"Instruction sets: {', '.join(processor.features) or 'none known'}")
    for finding in findings:
        print_line(f"\n{_title(finding)}\n  {finding.reason}")
    print_line(f"\n{_engine_line(report.in_use)}")
    if report.note:
        print_line(report.note)


def _report_engines(installation: Installation, machine: Machine) -> EnginesReport:
    chosen, logs = installation.settings.engine.pack, installation.paths.logs
    return drain(report_engines(installation.packs, chosen, machine, logs))


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
        return f"{line}\n  It cannot be used: {engine.reason}"
    return f"{line}, computes with {', '.join(engine.backends)}"


def _report(
    machine: Machine, findings: tuple[Finding, ...], report: EnginesReport
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
        "engines": report.engines,
    }
