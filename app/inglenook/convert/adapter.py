"""A LoRA adapter as PEFT saves it, brought into a GGUF."""

import math
from collections.abc import Generator, Iterator
from dataclasses import replace
from pathlib import Path, PurePosixPath

import numpy as np
from gguf import GGUFType, GGUFWriter, Keys

from inglenook.convert.families import Family, Layout, layout_of, recognize
from inglenook.convert.header import add_description, header_bytes
from inglenook.convert.json_object import JsonObject, read_object
from inglenook.convert.output import NewFile, NewTensor, file_bytes
from inglenook.convert.packing import TYPES, Choice, new_tensor
from inglenook.convert.peft import Pair, Scaling, pair_up, require_plain
from inglenook.convert.plan import Converted, Plan, write_plan
from inglenook.convert.safetensors import Array, read_tensors
from inglenook.convert.target import Written
from inglenook.convert.weights import NewNames, row_blocks
from inglenook.errors import (
    AdapterBaseUnknown,
    CheckpointInvalid,
    CheckpointUnsupported,
)
from inglenook.library.parts import read_headers
from inglenook.translation import translate

_CONFIG = "adapter_config.json"
_WEIGHTS = "adapter_model.safetensors"
#: llama.cpp's names of what adapters can be converted for.
_ARCHITECTURES = {"gemma", "gemma2", "gemma3", "llama", "qwen2", "qwen3"}


def is_adapter(folder: Path) -> bool:
    """Whether a folder holds an adapter, and no model."""
    return (folder / _CONFIG).is_file()


def convert_adapter(
    folder: Path,
    base: Path | None = None,
    target: Path | None = None,
    choice: Choice = "auto",
) -> Generator[Written | None, None, Converted]:
    """Write a GGUF of the adapter in a folder.

    Args:
        folder: With adapter_config.json and adapter_model.safetensors.
        base: The model that it was made for: its folder, of which config.json is
            enough, or a GGUF; None is the folder that the adapter itself names.
        target: The new file; None is one in the folder, with the folder's name.
        choice: The type of the matrices; “auto” is F16 where they are stored so, and
            otherwise F32, which loses nothing.

    Yields:
        Progress at most 30 times a second, else None.

    Raises:
        CheckpointInvalid: Something is missing, damaged, or makes no sense.
        CheckpointUnsupported: It is more than LoRA, or of a kind of model that cannot
            be converted.
        AdapterBaseUnknown: Nobody says what model it is for.
        ModelFileError: The GGUF of that model cannot be read.
        ValuesTooLarge: F16 does not hold its values.
        TargetTaken: There is a file already.
        AlreadyDownloading: Somebody else is just writing it.
        NoRoomToConvert: The disk does not hold the new one.
        FileNotWritten: The system does not let us write it.
    """
    plan = yield from plan_adapter(folder, base, choice)
    return (yield from write_plan(plan, target))


def plan_adapter(
    folder: Path, base: Path | None = None, choice: Choice = "auto"
) -> Generator[None, None, Plan]:
    """Find out what the GGUF of an adapter will be; nothing is written.

    Args:
        folder: With adapter_config.json and adapter_model.safetensors.
        base: The model that it was made for, as of `convert_adapter`.
        choice: The type of the matrices.

    Raises:
        CheckpointInvalid: Something is missing, damaged, or makes no sense.
        CheckpointUnsupported: It is more than LoRA, or of a kind of model that cannot
            be converted.
        AdapterBaseUnknown: Nobody says what model it is for.
        ModelFileError: The GGUF of that model cannot be read.
    """
    folder = folder.absolute()
    config = read_object(folder / _CONFIG)
    require_plain(folder.name, config)
    layout = _layout(folder, config, base)
    yield None
    pairs = pair_up(folder.name, read_tensors(folder / _WEIGHTS).values())
    if not pairs:
        raise CheckpointInvalid(folder.name, translate("Convert", "it changes nothing"))
    type_name = _type_for(choice, pairs)
    in_type = {
        each: _new_tensors(folder.name, pairs, layout, Scaling(config), each)
        for each in TYPES
    }
    tensors = in_type[type_name]
    n_params = sum(math.prod(tensor.shape) for tensor in tensors)
    writer = _writer(folder, config, layout, n_params)
    header = header_bytes(folder.name, writer, tensors)
    return Plan(
        folder=folder,
        kind="adapter",
        architecture=layout.family.architecture,
        type=type_name,
        n_params=n_params,
        file=NewFile(header=header, tensors=tensors),
        # The header has the same length for each type.
        sizes={each: file_bytes(header, in_type[each]) for each in TYPES},
    )


