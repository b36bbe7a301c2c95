"""Names from the network, most of them made by somebody who means harm."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inglenook.errors import NameUnsafe
from inglenook.hub.download.names import local_path, require_distinct

FOLDER = Path("/models").absolute()


@pytest.mark.parametrize(
    "path",
    [
        "Qwen3-8B-Q4_K_M.gguf",
        "UD-Q4_K_XL/DeepSeek-V3-0324-UD-Q4_K_XL-00001-of-00009.gguf",
        "模型-Q4_0.gguf",
        "consoles-Q4_0.gguf",
        ".hidden.gguf",
        "x" * 238 + ".gguf",
    ],
)
def test_honest_names_stay_as_they_are(path):
    assert local_path(FOLDER, "org/name", path) == FOLDER / "org" / "name" / path


@pytest.mark.parametrize(
    "path",
    [
        "",
        "..",
        "../x.gguf",
        "a/../../x.gguf",
        "./x.gguf",
        "a//x.gguf",
        "a/",
        "/etc/x.gguf",
        "C:/x.gguf",
        "C:x.gguf",
        "\\\\server\\share\\x.gguf",
        "a\\..\\x.gguf",
        "x.gguf:stream",
        "CON",
        "con.gguf",
        "a/NUL.Q4_0.gguf",
        "com1.gguf",
        "LPT¹.gguf",
        "aux .gguf",
        "conin$.gguf",
        "x.gguf.",
        "x.gguf ",
        " x.gguf",
        "a./x.gguf",
        "x\n.gguf",
        "x\x00.gguf",
        "x\x7f.gguf",
        "x\x85.gguf",
        "x\u202efugg.exe",
        "x\u2028.gguf",
        "x\ud800.gguf",
        "x?.gguf",
        "x*.gguf",
        '"x".gguf',
        "x|y.gguf",
        "<x>.gguf",
        "x" * 239 + ".gguf",
        "ж" * 128 + ".gguf",
        "a/" * 16 + "x.gguf",
    ],
)
def test_what_must_not_become_a_name_is_refused(path):
    with pytest.raises(NameUnsafe) as raised:
        local_path(FOLDER, "org/name", path)
    assert raised.value.text.isprintable()


@pytest.mark.parametrize("repo", ["../name", "/name", "org/..", "a/b/c", "org/con", ""])
def test_the_name_of_a_repository_is_checked_too(repo):
    with pytest.raises(NameUnsafe):
        local_path(FOLDER, repo, "x.gguf")


@given(st.text(max_size=300))
def test_whatever_the_name_nothing_leaves_its_folder(path):
    try:
        there = local_path(FOLDER, "org/name", path)
    except NameUnsafe:
        return
    assert there.is_relative_to(FOLDER / "org" / "name")
    assert ".." not in there.parts
    assert len(there.name.encode()) < 255


@pytest.mark.parametrize(
    "names",
    [("a.gguf", "A.GGUF"), ("Q4/x.gguf", "q4/x.gguf"), ("\u00e9.gguf", "e\u0301.gguf")],
)
def test_names_that_some_systems_take_for_the_same_are_refused(names):
    with pytest.raises(NameUnsafe):
        require_distinct(FOLDER / name for name in names)
