"""Makes tiny checkpoints with random weights, as Transformers and PEFT save them."""

import itertools
import json
import struct
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from tests.tiny_vocabularies import Vocabulary, bpe_vocabulary, spm_vocabulary

N_LAYERS, N_EMBD, N_FF, N_HEADS, N_HEADS_KV, HEAD_SIZE = 2, 64, 96, 4, 2, 32
QWEN2_EXPRESSION = (
    r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+"
    r"[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"
)
LLAMA3_EXPRESSION = QWEN2_EXPRESSION.replace(r"|\p{N}| ", r"|\p{N}{1,3}| ")
LLAMA3_ROPE = {
    "rope_type": "llama3",
    "factor": 8.0,
    "low_freq_factor": 1.0,
    "high_freq_factor": 4.0,
    "original_max_position_embeddings": 256,
}
#: By their class, what of a configuration differs from `_USUAL`.
CONFIGS: dict[str, dict[str, Any]] = {
    "LlamaForCausalLM": {"model_type": "llama", "attention_bias": True},
    "MistralForCausalLM": {"model_type": "mistral"},
    "Qwen2ForCausalLM": {"model_type": "qwen2", "head_dim": N_EMBD // N_HEADS},
    "Qwen3ForCausalLM": {"model_type": "qwen3"},
    "GemmaForCausalLM": {"model_type": "gemma"},
    "Gemma2ForCausalLM": {"model_type": "gemma2", "sliding_window": 32},
    "Gemma3ForCausalLM": {
        "model_type": "gemma3_text",
        "sliding_window": 32,
        "rope_scaling": {"rope_type": "linear", "factor": 8.0},
    },
}
_USUAL = {
    "hidden_size": N_EMBD,
    "intermediate_size": N_FF,
    "num_hidden_layers": N_LAYERS,
    "num_attention_heads": N_HEADS,
    "num_key_value_heads": N_HEADS_KV,
    "head_dim": HEAD_SIZE,
    "max_position_embeddings": 1024,
    "rms_norm_eps": 1e-5,
    "rope_theta": 500000.0,
}
CHAT_TEMPLATE = "{% for message in messages %}{{ message['content'] }}{% endfor %}"


def write_checkpoint(
    folder: Path,
    class_name: str,
    *,
    dtype: str = "BF16",
    n_tokens: int = 0,
    n_shards: int = 1,
    seed: int = 0,
    **config: Any,
) -> Path:
    """Write a model without its tokenizer; gives its folder.

    Args:
        dtype: That of all its weights: BF16, F16 or F32.
        n_tokens: Of its vocabulary.
        config: What differs from the usual configuration.
    """
    folder.mkdir(parents=True, exist_ok=True)
    config = _USUAL | CONFIGS[class_name] | {"vocab_size": n_tokens} | config
    config["architectures"] = [class_name]
    (folder / "config.json").write_text(json.dumps(config))
    tensors = random_tensors(class_name, config, seed)
    stored = {name: store(values, dtype) for name, values in tensors.items()}
    if n_shards == 1:
        write_safetensors(folder / "model.safetensors", stored)
        return folder
    weight_map = {}
    for shard in range(n_shards):
        name = f"model-{shard + 1:05}-of-{n_shards:05}.safetensors"
        part = dict(itertools.islice(stored.items(), shard, None, n_shards))
        write_safetensors(folder / name, part)
        weight_map |= dict.fromkeys(part, name)
    index = json.dumps({"metadata": {}, "weight_map": weight_map})
    (folder / "model.safetensors.index.json").write_text(index)
    return folder


def random_tensors(
    class_name: str, config: Mapping[str, Any], seed: int = 0
) -> dict[str, np.ndarray]:
    """The weights of a model by their names."""
    rng = np.random.default_rng(seed)
    shapes = {
        "model.embed_tokens.weight": (config["vocab_size"], config["hidden_size"])
    }
    for layer in range(config["num_hidden_layers"]):
        for name, shape in _layer_shapes(class_name, config).items():
            shapes[f"model.layers.{layer}.{name}"] = shape
    shapes["model.norm.weight"] = (config["hidden_size"],)
    if not class_name.startswith("Gemma"):
        shapes["lm_head.weight"] = shapes["model.embed_tokens.weight"]
    return {
        name: rng.standard_normal(shape, np.float32) / 8
        for name, shape in shapes.items()
    }


def _layer_shapes(
    class_name: str, config: Mapping[str, Any]
) -> dict[str, tuple[int, ...]]:
    n, n_ff, head = (
        config[key] for key in ("hidden_size", "intermediate_size", "head_dim")
    )
    n_q, n_kv = (
        config[key] * head for key in ("num_attention_heads", "num_key_value_heads")
    )
    outputs = {"q": n_q, "k": n_kv, "v": n_kv}
    shapes: dict[str, tuple[int, ...]] = {
        "input_layernorm.weight": (n,),
        "mlp.down_proj.weight": (n, n_ff),
        "mlp.gate_proj.weight": (n_ff, n),
        "mlp.up_proj.weight": (n_ff, n),
        "post_attention_layernorm.weight": (n,),
        "self_attn.o_proj.weight": (n, n_q),
    }
    shapes |= {f"self_attn.{k}_proj.weight": (size, n) for k, size in outputs.items()}
    if class_name == "Qwen2ForCausalLM" or config.get("attention_bias"):
        shapes |= {f"self_attn.{k}_proj.bias": (size,) for k, size in outputs.items()}
    if class_name in {"Qwen3ForCausalLM", "Gemma3ForCausalLM"}:
        shapes |= {f"self_attn.{k}_norm.weight": (head,) for k in "qk"}
    if class_name in {"Gemma2ForCausalLM", "Gemma3ForCausalLM"}:
        shapes |= {f"{at}_feedforward_layernorm.weight": (n,) for at in ("pre", "post")}
    return shapes


def store(values: np.ndarray, dtype: str) -> tuple[str, np.ndarray]:
    """Values as they are stored, beside the name of their type."""
    if dtype == "BF16":
        # Cut off, not rounded: any bfloat16 will do.
        return dtype, (values.astype("<f4").view("<u4") >> 16).astype("<u2")
    return dtype, values.astype({"F16": "<f2", "F32": "<f4"}[dtype])


def write_safetensors(
    path: Path, tensors: Mapping[str, tuple[str, np.ndarray]]
) -> Path:
    """Write a file of tensors, each with its type by the format's name."""
    header, data = {}, b""
    for name, (dtype, values) in tensors.items():
        end = len(data) + values.nbytes
        header[name] = {
            "dtype": dtype, "shape": values.shape, "data_offsets": [len(data), end]
        }  # fmt: skip
        data += values.tobytes()
    return write_raw_safetensors(
        path, header | {"__metadata__": {"format": "pt"}}, data
    )


def write_raw_safetensors(path: Path, header: Any, data: bytes) -> Path:
    """Write a file with just this header, sound or not."""
    text = json.dumps(header).encode()
    path.write_bytes(struct.pack("<Q", len(text)) + text + data)
    return path


def write_spm_tokenizer(folder: Path) -> int:
    """Write a tokenizer of SentencePiece's kind; gives how many tokens it has."""
    vocabulary = spm_vocabulary("")
    write_pieces(folder, vocabulary)
    special = {
        vocabulary.texts[number]: number
        for number in (0, vocabulary.bos, vocabulary.eos)
    }
    settings = {
        "add_bos_token": True,
        "bos_token": "<s>",
        "eos_token": "</s>",
        "unk_token": "<unk>",
        "chat_template": CHAT_TEMPLATE,
        "tokenizer_class": "LlamaTokenizer",
        "added_tokens_decoder": {
            str(number): {"content": text, "special": True}
            for text, number in special.items()
        },
    }
    (folder / "tokenizer_config.json").write_text(json.dumps(settings))
    return len(vocabulary)


def write_pieces(folder: Path, vocabulary: Vocabulary) -> Path:
    """Write tokenizer.model."""
    folder.mkdir(parents=True, exist_ok=True)
    message = b""
    rows = zip(vocabulary.texts, vocabulary.scores, vocabulary.types, strict=True)
    for text, score, type_ in rows:
        piece = _sized(1, text.encode()) + b"\x15" + struct.pack("<f", score)
        message += _sized(1, piece + b"\x18" + bytes([type_]))
    # How it was made: merges of pairs, with bytes for what has no token.
    path = folder / "tokenizer.model"
    path.write_bytes(message + _sized(2, b"\x18\x02\x98\x02\x01"))
    return path


def write_bpe_tokenizer(folder: Path, expression: str = QWEN2_EXPRESSION) -> int:
    """Write a tokenizer of GPT-2's kind; gives how many tokens it has.

    Args:
        expression: How it cuts a text into words.
    """
    folder.mkdir(parents=True, exist_ok=True)
    vocabulary = bpe_vocabulary("")
    n_words = len(vocabulary) - 3
    words = {text: number for number, text in enumerate(vocabulary.texts)}
    added = [
        {"id": number, "content": vocabulary.texts[number], "special": True}
        for number in range(n_words, len(vocabulary))
    ]
    tokenizer = bpe_json(dict(list(words.items())[:n_words]), vocabulary.merges, added)
    tokenizer["pre_tokenizer"]["pretokenizers"][0]["pattern"]["Regex"] = expression
    (folder / "tokenizer.json").write_text(json.dumps(tokenizer))
    settings = {
        "bos_token": None,
        "eos_token": "<|im_end|>",
        "chat_template": CHAT_TEMPLATE,
        "tokenizer_class": "PreTrainedTokenizerFast",
    }
    (folder / "tokenizer_config.json").write_text(json.dumps(settings))
    return len(vocabulary)


def bpe_json(
    words: Mapping[str, int], merges: list[str], added: list[dict[str, Any]]
) -> dict[str, Any]:
    """A tokenizer.json of GPT-2's kind."""
    byte_level = {"type": "ByteLevel", "add_prefix_space": False, "trim_offsets": False}
    split = {
        "type": "Split",
        "pattern": {"Regex": QWEN2_EXPRESSION},
        "behavior": "Isolated",
        "invert": False,
    }
    usual = {
        "single_word": False, "lstrip": False, "rstrip": False, "normalized": False
    }  # fmt: skip
    return {
        "version": "1.0",
        "added_tokens": [usual | each for each in added],
        "normalizer": None,
        "pre_tokenizer": {
            "type": "Sequence",
            "pretokenizers": [split, byte_level | {"use_regex": False}],
        },
        "post_processor": None,
        "decoder": byte_level | {"use_regex": True},
        "model": {"type": "BPE", "vocab": words, "merges": merges},
    }


def _sized(number: int, value: bytes) -> bytes:
    """A field of a message with its length before it."""
    assert len(value) < 128, "longer ones need two bytes"
    return bytes([number << 3 | 2, len(value)]) + value


def write_peft_adapter(
    folder: Path,
    modules: Mapping[str, tuple[int, int]],
    *,
    rank: int = 4,
    dtype: str = "F32",
    seed: int = 0,
    **config: Any,
) -> Path:
    """Write a LoRA adapter as PEFT does; gives its folder.

    Args:
        modules: What it changes, with how many values go in and come out.
        config: What differs from the usual adapter_config.json.
    """
    folder.mkdir(parents=True, exist_ok=True)
    rng = np.random.default_rng(seed)
    tensors = {}
    for module, (n_in, n_out) in modules.items():
        own_rank = config.get("rank_pattern", {}).get(module, rank)
        for half, shape in (("A", (own_rank, n_in)), ("B", (n_out, own_rank))):
            values = rng.standard_normal(shape, np.float32) / 4
            name = f"base_model.model.{module}.lora_{half}.weight"
            tensors[name] = store(values, dtype)
    usual = {
        "peft_type": "LORA",
        "base_model_name_or_path": "made/tiny",
        "r": rank,
        "lora_alpha": 2.0 * rank,
        "bias": "none",
    }
    (folder / "adapter_config.json").write_text(json.dumps(usual | config))
    write_safetensors(folder / "adapter_model.safetensors", tensors)
    return folder


def layer_modules(*names: str) -> dict[str, tuple[int, int]]:
    """Parts of every layer of a model of `write_checkpoint`, for an adapter.

    Args:
        names: Of `q_proj`, `k_proj`, `v_proj`, `o_proj` and `down_proj`.
    """
    sizes = {
        "q_proj": ("self_attn", N_EMBD, N_HEADS * HEAD_SIZE),
        "k_proj": ("self_attn", N_EMBD, N_HEADS_KV * HEAD_SIZE),
        "v_proj": ("self_attn", N_EMBD, N_HEADS_KV * HEAD_SIZE),
        "o_proj": ("self_attn", N_HEADS * HEAD_SIZE, N_EMBD),
        "down_proj": ("mlp", N_FF, N_EMBD),
    }
    return {
        f"model.layers.{layer}.{sizes[name][0]}.{name}": sizes[name][1:]
        for layer in range(N_LAYERS)
        for name in names
    }
