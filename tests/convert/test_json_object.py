"""JSON of others."""

import pytest

from inglenook.convert.json_object import JsonObject, read_object
from inglenook.errors import CheckpointInvalid


@pytest.mark.parametrize("value", [None, 0, -1, 1.5, True, "3", 2**31, [1]])
def test_a_count_is_a_whole_number_of_at_least_one(value):
    with pytest.raises(CheckpointInvalid, match=r"config\.json.*layers"):
        JsonObject("config.json", {"layers": value}).count("layers")


@pytest.mark.parametrize("value", [None, True, "1", 1e39, -(10**400)])
def test_a_number_fits_32_bits(value):
    with pytest.raises(CheckpointInvalid):
        JsonObject("config.json", {"eps": value}).number("eps")


def test_null_is_as_good_as_nothing():
    config = JsonObject("config.json", {"head_dim": None, "heads": 4})
    assert "head_dim" not in config
    assert config.over({"head_dim": 64, "heads": 8}).values == {
        "head_dim": 64,
        "heads": 4,
    }


@pytest.mark.parametrize("text", ["", "[]", "{", '{"a": NaN}', "[" * 100_000, "\udcff"])
def test_what_is_no_object_is_refused(tmp_path, text):
    path = tmp_path / "config.json"
    path.write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(CheckpointInvalid):
        read_object(path)


def test_no_file_is_an_empty_object(tmp_path):
    assert read_object(tmp_path / "none.json").values == {}
