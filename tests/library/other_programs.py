"""Folders as other programs make them."""

import hashlib
import json

from tests import handmade_gguf as make

MODEL = "application/vnd.ollama.image.model"


def put(path, data=None):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(make.model() if data is None else data)
    return path


def put_manifest(folder, name, content, *, host="registry.ollama.ai"):
    """The manifest of `namespace/model:tag`, with what is to stand in it."""
    model, tag = name.split(":")
    data = content if isinstance(content, bytes) else json.dumps(content).encode()
    return put(folder / "manifests" / host / model / tag, data)


def put_ollama(folder, *names, data=None, host="registry.ollama.ai"):
    """A blob under some names, as in `library/llama3.2:3b`."""
    data = make.model() if data is None else data
    digest = hashlib.sha256(data).hexdigest()
    blob = put(folder / "blobs" / f"sha256-{digest}", data)
    layers = [
        {"mediaType": "application/vnd.ollama.image.license", "digest": "sha256:0"},
        {"mediaType": MODEL, "digest": f"sha256:{digest}", "size": len(data)},
    ]
    for name in names:
        put_manifest(folder, name, {"schemaVersion": 2, "layers": layers}, host=host)
    return blob


def put_cached(folder, repo, name, *, commit="c0ffee", data=None):
    """A file in the Hub's cache: a link to a blob."""
    data = make.model() if data is None else data
    root = folder / f"models--{repo.replace('/', '--')}"
    blob = put(root / "blobs" / hashlib.sha256(data).hexdigest(), data)
    link = root / "snapshots" / commit / name
    link.parent.mkdir(parents=True, exist_ok=True)
    link.symlink_to(blob)
    return link
