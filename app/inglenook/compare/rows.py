"""From what was measured to the fields of a row."""

from typing import Any

from inglenook.compare.quality import ReferenceQuality, VariantQuality
from inglenook.compare.records import Conduct
from inglenook.compare.seats import Entrant
from inglenook.compare.speed import LapFigures


def conduct_of(entrant: Entrant) -> Conduct:
    """How a variant is run."""
    standing, plan = entrant.standing, entrant.plan
    offload = standing.offload
    return Conduct(
        engine=standing.engine,
        rung=standing.rung.name,
        reason=standing.reason,
        backend=standing.loaded.backend,
        gpu_layers=offload.gpu_layers if offload else standing.loaded.gpu_layers,
        n_layers=standing.loaded.n_layers,
        n_threads=plan.n_threads,
        ubatch_tokens=plan.ubatch_tokens,
        context_tokens=plan.context_tokens,
        kv_type=plan.kv_type,
        flash_attention=plan.flash_attention,
        use_extra_bufts=plan.use_extra_bufts,
    )


def figures_of_reference(quality: ReferenceQuality) -> dict[str, Any]:
    """What is told of a model that is compared with none."""
    return {
        "ppl": quality.ppl.value,
        "ppl_error": quality.ppl.error,
        "n_scored_tokens": quality.n_tokens,
    }


def figures_of_variant(quality: VariantQuality) -> dict[str, Any]:
    """What is told of a model that is compared with a reference."""
    found = quality.divergence
    return {
        "ppl": found.ppl.value,
        "ppl_error": found.ppl.error,
        "ln_ppl_ratio": found.ln_ratio.value,
        "ln_ppl_ratio_error": found.ln_ratio.error,
        "kld_mean": found.kld.value,
        "kld_mean_error": found.kld.error,
        "kld_median": found.klds.median,
        "kld_p999": found.klds.p999,
        "kld_max": found.klds.maximum,
        "same_top": found.same_top.value,
        "same_top_error": found.same_top.error,
        "rms_dp": found.rms_p_change.value,
        "n_scored_tokens": found.n_tokens,
    }


def figures_of_laps(laps: LapFigures) -> dict[str, Any]:
    """What is told of a model's speed."""
    prompt, generation = laps.prompt, laps.generation
    return {
        "time_to_first_token_s": laps.first_token_s,
        "prompt_tokens_per_s": prompt and prompt.tokens_per_s,
        "prompt_sd": prompt and prompt.spread,
        "generation_tokens_per_s": generation and generation.tokens_per_s,
        "generation_sd": generation and generation.spread,
        "peak_memory_bytes": laps.memory_bytes,
    }
