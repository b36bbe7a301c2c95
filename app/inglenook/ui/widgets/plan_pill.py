"""How a model runs here, as a pill."""

from PySide6.QtCore import QCoreApplication

from inglenook.offload.plan import OffloadPlan
from inglenook.ui.appearance import Appearance
from inglenook.ui.widgets.pill import Pill

translate = QCoreApplication.translate

#: The icons of a disc that is full by so many parts begin with one part.
_N_SLICES = 8


def plan_pill(plan: OffloadPlan, appearance: Appearance) -> Pill:
    """The mode of a plan in words, after a disc that is full by the GPU's share."""
    match plan.mode:
        case "full":
            words = translate("PlanPill", "Full GPU")
            return Pill(words, "good", appearance, icon_name="mdi6.circle")
        case "moe":
            words = translate("PlanPill", "Experts on the CPU")
            disc = f"mdi6.circle-slice-{_N_SLICES // 3}"
            return Pill(words, "accent", appearance, icon_name=disc)
        case "partial":
            words = translate("PlanPill", "{gpu} of {all} layers").format(
                gpu=plan.gpu_layers, all=plan.n_layers
            )
            return Pill(words, "warn", appearance, icon_name=_disc(plan))
        case "cpu":
            words = translate("PlanPill", "CPU")
            return Pill(words, "neu", appearance, icon_name="mdi6.circle-outline")
        case "refuse":
            words = translate("PlanPill", "Too large")
            return Pill(words, "bad", appearance, icon_name="ph.x")


def _disc(plan: OffloadPlan) -> str:
    """Neither empty nor full, as some layers are on a GPU and some are not."""
    n_slices = _N_SLICES * plan.gpu_layers // max(1, plan.n_layers)
    return f"mdi6.circle-slice-{min(max(1, n_slices), _N_SLICES - 1)}"
