"""Makes tiny but real GGUF models, of a megabyte or two, for llama.cpp.

Without a script the weights are random (always the same ones): what such a model
says depends on every token before it, never ends, and makes no sense. That is what
tests of the KV cache need.

With a script it recites that text after any prompt, token by token, at any
temperature. The trick: the projections that feed attention and FFN back into the
residual stream are zero, so the model sees its last token only. Embeddings are
random signs, which in 256 dimensions are all but orthogonal, and the output row of
each token of the script is the embedding of the one before it. All other tokens
share one direction in their embeddings, and it is what the output row of the first
token of the script looks for. So a prompt must not end with a token of the script
itself; chat templates end with a line break, which is none. The vocabulary has
tokens for it of which none comes twice (`tiny_vocabularies.cut`); where no word
does, they are those that its tokenizer makes of the text. Quantizing does no harm,
not even to two bits: the right token has 16 times the logit of a wrong one.
"""

import itertools
import math
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Literal

import gguf
import numpy as np

from tests.tiny_vocabularies import (
    CONTROL,
    Vocabulary,
    bpe_vocabulary,
    spm_vocabulary,
)

Architecture = Literal["llama", "qwen2", "qwen3moe", "gemma3", "mamba"]

HEAD_SIZE = 64
#: Of qwen3moe, and how many of them each token asks.
N_EXPERTS, N_EXPERTS_USED = 4, 2
#: Tokens that every other layer of gemma3 looks back.
SLIDING_WINDOW = 32
#: Asks `write_model` for the chat template that goes with the vocabulary.
USUAL = "usual"
_AFFINE = ("weight", "bias")
#: Of the next token of a script; those of the others deviate by about 1.5 from 0.
SCRIPT_LOGIT = 25.0


def write_model(
    path: Path,
    *,
    architecture: Architecture = "llama",
    vocabulary: Literal["spm", "bpe"] = "bpe",
    quantization: Literal["F32", "F16", "BF16", "Q8_0", "Q4_0"] = "F16",
    n_layers: int = 2,
    n_embd: int = 256,
    context_tokens: int = 4096,
    rope_factor: float = 1.0,
    chat_template: str | None = USUAL,
    name: str = "",
    script: str = "",
    script_forever: bool = False,
    n_shards: int = 1,
    pre_tokenizer: str = "gpt-2",
    seed: int = 0,
) -> Path:
    """Write a model, and give its path; that of its first shard if it is split.

    Args:
        architecture: llama and qwen2 (with biases) attend to everything, qwen3moe
            also chooses between experts, gemma3 has a sliding window in every other
            layer, mamba is recurrent.
        n_embd: A multiple of 256, as K-quants need it.
        context_tokens: What the file says it was trained for.
        rope_factor: What the file scales positions by, linearly.
        chat_template: None for a file without one.
        name: `general.name`; the file's stem unless given.
        script: What the model recites, more than line breaks; empty for one with
            random weights.
        script_forever: Begin the script again where it ends, and never end.
        pre_tokenizer: How llama.cpp cuts a text before it merges; of `bpe` only.
        seed: Of the random weights; another one is another model.
    """
    tokens = (spm_vocabulary if vocabulary == "spm" else bpe_vocabulary)(script)
    rng = np.random.default_rng(seed)
    tensors = dict(_random_tensors(architecture, len(tokens), n_layers, n_embd, rng))
    # So that an untrained model hardly ever ends its answer.
    tensors["output.weight"][np.array(tokens.types) == CONTROL] = 0
    if script:
        _make_recite(tensors, tokens, rng, forever=script_forever)
    writer = gguf.GGUFWriter(
        path,
        architecture,
        split_max_tensors=math.ceil(len(tensors) / n_shards) if n_shards > 1 else 0,
    )
    writer.add_name(name or path.stem)
    writer.add_size_label(f"{sum(t.size for t in tensors.values()) / 1e6:.0f}M")
    _add_shape(writer, n_layers, n_embd, context_tokens)
    if rope_factor != 1:
        writer.add_rope_scaling_type(gguf.RopeScalingType.LINEAR)
        writer.add_rope_scaling_factor(rope_factor)
    _add_vocabulary(writer, tokens, pre_tokenizer)
    if template := tokens.chat_template if chat_template == USUAL else chat_template:
        writer.add_chat_template(template)
    _add_tensors(writer, tensors, quantization)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return writer.format_shard_names(path)[0]


