"""The words of llama.cpp's backends, as their logs have them."""

import pytest

from inglenook.engine.failures import classify_load_failure, is_memory_failure


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
