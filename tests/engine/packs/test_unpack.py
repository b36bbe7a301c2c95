"""Archives, honest and hostile."""

import stat
import zipfile
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.engine.packs.local_index import write_wheel

from inglenook.engine.packs.unpack import unpack_wheel
from inglenook.errors import PackNotInstalled
from inglenook.work import drain

GOOD = {"llama_cpp/__init__.py": "x = 1\n", "llama_cpp/lib/libllama.so": b"\x7fELF"}


def unpack(wheel, folder):
    steps = []
    drain(unpack_wheel(wheel, folder, name="x.whl"), steps.append)
    return steps


def files(folder):
    every = folder.rglob("*")
    return sorted(p.relative_to(folder).as_posix() for p in every if p.is_file())


def assert_refused(wheel, folder, words=""):
    with pytest.raises(PackNotInstalled, match=words):
        unpack(wheel, folder)
    assert files(folder) == []
    assert [each.name for each in folder.parent.iterdir() if each != wheel] in (
        [],
        [folder.name],
    )


def test_what_is_in_a_wheel_is_in_the_folder(tmp_path):
    steps = unpack(write_wheel(tmp_path, GOOD), tmp_path / "pack")
    assert files(tmp_path / "pack") == sorted(GOOD)
    assert (tmp_path / "pack/llama_cpp/__init__.py").read_text() == "x = 1\n"
    assert steps[0].total_bytes == 10


def test_two_wheels_may_share_a_folder(tmp_path):
    (tmp_path / "a").mkdir()
    unpack(write_wheel(tmp_path / "a", {"nvidia/a/lib/a.so": "a"}), tmp_path / "pack")
    unpack(write_wheel(tmp_path, {"nvidia/b/lib/b.so": "b"}), tmp_path / "pack")
    assert files(tmp_path / "pack") == ["nvidia/a/lib/a.so", "nvidia/b/lib/b.so"]


def test_second_copies_and_headers_are_passed_over(tmp_path):
    more = {"lib/libllama.so": "x", "include/llama.h": "x", "bin/a.dll": "x"}
    unpack(write_wheel(tmp_path, GOOD | more), tmp_path / "pack")
    assert files(tmp_path / "pack") == sorted(GOOD)


@pytest.mark.parametrize(
    "name",
    [
        "../evil.py",
        "llama_cpp/../../evil.py",
        "/tmp/evil.py",
        "//host/share/evil.py",
        "..\\evil.py",
        "C:/evil.py",
        "C:evil.py",
        "llama_cpp/evil.py:stream",
        "llama_cpp/./evil.py",
        "llama_cpp//evil.py",
        "llama_cpp/... /evil.py",
        "llama_cpp/ /evil.py",
        "llama_cpp/evil\n.py",
        "lib/../../evil.py",
    ],
)
def test_a_name_that_leads_elsewhere_is_refused(tmp_path, name):
    wheel = write_wheel(tmp_path, GOOD | {name: "evil"})
    assert_refused(wheel, tmp_path / "pack", "leads elsewhere")


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR])
def test_what_is_no_plain_file_is_refused(tmp_path, kind):
    wheel = write_wheel(tmp_path, GOOD)
    member = zipfile.ZipInfo("llama_cpp/link")
    member.external_attr = (kind | 0o777) << 16
    with zipfile.ZipFile(wheel, "a") as archive:
        archive.writestr(member, "/etc/passwd")
    assert_refused(wheel, tmp_path / "pack", "leads elsewhere")


def test_two_files_of_one_name_are_refused(tmp_path):
    wheel = write_wheel(tmp_path, GOOD | {"LLAMA_CPP/__init__.py": "evil"})
    assert_refused(wheel, tmp_path / "pack", "two of one name")


def test_a_bomb_is_refused(tmp_path):
    wheel = tmp_path / "bomb.whl"
    with zipfile.ZipFile(wheel, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("llama_cpp/zeros", bytes(128 * 2**20))
    assert_refused(wheel, tmp_path / "pack", "would take")


def test_too_many_files_are_refused(tmp_path):
    many = {f"llama_cpp/{number}": "" for number in range(20_001)}
    assert_refused(write_wheel(tmp_path, many), tmp_path / "pack", "too many")


def test_a_file_that_is_longer_than_it_says_is_refused(tmp_path):
    wheel = write_wheel(tmp_path, {"llama_cpp/a": b"long" * 100})
    data = bytearray(wheel.read_bytes())
    at = data.rindex(b"PK\1\2")
    data[at + 24 : at + 28] = (4).to_bytes(4, "little")
    wheel.write_bytes(data)
    with pytest.raises(PackNotInstalled, match="damaged"):
        unpack(wheel, tmp_path / "pack")


def test_a_file_with_a_password_is_refused(tmp_path):
    wheel = write_wheel(tmp_path, {"llama_cpp/a": "secret"})
    data = bytearray(wheel.read_bytes())
    for mark, offset in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        data[data.index(mark) + offset] |= 1
    wheel.write_bytes(data)
    with pytest.raises(PackNotInstalled, match="damaged"):
        unpack(wheel, tmp_path / "pack")


@pytest.mark.parametrize("content", [b"", b"PK", b"not a zip" * 100])
def test_what_is_no_archive_is_refused(tmp_path, content):
    wheel = tmp_path / "x.whl"
    wheel.write_bytes(content)
    assert_refused(wheel, tmp_path / "pack", "damaged")


@settings(deadline=None, max_examples=60)
@given(cut=st.integers(0, 10_000), flips=st.lists(st.integers(0, 10_000), max_size=4))
def test_a_damaged_archive_is_refused_or_harmless(tmp_path_factory, cut, flips):
    folder = tmp_path_factory.mktemp("damaged")
    wheel = write_wheel(folder, GOOD)
    data = bytearray(wheel.read_bytes())
    for flip in flips:
        data[flip % len(data)] ^= 0xFF
    wheel.write_bytes(data[: len(data) - cut % len(data)])
    with suppress(PackNotInstalled, OSError):
        unpack(wheel, folder / "pack")
    assert {each.name for each in folder.iterdir()} <= {wheel.name, "pack"}
