"""Importance matrices in files, as llama.cpp's own tool writes them."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from inglenook.engine.host.refused import Refused
from inglenook.errors import ModelFileError
from inglenook.library.gguf import read_header
from inglenook.library.header import GgufHeader, TensorInfo
from inglenook.new_file import new_file
from inglenook.translation import mark

Floats = npt.NDArray[np.float32]

_SUMS, _COUNTS = ".in_sum2", ".counts"
#: What a value of the metadata may have at most when it is passed on, in bytes.
_MOST_TEXT_BYTES = 127


@dataclass(frozen=True, slots=True, kw_only=True)
class Importance:
    """How much each column of a model's tensors counts.

    Attributes:
        values: By the name of a tensor: mean squares of what goes into its columns,
            those of all its experts one after the other.
        file_name: Where it was read.
        dataset: What it was computed from; empty if not told.
        n_chunks: How much of that; 0 if not told.
    """

    values: dict[str, Floats]
    file_name: str
    dataset: str
    n_chunks: int

    @property
    def metadata(self) -> dict[str, int | str]:
        """What llama.cpp's tool notes of it in a model that is made with it."""
        noted: dict[str, int | str] = {"quantize.imatrix.file": _cut(self.file_name)}
        if self.dataset:
            noted["quantize.imatrix.dataset"] = _cut(self.dataset)
        noted["quantize.imatrix.entries_count"] = len(self.values)
        if self.n_chunks:
            noted["quantize.imatrix.chunks_count"] = self.n_chunks
        return noted


@dataclass(slots=True)
class Sums:
    """What went into a tensor so far.

    Attributes:
        values: Sums of squares, a row of columns for each of its matrices.
        count: Rows that were added up, of each matrix.
    """

    values: npt.NDArray[np.float64]
    count: int = 0

    @classmethod
    def empty(cls, n_matrices: int, n_columns: int) -> "Sums":
        """Nothing yet."""
        return cls(np.zeros((n_matrices, n_columns)))


def write_sums(
    path: Path, sums: Mapping[str, Sums], dataset: str, chunks: tuple[int, int]
) -> None:
    """Write an importance matrix as `llama-imatrix` does.

    Args:
        path: Replaced wholly or not at all.
        sums: By the name of a tensor.
        dataset: What they were computed from.
        chunks: How many there were, and their length in tokens.

    Raises:
        OSError: The system cannot write there.
    """
    # An engine that only answers needs no time for this.
    import gguf  # noqa: PLC0415

    with new_file(path) as part:
        writer = gguf.GGUFWriter(part, "")
        writer.add_type(gguf.GGUFType.IMATRIX)
        writer.add_array(gguf.Keys.IMatrix.DATASETS, [dataset])
        writer.add_uint32(gguf.Keys.IMatrix.CHUNK_COUNT, chunks[0])
        writer.add_uint32(gguf.Keys.IMatrix.CHUNK_SIZE, chunks[1])
        for name, each in sorted(sums.items()):
            # All matrices of a tensor have one count, and so are one row.
            row = each.values.astype(np.float32).reshape(-1)
            writer.add_tensor(name + _SUMS, row)
            writer.add_tensor(name + _COUNTS, np.array([each.count], np.float32))
        writer.write_header_to_file()
        writer.write_kv_data_to_file()
        writer.write_tensors_to_file()
        writer.close()


def read_importance(path: str) -> Importance:
    """Read a file that `llama-imatrix` or this program wrote.

    Raises:
        Refused: It is something else, or damaged.
    """
    file = Path(path)
    try:
        header = read_header(file)
        values = _read_values(file, header)
    except ModelFileError as error:
        raise Refused("imatrix", error.text) from error
    except OSError as error:
        raise Refused("imatrix", (error.strerror or str(error)).lower()) from error
    if header.kind != "imatrix" or not values:
        raise Refused("imatrix", mark("Refusal", "it holds no importance matrix"))
    if not all(np.isfinite(each).all() for each in values.values()):
        raise Refused("imatrix", mark("Refusal", "it holds what is no number"))
    return Importance(
        values=values,
        file_name=file.name,
        dataset=_first_dataset(header),
        n_chunks=header.count("imatrix.chunk_count"),
    )


def _read_values(path: Path, header: GgufHeader) -> dict[str, Floats]:
    infos = {info.name: info for info in header.tensors if info.type.name == "F32"}
    values = {}
    for name, info in infos.items():
        counts = infos.get(name.removesuffix(_SUMS) + _COUNTS)
        if name.endswith(_SUMS) and counts is not None and counts.n_elements:
            _require_rows(info.n_elements, counts.n_elements)
            sums = _read_floats(path, header, info)
            per_expert = _read_floats(path, header, counts)
            values[name.removesuffix(_SUMS)] = _means(sums, per_expert)
    return values


def _require_rows(n_sums: int, n_counts: int) -> None:
    """Refuse sums of which there are not as many for each count."""
    if not n_sums or n_sums % n_counts:
        raise Refused(
            "imatrix", mark("Refusal", "its sums and counts do not fit each other")
        )


def _means(sums: Floats, counts: Floats) -> Floats:
    """Means of what was added up; one where nothing was."""
    rows = sums.reshape(len(counts), -1)
    means = np.ones_like(rows)
    np.divide(rows, counts[:, None], out=means, where=counts[:, None] > 0)
    return means.reshape(-1)


def _read_floats(path: Path, header: GgufHeader, info: TensorInfo) -> Floats:
    offset = header.data_offset + info.offset
    return np.fromfile(path, np.float32, info.n_elements, offset=offset)


def _first_dataset(header: GgufHeader) -> str:
    datasets = header.metadata.get("imatrix.datasets")
    first = datasets[0] if isinstance(datasets, tuple) and datasets else ""
    return first if isinstance(first, str) else ""


def _cut(text: str) -> str:
    return text.encode()[:_MOST_TEXT_BYTES].decode(errors="ignore")
