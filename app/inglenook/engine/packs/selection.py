"""Which engine is used, and which ones where that fails."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path

from inglenook.engine.client import EngineClient
from inglenook.engine.messages import Hello
from inglenook.engine.packs.choose import backend_of, suitable_builds
from inglenook.engine.packs.records import Pack
from inglenook.engine.packs.store import BUILT_IN, Packs
from inglenook.hardware.detect import look
from inglenook.hardware.machine import Machine
from inglenook.translation import translate


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """The engine that is used.

    Attributes:
        pack: None is the built-in engine.
        refused: Name of the one that the user chose, where it is not that.
        cause: Why not, as a clause.
    """

    pack: Pack | None = None
    refused: str = ""
    cause: str = ""

    @property
    def reason(self) -> str:
        """Why not the one that the user chose, as a sentence; empty where it is."""
        if not self.refused:
            return ""
        return translate("Packs", "The engine “{name}” is not used: {cause}.").format(
            name=self.refused, cause=self.cause
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """An engine that a model may be loaded with.

    Attributes:
        start: Starts a process of it; raises EngineNotStarted where the system cannot.
        name: Name of its pack, or “built-in”.
        build: What a failure to start is remembered for; empty where it is not.
        hello: What it said when it was tried; None where it was not.
        driver: Versions of the drivers of the GPUs that it found then.
        refusal: Why it is not even started, as a clause; empty where it is.
    """

    start: Callable[[], EngineClient]
    name: str = BUILT_IN
    build: str = ""
    hello: Hello | None = None
    driver: str = ""
    refusal: str = ""

    def key(self, hello: Hello, driver: str) -> str:
        """Names it with its devices; what becomes of a model is remembered for that.

        Args:
            hello: What it says.
            driver: Versions of the GPUs' drivers; empty where there is none.
        """
        pack = "" if self.name == BUILT_IN else self.name
        traits = filter(None, (driver, pack))
        return " | ".join((hello.engine, hello.system, *hello.gpus, *traits))


def select_engine(packs: Packs, chosen: str, look: Callable[[], Machine]) -> Selection:
    """The pack that the user chose, or the newest usable one that suits the machine.

    Args:
        packs: What is installed.
        chosen: Name of a pack, “built-in”, or empty to choose by the hardware.
        look: Tells the hardware; asked only where that matters.
    """
    if chosen == BUILT_IN:
        return Selection()
    installed = packs.installed()
    if chosen:
        return _as_chosen(packs, chosen, installed)
    usable = [pack for pack in installed if not packs.why_unusable(pack)]
    if not usable:
        return Selection()
    suitable = {choice.tag for choice in suitable_builds(look())}
    fitting = (pack for pack in usable if pack.tag in suitable and finds_gpu(pack))
    # One for the CPU must not hide one for the GPU that is there.
    best = max(fitting, key=lambda pack: bool(backend_of(pack.tag)), default=None)
    return Selection(pack=best)


def engines_to_try(packs: Packs, chosen: str, logs: Path) -> tuple[Candidate, ...]:
    """The engine that is used, and those that stand in for it; not for the GUI thread.

    Args:
        packs: What is installed.
        chosen: As `select_engine` takes it.
        logs: Where their processes write their logs.
    """
    machine = cache(look)
    selection = select_engine(packs, chosen, machine)
    usable = [
        pack
        for pack in packs.installed()
        if not packs.why_unusable(pack) and finds_gpu(pack)
    ]
    usable.sort(key=lambda pack: not backend_of(pack.tag))
    built_in = Candidate(start=partial(EngineClient, logs, packs.start_command(None)))
    engines = {
        pack: built_in if pack is None else _candidate(packs, pack, logs, machine())
        for pack in (selection.pack, *usable, None)
    }
    if not selection.refused:
        return tuple(engines.values())
    refused = replace(built_in, name=selection.refused, refusal=selection.cause)
    return (refused, *engines.values())


def finds_gpu(pack: Pack) -> bool:
    """Whether it found a GPU, if it is made for one."""
    return not backend_of(pack.tag) or bool(pack.trial.gpus)


def _candidate(packs: Packs, pack: Pack, logs: Path, machine: Machine) -> Candidate:
    trial = pack.trial
    return Candidate(
        start=partial(EngineClient, logs, packs.start_command(pack)),
        name=pack.name,
        build=f"{pack.name} | {pack.version} | {pack.sha256} | {machine.drivers}",
        hello=Hello(engine=trial.engine, system=trial.system, gpus=trial.gpus),
        driver=machine.drivers if trial.gpus else "",
    )


def _as_chosen(packs: Packs, name: str, installed: tuple[Pack, ...]) -> Selection:
    pack = next((pack for pack in installed if pack.name == name), None)
    if pack is None:
        reason = translate("Packs", "it is not installed")
    else:
        reason = packs.why_unusable(pack)
    if reason:
        return Selection(refused=name, cause=reason)
    return Selection(pack=pack)
