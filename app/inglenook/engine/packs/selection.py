"""Which engine is used, and its start."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from inglenook.engine.client import EngineClient
from inglenook.engine.packs.choose import backend_of, suitable_builds
from inglenook.engine.packs.records import Pack
from inglenook.engine.packs.store import BUILT_IN, Packs
from inglenook.hardware.detect import look
from inglenook.hardware.machine import Machine


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """The engine that is used.

    Attributes:
        pack: None is the built-in engine.
        reason: Why not the one that the user chose, as a sentence; empty where it is
            that one, or none was chosen.
    """

    pack: Pack | None = None
    reason: str = ""


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


def start_selected(packs: Packs, chosen: str, logs: Path) -> EngineClient:
    """Start a process of the engine that is used; not for the GUI thread.

    Args:
        packs: What is installed.
        chosen: As `select_engine` takes it.
        logs: Where the process writes its log.

    Raises:
        EngineNotStarted: The system cannot start it.
    """
    pack = select_engine(packs, chosen, look).pack
    return EngineClient(logs, packs.start_command(pack))


def finds_gpu(pack: Pack) -> bool:
    """Whether it found a GPU, if it is made for one."""
    return not backend_of(pack.tag) or bool(pack.trial.gpus)


def _as_chosen(packs: Packs, name: str, installed: tuple[Pack, ...]) -> Selection:
    pack = next((pack for pack in installed if pack.name == name), None)
    reason = "it is not installed" if pack is None else packs.why_unusable(pack)
    if reason:
        return Selection(reason=f"The engine “{name}” is not used: {reason}.")
    return Selection(pack=pack)
