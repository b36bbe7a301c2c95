"""A hub to try the program with: real headers of known models, and zeros behind."""

import re
from functools import cache
from pathlib import Path
from typing import Any

from tests.local_hub.hub import LocalHub
from tests.local_hub.made_up_gguf import (
    LLAMA_7B,
    LLAMA_70B,
    QWEN_4B,
    QWEN_30B,
    Shape,
    hollow,
)
from tests.local_hub.records import Sparse
from tests.tiny_models import quantize, write_model

_B = 10**9
_LLAMA = {"total": 6_738_415_616, "architecture": "llama", "context_length": 4096}
_QWEN = {"total": 4_022_468_096, "architecture": "qwen3", "context_length": 40960}
_MOE = {"total": 30_532_122_624, "architecture": "qwen3moe", "context_length": 262_144}
#: Sizes in GB of Llama 2 7B.
_THE_BLOKE = {
    "Q2_K": 2.83, "Q3_K_S": 2.95, "Q3_K_M": 3.30, "Q3_K_L": 3.60, "Q4_0": 3.83,
    "Q4_K_S": 3.86, "Q4_K_M": 4.08, "Q5_0": 4.65, "Q5_K_S": 4.65, "Q5_K_M": 4.78,
    "Q6_K": 5.53, "Q8_0": 7.16,
}  # fmt: skip
#: Bits per weight, about.
_BITS = {
    "IQ2_M": 2.9, "IQ3_M": 3.8, "IQ3_XS": 3.5, "IQ4_NL": 4.6, "IQ4_XS": 4.4,
    "Q2_K": 3.2, "Q2_K_L": 3.3, "Q3_K_L": 4.4, "Q3_K_M": 4.0, "Q3_K_S": 3.6,
    "Q3_K_XL": 4.5, "Q4_0": 4.6, "Q4_1": 5.0, "Q4_K_L": 5.1, "Q4_K_M": 4.9,
    "Q4_K_S": 4.7, "Q5_K_L": 5.8, "Q5_K_M": 5.7, "Q5_K_S": 5.6, "Q6_K": 6.6,
    "Q6_K_L": 6.7, "Q8_0": 8.5, "bf16": 16.0,
}  # fmt: skip
#: What is quantized for real.
_REAL = ("Q2_K", "Q3_K_M", "Q4_0", "Q4_K_M", "Q5_K_M", "Q6_K", "Q8_0")
_LABEL = re.compile(r"(UD-)?I?Q\d_(K|\d|NL|XS|XXS|S|M)\w*|BF16", re.IGNORECASE)
_CARD = """---
license: {licence}
base_model: {base}
---
# {name}

A repository of the demonstration hub: most of its files are zeros after the first
bytes, and no model. **Do not expect them to load.**
"""


def fill(hub: LocalHub, folder: Path) -> None:
    """Put the repositories on the hub; real models are written to the folder."""
    _add_the_bloke(hub)
    _add_bartowski(hub)
    _add_unsloth(hub)
    _add_mradermacher(hub)
    _add_gated(hub)
    _add_real(hub, folder)
    for number in range(300):
        name = f"Crowd-{number:03}-{1 + number % 30}B-GGUF"
        _add(
            *(hub, f"crowd/{name}", {f"crowd-{number:03}.Q4_K_M.gguf": 0.6}),
            downloads=9000 - number,
            gguf=_LLAMA | {"total": (1 + number % 30) * _B},
        )


def _add_the_bloke(hub: LocalHub) -> None:
    files = {f"llama-2-7b-chat.{q}.gguf": gb for q, gb in _THE_BLOKE.items()}
    _add(
        *(hub, "TheBloke/Llama-2-7B-Chat-GGUF", files),
        shape=LLAMA_7B,
        base="meta-llama/Llama-2-7b-chat-hf",
        licence="llama2",
        downloads=91_000,
        likes=451,
        gguf=_LLAMA,
    )
    files = {f"llama-2-70b-chat.{q}.gguf": gb * 9.8 for q, gb in _THE_BLOKE.items()}
    for letter in "ab":
        files[f"llama-2-70b-chat.Q8_0.gguf-split-{letter}"] = 36.6
    del files["llama-2-70b-chat.Q8_0.gguf"]
    _add(
        *(hub, "TheBloke/Llama-2-70B-Chat-GGUF", files),
        shape=LLAMA_70B,
        licence="llama2",
        downloads=12_000,
        likes=125,
        gguf=_LLAMA | {"total": 69 * _B},
    )


