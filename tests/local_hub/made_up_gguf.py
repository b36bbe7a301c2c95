"""GGUFs of which only the header is real: shapes of known models, and no weights."""

import tempfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import gguf
import numpy as np

from tests.local_hub.records import Sparse

#: The type of most tensors, by what the label begins with; the first that fits.
_TYPES = {
    "IQ1": "IQ1_S", "IQ2": "IQ2_S", "IQ3": "IQ3_S", "IQ4_NL": "IQ4_NL", "IQ4": "IQ4_XS",
    "Q2_K": "Q2_K", "Q3_K": "Q3_K", "Q4_K": "Q4_K", "Q5_K": "Q5_K", "Q6_K": "Q6_K",
    "Q4_0": "Q4_0", "Q4_1": "Q4_1", "Q5_0": "Q5_0", "Q8_0": "Q8_0", "BF16": "BF16",
    "F16": "F16",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """The measures of a model; `n_experts` is 0 for one without."""

    architecture: str
    n_layers: int
    n_embd: int
    n_heads: int
    n_kv_heads: int
    head_size: int
    n_ff: int
    n_vocabulary: int
    context_tokens: int
    n_experts: int = 0
    n_experts_used: int = 0


LLAMA_7B = Shape(
    architecture="llama", n_layers=32, n_embd=4096, n_heads=32, n_kv_heads=32,
    head_size=128, n_ff=11008, n_vocabulary=32000, context_tokens=4096,
)  # fmt: skip
LLAMA_70B = Shape(
    architecture="llama", n_layers=80, n_embd=8192, n_heads=64, n_kv_heads=8,
    head_size=128, n_ff=28672, n_vocabulary=32000, context_tokens=4096,
)  # fmt: skip
QWEN_4B = Shape(
    architecture="qwen3", n_layers=36, n_embd=2560, n_heads=32, n_kv_heads=8,
    head_size=128, n_ff=9728, n_vocabulary=151936, context_tokens=262144,
)  # fmt: skip
QWEN_30B = Shape(
    architecture="qwen3moe", n_layers=48, n_embd=2048, n_heads=32, n_kv_heads=4,
    head_size=128, n_ff=768, n_vocabulary=151936, context_tokens=262144,
    n_experts=128, n_experts_used=8,
)  # fmt: skip


def hollow(shape: Shape, label: str) -> Sparse:
    """A file whose header tells a model of that shape, and whose weights are zeros."""
    _, tensors, n_bytes = _sections(shape, _type_of(label), has_keys=False)
    head = _keys(shape) + tensors
    head += bytes(-len(head) % 32)
    return Sparse(len(head) + n_bytes, head)


@cache
def _keys(shape: Shape) -> bytes:
    """All before the tensors: the same for every type, and slow to write."""
    keys, _, _ = _sections(shape, gguf.GGMLQuantizationType.F16, has_keys=True)
    return keys


def _sections(
    shape: Shape, kind: gguf.GGMLQuantizationType, *, has_keys: bool
) -> tuple[bytes, bytes, int]:
    """The header up to its tensors, its tensors, and the bytes of the weights."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "hollow.gguf"
        writer = gguf.GGUFWriter(path, shape.architecture)
        if has_keys:
            _add_keys(writer, shape)
        n_bytes = _add_tensors(writer, shape, kind)
        writer.write_header_to_file()
        writer.write_kv_data_to_file()
        before = path.stat().st_size
        writer.write_ti_data_to_file()
        writer.close()
        content = path.read_bytes()
    return content[:before], content[before:], n_bytes


def _type_of(label: str) -> gguf.GGMLQuantizationType:
    plain = label.upper().removeprefix("UD-")
    name = next(kind for start, kind in _TYPES.items() if plain.startswith(start))
    return gguf.GGMLQuantizationType[name]


def _add_keys(writer: gguf.GGUFWriter, shape: Shape) -> None:
    writer.add_name("Hollow")
    writer.add_block_count(shape.n_layers)
    writer.add_context_length(shape.context_tokens)
    writer.add_embedding_length(shape.n_embd)
    writer.add_feed_forward_length(shape.n_ff)
    writer.add_head_count(shape.n_heads)
    writer.add_head_count_kv(shape.n_kv_heads)
    writer.add_key_length(shape.head_size)
    writer.add_value_length(shape.head_size)
    writer.add_layer_norm_rms_eps(1e-6)
    if shape.n_experts:
        writer.add_expert_count(shape.n_experts)
        writer.add_expert_used_count(shape.n_experts_used)
        writer.add_expert_feed_forward_length(shape.n_ff)
    writer.add_tokenizer_model("gpt2")
    writer.add_token_list([f"t{number}" for number in range(shape.n_vocabulary)])


def _add_tensors(
    writer: gguf.GGUFWriter, shape: Shape, kind: gguf.GGMLQuantizationType
) -> int:
    """Tell every tensor; gives the bytes of all."""
    n_bytes = 0
    for name, size in _tensors(shape):
        of = kind if len(size) > 1 else gguf.GGMLQuantizationType.F32
        block, block_bytes = gguf.GGML_QUANT_SIZES[of]
        in_bytes = int(np.prod(size)) // block * block_bytes
        stored = (*size[:-1], size[-1] // block * block_bytes)
        dtype = np.dtype(np.float32 if len(size) == 1 else np.uint8)
        told = size if len(size) == 1 else stored
        writer.add_tensor_info(name, told, dtype, in_bytes, raw_dtype=of)
        n_bytes += in_bytes + (-in_bytes % 32)
    return n_bytes


def _tensors(shape: Shape) -> list[tuple[str, tuple[int, ...]]]:
    """Names, and sizes with the rows' length last."""
    n_embd, n_ff = shape.n_embd, shape.n_ff
    q, kv = shape.n_heads * shape.head_size, shape.n_kv_heads * shape.head_size
    many = (shape.n_experts,) if shape.n_experts else ()
    suffix = "_exps" if many else ""
    tensors = [
        ("token_embd.weight", (shape.n_vocabulary, n_embd)),
        ("output_norm.weight", (n_embd,)),
        ("output.weight", (shape.n_vocabulary, n_embd)),
    ]
    for layer in range(shape.n_layers):
        inside = [
            ("attn_norm", (n_embd,)),
            ("attn_q", (q, n_embd)),
            ("attn_k", (kv, n_embd)),
            ("attn_v", (kv, n_embd)),
            ("attn_output", (n_embd, q)),
            ("ffn_norm", (n_embd,)),
            (f"ffn_gate{suffix}", (*many, n_ff, n_embd)),
            (f"ffn_up{suffix}", (*many, n_ff, n_embd)),
            (f"ffn_down{suffix}", (*many, n_embd, n_ff)),
        ]
        if many:
            inside.append(("ffn_gate_inp", (shape.n_experts, n_embd)))
        tensors += [(f"blk.{layer}.{name}.weight", size) for name, size in inside]
    return tensors
