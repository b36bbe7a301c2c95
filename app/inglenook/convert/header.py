"""What stands before the weights of a new GGUF."""

import struct
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import yaml
from gguf import (
    GGML_QUANT_VERSION,
    GGMLQuantizationType,
    GGUFWriter,
    LlamaFileType,
    Metadata,
    SpecialVocab,
    size_label,
)

from inglenook.convert.output import NewTensor
from inglenook.convert.vocabulary import Vocabulary
from inglenook.errors import CheckpointInvalid, FileNotWritten
from inglenook.translation import translate

_FILE_TYPES = {
    "F32": LlamaFileType.ALL_F32,
    "F16": LlamaFileType.MOSTLY_F16,
    "BF16": LlamaFileType.MOSTLY_BF16,
}
#: Stands for any type: the writer takes the one that it is told beside it.
_SOME_TYPE = np.dtype(np.float32)
#: What the gguf package raises over files that are not as it expects them.
_SURPRISED = (
    AssertionError,
    AttributeError,
    LookupError,
    OverflowError,
    RecursionError,
    TypeError,
    ValueError,
    struct.error,
    yaml.YAMLError,
)


def add_description(
    writer: GGUFWriter, folder: Path, n_params: int, base: str = ""
) -> None:
    """Tell a file what its model is called, who made it, and how it is best asked.

    Args:
        writer: Of the file.
        folder: With the model's card and its generation_config.json, if any.
        n_params: Its weights.
        base: The model that it was made from, where its card does not say; if known.
    """
    try:
        metadata = Metadata.load(model_path=folder, total_params=n_params)
    except _SURPRISED:
        # A card that nobody can read is no reason to do without the model.
        metadata = Metadata()
    metadata.name = metadata.name or folder.name
    if base and not metadata.base_models:
        metadata.base_models = [{"name": base}]
    metadata.size_label = metadata.size_label or size_label(n_params, 0, 0, 0)
    metadata.set_gguf_meta_model(writer)


def add_type(writer: GGUFWriter, type_name: str) -> None:
    """Tell a file the type of most of its weights."""
    writer.add_file_type(_FILE_TYPES[type_name])
    writer.add_quantization_version(GGML_QUANT_VERSION)


def add_vocabulary(writer: GGUFWriter, folder: Path, vocabulary: Vocabulary) -> None:
    """Tell a file all of its tokenizer, and the chat template.

    Raises:
        CheckpointInvalid: The files of the tokenizer make no sense.
    """
    vocabulary.add_to(writer)
    with _sense(folder.name):
        SpecialVocab(
            folder,
            load_merges=vocabulary.model == "gpt2",
            n_vocab=len(vocabulary.tokens),
        ).add_to_gguf(writer, quiet=True)


def header_bytes(name: str, writer: GGUFWriter, tensors: Sequence[NewTensor]) -> bytes:
    """All that a file has before its weights.

    Args:
        name: What errors call the file.
        writer: With all that was told to it; it is used up.
        tensors: All that follow.

    Raises:
        CheckpointInvalid: Something cannot be written as a GGUF has it.
        FileNotWritten: The system has no room for it.
    """
    for each in tensors:
        type_ = GGMLQuantizationType(each.type)
        writer.add_tensor_info(each.name, each.shape, _SOME_TYPE, each.n_bytes, type_)
    try:
        # The writer knows files only.
        with _sense(name), tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "header"
            writer.write_header_to_file(path)
            writer.write_kv_data_to_file()
            writer.write_ti_data_to_file()
            writer.close()
            return path.read_bytes()
    except OSError as error:
        raise FileNotWritten(name) from error
    finally:
        writer.close()


@contextmanager
def _sense(name: str) -> Iterator[None]:
    try:
        yield
    except _SURPRISED as error:
        raise CheckpointInvalid(
            name, translate("Convert", "its tokenizer or its card makes no sense")
        ) from error
