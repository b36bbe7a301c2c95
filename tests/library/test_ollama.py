"""Ollama's manifests, honest and hostile."""

import pytest
from tests.library.other_programs import MODEL, put, put_manifest, put_ollama

from inglenook.library.ollama import ollama_models


def names(folder):
    return [name for named in ollama_models(folder).values() for name in named]


def test_a_blob_is_known_by_its_name(tmp_path):
    blob = put_ollama(tmp_path, "library/llama3.2:3b")
    assert ollama_models(tmp_path) == {blob: ("llama3.2:3b",)}


def test_several_tags_are_one_model_the_telling_one_first(tmp_path):
    blob = put_ollama(tmp_path, "library/llama3.2:latest", "library/llama3.2:3b")
    assert ollama_models(tmp_path) == {blob: ("llama3.2:3b", "llama3.2:latest")}


def test_names_of_others_are_whole(tmp_path):
    put_ollama(tmp_path, "mattw/tiny:1b", data=b"1")
    put_ollama(tmp_path, "me/Tiny-GGUF:Q4_0", data=b"2", host="hf.co")
    assert sorted(names(tmp_path)) == ["hf.co/me/Tiny-GGUF:Q4_0", "mattw/tiny:1b"]


def test_older_blobs_have_a_colon(tmp_path):
    blob = put_ollama(tmp_path, "library/old:7b")
    blob = blob.rename(blob.with_name(blob.name.replace("-", ":")))
    assert ollama_models(tmp_path) == {blob: ("old:7b",)}


def test_a_blob_that_is_gone_is_left_out(tmp_path):
    put_ollama(tmp_path, "library/gone:7b").unlink()
    assert ollama_models(tmp_path) == {}


def layers(digest, kind=MODEL):
    return {"layers": [{"mediaType": kind, "digest": digest}]}


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"\xff",
        b"null",
        b"[" * 100_000,
        {"layers": None},
        {"layers": [None]},
        {"layers": {}},
        layers(7),
        layers("sha256:../../../../etc/passwd"),
        layers("sha256:" + "A" * 64),
        layers("sha256-" + "0" * 63),
        layers("md5:" + "0" * 64),
        layers("sha256:" + "0" * 64, kind="application/vnd.ollama.image.projector"),
    ],
)
def test_a_manifest_that_makes_no_sense_is_left_out(tmp_path, content):
    put(tmp_path / "blobs" / ("sha256-" + "0" * 64))
    put(tmp_path.parent / "passwd")
    put_ollama(tmp_path, "library/good:1b")
    put_manifest(tmp_path, "library/bad:1b", content)
    assert names(tmp_path) == ["good:1b"]


def test_what_lies_elsewhere_is_no_manifest(tmp_path):
    manifest = put_manifest(tmp_path, "library/good:1b", layers("sha256:" + "0" * 64))
    put(tmp_path / "blobs" / ("sha256-" + "0" * 64))
    put(tmp_path / "manifests" / "stray", manifest.read_bytes())
    put(manifest.parent / "deeper" / "tag", manifest.read_bytes())
    put(manifest.parent / "with space", manifest.read_bytes())
    (manifest.parent / "loop").symlink_to(tmp_path / "manifests")
    assert names(tmp_path) == ["good:1b"]


def test_a_folder_without_manifests_has_no_models(tmp_path):
    assert ollama_models(tmp_path) == {}
