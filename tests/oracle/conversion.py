"""llama.cpp's own converters, for a Python that has what they need.

`INGLENOOK_TORCH_PYTHON` names that Python: with torch, transformers 4.57, sentencepiece
and safetensors.
"""

import json
import os
import subprocess
from pathlib import Path

import gguf
from tests.convert.checkpoints import LLAMA3_EXPRESSION, bpe_json

PYTHON_VARIABLE = "INGLENOOK_TORCH_PYTHON"
_BOS = "<|begin_of_text|>"


def run_script(source: Path, script: str, *arguments: str | Path) -> None:
    """Run one of llama.cpp's Python scripts.

    Args:
        source: llama.cpp's source.
        script: Its name.
    """
    python = os.environ[PYTHON_VARIABLE]
    subprocess.run(
        [python, source / script, *arguments], check=True, capture_output=True
    )


def write_real_tokenizer(source: Path, name: str, folder: Path) -> int:
    """Write the tokenizer of a real model; gives how many tokens it has.

    llama.cpp's script recognizes it by the tokens that it makes of a text.

    Args:
        source: llama.cpp's source, which has the vocabularies of some models.
        name: `llama-bpe` or `qwen2`.
    """
    fields = gguf.GGUFReader(source / f"models/ggml-vocab-{name}.gguf").fields
    texts, types, merges = (
        fields[f"tokenizer.ggml.{key}"].contents()
        for key in ("tokens", "token_type", "merges")
    )
    rows = list(enumerate(zip(texts, types, strict=True)))
    words = {text: number for number, (text, type_) in rows if type_ == 1}
    added = [
        {"id": number, "content": text, "special": type_ == 3}
        for number, (text, type_) in rows
        if type_ != 1
    ]
    tokenizer = bpe_json(words, merges, added)
    settings = {"eos_token": "<|endoftext|>", "tokenizer_class": "Qwen2Tokenizer"}
    if name == "llama-bpe":
        _make_llama3(tokenizer)
        settings = {
            "bos_token": _BOS,
            "eos_token": "<|eot_id|>",
            "tokenizer_class": "PreTrainedTokenizerFast",
        }
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "tokenizer.json").write_text(json.dumps(tokenizer))
    (folder / "tokenizer_config.json").write_text(json.dumps(settings))
    return len(texts)


def _make_llama3(tokenizer) -> None:
    split = tokenizer["pre_tokenizer"]["pretokenizers"][0]
    split["pattern"]["Regex"] = LLAMA3_EXPRESSION
    tokenizer["model"]["ignore_merges"] = True
    bos = {"SpecialToken": {"id": _BOS, "type_id": 0}}
    text = {"Sequence": {"id": "A", "type_id": 0}}
    tokenizer["post_processor"] = {
        "type": "TemplateProcessing",
        "single": [bos, text],
        "pair": [bos, text, {"Sequence": {"id": "B", "type_id": 1}}],
        "special_tokens": {_BOS: {"id": _BOS, "ids": [128000], "tokens": [_BOS]}},
    }


def tensors_of(path: Path) -> dict[str, tuple[str, list[int], bytes]]:
    """The type, the shape and the bytes of each tensor of a file."""
    return {
        tensor.name: (
            tensor.tensor_type.name,
            tensor.shape.tolist(),
            tensor.data.tobytes(),
        )
        for tensor in gguf.GGUFReader(path).tensors
    }


def metadata_of(path: Path) -> dict[str, object]:
    """The keys and values of a file."""
    return {
        name: field.contents()
        for name, field in gguf.GGUFReader(path).fields.items()
        if not name.startswith("GGUF.")
    }
