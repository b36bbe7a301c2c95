"""Which layers have a sliding window."""

import pytest
from tests.offload.published import dense_keys, header

from inglenook.offload.keys import ShapeKeys
from inglenook.offload.windows import read_windows


def windows(architecture, n_layers=12, **attention):
    keys = dense_keys(n_layers, 64, 64, 2, 2)
    keys |= {f"attention.{key}": value for key, value in attention.items()}
    return read_windows(ShapeKeys(header(architecture, keys), "m.gguf"))


def full_layers(found):
    return [i for i, window in enumerate(found) if not window]


@pytest.mark.parametrize(
    ("architecture", "full"),
    [
        ("gemma2", [1, 3, 5, 7, 9, 11]),
        ("gemma3", [5, 11]),
        ("gemma3n", [4, 9]),
        ("cohere2", [3, 7, 11]),
        ("gpt-oss", [1, 3, 5, 7, 9, 11]),
        ("laguna", [0, 4, 8]),
        ("cohere2moe", [0, 4, 8]),
        ("plamo3", [7]),
        ("lfm2", []),
    ],
)
def test_layers_take_turns_as_the_architecture_has_it(architecture, full):
    found = windows(architecture, sliding_window=512)
    assert full_layers(found) == full
    assert set(found) <= {0, 512}


def test_a_file_may_say_how_often_everything_is_seen():
    found = windows("gemma3", sliding_window=512, sliding_window_pattern=3)
    assert full_layers(found) == [2, 5, 8, 11]


def test_a_file_may_list_the_layers():
    listed = [1, 0, 1, 1]
    found = windows("gemma4", 4, sliding_window=512, sliding_window_pattern=listed)
    assert found == (512, 0, 512, 512)


def test_a_list_that_is_too_short_leaves_the_rest_without():
    found = windows("mimo2", 4, sliding_window=128, sliding_window_pattern=[1])
    assert found == (128, 0, 0, 0)


@pytest.mark.parametrize("architecture", ["gemma3", "olmo2", "gpt-oss", "llama4"])
def test_a_window_of_0_is_none(architecture):
    assert not any(windows(architecture, sliding_window=0))


@pytest.mark.parametrize("architecture", ["llama", "qwen2", "phi3", "unheard-of"])
def test_a_window_that_llama_cpp_ignores_is_none(architecture):
    assert not any(windows(architecture, sliding_window=4096))


@pytest.mark.parametrize(
    ("architecture", "window"), [("gemma2", 4096), ("llama4", 8192), ("gemma3", 0)]
)
def test_a_file_may_not_tell_the_window(architecture, window):
    assert max(windows(architecture)) == window


def test_a_window_may_be_what_llama_cpp_says():
    assert max(windows("smallthinker", sliding_window=100)) == 4096
    assert max(windows("llama4", sliding_window=100)) == 8192


def test_only_the_large_exaone_has_windows():
    assert not any(windows("exaone4", 30, sliding_window=4096))
    assert full_layers(windows("exaone4", 64))[:2] == [3, 7]
