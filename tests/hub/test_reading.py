"""What the hub says, made into records."""

import pytest
from huggingface_hub import ModelInfo
from huggingface_hub.hf_api import RepoFile

from inglenook.hub.reading import details_of, hit_of

COMMIT = "0123456789" * 4
SHA256 = "ab" * 32


def model(**fields):
    return ModelInfo(id="a/b", sha=COMMIT, **fields)


def file(path, size=5, **fields):
    return RepoFile(path=path, size=size, oid="0" * 40, **fields)


def test_what_is_not_told_is_empty():
    hit = hit_of(model())
    assert (hit.author, hit.downloads, hit.likes, hit.gate) == ("a", 0, 0, "")
    assert (hit.architecture, hit.n_params, hit.context_tokens) == ("", None, None)
    details = details_of(model(), [], "")
    assert (details.licence, details.base_models, details.tags) == ("", (), ())


@pytest.mark.parametrize(
    "told", ["much", {"total": "7B", "architecture": 5, "context_length": -1}, [1], 7]
)
def test_what_makes_no_sense_is_not_told(told):
    hit = hit_of(model(gguf=told, downloads="many", likes=-3))
    assert (hit.architecture, hit.n_params, hit.context_tokens) == ("", None, None)
    assert (hit.downloads, hit.likes) == (0, 0)


def test_the_author_is_who_the_name_says():
    assert hit_of(model(author={"name": "somebody"})).author == "a"


@pytest.mark.parametrize(
    ("gated", "gate"),
    [(False, ""), (None, ""), ("auto", "auto"), ("manual", "manual"), (True, "manual")],
)
def test_the_gate_is_told(gated, gate):
    assert hit_of(model(gated=gated)).gate == gate


@pytest.mark.parametrize(
    ("fields", "licence"),
    [
        ({"cardData": {"license": "mit"}}, "mit"),
        ({"cardData": {"license": "other", "license_name": "gemma"}}, "gemma"),
        ({"tags": ["gguf", "license:llama2"]}, "llama2"),
        ({"cardData": {"license": ["mit"]}}, ""),
    ],
)
def test_the_licence_has_its_own_name(fields, licence):
    assert details_of(model(**fields), [], "").licence == licence


@pytest.mark.parametrize(
    ("told", "bases"),
    [("a/base", ("a/base",)), (["a/one", "../two", 3], ("a/one",)), (None, ())],
)
def test_base_models_are_names_of_repositories(told, bases):
    assert details_of(model(cardData={"base_model": told}), [], "").base_models == bases


def test_a_large_file_has_the_size_and_the_checksum_of_its_content():
    lfs = {"size": 7 * 10**9, "oid": SHA256, "pointerSize": 134}
    (told,) = details_of(model(), [file("x.gguf", size=134, lfs=lfs)], "").files
    assert (told.size_bytes, told.sha256) == (7 * 10**9, SHA256)


@pytest.mark.parametrize("sha256", ["", "AB" * 32, "ab" * 31, "../../etc"])
def test_a_checksum_that_is_none_is_left_out(sha256):
    lfs = {"size": 5, "oid": sha256, "pointerSize": 134}
    (told,) = details_of(model(), [file("x.gguf", lfs=lfs)], "").files
    assert told.sha256 is None


@pytest.mark.parametrize(
    ("readme", "card"),
    [
        ("---\nlicense: mit\n---\n# Title", "# Title"),
        ("\ufeff---\na: b\n---\n\nText", "\nText"),
        ("# Title\n---\nText", "# Title\n---\nText"),
        ("---\nnever ends", "---\nnever ends"),
        ("", ""),
    ],
)
def test_the_front_matter_is_no_part_of_the_card(readme, card):
    assert details_of(model(), [], readme).card == card
