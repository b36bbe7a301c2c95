"""What a model's file name tells: its name, variant, kind and part.

There is a convention, and nobody follows it; these are the rules that read the names
of all well-known publishers.
"""

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

Kind = Literal[
    "model", "mmproj", "imatrix", "mtp", "dspark", "dflash", "vocab", "lora", "other"
]
#: Into GGUF files of their own, or into pieces of one file that must be joined.
Split = Literal["none", "shards", "raw"]

_SHARD = re.compile(r"[-._](\d{5})-of-(\d{5})$", re.ASCII)
_MAX_SHARDS = 1000
_GGUF = re.compile(r"\.gguf$", re.IGNORECASE)
_PIECE = re.compile(
    r"\.gguf[-._]?(?:part(?P<number>\d{1,4})of(?P<count>\d{1,4})|split-(?P<letter>[a-z]))$",
    re.IGNORECASE | re.ASCII,
)
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
#: Quantization-aware training, as its publishers write it; it is for Q4_0.
_QAT = re.compile(_EDGE + r"qat(?![^-._])", re.IGNORECASE)
_LONG_FORMS = {"FP16": "F16", "FP32": "F32"}
#: Converters' own names for a file; they name no model.
_GENERIC = {"", "ggml-model", "model", "unsloth"}
_TRIM = "-._ "
#: Folders that publishers keep such files in.
_FOLDER_KINDS: dict[str, Kind] = {
    "mmproj": "mmproj",
    "imatrix": "imatrix",
    "mtp": "mtp",
    "dspark": "dspark",
    "dflash": "dflash",
    "lora": "lora",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class FileName:
    """What the name of a file tells.

    Attributes:
        base: The model, as in “Qwen3-8B”; empty where the name is a generic one.
        variant: The quantization label, as in “Q4_K_M”; empty if there is none.
        kind: What it is; dspark and dflash are drafts as mtp is, “other” no GGUF.
        whole: The stem that all shards of a split model share.
        shard: Which of them this is, from 1.
        n_shards: How many there are; 1 for a model that is not split, 0 for one
            whose pieces have letters.
    """

    base: str
    variant: str
    kind: Kind
    whole: str
    shard: int = 1
    n_shards: int = 1
    split: Split = "none"


def parse_path(path: str) -> FileName:
    """Read the path of a file in a repository, which may be no GGUF at all."""
    *folders, name = path.split("/")
    if not (_GGUF.search(name) or _split_piece(name)):
        kind: Kind = "imatrix" if "imatrix" in _words(name) else "other"
        return FileName(base="", variant="", kind=kind, whole=name)
    return parse_file_name(name, folder=folders[-1] if folders else "")


# The same few names are asked for several times in each listing.
@lru_cache(maxsize=4096)
def parse_file_name(name: str, folder: str = "") -> FileName:
    """Read the name of a file that is taken for a GGUF.

    Args:
        name: With its `.gguf`.
        folder: The name of the folder that it lies in, which tells what the file's
            own name does not; empty to go by that alone.
    """
    file = _split_piece(name) or _split_shard(_GGUF.sub("", name))
    # What `gguf-split` was told to call its output.
    stem = file.whole.removesuffix("-split") if file.split == "shards" else file.whole
    match = _find_quantization(stem)
    label = match or _find_quantization(folder)
    kind = _kind(stem, folder)
    base = _base(stem, match, kind)
    return replace(
        file,
        base="" if base.lower() in _GENERIC else base,
        variant=_canonical(label["label"]) if label else "",
        kind=kind,
    )


def shard_name(whole: str, shard: int, n_shards: int) -> str:
    """The file name of a part, as llama.cpp expects it."""
    return f"{whole}-{shard:05d}-of-{n_shards:05d}.gguf"


def tells_qat(name: str) -> bool:
    """Whether a name, of a file or a repository, tells that quantizing was trained."""
    return bool(_QAT.search(name))


def display_name(file: FileName, *, title: str, folder: str) -> str:
    """What to call a model.

    Args:
        file: What its file name tells.
        title: `general.name` of the header; may be empty.
        folder: The folder that it lies in, for the file that nothing else names.
    """
    folder_name = re.sub(r"[-._]gguf$", "", folder, flags=re.IGNORECASE)
    return file.base or title.strip() or folder_name or file.whole


def _split_shard(stem: str) -> FileName:
    match = _SHARD.search(stem)
    if match is None or not 1 <= int(match[1]) <= int(match[2]) <= _MAX_SHARDS:
        return FileName(base="", variant="", kind="model", whole=stem)
    return FileName(
        base="",
        variant="",
        kind="model",
        whole=stem[: match.start()],
        shard=int(match[1]),
        n_shards=int(match[2]),
        split="shards",
    )


def _split_piece(name: str) -> FileName | None:
    """A piece of a file that was cut up; None for any other name."""
    match = _PIECE.search(name)
    if match is None:
        return None
    if match["letter"]:
        number, count = ord(match["letter"].lower()) - ord("a") + 1, 0
    else:
        number, count = int(match["number"]), int(match["count"])
        if not 1 <= number <= count <= _MAX_SHARDS:
            return None
    return FileName(
        base="",
        variant="",
        kind="model",
        whole=name[: match.start()],
        shard=number,
        n_shards=count,
        split="raw",
    )


def _base(stem: str, match: re.Match[str] | None, kind: Kind) -> str:
    """What is left of a stem without its label, and without its kind."""
    base = stem
    if match:
        rest = (stem[: match.start()], stem[match.end() :])
        base = "-".join(part for part in (r.strip(_TRIM) for r in rest) if part)
    if kind in ("mmproj", "mtp", "imatrix"):
        base = re.sub(_EDGE + kind + r"(?![^-._])", "", base, flags=re.IGNORECASE)
    return base.strip(_TRIM)


def _find_quantization(stem: str) -> re.Match[str] | None:
    matches = list(_QUANTIZATION.finditer(stem))
    return matches[-1] if matches else _BARE_QUANTIZATION.search(stem)


def _canonical(label: str) -> str:
    upper = label.upper()
    return _LONG_FORMS.get(upper, upper)


def _words(stem: str) -> list[str]:
    return re.split(r"[-._]", stem.lower())


def _kind(stem: str, folder: str) -> Kind:
    words = _words(stem)
    if "mmproj" in words:
        return "mmproj"
    if "imatrix" in words:
        return "imatrix"
    if words[0] == "mtp":
        return "mtp"
    if words[:2] == ["ggml", "vocab"] or words[-1] == "vocab":
        return "vocab"
    if "lora" in words:
        return "lora"
    return _FOLDER_KINDS.get(folder.lower(), "model")
