"""What people paste."""

import pytest

from inglenook.errors import AddressUseless
from inglenook.hub.addresses import is_repo_id, read_address
from inglenook.hub.records import Address

REPO = "bartowski/gemma-2-9b-it-GGUF"


@pytest.mark.parametrize(
    "text",
    [
        REPO,
        f"  {REPO}\n",
        f"<https://huggingface.co/{REPO}>",
        f"https://huggingface.co/{REPO}",
        f"https://huggingface.co/{REPO}/",
        f"http://huggingface.co/{REPO}?library=llama-cpp-python#files",
        f"huggingface.co/{REPO}",
        f"www.huggingface.co/{REPO}",
        f"hf.co/{REPO}",
        f"HTTPS://hf.co/{REPO}",
        f"hf://{REPO}",
        f"https://huggingface.co/models/{REPO}",
        f"https://huggingface.co/api/models/{REPO}",
        f"https://hf-mirror.com/{REPO}/discussions/3",
        f"http://user:secret@127.0.0.1:8971/{REPO}",
    ],
)
def test_a_repository_is_named_in_many_ways(text):
    assert read_address(text) == Address(repo_id=REPO)


@pytest.mark.parametrize("text", [f"{REPO}:Q4_K_M", f"hf.co/{REPO}:Q4_K_M"])
def test_a_variant_stands_behind_a_colon(text):
    assert read_address(text) == Address(repo_id=REPO, variant="Q4_K_M")


def test_a_revision_stands_behind_an_at():
    address = Address(repo_id=REPO, revision="v1", variant="Q8_0")
    assert read_address(f"{REPO}@v1:Q8_0") == address


def test_a_view_of_the_hub_tells_its_revision():
    text = f"https://huggingface.co/{REPO}/tree/refs%2Fpr%2F3"
    assert read_address(text) == Address(repo_id=REPO, revision="refs/pr/3")


@pytest.mark.parametrize("view", ["blob", "resolve", "raw"])
def test_an_address_of_a_file_tells_the_file(view):
    text = f"https://huggingface.co/{REPO}/{view}/main/BF16/a%20b.gguf?download=true"
    expected = Address(repo_id=REPO, revision="main", path="BF16/a b.gguf")
    assert read_address(text) == expected


def test_a_file_behind_the_name_is_one():
    assert read_address(f"{REPO}/a/b.GGUF") == Address(repo_id=REPO, path="a/b.GGUF")


@pytest.mark.parametrize(
    "text",
    ["", "  ", "gemma", "gemma 2 9b", "a/b c", "author/", "/name", "a/b/c", "a//b",
     "../etc", "a/../b", "-a/b", "Q4_K_M", "a/b:", "über/model"],
)  # fmt: skip
def test_other_words_are_searched_for(text):
    assert read_address(text) is None


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("https://huggingface.co/datasets/a/b", "data set"),
        ("https://huggingface.co/spaces/a/b", "application"),
        ("https://huggingface.co/collections/a/b-1", "collection"),
        ("https://huggingface.co/bartowski", "no model"),
        ("https://huggingface.co/", "no model"),
        ("https://huggingface.co/../..", "no model"),
        ("https://[oops/a/b", "no address"),
        ("https://huggingface.co/a/b..c", "no model"),
    ],
)
def test_an_address_of_something_else_is_an_error(text, what):
    with pytest.raises(AddressUseless, match=what):
        read_address(text)


@pytest.mark.parametrize("text", ["a/b", "TheBloke/Llama-2-7B-Chat-GGUF", "0x/x_y.z"])
def test_a_name_has_an_author(text):
    assert is_repo_id(text)


@pytest.mark.parametrize(
    "text", ["a", "a/b/c", "a/..", "../b", "a/b..c", "a b/c", "a/" + "x" * 97, "a/b\n"]
)
def test_hostile_names_are_none(text):
    assert not is_repo_id(text)
