"""The engines of this machine: what each can do, and which one is used.

For people at a terminal, for programs and for the window alike.
"""

from collections.abc import Collection, Generator
from dataclasses import dataclass
from pathlib import Path

import msgspec

from inglenook.engine.packs.choose import Choice, backend_of, suitable_builds
from inglenook.engine.packs.records import Pack, Trial
from inglenook.engine.packs.selection import Selection, finds_gpu, select_engine
from inglenook.engine.packs.store import BUILT_IN, Packs
from inglenook.engine.packs.trial import try_engine
from inglenook.hardware.findings import Finding, explain
from inglenook.hardware.machine import Machine
from inglenook.translation import translate


class EngineReport(msgspec.Struct, frozen=True, kw_only=True):
    """An engine as programs are told of it.

    Attributes:
        backends: What llama.cpp in it can compute with, the CPU last.
        reason: Why it cannot be used, or cannot do all that it is made for; a clause.
    """

    name: str
    version: str
    backends: tuple[str, ...]
    usable: bool
    reason: str
    built_in: bool
    in_use: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class EnginesReport:
    """All engines.

    Attributes:
        engines: The packs, the newest first, then the built-in engine.
        built_in: What came of trying the built-in engine.
        gpu_backends: Backends of the engine in use that found a GPU.
        note: Why the engine that the user chose is not used; empty where it is.
        builds: Builds that would do more for this machine, best first, one for each
            backend.
        suggested: Tag of the one among them that is better than all that is
            installed; empty where none is.
        no_builds: Why no build for a GPU suits this machine, as a clause; empty
            where one does, be it installed or not.
    """

    engines: tuple[EngineReport, ...]
    built_in: Trial
    gpu_backends: tuple[str, ...]
    note: str
    builds: tuple[Choice, ...]
    suggested: str
    no_builds: str

    @property
    def in_use(self) -> EngineReport:
        """The engine that the next model is loaded with."""
        return next(engine for engine in self.engines if engine.in_use)


def report_engines(
    packs: Packs,
    chosen: str,
    machine: Machine,
    logs: Path,
    *,
    built_in: Trial | None = None,
) -> Generator[None, None, EnginesReport]:
    """What the engines are; nothing is fetched.

    Args:
        packs: What is installed.
        chosen: Name of the engine that the user chose; empty for none.
        machine: What the hardware is.
        logs: Where the built-in engine writes its log while it is tried.
        built_in: What came of that before; None tries it.
    """
    selection = select_engine(packs, chosen, lambda: machine)
    if built_in is None:
        command = packs.start_command(None)
        built_in = yield from try_engine(command, logs, packs.version)
    installed = packs.installed()
    used = built_in if selection.pack is None else selection.pack.trial
    suitable = suitable_builds(machine)
    builds, suggested = _missing_builds(packs, installed, suitable[:-1])
    return EnginesReport(
        engines=(
            *(report_pack(packs, pack, selection) for pack in installed),
            _report_built_in(packs, built_in, selection),
        ),
        built_in=built_in,
        gpu_backends=used.gpu_backends,
        note=selection.reason,
        builds=builds,
        suggested=suggested,
        no_builds=suitable[-1].reason if len(suitable) == 1 else "",
    )


def report_pack(packs: Packs, pack: Pack, selection: Selection) -> EngineReport:
    """What an installed pack is."""
    reason = packs.why_unusable(pack)
    made_for = [backend_of(pack.tag)] if backend_of(pack.tag) else []
    return EngineReport(
        name=pack.name,
        version=pack.version,
        backends=tuple(dict.fromkeys([*made_for, *pack.trial.backends])),
        usable=not reason,
        reason=reason
        or ("" if finds_gpu(pack) else translate("Packs", "it finds no GPU here")),
        built_in=False,
        in_use=selection.pack == pack,
    )


def explain_devices(
    machine: Machine, report: EnginesReport, unused_keys: Collection[str] = ()
) -> tuple[Finding, ...]:
    """What the engine in use makes of each device: the GPUs in order, then the CPU.

    Args:
        machine: What the hardware is.
        report: What the engines are.
        unused_keys: The devices that the user has switched off, by `device_key`.
    """
    idle = {*report.in_use.backends} - {*report.gpu_backends, "CPU"}
    return explain(machine, report.gpu_backends, idle, unused_keys)


def _report_built_in(packs: Packs, trial: Trial, selection: Selection) -> EngineReport:
    return EngineReport(
        name=BUILT_IN,
        version=packs.version,
        backends=() if trial.reason else trial.backends,
        usable=not trial.reason,
        reason=trial.reason,
        built_in=True,
        in_use=selection.pack is None,
    )


def _missing_builds(
    packs: Packs, installed: tuple[Pack, ...], suitable: tuple[Choice, ...]
) -> tuple[tuple[Choice, ...], str]:
    """The best build for each backend that no pack serves; and the suggested one.

    That is better than what serves any other backend.
    """
    current = [pack for pack in installed if pack.version == packs.version]
    known = {pack.tag for pack in current}
    served = {
        backend_of(pack.tag)
        for pack in current
        if finds_gpu(pack) and not pack.trial.reason
    }
    builds: dict[str, Choice] = {}
    suggested = ""
    is_served = False
    for choice in suitable:
        backend = backend_of(choice.tag)
        is_served = is_served or backend in served
        if choice.tag not in known and backend not in served:
            builds.setdefault(backend, choice)
            suggested = suggested or ("" if is_served else choice.tag)
    return tuple(builds.values()), suggested
