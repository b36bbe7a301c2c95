"""Recurrent layers (Mamba, RWKV, gated delta nets …) and the size of their state."""

from inglenook.offload.attention import Heads
from inglenook.offload.keys import MAX_STATE, ShapeKeys
from inglenook.translation import translate

#: All layers are recurrent.
_WHOLLY = frozenset({"arwkv7", "mamba", "mamba2", "rwkv6", "rwkv6qwen2", "rwkv7"})
#: All layers are both.
_BOTH = frozenset({"falcon-h1"})
#: Each so many layers have attention, unless the file says otherwise.
_INTERVALS = {
    "minimax-01": 8,
    "qwen35": 4,
    "qwen35moe": 4,
    "qwen3next": 4,
    "qwen4exp": 4,
}
#: A layer without KV heads is recurrent.
_BY_HEADS = frozenset(
    {
        "bailingmoe3",
        "glm5-next",
        "granitehybrid",
        "jamba",
        "kimi-k3",
        "kimi-linear",
        "lfm2",
        "lfm2moe",
        "plamo2",
    }
)
#: The same, where it is no feed-forward layer either.
_BY_HEADS_AND_FF = frozenset({"nemotron_h", "nemotron_h_moe"})


def recurrent_layers(keys: ShapeKeys, heads: Heads) -> frozenset[int]:
    """The layers that have a recurrent state."""
    trunk = range(keys.n_trunk)
    name = keys.architecture
    if name in _WHOLLY or name in _BOTH:
        return frozenset(trunk)
    if name in _INTERVALS:
        return _between_attention(keys, _INTERVALS[name])
    if name in _BY_HEADS:
        return frozenset(i for i in trunk if not heads.kv_counts[i])
    if name in _BY_HEADS_AND_FF:
        n_ff = keys.per_layer("feed_forward_length", (0,) * keys.n_layers)
        return frozenset(i for i in trunk if not heads.kv_counts[i] and not n_ff[i])
    return frozenset()


def without_attention(keys: ShapeKeys, recurrent: frozenset[int]) -> frozenset[int]:
    """Those of them that keep nothing in the KV cache."""
    return frozenset() if keys.architecture in _BOTH else recurrent


def state_values(keys: ShapeKeys, heads: Heads) -> int:
    """Values in the state of a recurrent layer, for each sequence."""
    return keys.product(
        translate("Gguf", "recurrent state"),
        _rolling(keys, heads) + _kept_state(keys, heads),
        MAX_STATE,
    )


def _between_attention(keys: ShapeKeys, usual: int) -> frozenset[int]:
    listed = keys.flags("attention.recurrent_layers")
    if listed is not None:
        return frozenset(i for i in range(keys.n_trunk) if listed[i])
    every = keys.whole("full_attention_interval", usual) or usual
    return frozenset(i for i in range(keys.n_trunk) if (i + 1) % every)


def _rolling(keys: ShapeKeys, heads: Heads) -> int:
    """The last inputs, which a convolution or a token shift looks back at."""
    n_embd = keys.whole("embedding_length")
    if keys.whole("wkv.head_size"):
        return keys.whole("token_shift_count", 2) * n_embd
    if n_back := keys.whole("shortconv.l_cache"):
        return (n_back - 1) * n_embd
    kernel = keys.whole("ssm.conv_kernel")
    if head := keys.whole("kda.head_dim"):
        return 3 * (kernel - 1 if kernel else 3) * heads.counts[0] * head
    inner = keys.whole("ssm.inner_size")
    per_group = keys.whole("ssm.group_count") * keys.whole("ssm.state_size")
    return max(0, kernel - 1) * (inner + 2 * per_group)


def _kept_state(keys: ShapeKeys, heads: Heads) -> int:
    """What is remembered of everything before."""
    if head := keys.whole("wkv.head_size"):
        return head * keys.whole("embedding_length")
    if head := keys.whole("kda.head_dim"):
        return head * head * heads.counts[0]
    if keys.architecture == "minimax-01":
        return heads.k * heads.k * heads.counts[0]
    return keys.whole("ssm.state_size") * keys.whole("ssm.inner_size")
