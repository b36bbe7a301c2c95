"""The plan: what would run where, and what that takes."""

from typing import Literal

import msgspec

from inglenook.offload.rope import Rope, RopeWarning

Mode = Literal["full", "moe", "partial", "cpu", "refuse"]


class Share(msgspec.Struct, frozen=True, kw_only=True):
    """What one place holds, in bytes.

    Attributes:
        kv: KV cache.
        state: State of recurrent layers.
        compute: Results in between; an estimate.
    """

    weights: int = 0
    kv: int = 0
    state: int = 0
    compute: int = 0

    @property
    def total(self) -> int:
        """All of it."""
        return self.weights + self.kv + self.state + self.compute


class PlanBytes(msgspec.Struct, frozen=True, kw_only=True):
    """The sum behind a plan, in bytes.

    Attributes:
        weights, kv, state, compute: On all the devices together; without any, in RAM.
        per_device: All that each device holds.
        budgets: What each could have given.
        shares: What each device's part consists of.
        host: What is in RAM.
    """

    weights: int
    kv: int
    state: int
    compute: int
    per_device: tuple[int, ...]
    budgets: tuple[int, ...]
    shares: tuple[Share, ...]
    host: Share


class OffloadPlan(msgspec.Struct, frozen=True, kw_only=True):
    """Where a model's layers go.

    Attributes:
        mode: Everything on GPUs; all but some experts; some layers; nothing; or not
            even that, as memory is too short.
        devices: Names of the GPUs, as `LoadPlan.devices` takes them.
        gpu_layers: Layers on GPUs, the output layer counted first.
        n_layers: Layers in all, the output layer included.
        ubatch: Tokens to compute at once.
        n_sequences: Chats that share the context.
        n_cpu_moe: The experts of the first so many layers stay on the CPU.
        split: Layers for each device; llama.cpp takes them as `tensor_split`.
        rope: How positions are scaled for this context.
        rope_warnings: What speaks against that.
        reason: Why not more, in one sentence.
    """

    mode: Mode
    backend: str
    devices: tuple[str, ...]
    gpu_layers: int
    n_layers: int
    context_tokens: int
    kv_type: str
    ubatch: int
    flash_attention: bool
    n_sequences: int
    n_cpu_moe: int
    split: tuple[int, ...]
    bytes: PlanBytes
    reason: str
    rope: Rope = Rope()
    rope_warnings: tuple[RopeWarning, ...] = ()


def sum_up(
    shares: tuple[Share, ...], budgets: tuple[int, ...], host: Share
) -> PlanBytes:
    """Add up what the places hold."""
    counted = shares or (host,)
    return PlanBytes(
        weights=sum(share.weights for share in counted),
        kv=sum(share.kv for share in counted),
        state=sum(share.state for share in counted),
        compute=sum(share.compute for share in counted),
        per_device=tuple(share.total for share in shares),
        budgets=budgets,
        shares=shares,
        host=host,
    )
