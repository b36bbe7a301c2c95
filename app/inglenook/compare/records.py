"""What is compared, how far that is, and what came of it.

A `Comparison` in JSON is what `inglenook compare --json` prints, what a report is, and
how it is kept: the names, types and units of its fields are a contract.
"""

from datetime import datetime
from pathlib import Path
from typing import Annotated, Literal

import msgspec

from inglenook.compare.drift import Drift
from inglenook.compare.quality import Effort

#: What is done, in this order; `timing` goes over all variants in turn, several times.
Phase = Literal["checking", "loading", "answering", "scoring", "timing"]

#: Where the spread of a speed is more of it than this, something else was running.
_MOST_SPREAD = 0.1

_Tokens = Annotated[int, msgspec.Meta(ge=1, le=2**31)]


class Text(msgspec.Struct, frozen=True, kw_only=True):
    """What quality is measured by.

    Attributes:
        name: What people call it.
        content: All of it; empty in what was written to a file without it.
        sha256: Of its content in UTF-8; empty where nobody has told.
        is_private: Whether it is written to no file that stays.
    """

    name: str
    content: str
    sha256: str = ""
    is_private: bool = False


class Order(msgspec.Struct, frozen=True, kw_only=True):
    """What to compare, and how thoroughly.

    Attributes:
        models: Their files; of a split model, the first.
        reference: What the others are compared with, one of the models; None is the
            one with the most bits.
        base: A file of llama.cpp's that quality is measured by in place of a `text`.
        prompts: Each is answered by each model.
        text: What quality is measured by; None measures none.
        chunks: How much of the text is scored, in place of what the effort says.
        context_tokens: Length of the context for answers.
        answer_tokens: Most tokens of an answer.
        temperature: 0 always takes the most likely token.
        seed: Of the answers; the same for all.
    """

    models: tuple[Path, ...]
    reference: Path | None = None
    base: Path | None = None
    prompts: tuple[str, ...] = ()
    text: Text | None = None
    effort: Effort = "normal"
    chunks: _Tokens | None = None
    context_tokens: Annotated[int, msgspec.Meta(ge=256, le=2**31)] = 4096
    answer_tokens: _Tokens = 160
    temperature: Annotated[float, msgspec.Meta(ge=0, le=5)] = 0.0
    seed: Annotated[int, msgspec.Meta(ge=0, lt=2**32 - 1)] = 42


class RefusedModel(msgspec.Struct, frozen=True, kw_only=True):
    """A model that cannot be compared with the reference; why, as a sentence."""

    path: Path
    reason: str


class Announcement(msgspec.Struct, frozen=True, kw_only=True):
    """What a comparison will take; estimates, rather too much than too little.

    Attributes:
        seconds: From start to verdict.
        memory_bytes: Of the largest model, with its context.
        disk_bytes: What the reference expects of the text, until the program ends.
        free_disk_bytes: What the disk has left for that.
        n_chunks: How much of the text is scored.
        is_measured: Whether the speed of each model was measured here before.
        refused: Models that will fall out.
    """

    seconds: float
    memory_bytes: int
    disk_bytes: int
    free_disk_bytes: int
    n_chunks: int
    is_measured: bool
    refused: tuple[RefusedModel, ...] = ()


class Step(msgspec.Struct, frozen=True, kw_only=True):
    """How far a comparison is.

    Attributes:
        model: The file at work.
        phase: What is done with it.
        round: Which of the rounds of `timing`, from 1 on; else 0.
        n_rounds: How many there are; else 0.
        share: How far all of it is, 0–1; it never goes back.
        seconds_left: An estimate.
    """

    model: Path
    phase: Phase
    round: int = 0
    n_rounds: int = 0
    share: float
    seconds_left: float


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """What a variant said.

    Attributes:
        drift: The reference's answer as this variant would have gone on; None of the
            reference itself, and where it has said nothing.
    """

    prompt: str
    text: str
    n_tokens: int
    drift: Drift | None = None


class Conduct(msgspec.Struct, frozen=True, kw_only=True):
    """How a variant was run.

    Attributes:
        engine: Name of the engine, “built-in” or that of a pack.
        rung: On which rung of the ladder; “full” is as planned.
        reason: Why not as planned, as a clause; empty where it was.
        backend: What computed, as in “CPU” or “CUDA”.
        gpu_layers: Layers on GPUs, the output layer counted first.
        n_layers: Layers in all, the output layer included.
    """

    engine: str
    rung: str
    reason: str
    backend: str
    gpu_layers: int
    n_layers: int
    n_threads: int
    ubatch_tokens: int
    context_tokens: int
    kv_type: str
    flash_attention: str
    use_extra_bufts: bool


def is_noisy_speed(rate: float | None, sd: float | None) -> bool:
    """Whether something else was running: a rate's standard deviation is that large."""
    return bool(rate) and (sd or 0.0) > _MOST_SPREAD * (rate or 0.0)


