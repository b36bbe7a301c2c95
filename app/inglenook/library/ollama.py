"""Ollama's folder: manifests that say which blob each name stands for.

manifests/registry.ollama.ai/library/llama3.2/3b    the name llama3.2:3b
blobs/sha256-…                                      the GGUF file, by its checksum
"""

import logging
import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import msgspec

from inglenook.json_file import NO_JSON
from inglenook.library.files import is_file, read_small
from inglenook.library.folders import files_right_in, folders_in

log = logging.getLogger(__name__)

_MODEL = "application/vnd.ollama.image.model"
_DIGEST = re.compile(r"sha256[:-]([0-9a-f]{64})", re.ASCII)
#: What a part of a name may hold, by types/model/name.go of Ollama.
_NAME = re.compile(r"[\w.-]{1,128}", re.ASCII)
_HOST, _NAMESPACE = "registry.ollama.ai", "library"
_MOST_MANIFESTS = 10_000


class _Layer(msgspec.Struct):
    mediaType: str = ""  # noqa: N815 - Ollama's word
    digest: str = ""


class _Manifest(msgspec.Struct):
    layers: list[_Layer] = []


def ollama_models(folder: Path) -> dict[Path, tuple[str, ...]]:
    """The GGUF files that are here, and what they are called, the best name first.

    Args:
        folder: The one with `manifests` and `blobs`.
    """
    named: dict[Path, list[str]] = {}
    for manifest in islice(_manifests(folder / "manifests"), _MOST_MANIFESTS):
        blob = _blob(folder / "blobs", _digest(manifest))
        if blob is not None:
            named.setdefault(blob, []).append(_name(manifest))
    return {blob: tuple(sorted(names, key=_rank)) for blob, names in named.items()}


def _manifests(folder: Path) -> Iterator[Path]:
    """Host, namespace, model and tag, each a folder but the last; nothing deeper."""
    for host in _named(folders_in(folder)):
        for namespace in _named(folders_in(host)):
            for model in _named(folders_in(namespace)):
                yield from _named(files_right_in(model))


def _named(paths: list[Path]) -> Iterator[Path]:
    return (path for path in paths if _NAME.fullmatch(path.name))


def _digest(manifest: Path) -> str:
    """The checksum of the model that a manifest names; empty where it does not."""
    try:
        layers = msgspec.json.decode(read_small(manifest), type=_Manifest).layers
    except NO_JSON as error:
        log.warning("The manifest %a is not used: %s", str(manifest), error)
        return ""
    for layer in layers:
        match = _DIGEST.fullmatch(layer.digest)
        if layer.mediaType == _MODEL and match:
            return match[1]
    return ""


def _blob(folder: Path, digest: str) -> Path | None:
    """The file with this checksum; older versions write it with a colon."""
    for separator in "-:":
        blob = folder / f"sha256{separator}{digest}"
        if digest and is_file(blob):
            return blob
    return None


def _name(manifest: Path) -> str:
    """What Ollama calls it: without what is so for most."""
    host, namespace, model, tag = manifest.parts[-4:]
    name = f"{model}:{tag}"
    if host != _HOST:
        return f"{host}/{namespace}/{name}"
    return name if namespace == _NAMESPACE else f"{namespace}/{name}"


def _rank(name: str) -> tuple[bool, int, str]:
    """“llama3.2:3b” tells more than “llama3.2:latest”."""
    return name.endswith(":latest"), len(name), name
