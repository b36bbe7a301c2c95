import gguf
import pytest

from inglenook.library.quantizations import FILE_TYPES, TENSOR_TYPES

#: The reference gives Q8_1 the size that it had once; no file holds it.
TENSORS = sorted({*gguf.GGMLQuantizationType} - {gguf.GGMLQuantizationType.Q8_1})
FILES = sorted({*gguf.LlamaFileType} - {gguf.LlamaFileType.GUESSED})


@pytest.mark.parametrize("kind", TENSORS, ids=lambda kind: kind.name)
def test_a_tensor_type_is_packed_as_ggml_packs_it(kind):
    assert TENSOR_TYPES[kind] == (kind.name, *gguf.GGML_QUANT_SIZES[kind])


@pytest.mark.parametrize("kind", FILES, ids=lambda kind: kind.name)
def test_a_file_type_is_called_as_llama_cpp_calls_it(kind):
    name = kind.name.removeprefix("ALL_").removeprefix("MOSTLY_")
    assert FILE_TYPES[kind] == name
