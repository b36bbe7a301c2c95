"""What a model's file name tells: its name, variant, kind and part.

There is a convention, and nobody follows it; these are the rules that read the names
of all well-known publishers.
"""

import re
from dataclasses import dataclass
from typing import Literal

Kind = Literal["model", "mmproj", "imatrix", "mtp", "vocab", "lora"]

_SHARD = re.compile(r"-(\d{5})-of-(\d{5})$")
_MAX_SHARDS = 1000
_EDGE = r"(?<![^-._])"
_QUANTIZATION = re.compile(
    _EDGE
    + r"(?:i1-)?(?P<label>(?:UD-)?(?:"
    + r"IQ[1-9]_(?:XXS|XS|S|M|NL|XL|KT?|KSS?|KS)"
    + r"|P?Q[1-9]_K(?:_(?:S|M|L|XL|XXL|P))?"
    + r"|P?Q[1-9]_[0-3](?:_(?:4_4|4_8|8_8|L|XL))?"
    + r"|TQ[1-9]_\d|I2_S|MXFP\d(?:_MOE)?|NVFP4|BF16|FP?16|FP?32|FP8"
    + r"))(?![^-._])",
    re.IGNORECASE,
)
_BARE_QUANTIZATION = re.compile(_EDGE + r"(?P<label>Q[2-8])$", re.IGNORECASE)
_LONG_FORMS = {"FP16": "F16", "FP32": "F32"}
#: Converters' own names for a file; they name no model.
_GENERIC = {"", "ggml-model", "model", "unsloth"}
_TRIM = "-._ "


@dataclass(frozen=True, slots=True, kw_only=True)
class FileName:
    """What the name of a file tells.

    Attributes:
        base: The model, as in “Qwen3-8B”; empty where the name is a generic one.
        variant: The quantization label, as in “Q4_K_M”; empty if there is none.
        whole: The stem that all shards of a split model share.
        shard: Which of them this is, from 1.
        n_shards: How many there are; 1 for a model that is not split.
    """

    base: str
    variant: str
    kind: Kind
    whole: str
    shard: int = 1
    n_shards: int = 1


def parse_file_name(name: str) -> FileName:
    """Read the name of a file, with its `.gguf`."""
    stem = re.sub(r"\.gguf$", "", name, flags=re.IGNORECASE)
    whole, shard, n_shards = _split_shard(stem)
    match = _find_quantization(whole)
    variant = _canonical(match["label"]) if match else ""
    base = whole
    if match:
        rest = (whole[: match.start()], whole[match.end() :])
        base = "-".join(part for part in (r.strip(_TRIM) for r in rest) if part)
    kind = _kind(whole)
    if kind in ("mmproj", "mtp", "imatrix"):
        base = re.sub(_EDGE + kind + r"(?![^-._])", "", base, flags=re.IGNORECASE)
    base = base.strip(_TRIM)
    return FileName(
        base="" if base.lower() in _GENERIC else base,
        variant=variant,
        kind=kind,
        whole=whole,
        shard=shard,
        n_shards=n_shards,
    )


def shard_name(whole: str, shard: int, n_shards: int) -> str:
    """The file name of a part, as llama.cpp expects it."""
    return f"{whole}-{shard:05d}-of-{n_shards:05d}.gguf"


def display_name(file: FileName, *, title: str, folder: str) -> str:
    """What to call a model.

    Args:
        file: What its file name tells.
        title: `general.name` of the header; may be empty.
        folder: The folder that it lies in, for the file that nothing else names.
    """
    folder_name = re.sub(r"[-._]gguf$", "", folder, flags=re.IGNORECASE)
    return file.base or title.strip() or folder_name or file.whole


def _split_shard(stem: str) -> tuple[str, int, int]:
    match = _SHARD.search(stem)
    if match is None or not 1 <= int(match[1]) <= int(match[2]) <= _MAX_SHARDS:
        return stem, 1, 1
    return stem[: match.start()], int(match[1]), int(match[2])


def _find_quantization(stem: str) -> re.Match[str] | None:
    matches = list(_QUANTIZATION.finditer(stem))
    return matches[-1] if matches else _BARE_QUANTIZATION.search(stem)


def _canonical(label: str) -> str:
    upper = label.upper()
    return _LONG_FORMS.get(upper, upper)


def _kind(stem: str) -> Kind:
    words = re.split(r"[-._]", stem.lower())
    if "mmproj" in words:
        return "mmproj"
    if "imatrix" in words:
        return "imatrix"
    if words[0] == "mtp":
        return "mtp"
    if words[:2] == ["ggml", "vocab"] or words[-1] == "vocab":
        return "vocab"
    return "lora" if "lora" in words else "model"
