"""Headers that are copied."""

import gguf
from tests.tiny_models import write_model, write_split_model

from inglenook.convert.copying import Entries, header_bytes
from inglenook.library.gguf import parse_header, read_header


def copied(path, note=lambda entries: None):
    entries = Entries(path, read_header(path))
    note(entries)
    data = header_bytes(entries, [])
    return parse_header(data, file_bytes=len(data), name="x", is_whole=False)


def test_keys_and_values_are_as_they_were(tmp_path):
    path = write_model(tmp_path / "tiny.gguf", vocabulary="spm")
    assert copied(path).metadata == read_header(path).metadata


def test_the_parts_of_a_split_model_are_forgotten(tmp_path):
    path = write_split_model(tmp_path)
    before = read_header(path)
    assert before.split_count == 2
    after = copied(path)
    assert after.split_count == 0
    assert not [key for key in after.metadata if key.startswith("split.")]


def test_a_mix_keeps_its_name_and_a_plain_type_has_its_own(tmp_path):
    path = write_model(tmp_path / "tiny.gguf", quantization="Q8_0")
    types = gguf.GGMLQuantizationType
    for type_, label in (
        (types.Q4_K, "Q8_0"),
        (types.F16, "F16"),
        (types.BF16, "BF16"),
    ):
        header = copied(path, lambda entries, t=type_: entries.note_type(t))
        assert header.file_type == label
