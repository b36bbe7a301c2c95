"""Which variant to recommend on this machine: one, or none.

The rules, the first that any variant meets decides. “Good” is a loss of at most that
of 4 bits, “whole” the model not quantized at all.

1.  Good, all of it on GPUs with a context of 8k (or what it was trained for): the one
    with the least loss.
2.  The same with 4k.
3.  Good, on GPUs but for experts or a quarter of its layers: the one nearest to
    Q4_K_M.
4.  3 bits, all of it on GPUs with 4k: the one with the least loss.
5.  Good, and the CPU's part fits into the RAM that is free: the one nearest to Q4_K_M.
6.  Good, and fits at all: the smallest.
7.  3 bits, and fits: the one with the least loss.

Within a rule, a whole model comes after all others (8 bits lose nothing that matters),
and an old type falls to any newer one of about its size. What is not complete, of
unknown quantization, not for this llama.cpp, worse than 3 bits or very slow here is
never recommended: a smaller model is the better choice then.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from inglenook.hardware.records import Host
from inglenook.hub.preview import Outlook
from inglenook.hub.variants import Variant
from inglenook.library.grades import Grade, grade_of
from inglenook.offload.plan import OffloadPlan

#: Mean KL divergences, as in `grades`.
_GOOD_LOSS, _USABLE_LOSS = 0.075, 0.15
_GOOD_CONTEXT, _LEAST_CONTEXT = 8192, 4096
#: Of 16 bits a weight and more.
_WHOLE_BITS = 16.0
_BALANCED = "Q4_K_M"
#: An old type this much smaller than a newer one is still left for that.
_SAME_SIZE = 1.1
_MOSTLY = 0.75


@dataclass(frozen=True, slots=True)
class _Candidate:
    variant: Variant
    grade: Grade
    plan: OffloadPlan
    trained_tokens: int

    @property
    def is_good(self) -> bool:
        return self.grade.loss <= _GOOD_LOSS

    def is_all_on_gpus(self, context_tokens: int) -> bool:
        wanted = min(context_tokens, self.trained_tokens or context_tokens)
        return self.plan.mode == "full" and self.plan.context_tokens >= wanted


_Rule = tuple[Callable[[_Candidate], bool], Callable[[_Candidate], float]]


def recommend(
    variants: Iterable[Variant], outlooks: Mapping[str, Outlook], host: Host
) -> Variant | None:
    """The variant to recommend; None where none can be.

    Args:
        variants: Those of a repository.
        outlooks: How they would run, by their paths; what is not in it is not
            considered.
        host: The machine that they were planned for.
    """
    candidates = list(_candidates(variants, outlooks))
    for is_met, order in _rules(host):
        pool = _without_whole([each for each in candidates if is_met(each)])
        if pool := _without_legacy(pool):
            best = min(pool, key=lambda each: (order(each), *_ties(each)))
            return best.variant
    return None


def _candidates(
    variants: Iterable[Variant], outlooks: Mapping[str, Outlook]
) -> Iterable[_Candidate]:
    for variant in variants:
        outlook, grade = outlooks.get(variant.path), variant.grade
        if outlook is None or grade is None or not grade.is_known:
            continue
        is_of_use = grade.loss <= _USABLE_LOSS and outlook.speed != "very slow"
        if variant.is_complete and is_of_use and outlook.plan.mode != "refuse":
            yield _Candidate(variant, grade, outlook.plan, outlook.trained_tokens)


def _rules(host: Host) -> tuple[_Rule, ...]:
    def fits_free_ram(each: _Candidate) -> bool:
        return each.plan.bytes.host.total <= host.available_bytes

    return (
        (lambda c: c.is_good and c.is_all_on_gpus(_GOOD_CONTEXT), _loss),
        (lambda c: c.is_good and c.is_all_on_gpus(_LEAST_CONTEXT), _loss),
        (lambda c: c.is_good and _is_mostly_on_gpus(c.plan), _imbalance),
        (lambda c: c.is_all_on_gpus(_LEAST_CONTEXT), _loss),
        (lambda c: c.is_good and fits_free_ram(c), _imbalance),
        (lambda c: c.is_good, lambda c: c.variant.size_bytes),
        (lambda _: True, _loss),
    )


def _is_mostly_on_gpus(plan: OffloadPlan) -> bool:
    if plan.mode in ("full", "moe"):
        return True
    return plan.mode == "partial" and plan.gpu_layers >= _MOSTLY * plan.n_layers


def _loss(each: _Candidate) -> float:
    return each.grade.loss


def _imbalance(each: _Candidate) -> float:
    """How far it is from the best balance, in bits per weight; mixes come after it."""
    if each.variant.label == _BALANCED:
        return -1.0
    balanced = grade_of(_BALANCED)
    assert balanced is not None, "the table has it"
    return abs(each.grade.bits_per_weight - balanced.bits_per_weight)


def _ties(each: _Candidate) -> tuple[float, int, str]:
    return each.grade.loss, each.variant.size_bytes, each.variant.path


def _without_whole(pool: Sequence[_Candidate]) -> Sequence[_Candidate]:
    quantized = [each for each in pool if each.grade.bits_per_weight < _WHOLE_BITS]
    return quantized or pool


def _without_legacy(pool: Sequence[_Candidate]) -> Sequence[_Candidate]:
    newer = [each for each in pool if not each.grade.is_legacy]
    return [
        each
        for each in pool
        if not each.grade.is_legacy
        or not any(
            rival.variant.size_bytes <= each.variant.size_bytes * _SAME_SIZE
            and rival.grade.loss < each.grade.loss
            for rival in newer
        )
    ]
