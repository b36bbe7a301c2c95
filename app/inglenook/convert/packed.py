"""Reads the weights of a GGUF, a block at a time."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from gguf import GGMLQuantizationType, quants

from inglenook.convert.safetensors import Array
from inglenook.errors import ModelDamaged, ModelUnreadable
from inglenook.library.header import GgufHeader, TensorInfo
from inglenook.translation import translate


@dataclass(frozen=True, slots=True)
class PackedTensor:
    """A tensor of a GGUF, with where it lies."""

    path: Path
    offset: int
    info: TensorInfo

    @classmethod
    def of(cls, path: Path, header: GgufHeader, info: TensorInfo) -> "PackedTensor":
        """A tensor of a file with this header."""
        return cls(path, header.data_offset + info.offset, info)

    @property
    def row_length(self) -> int:
        """Values in a row."""
        return self.info.shape[0] if self.info.shape else 1

    @property
    def n_rows(self) -> int:
        """All rows, of all that lie over each other."""
        return self.info.n_elements // self.row_length if self.row_length else 0

    @property
    def n_each(self) -> int:
        """Rows of each of the matrices that lie over each other."""
        # Files leave out a last dimension of 1.
        return self.info.shape[1] if len(self.info.shape) > 1 else 1

    def read_rows(self, start: int, stop: int) -> Array:
        """The bytes of some rows.

        Raises:
            ModelDamaged: The file ends before.
            ModelUnreadable: The system does not let us read it.
        """
        type_ = self.info.type
        row_bytes = self.row_length // type_.block_length * type_.block_bytes
        n_bytes = (stop - start) * row_bytes
        offset = self.offset + start * row_bytes
        try:
            read: Array = np.fromfile(self.path, np.uint8, n_bytes, offset=offset)
        except OSError as error:
            raise ModelUnreadable(self.path.name, str(error.strerror)) from error
        if read.size < n_bytes:
            raise ModelDamaged(self.path.name, translate("Convert", "it is cut off"))
        return read.reshape(stop - start, row_bytes)

    def values(self, start: int, stop: int) -> Array:
        """Some rows as numbers of 32 bits.

        Raises:
            ModelUnreadable: Its values are packed in a way that is not known.
        """
        try:
            type_ = GGMLQuantizationType[self.info.type.name]
            unpacked: Array = quants.dequantize(self.read_rows(start, stop), type_)
        except (KeyError, NotImplementedError) as error:
            raise ModelUnreadable(
                self.path.name,
                translate("Convert", "its weights of the type {type}").format(
                    type=self.info.type.name
                ),
            ) from error
        return unpacked
