"""Published models as GGUF headers: what their makers and llama-quantize wrote.

Dimensions are those of the models' public configurations; the tensor types follow
llama-quantize's mixes. They give the sizes of the published files.
"""

import struct

from tests import handmade_gguf as make

from inglenook.library.gguf import parse_header
from inglenook.library.quantizations import TENSOR_TYPES
from inglenook.offload.reading import read_shape

_PARTS = ("weight", "bias")
_NUMBERS = {kind.name: number for number, kind in TENSOR_TYPES.items()}


def header(architecture, keys, tensors=()):
    """A header without its weights.

    Args:
        keys: Whole numbers and lists of them, without the architecture's name.
        tensors: Name, shape and type of each.
    """
    entries = [_entry(f"{architecture}.{key}", value) for key, value in keys.items()]
    data = make.gguf(
        make.string("general.architecture", architecture),
        make.string("general.type", "model"),
        *entries,
        tensors=tuple(
            make.tensor(name, *shape, kind=_NUMBERS[kind])
            for name, shape, kind in tensors
        ),
    )
    return parse_header(data, file_bytes=len(data), name="m.gguf", is_whole=False)


def shape_of(architecture, keys, tensors=()):
    return read_shape([header(architecture, keys, tensors)], "m.gguf")


def _entry(key, value):
    if isinstance(value, list):
        payload = struct.pack(f"<{len(value)}i", *value)
        return make.array(key, make.INT32, len(value), payload)
    return make.uint32(key, value)


def takes_more_bits(layer, n_layers):
    """Whether Q4_K_M packs a layer's value and ffn_down as Q6_K."""
    eighth = n_layers // 8
    return layer < eighth or layer >= 7 * n_layers // 8 or (layer - eighth) % 3 == 2


def dense_keys(n_layers, n_embd, n_ff, n_heads, n_kv, context=131072, **more):
    return {
        "block_count": n_layers,
        "context_length": context,
        "embedding_length": n_embd,
        "feed_forward_length": n_ff,
        "attention.head_count": n_heads,
        "attention.head_count_kv": n_kv,
        **more,
    }


