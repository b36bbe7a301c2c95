"""What new files are called unless the user says otherwise."""

from pathlib import Path
from typing import Literal

from inglenook.library.names import parse_file_name

#: What a folder of others holds.
Kind = Literal["model", "adapter"]


def converted_name(folder: Path, kind: Kind, type_name: str) -> str:
    """What the GGUF of a folder is called, as in “Qwen3-8B-BF16.gguf”."""
    end = "-LoRA" if kind == "adapter" else ""
    return f"{folder_title(folder)}-{type_name}{end}.gguf"


def folder_title(folder: Path) -> str:
    """Its name; in the cache of huggingface_hub, where it is a hash, the model's."""
    repository = folder.parent.parent.name
    if folder.parent.name == "snapshots" and repository.startswith("models--"):
        return repository.rpartition("--")[2]
    return folder.name


def merged_name(base: Path, adapter: Path) -> str:
    """What a model with an adapter in it is called: by both names."""
    return f"{parse_file_name(base.name).whole}-{adapter.stem}.gguf"
