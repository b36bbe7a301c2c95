"""How a model runs here, as a pill."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from inglenook.offload.plan import OffloadPlan
from inglenook.ui.appearance import Appearance
from inglenook.ui.widgets.pill import Pill, PillTone

translate = QCoreApplication.translate

#: The icons of a disc that is full by so many parts begin with one part.
_N_SLICES = 8


@dataclass(frozen=True, slots=True)
class PillLook:
    """What a pill shows."""

    words: str
    tone: PillTone
    icon_name: str


def plan_pill(plan: OffloadPlan, appearance: Appearance) -> Pill:
    """The mode of a plan in words, after a disc that is full by the GPU's share."""
    look = plan_look(plan)
    return Pill(look.words, look.tone, appearance, icon_name=look.icon_name)


def plan_look(plan: OffloadPlan) -> PillLook:
    """The same, for who paints it."""
    match plan.mode:
        case "full":
            return PillLook(translate("PlanPill", "Full GPU"), "good", "mdi6.circle")
        case "moe":
            words = translate("PlanPill", "Experts on the CPU")
            return PillLook(words, "accent", f"mdi6.circle-slice-{_N_SLICES // 3}")
        case "partial":
            words = translate("PlanPill", "{gpu} of {all} layers").format(
                gpu=plan.gpu_layers, all=plan.n_layers
            )
            return PillLook(words, "warn", _disc(plan))
        case "cpu":
            return PillLook(translate("PlanPill", "CPU"), "neu", "mdi6.circle-outline")
        case "refuse":
            return PillLook(translate("PlanPill", "Too large"), "bad", "ph.x")


def _disc(plan: OffloadPlan) -> str:
    """Neither empty nor full, as some layers are on a GPU and some are not."""
    n_slices = _N_SLICES * plan.gpu_layers // max(1, plan.n_layers)
    return f"mdi6.circle-slice-{min(max(1, n_slices), _N_SLICES - 1)}"