def write_split_model(folder: Path, *, name: str = "tiny", **options: Any) -> Path:
    """Write `<name>-00001-of-00002.gguf` and its second half; give the first's path.

    Args:
        options: As `write_model` takes them.
    """
    return write_model(folder / f"{name}.gguf", name=name, n_shards=2, **options)


def write_adapter(
    path: Path,
    *,
    architecture: Architecture = "llama",
    n_embd: int = 256,
    n_layers: int = 2,
    tensors: Sequence[str] = ("attn_q.weight", "ffn_down.weight"),
    rank: int = 4,
    seed: int = 0,
) -> Path:
    """Write a LoRA adapter for a model of `write_model`; give its path.

    Args:
        architecture: As the model's, as are `n_embd` and `n_layers`.
        tensors: What it changes in each layer, and so much that a model of random
            weights goes on otherwise.
        seed: Of its random weights; another one is another adapter.
    """
    rng = np.random.default_rng(seed)
    shapes = _layer_shapes(architecture, n_embd)
    writer = gguf.GGUFWriter(path, architecture)
    writer.add_type(gguf.GGUFType.ADAPTER)
    writer.add_name(path.stem)
    writer.add_string(gguf.Keys.Adapter.TYPE, "lora")
    writer.add_float32(gguf.Keys.Adapter.LORA_ALPHA, 4.0 * rank)
    for layer, name in itertools.product(range(n_layers), tensors):
        *experts, n_out, n_in = shapes[name]
        a, b = (
            _random((*experts, rank, n_in), rng),
            _random((*experts, n_out, rank), rng),
        )
        writer.add_tensor(f"blk.{layer}.{name}.lora_a", a)
        writer.add_tensor(f"blk.{layer}.{name}.lora_b", b)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return path


def write_projector(path: Path, *, n_embd: int = 256, seed: int = 0) -> Path:
    """Write what lets a model of `write_model` see (LLaVA's kind); give its path.

    It sees four patches of an image, of 8 pixels squared each.

    Args:
        n_embd: As the model's.
        seed: Of its random weights.
    """
    n, n_layers, patch, n_patches = 64, 2, 8, 4
    writer = gguf.GGUFWriter(path, "clip")
    writer.add_type(gguf.GGUFType.MMPROJ)
    writer.add_bool(gguf.Keys.Clip.HAS_VISION_ENCODER, True)
    writer.add_string(gguf.Keys.Clip.PROJECTOR_TYPE, "mlp")
    vision = gguf.Keys.ClipVision
    for key, value in {
        vision.EMBEDDING_LENGTH: n,
        vision.FEED_FORWARD_LENGTH: n,
        vision.BLOCK_COUNT: n_layers,
        vision.PROJECTION_DIM: n_embd,
        vision.Attention.HEAD_COUNT: 2,
        vision.IMAGE_SIZE: 2 * patch,
        vision.PATCH_SIZE: patch,
    }.items():
        writer.add_uint32(key, value)
    writer.add_float32(vision.Attention.LAYERNORM_EPS, 1e-5)
    writer.add_array(vision.IMAGE_MEAN, [0.5] * 3)
    writer.add_array(vision.IMAGE_STD, [0.5] * 3)
    shapes: dict[str, tuple[int, ...]] = {
        "v.patch_embd.weight": (n, 3, patch, patch),
        "v.position_embd.weight": (n_patches, n),
        "mm.0.weight": (n_embd, n),
        "mm.0.bias": (n_embd,),
        "mm.2.weight": (n_embd, n_embd),
        "mm.2.bias": (n_embd,),
    }
    for layer in range(n_layers):
        parts = ("attn_q", "attn_k", "attn_v", "attn_out", "ffn_up", "ffn_down")
        shapes |= {f"v.blk.{layer}.{part}.weight": (n, n) for part in parts}
        shapes |= {f"v.blk.{layer}.ln{i}.{p}": (n,) for i in "12" for p in _AFFINE}
    rng = np.random.default_rng(seed)
    for name, shape in shapes.items():
        writer.add_tensor(name, _random(shape, rng))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return path


