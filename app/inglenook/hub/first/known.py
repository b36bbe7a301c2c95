"""Well-known models, with all that it takes to plan them before the hub is asked."""

from functools import cache
from types import MappingProxyType
from typing import Literal

import msgspec

from inglenook.hub.outline import outline, requantized
from inglenook.hub.preview import RemoteShape
from inglenook.hub.records import RemoteFile
from inglenook.hub.variants import Variant, sort_files
from inglenook.library.beginning import Beginning
from inglenook.library.header import GgufHeader, Value
from inglenook.offload.reading import read_shape
from inglenook.paths import resource

#: What a model is for, above all.
Purpose = Literal["general", "reasoning", "languages", "writing", "code"]

_MB = 10**6


class KnownModel(msgspec.Struct, frozen=True, kw_only=True):
    """A model of resources/first_models.toml.

    Attributes:
        repo: As in `author/name`.
        architecture: As llama.cpp names it.
        n_params: Weights.
        n_vocab: Tokens of its vocabulary.
        keys: Of the GGUF header, without the architecture's name.
        sizes_mb: Of each variant's file, by its label; approximate.
    """

    repo: str
    name: str
    purpose: Purpose
    architecture: str
    n_params: int
    n_vocab: int
    keys: dict[str, int]
    sizes_mb: dict[str, int]

    @property
    def maker(self) -> str:
        """Models of one maker are called alike: “Qwen3”, “gemma”."""
        return self.name.partition("-")[0].rstrip("0123456789.").casefold()


class _File(msgspec.Struct, frozen=True):
    models: tuple[KnownModel, ...]


@cache
def known_models() -> tuple[KnownModel, ...]:
    """All of them, the most capable first."""
    text = resource("first_models.toml").read_bytes()
    return msgspec.toml.decode(text, type=_File).models


def variants_of(model: KnownModel) -> tuple[Variant, ...]:
    """Its variants as they are thought to be on the hub, the largest first."""
    files = [
        RemoteFile(path=f"{model.name}-{label}.gguf", size_bytes=size_mb * _MB)
        for label, size_mb in model.sizes_mb.items()
    ]
    return sort_files(files, model.n_params).variants


def shapes_of(model: KnownModel) -> dict[str, RemoteShape]:
    """What a plan needs to know of the variants, by their paths."""
    outlined = outline(_beginning(model), model.name, model.n_params)
    n_experts = model.keys.get("expert_count", 0)
    shapes = {}
    for variant in variants_of(model):
        header = requantized(outlined, variant.label, variant.size_bytes)
        shape = read_shape([header], model.name)
        shapes[variant.path] = RemoteShape(
            shape=shape, is_exact=False, n_experts=n_experts, n_params=model.n_params
        )
    return shapes


def _beginning(model: KnownModel) -> Beginning:
    """What the first bytes of its file would tell."""
    prefix = model.architecture
    metadata: dict[str, Value] = {
        f"{prefix}.{key}": value for key, value in model.keys.items()
    }
    metadata["general.architecture"] = prefix
    metadata[f"{prefix}.vocab_size"] = model.n_vocab
    header = GgufHeader(
        version=3,
        metadata=MappingProxyType(metadata),
        tensors=(),
        data_offset=0,
        file_bytes=0,
    )
    return Beginning(header=header, is_whole=False, used_bytes=0)
