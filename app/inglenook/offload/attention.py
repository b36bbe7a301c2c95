"""What each layer keeps of a token in the KV cache."""

from typing import NamedTuple

from inglenook.offload.keys import ShapeKeys
from inglenook.offload.windows import read_windows
from inglenook.translation import translate

#: Gemma 3n's files do not tell it: from this layer on, the KV cache is shared.
_GEMMA3N_OWN_LAYERS = 20


class Heads(NamedTuple):
    """Sizes of the attention.

    Attributes:
        counts: Heads of each layer.
        kv_counts: Those that have keys and values of their own.
        k, v: Values in a head's key and value.
        k_window, v_window: The same in layers that see a window only.
    """

    counts: tuple[int, ...]
    kv_counts: tuple[int, ...]
    k: int
    v: int
    k_window: int
    v_window: int


class Kept(NamedTuple):
    """What a layer keeps of a token; the fields of `LayerShape`."""

    k_width: int = 0
    v_width: int = 0
    window_tokens: int = 0


def read_heads(keys: ShapeKeys) -> Heads:
    """Read the sizes of the attention; all 0 for a model that has none."""
    counts = keys.per_layer("attention.head_count", (0,) * keys.n_layers)
    kv_counts = keys.per_layer("attention.head_count_kv", counts)
    if not counts[0]:
        return Heads(counts, kv_counts, 0, 0, 0, 0)
    usual = keys.whole("embedding_length") // counts[0]
    k = keys.whole("attention.key_length", usual)
    v = keys.whole("attention.value_length", usual)
    return Heads(
        counts,
        kv_counts,
        k,
        v,
        keys.whole("attention.key_length_swa", k),
        keys.whole("attention.value_length_swa", v),
    )


def read_kept(
    keys: ShapeKeys, heads: Heads, without_attention: frozenset[int]
) -> tuple[Kept, ...]:
    """What each layer keeps of a token.

    Args:
        keys: The header's.
        heads: As `read_heads` gives them.
        without_attention: Layers that are only recurrent.
    """
    n_own = min(_n_own_layers(keys), keys.n_trunk)
    return tuple(
        _kept(keys, heads, layer, window)
        if layer < n_own and layer not in without_attention
        else Kept()
        for layer, window in enumerate(read_windows(keys))
    )


def _kept(keys: ShapeKeys, heads: Heads, layer: int, window: int) -> Kept:
    n_kv = heads.kv_counts[layer]
    if not n_kv:
        return Kept()
    k, v = (heads.k_window, heads.v_window) if window else (heads.k, heads.v)
    # The lightning indexer of DeepSeek's sparse attention keeps a key of its own.
    indexer = keys.whole("attention.indexer.key_length")
    cache = translate("Gguf", "KV cache")
    return Kept(
        keys.product(cache, n_kv * k + indexer),
        0 if _is_mla(keys) else keys.product(cache, n_kv * v),
        window,
    )


def _is_mla(keys: ShapeKeys) -> bool:
    mla = ("attention.key_length_mla", "attention.value_length_mla")
    return all(keys.whole(key) for key in mla)


def _n_own_layers(keys: ShapeKeys) -> int:
    """The first so many layers have a KV cache of their own."""
    if keys.architecture == "gemma3n":
        return _GEMMA3N_OWN_LAYERS
    if keys.architecture == "gemma4":
        return keys.n_layers - keys.whole("attention.shared_kv_layers")
    return keys.n_layers
