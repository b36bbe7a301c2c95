"""A model with the shape of a real one of 1.2 B parameters, in Q4_K_M.

Its weights are random blocks of the right types, so it costs llama.cpp exactly
what a real one does, and says nothing.
"""

import os
from pathlib import Path

import gguf
import numpy as np

from tests.tiny_vocabularies import bpe_vocabulary

N_EMBD, N_LAYERS, N_FF, N_HEAD, N_HEAD_KV, N_VOCAB = 2048, 16, 8192, 32, 8, 32000
CONTEXT_TOKENS = 4096
_Q4_K, _Q6_K = gguf.GGMLQuantizationType.Q4_K, gguf.GGMLQuantizationType.Q6_K
#: Scales of the blocks that give weights of about 0.02.
_D = np.float16(1e-4)


def synthetic_model() -> Path:
    """The model's file, made once and kept in the user's cache folder."""
    cache = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache"))
    path = cache / "inglenook-benchmarks" / "synthetic-1.2B-Q4_K_M.gguf"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(".part")
        _write(part)
        part.replace(path)
    return path


def _write(path: Path) -> None:
    writer = gguf.GGUFWriter(path, "llama", use_temp_file=True)
    writer.add_name("Synthetic 1.2B")
    writer.add_context_length(CONTEXT_TOKENS)
    writer.add_embedding_length(N_EMBD)
    writer.add_block_count(N_LAYERS)
    writer.add_feed_forward_length(N_FF)
    writer.add_head_count(N_HEAD)
    writer.add_head_count_kv(N_HEAD_KV)
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_file_type(gguf.LlamaFileType.MOSTLY_Q4_K_M)
    _add_vocabulary(writer)
    rng = np.random.default_rng(1)
    for name, rows, columns, kind in _tensors():
        blocks = _random_blocks(kind, rows, columns, rng)
        writer.add_tensor(name, blocks, raw_dtype=kind)
    norms = [
        f"blk.{i}.{n}_norm.weight" for i in range(N_LAYERS) for n in ("attn", "ffn")
    ]
    for name in [*norms, "output_norm.weight"]:
        writer.add_tensor(name, np.ones(N_EMBD, np.float32))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def _add_vocabulary(writer: gguf.GGUFWriter) -> None:
    tokens = bpe_vocabulary("")
    n_fill = N_VOCAB - len(tokens)
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre("gpt-2")
    writer.add_token_list([*tokens.texts, *(f"Ġfill{i}" for i in range(n_fill))])
    writer.add_token_types([*tokens.types, *[1] * n_fill])
    writer.add_token_merges(tokens.merges)
    writer.add_bos_token_id(tokens.bos)
    writer.add_eos_token_id(tokens.eos)
    writer.add_add_bos_token(False)
    writer.add_chat_template(tokens.chat_template)


def _tensors():
    """Name, rows, columns and type, mixed as llama.cpp mixes Q4_K_M."""
    yield "token_embd.weight", N_VOCAB, N_EMBD, _Q4_K
    yield "output.weight", N_VOCAB, N_EMBD, _Q6_K
    n_kv = N_EMBD // N_HEAD * N_HEAD_KV
    for layer in range(N_LAYERS):
        more = _Q6_K if layer < N_LAYERS // 8 or layer % 3 == 2 else _Q4_K
        for name, rows, columns, kind in (
            ("attn_q", N_EMBD, N_EMBD, _Q4_K),
            ("attn_k", n_kv, N_EMBD, _Q4_K),
            ("attn_v", n_kv, N_EMBD, more),
            ("attn_output", N_EMBD, N_EMBD, _Q4_K),
            ("ffn_gate", N_FF, N_EMBD, _Q4_K),
            ("ffn_up", N_FF, N_EMBD, _Q4_K),
            ("ffn_down", N_EMBD, N_FF, more),
        ):
            yield f"blk.{layer}.{name}.weight", rows, columns, kind


def _random_blocks(
    kind: gguf.GGMLQuantizationType, rows: int, columns: int, rng: np.random.Generator
) -> np.ndarray:
    """Rows of random blocks; their scales are set, or they would be infinite."""
    weights, n_bytes = gguf.GGML_QUANT_SIZES[kind]
    n_blocks = rows * columns // weights
    blocks = rng.integers(0, 256, (n_blocks, n_bytes), np.uint8)
    if kind == _Q4_K:
        scales = np.array([_D, _D * np.float16(7.5)]).view(np.uint8)
        blocks[:, :4] = scales
    else:
        # Six bits and eight of scale weigh about as much as Q4_K's four and six.
        blocks[:, -2:] = np.array([_D / np.float16(8)]).view(np.uint8)
    return blocks.reshape(rows, -1)