def write_imatrix(path: Path, model: Path, *, seed: int = 0) -> Path:
    """Write an importance matrix of random values for a dense model; give its path.

    Args:
        model: Of its tensors, those of layers are in the matrix.
        seed: Of its random values.
    """
    rng = np.random.default_rng(seed)
    writer = gguf.GGUFWriter(path, "")
    writer.add_type(gguf.GGUFType.IMATRIX)
    writer.add_array(gguf.Keys.IMatrix.DATASETS, ["text.txt"])
    writer.add_uint32(gguf.Keys.IMatrix.CHUNK_COUNT, 3)
    writer.add_uint32(gguf.Keys.IMatrix.CHUNK_SIZE, 512)
    for tensor in gguf.GGUFReader(model).tensors:
        if tensor.name.startswith("blk.") and len(tensor.shape) > 1:
            sums = rng.uniform(1, 2, (1, tensor.shape[0])).astype(np.float32)
            writer.add_tensor(f"{tensor.name}.in_sum2", sums)
            counts = np.full((1, 1), 512, np.float32)
            writer.add_tensor(f"{tensor.name}.counts", counts)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return path


def quantize(source: Path, target: Path, quantization: str) -> Path:
    """Quantize a model with llama.cpp, in a process of its own; gives `target`.

    Args:
        quantization: As llama.cpp's own names have it, “Q4_K_M” for one.
    """
    program = (
        "import sys, llama_cpp as l;"
        "p = l.llama_model_quantize_default_params();"
        "p.nthread = 2;"
        "p.ftype = getattr(l, 'LLAMA_FTYPE_MOSTLY_' + sys.argv[3]);"
        "sys.exit(l.llama_model_quantize("
        "sys.argv[1].encode(), sys.argv[2].encode(), p))"
    )
    arguments = [str(source), str(target), quantization]
    subprocess.run(
        [sys.executable, "-c", program, *arguments], check=True, capture_output=True
    )
    return target


def _random_tensors(
    architecture: Architecture,
    n_tokens: int,
    n_layers: int,
    n_embd: int,
    rng: np.random.Generator,
) -> Iterator[tuple[str, np.ndarray]]:
    yield "token_embd.weight", _random((n_tokens, n_embd), rng)
    yield "output_norm.weight", np.ones(n_embd, np.float32)
    # Logits with a deviation of 3, so that some tokens are clearly likelier.
    yield "output.weight", 3 * _random((n_tokens, n_embd), rng)
    for layer in range(n_layers):
        for name, shape in _layer_shapes(architecture, n_embd).items():
            yield f"blk.{layer}.{name}", _initial(name, shape, rng)


