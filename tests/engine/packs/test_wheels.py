"""The wheel that fits."""

import pytest
from packaging.requirements import Requirement
from packaging.tags import Tag

from inglenook.engine.packs.index import Link
from inglenook.engine.packs.wheels import pick_wheel
from inglenook.errors import PackNotInstalled

SUPPORTED = (
    Tag("py3", "none", "manylinux_2_28_x86_64"),
    Tag("py3", "none", "manylinux_2_17_x86_64"),
    Tag("py3", "none", "linux_x86_64"),
)


def pick(*names, wanted="llama-cpp-python==0.3.36"):
    links = [Link(name=name, url=f"http://x/{name}", sha256="") for name in names]
    return pick_wheel(links, Requirement(wanted), SUPPORTED).name


def llama(version="0.3.36", tag="py3-none-linux_x86_64"):
    return f"llama_cpp_python-{version}-{tag}.whl"


def test_only_the_exact_version_is_taken():
    names = llama("0.3.35"), llama("0.3.36"), llama("0.3.37"), llama("0.3.36.post1")
    assert pick(*names) == llama("0.3.36")


def test_the_build_of_a_version_may_have_a_name():
    assert pick(llama("0.3.36+cu124")) == llama("0.3.36+cu124")


def test_the_tag_that_suits_the_system_best_is_taken():
    newer = llama(tag="py3-none-manylinux_2_28_x86_64")
    both = llama(tag="py3-none-manylinux2014_x86_64.manylinux_2_17_x86_64")
    assert pick(llama(), both, newer) == newer
    assert pick(llama(), both) == both


def test_of_several_versions_the_newest_is_taken():
    names = [f"nvidia_cublas-12.4.{n}-py3-none-linux_x86_64.whl" for n in (2, 11, 5)]
    assert pick(*names, wanted="nvidia-cublas==12.4.*") == names[1]


@pytest.mark.parametrize(
    "name",
    [
        "llama_cpp_python-0.3.36.tar.gz",
        "llama_cpp_python.whl",
        "../llama_cpp_python-0.3.36-py3-none-linux_x86_64.exe",
        "other-0.3.36-py3-none-linux_x86_64.whl",
        "llama_cpp_python-zero-py3-none-linux_x86_64.whl",
        "",
        "-" * 10_000 + ".whl",
    ],
)
def test_other_names_are_passed_over(name):
    assert pick(name, llama()) == llama()
    with pytest.raises(PackNotInstalled, match="the index has no llama-cpp-python"):
        pick(name)


@pytest.mark.parametrize("tag", ["py3-none-win_amd64", "cp27-cp27m-linux_x86_64"])
def test_a_wheel_for_another_system_is_told_as_that(tag):
    with pytest.raises(PackNotInstalled, match="for this system"):
        pick(llama(tag=tag))


def test_another_version_is_told_as_that():
    with pytest.raises(PackNotInstalled, match=r"0\.3\.36\.$"):
        pick(llama("0.3.35"))
