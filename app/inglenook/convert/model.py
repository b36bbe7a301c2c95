"""A model as Transformers saves it, brought into a GGUF."""

import struct
from collections.abc import Generator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import yaml
from gguf import (
    GGML_QUANT_VERSION,
    GGUFType,
    GGUFWriter,
    LlamaFileType,
    Metadata,
    SpecialVocab,
    size_label,
)

from inglenook.convert.checkpoint import read_weights
from inglenook.convert.families import recognize
from inglenook.convert.json_object import read_object
from inglenook.convert.output import NewTensor, Written, write_gguf
from inglenook.convert.packing import Choice
from inglenook.convert.parameters import add_parameters
from inglenook.convert.vocabulary import Vocabulary, read_vocabulary
from inglenook.convert.weights import Weights, sort_weights
from inglenook.errors import CheckpointInvalid
from inglenook.translation import translate

FILE_TYPES = {
    "F32": LlamaFileType.ALL_F32,
    "F16": LlamaFileType.MOSTLY_F16,
    "BF16": LlamaFileType.MOSTLY_BF16,
}
#: What the gguf package raises over files that are not as it expects them.
_SURPRISED = (
    AssertionError,
    AttributeError,
    LookupError,
    TypeError,
    ValueError,
    struct.error,
    yaml.YAMLError,
)


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
    folder: Path, target: Path, choice: Choice = "auto"
) -> Generator[Written | None, None, Converted]:
    """Write a GGUF of the model in a folder of safetensors.

    Args:
        folder: With config.json, the weights and the tokenizer.
        target: The file; nothing may be there, and “*” in its name is the type.
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
    name = folder.resolve().name
    yield None
    family, config = recognize(name, read_object(folder / "config.json"))
    weights = sort_weights(name, family, config, read_weights(folder))
    type_name = weights.type_for(choice)
    tensors = weights.new_tensors(type_name)
    yield None
    vocabulary = read_vocabulary(folder, weights.n_tokens)
    yield None
    path = target.with_name(target.name.replace("*", type_name))
    header = partial(_write_header, folder, weights, vocabulary, tensors, type_name)
    size_bytes = yield from write_gguf(path, tensors, header)
    return Converted(
        path=path,
        size_bytes=size_bytes,
        architecture=family.architecture,
        type=type_name,
        n_tensors=len(tensors),
    )


def write_head(writer: GGUFWriter, tensors: list[NewTensor], part: Path) -> None:
    """Write all of a file that comes before its tensors."""
    for tensor in tensors:
        # The type that is told goes before that of the array.
        writer.add_tensor_info(
            tensor.name, tensor.shape, _ANY_TYPE, tensor.n_bytes, tensor.type
        )
    try:
        writer.write_header_to_file(part)
        writer.write_kv_data_to_file()
        writer.write_ti_data_to_file()
    finally:
        writer.close()


def _write_header(
    folder: Path,
    weights: Weights,
    vocabulary: Vocabulary,
    tensors: list[NewTensor],
    type_name: str,
    part: Path,
) -> None:
    pass
