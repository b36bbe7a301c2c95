"""The words of llama.cpp's backends, as their logs have them."""

import pytest

from inglenook.engine.failures import (
    classify_load_failure,
    explain_gpu_failure,
    is_memory_failure,
)


@pytest.mark.parametrize(
    "log",
    [
        "ggml_backend_cuda_buffer_type_alloc_buffer: allocating 4403.49 MiB on device"
        " 0: cudaMalloc failed: out of memory",
        "llama_init_from_model: failed to initialize the context: failed to allocate"
        " buffer for kv cache",
        "graph_reserve: failed to allocate compute buffers",
        "alloc_tensor_range: failed to allocate CPU buffer of size 1073741824",
        "ggml_vulkan: Device memory allocation of size 1073741824 failed.",
        "error: Insufficient Memory (00000008:kIOGPUCommandBufferCallbackErrorOut)",
        "llama_model_load: error loading model: unable to allocate CPU buffer",
    ],
)
def test_a_lack_of_memory_is_known_by_its_words(log):
    assert is_memory_failure(log)
    assert classify_load_failure(log)[0] == "memory"


def test_an_unknown_architecture_is_named():
    log = "llama_model_load: error loading model: unknown model architecture: 'zeta'\n"
    assert classify_load_failure(log) == ("architecture", "zeta")


def test_another_failure_keeps_its_first_words_without_their_prefix():
    log = (
        "llama_model_load: error loading model: missing tensor 'output.weight'\n"
        "llama_model_load_from_file_impl: failed to load model"
    )
    assert classify_load_failure(log) == ("load", "missing tensor 'output.weight'")


def test_a_failure_without_words_has_none():
    assert classify_load_failure("") == ("load", "")


@pytest.mark.parametrize(
    ("log", "cause", "is_general"),
    [
        (
            "CUDA error: no kernel image is available for execution on the device",
            "the engine has no kernels for it",
            True,
        ),
        (
            "ROCm error: invalid device function",
            "the engine has no kernels for it",
            True,
        ),
        (
            "ggml_metal_encoder_set_pipeline: nil Metal pipeline (missing kernel)",
            "Metal cannot compile its kernels",
            True,
        ),
        ("  what():  vk::Queue::submit: ErrorDeviceLost", "its driver lost it", False),
        (
            "CUDA error: an illegal memory access was encountered\n  current device: 0",
            "CUDA reports “an illegal memory access was encountered”",
            False,
        ),
        (
            "ggml_opencl: clFinish(queue) error -36 at x.cpp:1",
            "its driver failed",
            False,
        ),
    ],
)
def test_what_a_gpu_failed_of_is_known_by_its_words(log, cause, is_general):
    assert explain_gpu_failure(f"loading\n{log}\nbye") == (cause, is_general)


@pytest.mark.parametrize(
    "log",
    [
        "",
        "ggml_cuda_init: found 1 CUDA devices",
        "ggml_vulkan: Found 1 Vulkan devices:",
        "ggml_metal_init: allocating\nggml/src/ggml.c:1: GGML_ASSERT(n > 0) failed",
    ],
)
def test_a_log_that_blames_no_gpu_is_no_failure_of_one(log):
    assert explain_gpu_failure(log) is None
