"""A model as Transformers saves it, brought into a GGUF."""

import math
from collections.abc import Generator
from pathlib import Path

from gguf import GGUFType, GGUFWriter

from inglenook.convert.checkpoint import read_weights
from inglenook.convert.families import layout_of, recognize
from inglenook.convert.header import (
    add_description,
    add_type,
    add_vocabulary,
    header_bytes,
)
from inglenook.convert.json_object import read_object
from inglenook.convert.output import NewFile, file_bytes
from inglenook.convert.packing import TYPES, Choice
from inglenook.convert.parameters import add_parameters
from inglenook.convert.plan import Converted, Plan, write_plan
from inglenook.convert.target import Written
from inglenook.convert.vocabulary import read_vocabulary
from inglenook.convert.weights import sort_weights


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
        AlreadyDownloading: Somebody else is just writing it.
        NoRoomToConvert: The disk does not hold the new one.
        FileNotWritten: The system does not let us write it.
    """
    plan = yield from plan_model(folder, choice)
    return (yield from write_plan(plan, target))


def plan_model(folder: Path, choice: Choice = "auto") -> Generator[None, None, Plan]:
    """Find out what the GGUF of a model will be; nothing is written.

    Args:
        folder: With config.json, the weights and the tokenizer.
        choice: The type of the weights.

    Raises:
        CheckpointInvalid: Something is missing, damaged, or makes no sense.
        CheckpointUnsupported: It is of a kind that cannot be converted.
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
    n_params = sum(math.prod(each.shape) for each in tensors)
    writer = GGUFWriter(None, family.architecture)
    writer.add_type(GGUFType.MODEL)
    add_description(writer, folder, n_params)
    add_type(writer, type_name)
    add_parameters(writer, family, config)
    add_vocabulary(writer, folder, vocabulary)
    yield None
    header = header_bytes(folder.name, writer, tensors)
    return Plan(
        folder=folder,
        kind="model",
        architecture=family.architecture,
        type=type_name,
        n_params=n_params,
        file=NewFile(header=header, tensors=tensors),
        # The header has the same length for each type.
        sizes={each: file_bytes(header, weights.new_tensors(each)) for each in TYPES},
    )
