"""A folder with a model, as Transformers saves it."""

from collections.abc import Iterator
from pathlib import Path

from inglenook.convert.json_object import read_object
from inglenook.convert.safetensors import StoredTensor, read_tensors
from inglenook.errors import CheckpointInvalid, CheckpointUnsupported
from inglenook.translation import translate

_INDEX = "model.safetensors.index.json"


def read_weights(folder: Path) -> Iterator[StoredTensor]:
    """All tensors of a folder, those of the first file first.

    Raises:
        CheckpointInvalid: A file is missing, is cut off, or makes no sense.
        CheckpointUnsupported: They are in another format.
    """
    for path in _files(folder):
        yield from read_tensors(path).values()


def _files(folder: Path) -> list[Path]:
    index = read_object(folder / _INDEX).dict("weight_map")
    names = sorted({name for name in index.values() if isinstance(name, str)})
    # A name from elsewhere must not lead out of the folder.
    paths = [folder / Path(name).name for name in names] or sorted(
        folder.glob("model*.safetensors")
    )
    for path in paths:
        if not path.is_file():
            raise CheckpointInvalid(
                folder.name,
                translate("Convert", "its file “{file}” is missing").format(
                    file=path.name
                ),
            )
    if not paths:
        raise _without_weights(folder)
    return paths


def _without_weights(folder: Path) -> Exception:
    if any(folder.glob("pytorch_model*.bin")):
        # Reading such a file can run any program that it holds.
        return CheckpointUnsupported(
            folder.name,
            translate("Convert", "its weights are in PyTorch’s own format"),
        )
    return CheckpointInvalid(
        folder.name, translate("Convert", "there are no safetensors files in it")
    )