def _add_bartowski(hub: LocalHub) -> None:
    name = "Qwen_Qwen3-4B-Instruct-2507"
    files = {f"{name}-{q}.gguf": 4.02 * bits / 8 for q, bits in _BITS.items()}
    files |= {f"{name}-imatrix.gguf": 0.004, f"mmproj-{name}-f16.gguf": 0.85}
    _add(
        *(hub, f"bartowski/{name}-GGUF", files),
        shape=QWEN_4B,
        base="Qwen/Qwen3-4B-Instruct-2507",
        downloads=48_500,
        likes=88,
        trending=12,
        gguf=_QWEN,
    )


def _add_unsloth(hub: LocalHub) -> None:
    name = "Qwen3-30B-A3B-Instruct-2507"
    files = {
        f"{name}-UD-{q}.gguf": 30.5 * bits / 8
        for q, bits in {"IQ1_S": 2.3, "Q2_K_XL": 3.1, "Q4_K_XL": 4.6}.items()
    }
    files |= {f"{name}-{q}.gguf": 30.5 * bits / 8 for q, bits in _BITS.items()}
    del files[f"{name}-bf16.gguf"]
    for part in (1, 2):
        files[f"BF16/{name}-BF16-0000{part}-of-00002.gguf"] = 30.5
    files["imatrix_unsloth.gguf_file"] = 0.09
    _add(
        *(hub, f"unsloth/{name}-GGUF", files),
        shape=QWEN_30B,
        base="Qwen/Qwen3-30B-A3B-Instruct-2507",
        downloads=230_000,
        likes=310,
        trending=95,
        gguf=_MOE,
    )


def _add_mradermacher(hub: LocalHub) -> None:
    name = "MiniMax-M2-THRIFT"
    chosen = ("IQ2_M", "IQ4_XS", "Q4_K_M", "Q6_K")
    files = {f"{name}.i1-{q}.gguf": 7.2 * _BITS[q] / 8 for q in chosen}
    for part in (1, 2):
        files[f"{name}.i1-Q8_0.gguf.part{part}of2"] = 3.8
    files[f"{name}.imatrix.gguf"] = 0.01
    _add(
        *(hub, f"mradermacher/{name}-i1-GGUF", files),
        downloads=870,
        likes=4,
        gguf=_LLAMA | {"total": 7_200_000_000},
    )


def _add_gated(hub: LocalHub) -> None:
    repo = _add(
        *(hub, "google/gemma-3-4b-it-qat-q4_0-gguf", {"gemma-3-4b-it-q4_0.gguf": 3.16}),
        licence="gemma",
        downloads=31_000,
        likes=190,
        gated="manual",
        gguf={
            "total": 3_880_263_168,
            "architecture": "gemma3",
            "context_length": 131072,
        },
    )
    repo.granted.add("me")
    hub.add_token("hf_demonstration", "me")


def _add_real(hub: LocalHub, folder: Path) -> None:
    """A small model that runs, in all its variants."""
    source = write_model(
        folder / "Reciter-F16.gguf",
        script="Hello! I was downloaded from the demonstration hub. ",
        name="Reciter",
    )
    files: dict[str, Path] = {source.name: source}
    for each in _REAL:
        target = folder / f"Reciter-{each}.gguf"
        files[target.name] = (
            target if target.exists() else quantize(source, target, each)
        )
    hub.add_repo(
        "inglenook/Reciter-GGUF",
        files | {"README.md": _card("Reciter-GGUF", "inglenook/Reciter", "mit")},
        downloads=500_000,
        likes=999,
        trending=99,
        gguf={"total": 2_000_000, "architecture": "llama", "context_length": 4096},
        card_data={"license": "mit"},
    )


def _add(
    hub: LocalHub,
    repo_id: str,
    sizes_gb: dict[str, float],
    *,
    base: str = "someone/Something",
    licence: str = "apache-2.0",
    shape: Shape | None = None,
    **fields: Any,
) -> Any:
    """A repository of zeros, behind real headers where the model's shape is known."""
    files = {path: _zeros(path, size, shape) for path, size in sizes_gb.items()}
    return hub.add_repo(
        repo_id,
        files | {"README.md": _card(repo_id.rsplit("/", 1)[-1], base, licence)},
        card_data={"license": licence, "base_model": base},
        tags=["gguf", f"license:{licence}", f"base_model:{base}"],
        **fields,
    )


def _zeros(path: str, size_gb: float, shape: Shape | None) -> Sparse:
    label = _LABEL.search(path)
    if shape and label and "-of-" not in path and path.endswith(".gguf"):
        return _hollow(shape, label[0])
    return Sparse(round(size_gb * _B), b"GGUF\x03\0\0\0")


_hollow = cache(hollow)


def _card(name: str, base: str, licence: str) -> bytes:
    return _CARD.format(name=name, base=base, licence=licence).encode()
