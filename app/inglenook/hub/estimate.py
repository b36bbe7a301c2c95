"""What the best is that a model could do here, from the number of its weights alone.

A search tells no more than that, and a request for each hit would take too long. The
shape is that of a usual model of this size; the sum is exact once it is opened.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from inglenook.hardware.records import Inventory
from inglenook.hub.records import Hit
from inglenook.hub.speed import Speed, speed_of
from inglenook.library.grades import grade_of
from inglenook.offload.plan import OffloadPlan
from inglenook.offload.planner import Wishes, plan_offload
from inglenook.offload.positions import Positions
from inglenook.offload.shape import LayerShape, ModelShape

#: Tried in this order; the last ones show how little of a large model fits.
LABELS = ("Q8_0", "Q6_K", "Q5_K_M", "Q4_K_M", "Q3_K_M", "IQ3_XXS", "IQ2_XXS")
#: Of them, those that a model is still good with.
_GOOD_LABELS = LABELS[:5]
_B = 10**9
_CONTEXT_TOKENS = 8192
#: No hit is larger; beyond, no bound is needed.
_MOST_PARAMS = 2000 * _B
#: Architectures with experts whose names do not say “moe”.
_WITH_EXPERTS = ("gpt-oss", "deepseek2", "llama4", "minimax", "grok", "dbrx", "kimi")
#: Of what most architectures with experts have of their weights in them, and use.
_EXPERT_SHARE, _USED_SHARE = 0.95, 1 / 12


@dataclass(frozen=True, slots=True)
class _Usual:
    """What models of about so many weights have."""

    n_params: float
    n_layers: int
    n_embd: int
    kv_width: int
    n_vocab: int = 128_000


_USUAL = (
    _Usual(0.6e9, 28, 1024, 512),
    _Usual(1.5e9, 28, 2048, 512),
    _Usual(4e9, 34, 2560, 1024),
    _Usual(8e9, 34, 4096, 1024),
    _Usual(14e9, 42, 5120, 1024),
    _Usual(32e9, 62, 5120, 1024),
    _Usual(70e9, 80, 8192, 1024),
    _Usual(130e9, 90, 8192, 1024),
    _Usual(405e9, 126, 16384, 1024),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """The best that a model could do here; never exact.

    Attributes:
        label: The least quantized variant that could do it.
        speed: None where nothing fits.
    """

    label: str
    plan: OffloadPlan
    speed: Speed | None

    @property
    def bits(self) -> int:
        """As the names of variants count them: 4 of Q4_K_M."""
        return int(next(filter(str.isdigit, self.label)))

    @property
    def fits(self) -> bool:
        """Whether any variant fits."""
        return self.plan.mode != "refuse"


def estimate(
    hit: Hit, inventory: Inventory, wishes: Wishes | None = None
) -> Estimate | None:
    """The best that a model could do here; None where nobody tells how large it is.

    That is all of it on GPUs, then all but experts, then some layers, then the CPU.
    Of variants that do the same, it is the least quantized that is not very slow.

    Args:
        hit: As the search shows it.
        inventory: The machine, measured just now.
        wishes: What the user has set; None for nothing.
    """
    if not hit.n_params:
        return None
    tried = list(_tried(hit, inventory, wishes or Wishes()))
    good = [each for each in tried if each.label in _GOOD_LABELS]
    for mode in ("full", "moe"):
        if fitting := [each for each in good if each.plan.mode == mode]:
            return _finest(fitting)
    if partial := [each for each in tried if each.plan.mode == "partial"]:
        return max(partial, key=lambda each: each.plan.gpu_layers)
    fitting = [each for each in tried if each.fits]
    return _finest(fitting) if fitting else tried[-1]


def _finest(fitting: Sequence[Estimate]) -> Estimate:
    """The least quantized that is not very slow; the fastest where all are."""
    brisk = (each for each in fitting if each.speed != "very slow")
    return next(brisk, fitting[-1])


def most_params(inventory: Inventory, wishes: Wishes | None = None) -> int:
    """Weights of the largest model of which a good variant fits, in whole billions.

    Args:
        inventory: The machine.
        wishes: What the user has set; None for nothing.
    """
    wishes = wishes or Wishes()
    least, most = 0, _MOST_PARAMS // _B
    while least < most:
        middle = (least + most + 1) // 2
        shape = usual_shape(middle * _B, _GOOD_LABELS[-1])
        if plan_offload(shape, inventory, wishes).mode == "refuse":
            most = middle - 1
        else:
            least = middle
    return least * _B


def usual_shape(
    n_params: int, label: str, *, has_experts: bool = False, context_tokens: int = 0
) -> ModelShape:
    """The shape of a usual model of this size.

    Args:
        n_params: Its weights.
        label: Its quantization.
        has_experts: Whether most of them are experts.
        context_tokens: What it was trained for; 0 if not told.
    """
    grade = grade_of(label)
    assert grade is not None, "the labels are of the table"
    usual = min(_USUAL, key=lambda each: abs(each.n_params - n_params))
    row_bytes = usual.n_embd * usual.n_vocab * grade.bits_per_weight / 8
    all_bytes = n_params * grade.bits_per_weight / 8
    row_bytes = min(row_bytes, all_bytes / 4)
    layer_bytes = int((all_bytes - row_bytes) / usual.n_layers)
    layer = LayerShape(
        weight_bytes=layer_bytes,
        expert_bytes=int(layer_bytes * _EXPERT_SHARE) if has_experts else 0,
        k_width=usual.kv_width,
        v_width=usual.kv_width,
    )
    return ModelShape(
        layers=(layer,) * usual.n_layers,
        input_bytes=int(row_bytes),
        output_bytes=int(row_bytes),
        n_embd=usual.n_embd,
        n_heads=max(1, usual.n_embd // 128),
        k_head=128,
        head_sizes=(128,),
        n_ff=usual.n_embd * 3,
        n_ff_expert=usual.n_embd // 2 if has_experts else 0,
        n_experts_used=8 if has_experts else 0,
        n_vocab=usual.n_vocab,
        positions=Positions.of_length(context_tokens),
    )


def _tried(hit: Hit, inventory: Inventory, wishes: Wishes) -> Iterator[Estimate]:
    """The model at each quantization, planned."""
    n_experts = round(8 / _USED_SHARE) if _has_experts(hit) else 0
    wanted = replace(wishes, context_tokens=wishes.context_tokens or _CONTEXT_TOKENS)
    for label in LABELS:
        shape = usual_shape(
            hit.n_params or 0,
            label,
            has_experts=bool(n_experts),
            context_tokens=hit.context_tokens or 0,
        )
        plan = plan_offload(shape, inventory, wanted)
        fits = plan.mode != "refuse"
        speed = speed_of(plan, shape, inventory, n_experts) if fits else None
        yield Estimate(label=label, plan=plan, speed=speed)


def _has_experts(hit: Hit) -> bool:
    return "moe" in hit.architecture or hit.architecture.startswith(_WITH_EXPERTS)


def estimates(
    hits: Sequence[Hit], inventory: Inventory, wishes: Wishes | None = None
) -> Iterator[tuple[str, Estimate]]:
    """Estimates by the repositories' ids; models alike are planned once."""
    known: dict[tuple[object, ...], Estimate | None] = {}
    for hit in hits:
        alike = (hit.n_params, hit.architecture, hit.context_tokens)
        if alike not in known:
            known[alike] = estimate(hit, inventory, wishes)
        if (found := known[alike]) is not None:
            yield hit.repo_id, found
