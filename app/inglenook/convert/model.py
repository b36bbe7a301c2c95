"""A model as Transformers saves it, brought into a GGUF."""

import math
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path

from gguf import GGUFType, GGUFWriter

from inglenook.convert.checkpoint import read_weights
from inglenook.convert.families import layout_of, recognize
from inglenook.convert.header import (
    add_description,
    add_type,
    add_vocabulary,
    write_header,
)
from inglenook.convert.json_object import read_object
from inglenook.convert.output import write_gguf
from inglenook.convert.packing import Choice
from inglenook.convert.parameters import add_parameters
from inglenook.convert.target import Written
from inglenook.convert.vocabulary import read_vocabulary
from inglenook.convert.weights import sort_weights


@dataclass(frozen=True, slots=True, kw_only=True)
class Converted:
    """A file that was written.

    Attributes:
        architecture: llama.cpp's name of it.
        type: That of most weights, as in “F16”.
    """

    path: Path
    size_bytes: int
    architecture: str
    type: str
    n_tensors: int


def convert_model(
    folder: Path, target: Path | None = None, choice: Choice = "auto"
) -> Generator[Written | None, None, Converted]:
    """Write a GGUF of the model in a folder of safetensors.

    Args:
        folder: With config.json, the weights and the tokenizer.
        target: The new file; None is one in the folder, with the folder's name.
        choice: The type of the weights.

    Yields:
        Progress at most 30 times a second, else None.

    Raises:
        CheckpointInvalid: Something is missing, damaged, or makes no sense.
        CheckpointUnsupported: It is of a kind that cannot be converted.
        ValuesTooLarge: F16 does not hold its weights.
        TargetTaken: There is a file already.
        NoRoomToConvert: The disk does not hold the new one.
        FileNotWritten: The system does not let us write it.
    """
    folder = folder.absolute()
    family, config = recognize(folder.name, read_object(folder / "config.json"))
    layout = layout_of(family, config)
    weights = sort_weights(folder.name, layout, config, read_weights(folder))
    yield None
    type_name = weights.type_for(choice)
    tensors = weights.new_tensors(type_name)
    vocabulary = read_vocabulary(folder, weights.n_tokens, adds_space=family.adds_space)
    yield None
    writer = GGUFWriter(None, family.architecture)
    writer.add_type(GGUFType.MODEL)
    add_description(writer, folder, sum(math.prod(each.shape) for each in tensors))
    add_type(writer, type_name)
    add_parameters(writer, family, config)
    add_vocabulary(writer, folder, vocabulary)
    yield None
    target = target or folder / f"{folder.name}-{type_name}.gguf"
    size_bytes = yield from write_gguf(
        target, tensors, lambda path: write_header(writer, tensors, path)
    )
    return Converted(
        path=target,
        size_bytes=size_bytes,
        architecture=family.architecture,
        type=type_name,
        n_tensors=len(tensors),
    )
