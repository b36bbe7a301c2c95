"""Where a wheel is, and its checksum."""

import json

import pytest
from packaging.requirements import Requirement
from tests.engine.packs.local_index import ELSEWHERE, VERSION, slim_wheel

from inglenook.engine.packs.resolve import find_release_digest, find_wheel
from inglenook.errors import PackNotInstalled
from inglenook.work import drain

WANTED = Requirement(f"llama-cpp-python=={VERSION}")
FILE = "https://github.com/a/b/releases/download/v1-cu124/x-1-py3-none-any.whl"


def find(web, root, **options):
    return drain(find_wheel(web, root, WANTED, **options))[1]


@pytest.mark.parametrize(
    ("root", "asked"),
    [
        ("/simple/cu124", "/simple"),
        ("/simple", "/simple"),
        ("/simple", "/simple/"),
        ("/simple", "/simple/llama-cpp-python/"),
        ("/simple", "/simple/llama-cpp-python"),
        ("/cu124", "/cu124"),
    ],
)
def test_an_index_may_be_named_in_any_of_the_usual_ways(
    index, web, tmp_path, root, asked
):
    index.offer(slim_wheel(tmp_path), root=root)
    link = find(web, index.url + asked, tag="cu124")
    assert link.name.startswith(f"llama_cpp_python-{VERSION}-")
    assert len(link.sha256) == 64


def test_an_index_of_all_kinds_is_asked_for_the_kind_first(index, web, tmp_path):
    index.offer(slim_wheel(tmp_path), root="/simple", sha256="a" * 64)
    index.offer(slim_wheel(tmp_path), root="/simple/cu124", sha256="b" * 64)
    assert find(web, index.url + "/simple", tag="cu124").sha256 == "b" * 64
    assert find(web, index.url + "/simple", tag="vulkan").sha256 == "a" * 64


def test_an_index_without_the_project_is_told_so(index, web):
    with pytest.raises(PackNotInstalled, match="no llama-cpp-python of the kind “cu9”"):
        find(web, index.url + "/simple", tag="cu9")


def test_a_wheel_for_another_system_is_not_taken(index, web, tmp_path):
    root = index.offer(slim_wheel(tmp_path, platform=ELSEWHERE))
    with pytest.raises(PackNotInstalled, match="for this system"):
        find(web, root)


def test_a_wheel_of_another_version_is_not_taken(index, web, tmp_path):
    root = index.offer(slim_wheel(tmp_path, number="0.3.1"))
    with pytest.raises(PackNotInstalled, match="has no llama-cpp-python"):
        find(web, root)


def test_a_wheel_without_a_checksum_is_refused(index, web, tmp_path):
    root = index.offer(slim_wheel(tmp_path), sha256="")
    with pytest.raises(PackNotInstalled, match="no SHA-256"):
        find(web, root)


def test_the_users_own_checksum_counts_before_that_of_the_index(index, web, tmp_path):
    root = index.offer(slim_wheel(tmp_path), sha256="a" * 64)
    assert find(web, root, sha256="B" * 64).sha256 == "b" * 64


def digest(web, index, release):
    if release is not None:
        index.put("/repos/a/b/releases/tags/v1-cu124", json.dumps(release).encode())
    return drain(find_release_digest(web, FILE, index.url))


def test_github_tells_the_checksum_of_a_release_file(index, web):
    other = {"browser_download_url": FILE + "x", "digest": "sha256:" + "b" * 64}
    asset = {"browser_download_url": FILE, "digest": "sha256:" + "a" * 64}
    assert digest(web, index, {"assets": [other, asset]}) == "a" * 64


@pytest.mark.parametrize(
    "release",
    [
        None,
        [],
        {},
        {"assets": []},
        {"assets": [{"browser_download_url": FILE, "digest": None}]},
        {"assets": [{"browser_download_url": FILE, "digest": "md5:a"}]},
        {"assets": [{"browser_download_url": FILE}]},
    ],
)
def test_where_github_does_not_tell_there_is_none(index, web, release):
    assert digest(web, index, release) == ""


def test_other_hosts_are_not_asked_for_checksums(index, web):
    url = "https://github.test/a/b/releases/download/v1/x.whl"
    assert drain(find_release_digest(web, url, index.url)) == ""
    assert index.asked == []