class VariantResult(msgspec.Struct, frozen=True, kw_only=True):
    """A row: what is known of a variant. None is what was not, or not yet, measured.

    Attributes:
        model: Name and variant, as in “Qwen3-8B:Q4_K_M”.
        label: What tells it from the others, as in “Q4_K_M”.
        path: Its file; of a split model, the first.
        file_bytes: Of all its files.
        bits_per_weight: Of its weights, without the rest of the file.
        sha256: Of each of its files.
        load_s: Seconds of loading, trial included; the median, as are the speeds.
        time_to_first_token_s: From the request to the first token.
        prompt_tokens_per_s: Rate of reading; `prompt_sd` is its standard deviation.
        generation_tokens_per_s: Rate of writing; likewise.
        peak_memory_bytes: Most that its process took, RAM and GPU together.
        bandwidth_share: Its rate of writing, in parts of what the memory allows;
            None where it computes on a GPU, or its weights fit into a cache.
        ppl: Perplexity.
        ln_ppl_ratio: Logarithm of the ratio to that of the reference.
        kld_mean: Mean Kullback-Leibler divergence from the reference, in nats a token.
        kld_p999: What 99.9 % of the divergences are not above.
        same_top: Share of tokens where the reference's likeliest is its own, 0 to 1.
        rms_dp: Root of the mean square change of a token's probability, 0 to 1.
        n_scored_tokens: What the figures of quality are made of.
        answers: To each prompt.
        conduct: How it was run.
        error: What went wrong with it, as a sentence.
        hint: What can be done about that; empty where nothing can.
    """

    model: str
    label: str
    path: Path
    file_bytes: int = 0
    bits_per_weight: float | None = None
    sha256: tuple[str, ...] = ()
    load_s: float | None = None
    time_to_first_token_s: float | None = None
    prompt_tokens_per_s: float | None = None
    prompt_sd: float | None = None
    generation_tokens_per_s: float | None = None
    generation_sd: float | None = None
    peak_memory_bytes: int | None = None
    bandwidth_share: float | None = None
    ppl: float | None = None
    ppl_error: float | None = None
    ln_ppl_ratio: float | None = None
    ln_ppl_ratio_error: float | None = None
    kld_mean: float | None = None
    kld_mean_error: float | None = None
    kld_median: float | None = None
    kld_p999: float | None = None
    kld_max: float | None = None
    same_top: float | None = None
    same_top_error: float | None = None
    rms_dp: float | None = None
    n_scored_tokens: int | None = None
    answers: tuple[Answer, ...] = ()
    conduct: Conduct | None = None
    error: str | None = None
    hint: str = ""

    def answer_to(self, prompt: int) -> Answer | None:
        """What it said to one of the prompts, which count from 0; None for nothing."""
        return self.answers[prompt] if prompt < len(self.answers) else None

    @property
    def is_noisy(self) -> bool:
        """Whether its speeds spread so much that something else was running."""
        speeds = (
            (self.prompt_tokens_per_s, self.prompt_sd),
            (self.generation_tokens_per_s, self.generation_sd),
        )
        return any(is_noisy_speed(rate, sd) for rate, sd in speeds)


class Computer(msgspec.Struct, frozen=True, kw_only=True):
    """What figures were measured on.

    Attributes:
        gpus: Names of those that the engine can use.
        memory_bytes_per_s: What RAM gives to so many threads; None if not measured.
    """

    os: str
    arch: str
    cpu: str
    n_cores: int
    ram_bytes: int
    gpus: tuple[str, ...] = ()
    memory_bytes_per_s: float | None = None


class Comparison(msgspec.Struct, frozen=True, kw_only=True):
    """What came of an order.

    Attributes:
        reference: Label of the variant that the others are compared with.
        text: Name of what quality was measured by; empty where it was not.
        chunks: How much of it was scored.
        variants: In the order of their bits, the most first.
        order: What was to be compared.
        engine: Version of what computed, as `Hello.engine` tells it.
        started_at: With time zone.
        seconds: How long it took.
        is_complete: Whether all that could be measured was.
    """

    reference: str
    text: str
    chunks: int
    variants: tuple[VariantResult, ...]
    order: Order
    engine: str
    computer: Computer
    started_at: Annotated[datetime, msgspec.Meta(tz=True)]
    seconds: float
    is_complete: bool

    @property
    def reference_result(self) -> VariantResult:
        """What is known of the reference."""
        # Earlier versions gave files of one name the same label.
        named = [each for each in self.variants if each.label == self.reference]
        path = self.order.reference
        return next((each for each in named if each.path == path), named[0])

    def with_text(self, text: Text | None) -> "Comparison":
        """The same with another record of the text that was scored."""
        order = msgspec.structs.replace(self.order, text=text)
        return msgspec.structs.replace(self, order=order)

    def without_text(self) -> "Comparison":
        """All of it but the content of the text that was scored."""
        text = self.order.text
        return self.with_text(text and msgspec.structs.replace(text, content=""))
