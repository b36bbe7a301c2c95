"""The model: a small Llama with grouped-query attention, as llama.cpp runs it."""

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from starter.shape import Shape


class StarterModel(nn.Module):
    """Predicts the next token. Input and output embeddings are one matrix.

    Args:
        shape: Its sizes.
    """

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        self.token_embd = nn.Embedding(shape.n_vocabulary, shape.n_embd)
        self.blocks = nn.ModuleList(_Block(shape) for _ in range(shape.n_layers))
        self.output_norm = nn.RMSNorm(shape.n_embd, eps=shape.norm_eps)
        angles = _rope_angles(shape)
        self.register_buffer("cos", angles.cos(), persistent=False)
        self.register_buffer("sin", angles.sin(), persistent=False)
        self._initialize()

    def forward(self, tokens: Tensor) -> Tensor:
        """Scores of each next token.

        Args:
            tokens: Tokens, [batch, time].

        Returns:
            Logits, [batch, time, vocabulary].
        """
        x = self.token_embd(tokens)
        rope = self.cos[: tokens.shape[1]], self.sin[: tokens.shape[1]]
        for block in self.blocks:
            x = block(x, rope)
        return F.linear(self.output_norm(x), self.token_embd.weight)

    def _initialize(self) -> None:
        # Scaled by depth where a branch joins the residual stream, as in GPT-2.
        deep = 0.02 / (2 * self.shape.n_layers) ** 0.5
        for name, weight in self.named_parameters():
            if weight.ndim == 2:
                is_joint = name.endswith(("attn_output.weight", "ffn_down.weight"))
                nn.init.normal_(weight, std=deep if is_joint else 0.02)


class _Block(nn.Module):
    """Attention and a gated feed-forward network; named as in a GGUF."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        width, kv_width = shape.n_embd, shape.n_kv_heads * shape.head_size
        self.attn_norm = nn.RMSNorm(width, eps=shape.norm_eps)
        self.attn_q = nn.Linear(width, width, bias=False)
        self.attn_k = nn.Linear(width, kv_width, bias=False)
        self.attn_v = nn.Linear(width, kv_width, bias=False)
        self.attn_output = nn.Linear(width, width, bias=False)
        self.ffn_norm = nn.RMSNorm(width, eps=shape.norm_eps)
        self.ffn_gate = nn.Linear(width, shape.n_feed_forward, bias=False)
        self.ffn_up = nn.Linear(width, shape.n_feed_forward, bias=False)
        self.ffn_down = nn.Linear(shape.n_feed_forward, width, bias=False)

    def forward(self, x: Tensor, rope: tuple[Tensor, Tensor]) -> Tensor:
        x = x + self._attend(self.attn_norm(x), rope)
        y = self.ffn_norm(x)
        return x + self.ffn_down(F.silu(self.ffn_gate(y)) * self.ffn_up(y))

    def _attend(self, x: Tensor, rope: tuple[Tensor, Tensor]) -> Tensor:
        q, k, v = (
            weight(x).unflatten(-1, (-1, self.shape.head_size)).transpose(1, 2)
            for weight in (self.attn_q, self.attn_k, self.attn_v)
        )
        n_sharing = self.shape.n_heads // self.shape.n_kv_heads
        k = _rotate(k, *rope).repeat_interleave(n_sharing, dim=1)
        v = v.repeat_interleave(n_sharing, dim=1)
        y = F.scaled_dot_product_attention(_rotate(q, *rope), k, v, is_causal=True)
        return self.attn_output(y.transpose(1, 2).flatten(2))


def _rope_angles(shape: Shape) -> Tensor:
    """The angle of each position and pair, [time, head_size / 2]."""
    pairs = torch.arange(0, shape.head_size, 2) / shape.head_size
    return torch.outer(torch.arange(shape.n_context), shape.rope_base**-pairs)


def _rotate(x: Tensor, cos: Tensor, sin: Tensor) -> Tensor:
    """Rotate neighbouring pairs: the order that llama.cpp uses for Llama."""
    even, odd = x[..., ::2], x[..., 1::2]
    turned = torch.stack((even * cos - odd * sin, even * sin + odd * cos), dim=-1)
    return turned.flatten(-2).to(x.dtype)