def dense_tensors(keys, n_vocab, quantization, *, extra=lambda _: ()):
    """Tensors of a model like Llama, quantized as Q4_K_M, or all alike."""
    n_embd, n_ff = keys["embedding_length"], keys["feed_forward_length"]
    n_heads, n_kv = keys["attention.head_count"], keys["attention.head_count_kv"]
    head = keys.get("attention.key_length", n_embd // n_heads)
    n_layers = keys["block_count"]
    is_mixed = quantization == "Q4_K_M"
    usual = "Q4_K" if is_mixed else quantization
    yield "token_embd.weight", (n_embd, n_vocab), usual
    yield "output.weight", (n_embd, n_vocab), "Q6_K" if is_mixed else usual
    yield "output_norm.weight", (n_embd,), "F32"
    for layer in range(n_layers):
        more = "Q6_K" if is_mixed and takes_more_bits(layer, n_layers) else usual
        for name, shape, kind in (
            ("attn_norm", (n_embd,), "F32"),
            ("attn_q", (n_embd, n_heads * head), usual),
            ("attn_k", (n_embd, n_kv * head), usual),
            ("attn_v", (n_embd, n_kv * head), more),
            ("attn_output", (n_heads * head, n_embd), usual),
            ("ffn_norm", (n_embd,), "F32"),
            ("ffn_gate", (n_embd, n_ff), usual),
            ("ffn_up", (n_embd, n_ff), usual),
            ("ffn_down", (n_ff, n_embd), more),
        ):
            yield f"blk.{layer}.{name}.weight", shape, kind
        for name, shape in extra(layer):
            yield f"blk.{layer}.{name}", shape, "F32"


def llama_8b():
    keys = dense_keys(32, 4096, 14336, 32, 8)
    return shape_of("llama", keys, dense_tensors_list(keys, 128256, "Q4_K_M"))


def mistral_7b():
    keys = dense_keys(32, 4096, 14336, 32, 8, context=32768)
    return shape_of("llama", keys, dense_tensors_list(keys, 32000, "Q4_K_M"))


def qwen3_14b():
    keys = dense_keys(40, 5120, 17408, 40, 8, **heads_of(128))
    norms = [("attn_q_norm.weight", (128,)), ("attn_k_norm.weight", (128,))]
    tensors = dense_tensors_list(keys, 151669, "Q6_K", extra=lambda _: norms)
    return shape_of("qwen3", keys, tensors)


def qwen25_7b(quantization="Q4_K_M"):
    keys = dense_keys(28, 3584, 18944, 28, 4, context=32768)
    widths = {"q": 3584, "k": 512, "v": 512}
    biases = [(f"attn_{name}.bias", (width,)) for name, width in widths.items()]
    tensors = dense_tensors_list(keys, 152064, quantization, extra=lambda _: biases)
    return shape_of("qwen2", keys, tensors)


def dense_tensors_list(*arguments, **options):
    return list(dense_tensors(*arguments, **options))


def heads_of(size):
    return {"attention.key_length": size, "attention.value_length": size}


def pythia_28b():
    keys = dense_keys(32, 2560, 10240, 32, 32, context=2048)
    tensors = [
        ("token_embd.weight", (2560, 50304), "F16"),
        ("output.weight", (2560, 50304), "F16"),
        ("output_norm.weight", (2560,), "F32"),
        ("output_norm.bias", (2560,), "F32"),
    ]
    matrices = {
        "attn_qkv": (2560, 7680),
        "attn_output": (2560, 2560),
        "ffn_up": (2560, 10240),
        "ffn_down": (10240, 2560),
    }
    for layer in range(32):
        for name, shape in matrices.items():
            tensors.append((f"blk.{layer}.{name}.weight", shape, "F16"))
            tensors.append((f"blk.{layer}.{name}.bias", shape[1:], "F32"))
        for name in ("attn_norm", "ffn_norm"):
            norm = f"blk.{layer}.{name}"
            tensors += [(f"{norm}.{part}", (2560,), "F32") for part in _PARTS]
    return shape_of("gptneox", keys, tensors)


def phi3_mini():
    keys = dense_keys(32, 3072, 8192, 32, 32)
    tensors = [
        ("token_embd.weight", (3072, 32064), "Q4_0"),
        ("output.weight", (3072, 32064), "Q6_K"),
        ("output_norm.weight", (3072,), "F32"),
        ("rope_factors_long.weight", (48,), "F32"),
        ("rope_factors_short.weight", (48,), "F32"),
    ]
    matrices = {
        "attn_qkv": (3072, 9216),
        "attn_output": (3072, 3072),
        "ffn_up": (3072, 16384),
        "ffn_down": (8192, 3072),
    }
    for layer in range(32):
        for name, shape in matrices.items():
            tensors.append((f"blk.{layer}.{name}.weight", shape, "Q4_0"))
        norms = (f"blk.{layer}.{name}.weight" for name in ("attn_norm", "ffn_norm"))
        tensors += [(norm, (3072,), "F32") for norm in norms]
    return shape_of("phi3", keys, tensors)


def gpt_oss(n_layers=36, n_experts=128):
    keys = dense_keys(
        n_layers,
        2880,
        2880,
        64,
        8,
        **heads_of(64),
        **{
            "attention.sliding_window": 128,
            "expert_count": n_experts,
            "expert_used_count": 4,
            "expert_feed_forward_length": 2880,
        },
    )
    tensors = [
        ("token_embd.weight", (2880, 201088), "Q8_0"),
        ("output.weight", (2880, 201088), "Q8_0"),
        ("output_norm.weight", (2880,), "F32"),
    ]
    matrices = {"q": (2880, 4096), "k": (2880, 512), "v": (2880, 512)}
    matrices["output"] = (4096, 2880)
    for layer in range(n_layers):
        blk = f"blk.{layer}"
        for name, shape in matrices.items():
            tensors.append((f"{blk}.attn_{name}.weight", shape, "Q8_0"))
            tensors.append((f"{blk}.attn_{name}.bias", shape[1:], "F32"))
        for name in ("gate", "up", "down"):
            experts = f"{blk}.ffn_{name}_exps"
            tensors.append((f"{experts}.weight", (2880, 2880, n_experts), "MXFP4"))
            tensors.append((f"{experts}.bias", (2880, n_experts), "F32"))
        for name, shape in {
            "attn_sinks.weight": (64,),
            "attn_norm.weight": (2880,),
            "post_attention_norm.weight": (2880,),
            "ffn_gate_inp.weight": (2880, n_experts),
            "ffn_gate_inp.bias": (n_experts,),
        }.items():
            tensors.append((f"{blk}.{name}", shape, "F32"))
    return shape_of("gpt-oss", keys, tensors)


def qwen35(n_layers, n_nextn, n_embd, n_heads, inner):
    keys = dense_keys(n_layers, n_embd, 3 * n_embd, n_heads, 4, **heads_of(256))
    keys |= {
        "nextn_predict_layers": n_nextn,
        "full_attention_interval": 4,
        "ssm.conv_kernel": 4,
        "ssm.inner_size": inner,
        "ssm.state_size": 128,
        "ssm.group_count": 16,
    }
    return shape_of("qwen35", keys)


def gemma4_e2b():
    keys = dense_keys(35, 1536, 6144, 8, 1, **heads_of(512))
    keys |= {
        "attention.key_length_swa": 256,
        "attention.value_length_swa": 256,
        "attention.sliding_window": 512,
        "attention.sliding_window_pattern": [int(i % 5 != 4) for i in range(35)],
        "attention.shared_kv_layers": 20,
    }
    return shape_of("gemma4", keys)


def laguna():
    keys = dense_keys(52, 2048, 8192, 16, 2, **heads_of(128))
    return shape_of("laguna", {**keys, "attention.sliding_window": 2048})


def deepseek_v3(*, is_mla):
    if not is_mla:
        keys = dense_keys(60, 5120, 12288, 128, 128)
        keys |= {"attention.key_length": 192, "attention.value_length": 128}
        return shape_of("deepseek2", keys)
    keys = dense_keys(61, 7168, 18432, 128, 1)
    keys |= {
        "attention.key_length": 576,
        "attention.value_length": 512,
        "attention.key_length_mla": 192,
        "attention.value_length_mla": 128,
    }
    return shape_of("deepseek2", keys)
