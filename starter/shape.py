"""The sizes of the starter model."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """Sizes. Widths are multiples of 256, the block of K-quants.

    Four wide layers train faster on a CPU than eight of half the width, and hold
    more: 9.7 million parameters, 19.6 MB as F16.
    """

    n_vocabulary: int = 4608
    n_context: int = 1024
    n_embd: int = 512
    n_layers: int = 4
    n_heads: int = 8
    n_kv_heads: int = 2
    n_feed_forward: int = 768
    norm_eps: float = 1e-5
    rope_base: float = 10_000.0

    @property
    def head_size(self) -> int:
        """Width of one attention head."""
        return self.n_embd // self.n_heads
