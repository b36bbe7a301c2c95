import pytest

from inglenook.engine.packs.choose import CUDA_BUILDS
from inglenook.engine.packs.runtime import is_runtime_missing, runtime_needs


@pytest.mark.parametrize("build", CUDA_BUILDS, ids=lambda build: build.tag)
def test_every_cuda_build_names_what_it_needs_of_its_own_release(build):
    cudart, cublas = runtime_needs(build.tag)
    assert cudart.name.startswith("nvidia-cuda-runtime")
    assert cublas.name.startswith("nvidia-cublas")
    assert cudart.specifier.contains(f"{build.toolkit}.99")


@pytest.mark.parametrize("tag", ["cpu", "vulkan", "metal", "rocm72", "mine"])
def test_other_builds_need_nothing_of_nvidias(tag):
    assert runtime_needs(tag) == ()


@pytest.mark.parametrize(
    ("reason", "is_missing"),
    [
        ("exit status 1: OSError: libcudart.so.12: cannot open shared object", True),
        ("exit status 1: libcublasLt.so.13: cannot open shared object file", True),
        ("exit status 1: Could not find module 'C:\\llama.dll' (or one of its "
         "dependencies)", True),
        ("exit status 1: libvulkan.so.1: cannot open shared object file", False),
        ("signal SIGABRT", False),
        ("", False),
    ],
)  # fmt: skip
def test_only_for_want_of_these_libraries_they_are_fetched(reason, is_missing):
    assert is_runtime_missing(reason) == is_missing