def _writer(
    folder: Path, config: JsonObject, layout: Layout, n_params: int
) -> GGUFWriter:
    writer = GGUFWriter(None, layout.family.architecture)
    writer.add_type(GGUFType.ADAPTER)
    writer.add_string(Keys.Adapter.TYPE, "lora")
    writer.add_float32(Keys.Adapter.LORA_ALPHA, Scaling(config).alpha)
    add_description(writer, folder, n_params, _base_name(config))
    return writer


def _layout(folder: Path, config: JsonObject, base: Path | None) -> Layout:
    """That of the model that the adapter was made for."""
    if base is None:
        base = Path(config.text("base_model_name_or_path"))
        # Only what is on this machine: nothing is fetched for it.
        if not (base.is_absolute() and base.exists()):
            raise AdapterBaseUnknown(folder.name, _base_name(config))
    if base.is_dir():
        family, base_config = recognize(base.name, read_object(base / "config.json"))
        ties = family.ties_output or base_config.flag("tie_word_embeddings")
        return layout_of(replace(family, ties_output=ties), base_config)
    return _layout_of_gguf(base)


def _layout_of_gguf(path: Path) -> Layout:
    headers = read_headers(path)
    first = headers[0]
    architecture = first.architecture
    if architecture not in _ARCHITECTURES:
        raise CheckpointUnsupported(
            path.name,
            translate("Convert", "its architecture “{name}” is not supported").format(
                name=architecture[:80]
            ),
        )
    names = {tensor.name for header in headers for tensor in header.tensors}
    n_heads = first.count(f"{architecture}.attention.head_count")
    if not n_heads:
        raise CheckpointInvalid(
            path.name, translate("Convert", "it does not say how many heads it has")
        )
    return Layout(
        family=Family(
            architecture=architecture,
            rotates_pairs=architecture == "llama",
            ties_output="output.weight" not in names,
        ),
        n_layers=first.n_layers,
        n_heads=n_heads,
        n_heads_kv=first.count(f"{architecture}.attention.head_count_kv", n_heads),
    )


def _type_for(choice: Choice, pairs: list[Pair]) -> str:
    if choice != "auto":
        return choice.upper()
    stored = {half.dtype for pair in pairs for half in (pair.a, pair.b)}
    return "F16" if stored == {"F16"} else "F32"


def _new_tensors(
    name: str, pairs: list[Pair], layout: Layout, scaling: Scaling, type_name: str
) -> list[NewTensor]:
    names = NewNames(name, layout)
    tensors: list[NewTensor] = []
    for pair in pairs:
        tensor = names.of(f"{pair.module}.weight")
        n_heads = layout.heads_of(tensor)
        if not tensor or (n_heads and pair.b.n_rows % (2 * n_heads)):
            raise CheckpointUnsupported(
                name,
                translate("Convert", "the model has no “{tensor}” to change").format(
                    tensor=pair.module[:80]
                ),
            )
        factor = scaling.factor(pair)
        tensors += _halves(tensor, pair, n_heads, factor, type_name)
    return tensors


def _halves(
    tensor: str, pair: Pair, n_heads: int, factor: float, type_name: str
) -> Iterator[NewTensor]:
    """Both matrices of a pair, with B in the order of the tensor's rows."""
    shape = pair.a.shape
    if pair.is_table:
        shape = shape[::-1]

    def a_rows() -> Iterator[Array]:
        rows = pair.a.read_rows(0, pair.rank)
        # llama.cpp looks up the rows of embeddings in A.
        yield rows.T if pair.is_table else rows

    def b_rows() -> Iterator[Array]:
        for block in row_blocks(pair.b, pair.b.n_rows, n_heads):
            yield (
                block if factor == 1 else block.astype(np.float32) * np.float32(factor)
            )

    yield new_tensor(f"{tensor}.lora_a", shape, type_name, a_rows)
    yield new_tensor(f"{tensor}.lora_b", pair.b.shape, type_name, b_rows)


def _base_name(config: JsonObject) -> str:
    """What the adapter calls its model, without the folders of its maker."""
    base = config.text("base_model_name_or_path")
    return PurePosixPath(base.replace("\\", "/")).name