def _layer_shapes(architecture: Architecture, n: int) -> dict[str, tuple[int, ...]]:
    """Of one layer, the shape of each tensor; rows first, unlike in the file."""
    if architecture == "mamba":
        return {
            "attn_norm.weight": (n,),
            "ssm_in.weight": (4 * n, n),
            "ssm_conv1d.weight": (2 * n, 4),
            "ssm_conv1d.bias": (2 * n,),
            "ssm_x.weight": (n // 16 + 32, 2 * n),
            "ssm_dt.weight": (2 * n, n // 16),
            "ssm_dt.bias": (2 * n,),
            "ssm_a": (2 * n, 16),
            "ssm_d": (2 * n,),
            "ssm_out.weight": (n, 2 * n),
        }
    shapes: dict[str, tuple[int, ...]] = {
        "attn_norm.weight": (n,),
        "attn_q.weight": (n, n),
        "attn_k.weight": (n // 2, n),
        "attn_v.weight": (n // 2, n),
        "attn_output.weight": (n, n),
        "ffn_norm.weight": (n,),
        "ffn_gate.weight": (n, n),
        "ffn_up.weight": (n, n),
        "ffn_down.weight": (n, n),
    }
    if architecture == "qwen2":
        shapes |= {
            f"attn_{name}.bias": shapes[f"attn_{name}.weight"][:1] for name in "qkv"
        }
    if architecture in ("gemma3", "qwen3moe"):
        shapes |= {f"attn_{name}_norm.weight": (HEAD_SIZE,) for name in "qk"}
    if architecture == "qwen3moe":
        for part in ("gate", "up", "down"):
            one = shapes.pop(f"ffn_{part}.weight")
            shapes[f"ffn_{part}_exps.weight"] = (N_EXPERTS, *one)
        shapes["ffn_gate_inp.weight"] = (N_EXPERTS, n)
    if architecture == "gemma3":
        shapes |= {f"post_{part}_norm.weight": (n,) for part in ("attention", "ffw")}
    return shapes


def _initial(name: str, shape: tuple[int, ...], rng: np.random.Generator) -> np.ndarray:
    if name == "ssm_a":
        return np.broadcast_to(-np.arange(1, 17, dtype=np.float32), shape).copy()
    if name == "ssm_dt.bias":
        # Small time steps: the state fades slowly, over some twenty tokens.
        return np.full(shape, -3, np.float32)
    if name == "ssm_d":
        return np.zeros(shape, np.float32)
    if "norm" in name:
        return np.ones(shape, np.float32)
    return _random(shape, rng)


def _random(shape: tuple[int, ...], rng: np.random.Generator) -> np.ndarray:
    """Values that keep the size of what they are multiplied with."""
    return rng.standard_normal(shape, np.float32) / np.float32(math.sqrt(shape[-1]))


def _make_recite(
    tensors: dict[str, np.ndarray],
    tokens: Vocabulary,
    rng: np.random.Generator,
    *,
    forever: bool,
) -> None:
    """Make the model say the script; the module's docstring tells how."""
    for name, tensor in tensors.items():
        if any(part in name for part in ("attn_output", "ffn_down", "ssm_out")):
            tensor[:] = 0
    shape = tensors["token_embd.weight"].shape
    others, *signs = rng.choice(np.float32([-1, 1]), (shape[0] + 1, shape[1]))
    embeddings = np.array(signs)
    is_other = np.ones(len(tokens), bool)
    is_other[tokens.script] = False
    embeddings[is_other] = others + embeddings[is_other] / 2

    output = tensors["output.weight"]
    output /= 10
    first, last = tokens.script[0], tokens.script[-1]
    output[first] = others
    output[tokens.script[1:]] = embeddings[tokens.script[:-1]]
    output[first if forever else tokens.eos] += embeddings[last]
    tensors["token_embd.weight"] = embeddings
    tensors["output_norm.weight"] *= SCRIPT_LOGIT / shape[1]


def _add_shape(
    writer: gguf.GGUFWriter, n_layers: int, n_embd: int, context_tokens: int
) -> None:
    writer.add_context_length(context_tokens)
    writer.add_embedding_length(n_embd)
    writer.add_block_count(n_layers)
    writer.add_layer_norm_rms_eps(1e-5)
    if writer.arch == "mamba":
        writer.add_feed_forward_length(0)
        writer.add_head_count(0)
        writer.add_ssm_conv_kernel(4)
        writer.add_ssm_inner_size(2 * n_embd)
        writer.add_ssm_state_size(16)
        writer.add_ssm_time_step_rank(n_embd // 16)
        return
    writer.add_feed_forward_length(n_embd)
    writer.add_head_count(n_embd // HEAD_SIZE)
    writer.add_head_count_kv(n_embd // HEAD_SIZE // 2)
    writer.add_key_length(HEAD_SIZE)
    writer.add_value_length(HEAD_SIZE)
    if writer.arch == "qwen3moe":
        writer.add_expert_count(N_EXPERTS)
        writer.add_expert_used_count(N_EXPERTS_USED)
        writer.add_expert_feed_forward_length(n_embd)
    if writer.arch == "gemma3":
        writer.add_sliding_window(SLIDING_WINDOW)
        writer.add_uint32("gemma3.attention.sliding_window_pattern", 2)


def _add_vocabulary(
    writer: gguf.GGUFWriter, tokens: Vocabulary, pre_tokenizer: str
) -> None:
    writer.add_tokenizer_model(tokens.model)
    writer.add_token_list(tokens.texts)
    writer.add_token_types(tokens.types)
    if tokens.merges:
        writer.add_tokenizer_pre(pre_tokenizer)
        writer.add_token_merges(tokens.merges)
    else:
        writer.add_tokenizer_pre("default")
        writer.add_token_scores(tokens.scores)
        writer.add_unk_token_id(0)
    writer.add_bos_token_id(tokens.bos)
    writer.add_eos_token_id(tokens.eos)
    writer.add_add_bos_token(not tokens.merges)


def _add_tensors(
    writer: gguf.GGUFWriter, tensors: dict[str, np.ndarray], quantization: str
) -> None:
    matrix_type = gguf.GGMLQuantizationType[quantization]
    prefix = "ALL_" if quantization == "F32" else "MOSTLY_"
    writer.add_file_type(gguf.LlamaFileType[prefix + quantization])
    writer.add_quantization_version(gguf.GGML_QUANT_VERSION)
    for name, tensor in tensors.items():
        is_matrix = tensor.ndim > 1 and tensor.shape[-1] % 256 == 0
        kind = matrix_type if is_matrix else gguf.GGMLQuantizationType.F32
        writer.add_tensor(name, gguf.quants.quantize(tensor, kind), raw_dtype=kind)
