"""What of a model decides how much memory it takes, and where."""

from dataclasses import dataclass

from inglenook.offload.positions import Positions


@dataclass(frozen=True, slots=True, kw_only=True)
class LayerShape:
    """One repeating layer.

    Attributes:
        weight_bytes: All its weights that llama.cpp loads, experts included.
        expert_bytes: The part of them that can stay behind on the CPU.
        k_width: Values that it keeps of each token as key; 0 where it keeps none,
            or uses another layer's.
        v_width: The same of the value; with MLA it is 0, the key serves for both.
        window_tokens: How far back it sees; 0 is all the context.
        state_values: Values of its recurrent state, for each sequence.
    """

    weight_bytes: int
    expert_bytes: int = 0
    k_width: int = 0
    v_width: int = 0
    window_tokens: int = 0
    state_values: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelShape:
    """A model as the planner takes it.

    Attributes:
        layers: The repeating ones; those that only predict further tokens (NextN)
            are counted by llama.cpp, and weigh nothing as it does not load them.
        input_bytes: Token embeddings and the like, which stay in RAM.
        output_bytes: The output layer as it is on a GPU.
        tied_bytes: What of it is a copy of the token embeddings, and is made on a
            GPU only.
        largest_tensor_bytes: The largest tensor of the repeating layers.
        n_heads: Most attention heads of any layer.
        k_head: Values in a head's key.
        head_sizes: All sizes that heads have; a quantized KV cache must divide them.
        n_ff: Width of the widest feed-forward part that is no expert; 0 for none.
        n_ff_expert: Width of one expert.
        n_experts_used: Experts that each token goes through; 0 without experts.
        n_deepstack: How often pictures enter again (Qwen3-VL).
        positions: How it turns positions into angles.
    """

    layers: tuple[LayerShape, ...]
    input_bytes: int
    output_bytes: int
    tied_bytes: int = 0
    largest_tensor_bytes: int = 0
    n_embd: int
    n_heads: int
    k_head: int
    head_sizes: tuple[int, ...]
    n_ff: int
    n_ff_expert: int = 0
    n_experts_used: int = 0
    n_deepstack: int = 0
    n_vocab: int
    positions: Positions

    @property
    def n_layers(self) -> int:
        """Layers as llama.cpp counts them for the GPU: the output layer is one."""
        return len(self.layers) + 1

    @property
    def context_tokens(self) -> int:
        """Length of the context that it can use as it is; 0 if not told."""
        return self.positions.reach_tokens

    @property
    def has_experts(self) -> bool:
        """Whether experts could stay behind on the CPU."""
        return any(layer.expert_bytes for layer in self.layers)

    @property
    def window_tokens(self) -> int:
        """The longest sliding window of its layers; 0 where all see everything."""
        return max(layer.window_tokens for layer in self.layers)

    @property
    def widest_v(self) -> int:
        """Most values that a layer keeps of a token as value."""
        return max(layer.v_width for layer in self.layers)

    @property
    def widest_kv(self) -> int:
        """Most values that a layer keeps of a token, key and value."""
        return max(layer.k_width + layer.v_width for layer in self.layers)
