"""LoRA adapters: what their files tell, and whether they go with a model.

llama.cpp ends the process over keys of another type than it expects, and over shapes
that it only compares when it computes. So both are checked before it sees a file.
"""

import math
import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from inglenook.errors import AdapterDoesNotFit, AdapterInvalid, ModelFileError
from inglenook.library.gguf import read_header, read_lead
from inglenook.library.header import GgufHeader, TensorInfo
from inglenook.translation import translate

_ALPHA = "adapter.lora.alpha"
#: gguf.h: GGUF_TYPE_FLOAT32.
_FLOAT32 = 6
_PARTS = (".lora_a", ".lora_b")
#: llama.cpp passes them over.
_IGNORED = "_norm.weight"
_EMBEDDINGS = "token_embd.weight"
#: Types that llama.cpp can multiply and that adapters are written in.
_TYPES = frozenset({"F32", "F16", "BF16", "Q8_0"})

#: Of a tensor, always of four dimensions; the row length first.
Shape = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class LoraAdapter:
    """What a file with a LoRA adapter tells.

    Attributes:
        title: What its maker calls it; empty if not told.
        architecture: That of the model it was made for, as in “qwen3”.
        base_model: Name of the model that it was made for; empty if not told.
        rank: The largest rank of its matrices.
        alpha: What they are scaled with, over the rank; 0 is by 1.
        changes: For each tensor of the model that it changes, the shapes of A and B.
    """

    path: Path
    title: str
    architecture: str
    base_model: str
    rank: int
    alpha: float
    changes: Mapping[str, tuple[Shape, Shape]]


def read_adapter(path: Path) -> LoraAdapter:
    """Read and check the header of a LoRA adapter.

    Raises:
        AdapterInvalid: It is something else, cut off, or makes no sense.
    """
    try:
        header = read_header(path)
        _require_lora(path, header)
    except ModelFileError as error:
        raise AdapterInvalid(error.text) from error
    changes = _pair_up(path, header.tensors)
    return LoraAdapter(
        path=path,
        title=header.name,
        architecture=header.architecture,
        base_model=header.text("general.base_model.0.name"),
        rank=max(b[0] for _, b in changes.values()),
        alpha=header.number(_ALPHA) or 0.0,
        changes=changes,
    )


def require_fit(adapter: LoraAdapter, model: Sequence[GgufHeader]) -> None:
    """See to it that an adapter can be applied to a model.

    Args:
        adapter: As it was read.
        model: The headers of all the model's files, the first file's first.

    Raises:
        AdapterDoesNotFit: It was made for another model; how one knows.
    """
    architecture = model[0].architecture
    if adapter.architecture != architecture:
        words = translate(
            "Adapter", "its architecture is “{its}”, and this model’s “{models}”"
        )
        raise _misfit(
            adapter, words.format(its=adapter.architecture, models=architecture)
        )
    shapes = {
        tensor.name: _four(tensor.shape) for part in model for tensor in part.tensors
    }
    for tensor, (a, b) in adapter.changes.items():
        if tensor not in shapes:
            raise _misfit(
                adapter,
                translate("Adapter", "this one has no tensor “{tensor}”").format(
                    tensor=tensor
                ),
            )
        if not _is_fit(tensor, shapes[tensor], a, b):
            raise _misfit(
                adapter,
                translate("Adapter", "its “{tensor}” has another size").format(
                    tensor=tensor
                ),
            )


def _require_lora(path: Path, header: GgufHeader) -> None:
    """Refuse all but LoRA adapters, each other kind by its name."""
    if header.architecture == "controlvector":
        raise _no_lora(path, translate("Adapter", "it is a control vector"))
    if header.text("general.type") != "adapter":
        raise _no_lora(
            path,
            translate("Adapter", "it is of the kind “{kind}”").format(kind=header.kind),
        )
    if (kind := header.text("adapter.type")) != "lora":
        raise _no_lora(
            path,
            translate("Adapter", "it is an adapter of the type “{kind}”").format(
                kind=kind
            ),
        )
    if "adapter.alora.invocation_tokens" in header.metadata:
        raise _no_lora(
            path,
            translate(
                "Adapter", "it is an activated LoRA (aLoRA), which is not supported"
            ),
        )
    if _ALPHA in header.metadata and not _has_sound_alpha(path, header):
        raise _no_lora(
            path,
            translate(
                "Adapter", "its “{key}” is no number that llama.cpp reads"
            ).format(key=_ALPHA),
        )


def _has_sound_alpha(path: Path, header: GgufHeader) -> bool:
    """Whether its alpha has just the type that llama.cpp asks for."""
    if type(header.number(_ALPHA)) is not float:
        return False
    start = read_lead(path, header)
    key = struct.pack("<Q", len(_ALPHA)) + _ALPHA.encode()
    kind = start[start.index(key) + len(key) :][:4]
    return kind == struct.pack("<I", _FLOAT32)


def _pair_up(
    path: Path, tensors: Sequence[TensorInfo]
) -> dict[str, tuple[Shape, Shape]]:
    """The shapes of A and B for each tensor that they change."""
    halves: dict[str, dict[str, Shape]] = {}
    for tensor in tensors:
        name, part = tensor.name[:-7], tensor.name[-7:]
        if part in _PARTS:
            _require_sound(path, tensor)
            halves.setdefault(name, {})[part] = _four(tensor.shape)
        elif not tensor.name.endswith(_IGNORED):
            raise _no_lora(
                path,
                translate("Adapter", "it has the tensor “{tensor}”").format(
                    tensor=tensor.name
                ),
            )
    for name, half in halves.items():
        if len(half) < len(_PARTS):
            raise _no_lora(
                path,
                translate("Adapter", "half of its “{name}” is missing").format(
                    name=name
                ),
            )
    if not halves:
        raise _no_lora(path, translate("Adapter", "it changes nothing"))
    return {name: (half[".lora_a"], half[".lora_b"]) for name, half in halves.items()}


def _require_sound(path: Path, tensor: TensorInfo) -> None:
    if tensor.type.name not in _TYPES:
        raise _no_lora(
            path,
            translate("Adapter", "its tensors have the type {type}").format(
                type=tensor.type.name
            ),
        )
    if not math.prod(tensor.shape):
        raise _no_lora(
            path,
            translate("Adapter", "its “{tensor}” is empty").format(tensor=tensor.name),
        )


def _is_fit(name: str, model: Shape, a: Shape, b: Shape) -> bool:
    """Whether B·A has the shape of the model's tensor."""
    if model[2:] != a[2:] or model[2:] != b[2:]:
        return False
    # Rows of the embeddings are looked up, so that their A and B change places.
    if name.endswith(_EMBEDDINGS):
        return (b[1], a[1]) == model[:2] and a[0] == b[0]
    return (a[0], b[1]) == model[:2] and a[1] == b[0]


def _four(shape: Sequence[int]) -> Shape:
    x, y, z, w = (*shape, 1, 1, 1, 1)[:4]
    return x, y, z, w


def _no_lora(path: Path, reason: str) -> AdapterInvalid:
    return AdapterInvalid(
        translate("Adapter", "“{name}” is no LoRA adapter to use: {reason}.").format(
            name=path.name, reason=reason
        )
    )


def _misfit(adapter: LoraAdapter, reason: str) -> AdapterDoesNotFit:
    name = adapter.path.name
    return AdapterDoesNotFit(
        translate("Adapter", "“{name}” was made for another model: {reason}.").format(
            name=name, reason=reason
        )
    )
