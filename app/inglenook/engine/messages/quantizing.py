"""A model with another type, and what helps to make it."""

from typing import Annotated

import msgspec

from inglenook.engine.messages.bounds import NotNegative, Positive


class CollectImportance(msgspec.Struct, frozen=True, tag=True, kw_only=True):
    """Learn from a text how much each column of the loaded model's tensors counts.

    That is what a file is made of which helps to quantize it: an importance matrix.

    Attributes:
        text: See `Score`, and so for `chunk_tokens` and `most_chunks`.
        target: The file, replaced wholly or not at all; not after a stop.
        dataset: What the file calls the text.
    """

    text: str
    target: str
    dataset: str = ""
    chunk_tokens: Annotated[int, msgspec.Meta(ge=16, le=2**20)] = 512
    most_chunks: Positive | None = None


class ImportanceProgress(msgspec.Struct, frozen=True, tag=True):
    """Chunks of the text that were read, of how many."""

    n_chunks: int
    n_total: int


class ImportanceCollected(msgspec.Struct, frozen=True, tag=True, kw_only=True):
    """The file is written; not if `n_chunks` are not all, as after a stop."""

    n_chunks: int
    n_tensors: int


class PredictSize(msgspec.Struct, frozen=True, tag=True, kw_only=True):
    """Tell what a model would take with another type, exact to the byte.

    Attributes:
        path: The GGUF file; of a split model, the first.
        file_type: llama.cpp's number of the type (`library.quantizations.FILE_TYPES`).
        imatrix: The file of an importance matrix to make it with; empty for none.
    """

    path: str
    file_type: NotNegative
    imatrix: str = ""


class SizePredicted(msgspec.Struct, frozen=True, tag=True, kw_only=True):
    """What a model would take with another type.

    Attributes:
        size_bytes: Of the file. Where an importance matrix is needed and none was
            given, what is noted of one is not part of it.
        weight_bytes: Of its weights alone.
        needs_imatrix: Whether it cannot be made without an importance matrix.
        n_fallback: Tensors whose rows do not fit the type, and that become another.
    """

    size_bytes: int
    weight_bytes: int
    n_weights: int
    needs_imatrix: bool
    n_fallback: int


class Quantize(msgspec.Struct, frozen=True, tag=True, kw_only=True):
    """Write a model with another type into one new file.

    A stop does not end it: only the end of the process does.

    Attributes:
        path: See `PredictSize`, and so for `file_type` and `imatrix`.
        target: The new file; what is there is lost, and what is there of it after a
            failure is of no use.
        may_requantize: Whether to go on where the model is quantized already.
    """

    path: str
    target: str
    file_type: NotNegative
    n_threads: Annotated[int, msgspec.Meta(ge=1, le=512)]
    imatrix: str = ""
    may_requantize: bool = False


class QuantizeProgress(msgspec.Struct, frozen=True, tag=True):
    """Bytes of the model that were quantized, of how many."""

    done_bytes: int
    total_bytes: int


class Quantized(msgspec.Struct, frozen=True, tag=True):
    """The new file is whole."""
