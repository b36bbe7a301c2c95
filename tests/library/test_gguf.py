import io
import os
import struct
import sys
import tracemalloc

import gguf as reference
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests import handmade_gguf as make
from tests.tiny_models import write_model, write_split_model

from inglenook.errors import (
    ModelDamaged,
    ModelFileError,
    ModelNotFound,
    ModelUnreadable,
    NotAGguf,
)
from inglenook.library.cursor import HeaderIncomplete
from inglenook.library.gguf import _read, parse_header, read_header
from inglenook.library.header import ArraySummary, GgufHeader

#: A value of every kind, an array of every kind, and two tensors.
EVERYTHING = make.gguf(
    make.string("general.architecture", "llama"),
    make.string("general.name", "模型"),
    make.uint32("llama.block_count", 2),
    make.entry("flag", make.BOOL, b"\x01"),
    make.entry("share", make.FLOAT32, struct.pack("<f", 0.5)),
    make.entry("big", make.UINT64, struct.pack("<Q", 2**60)),
    make.array("layers", make.INT32, 3, struct.pack("<3i", 4, -1, 4)),
    make.array("tags", make.TEXT, 2, make.text("a") + make.text("б")),
    make.array("tokens", make.TEXT, 600, b"".join(map(make.text, ["x", "yy"] * 300))),
    make.array("scores", make.FLOAT32, 600, bytes(2400)),
    tensors=(
        make.tensor("a.weight", 256, 3, kind=make.Q4_K),
        make.tensor("b.weight", 5, offset=448),
    ),
    data=468,
)


def parse(data, file_bytes=None):
    size = len(data) if file_bytes is None else file_bytes
    return parse_header(data, file_bytes=size, name="model.gguf")


@pytest.fixture(scope="module")
def tiny(tmp_path_factory):
    return write_model(
        tmp_path_factory.mktemp("tiny") / "tiny.gguf", name="Tiny", context_tokens=2048
    )


def test_a_header_tells_what_the_model_is(tiny):
    header = read_header(tiny)
    assert header.version == 3
    assert header.architecture == "llama"
    assert header.name == "Tiny"
    assert header.kind == "model"
    assert header.n_layers == 2
    assert header.context_tokens == 2048
    assert header.file_type == "F16"
    assert header.split_count == 0
    assert "<|im_start|>" in header.chat_template
    assert header.file_bytes == tiny.stat().st_size


def test_tensors_lie_where_the_reference_reader_finds_them(tiny):
    header = read_header(tiny)
    theirs = reference.GGUFReader(tiny).tensors
    assert [
        (t.name, t.shape, t.type.name, header.data_offset + t.offset, t.size_bytes)
        for t in header.tensors
    ] == [
        (t.name, tuple(t.shape), t.tensor_type.name, t.data_offset, t.n_bytes)
        for t in theirs
    ]
    assert header.n_params == sum(t.n_elements for t in theirs)
    assert header.tensor_bytes == sum(t.n_bytes for t in theirs)


def test_a_shard_tells_which_it_is(tmp_path):
    second = write_split_model(tmp_path).with_name("tiny-00002-of-00002.gguf")
    header = read_header(second)
    assert (header.count("split.no"), header.split_count) == (1, 2)


def test_values_of_every_kind_are_read():
    metadata = parse(EVERYTHING).metadata
    assert metadata["general.name"] == "模型"
    assert metadata["flag"] is True
    assert metadata["share"] == 0.5
    assert metadata["big"] == 2**60
    assert metadata["layers"] == (4, -1, 4)
    assert metadata["tags"] == ("a", "б")


def test_long_arrays_are_only_counted():
    metadata = parse(EVERYTHING).metadata
    assert metadata["tokens"] == ArraySummary("string", 600)
    assert metadata["scores"] == ArraySummary("float32", 600)


def test_version_2_is_read():
    assert parse(make.gguf(version=2)).version == 2


def test_a_text_that_is_no_utf8_is_read_as_far_as_it_goes():
    header = parse(make.model(make.string("general.name", b"caf\xe9")))
    assert header.name == "caf\N{REPLACEMENT CHARACTER}"


def test_an_own_alignment_moves_the_tensors():
    data = make.gguf(
        make.uint32("general.alignment", 64),
        tensors=(make.tensor("a", 4, offset=64),),
        data=200,
    )
    assert parse(data).data_offset % 64 == 0


def test_a_header_longer_than_the_first_read_is_read(tmp_path):
    tokens = b"".join(make.text(f"token {number}") for number in range(100_000))
    path = tmp_path / "long.gguf"
    path.write_bytes(make.model(make.array("t", make.TEXT, 100_000, tokens)))
    assert read_header(path).metadata["t"] == ArraySummary("string", 100_000)


def test_a_file_that_is_not_there_is_not_found(tmp_path):
    with pytest.raises(ModelNotFound, match=r"gone\.gguf"):
        read_header(tmp_path / "gone.gguf")


def test_a_folder_is_no_gguf(tmp_path):
    with pytest.raises(NotAGguf, match="a folder"):
        read_header(tmp_path)


def test_a_device_is_not_waited_for(tmp_path):
    (tmp_path / "device.gguf").symlink_to(os.devnull)
    with pytest.raises(NotAGguf, match="no ordinary file"):
        read_header(tmp_path / "device.gguf")


def test_what_the_system_refuses_is_unreadable(tmp_path):
    with pytest.raises(ModelUnreadable, match="name too long"):
        read_header(tmp_path / ("x" * 10_000))


@pytest.mark.parametrize(
    ("data", "detail"),
    [
        (b"", "it is empty"),
        (b"<!DOCTYPE html><html>", "web page"),
        (b"version https://git-lfs.github.com/spec/v1\n", "Git LFS pointer"),
        (b"PK\x03\x04....", "ZIP archive"),
        (b"ggjt....", "format before GGUF"),
        (b"GGU", "like no GGUF"),
        (b"random bytes", "like no GGUF"),
    ],
)
def test_another_format_is_named(tmp_path, data, detail):
    path = tmp_path / "other.gguf"
    path.write_bytes(data)
    with pytest.raises(NotAGguf, match=detail):
        read_header(path)


@pytest.mark.parametrize(
    ("data", "detail"),
    [
        (make.gguf(version=1), "version 1"),
        (make.gguf(version=4), "version 4"),
        (make.gguf(version=3 << 24), "big-endian"),
        (make.gguf(tensors=(make.tensor("x", 32, kind=31),), data=18), "type 31"),
        (make.gguf(tensors=(make.tensor("x", 32, kind=99),), data=18), "type 99"),
    ],
)
def test_what_llama_cpp_cannot_read_is_unreadable(data, detail):
    with pytest.raises(ModelUnreadable, match=detail):
        parse(data)


@pytest.mark.parametrize(
    ("data", "detail"),
    [
        (make.gguf(n_keys=2**63), "claims to have 9,223,372,036,854,775,808 keys"),
        (make.gguf(n_keys=1000), "claims to have 1,000 keys"),
        (make.gguf(n_tensors=2**64 - 1), "tensors"),
        (make.gguf(make.string("", "x")), "0 bytes"),
        (make.gguf(make.string("k" * 256, "x")), "256 bytes"),
        (make.gguf(make.entry(b"\xff\xfe", make.BOOL, b"\0")), "is no text"),
        (make.gguf(make.uint32("k", 1), make.uint32("k", 2)), "“k” comes twice"),
        (make.gguf(make.entry("k", 13, b"")), "unknown type 13"),
        (make.gguf(make.entry("k", make.TEXT, struct.pack("<Q", 2**63))), "goes on"),
        (make.gguf(make.array("k", 14, 1)), "unknown type 14"),
        (make.gguf(make.array("k", make.ARRAY, 1)), "array of arrays"),
        (make.gguf(make.array("k", make.ARRAY, 2**40)), "array of arrays"),
        (make.gguf(make.array("k", make.TEXT, 2**60)), "goes on to byte"),
        (make.gguf(make.array("k", make.UINT8, 2**64 - 1)), "goes on to byte"),
        (make.gguf(make.uint32("general.alignment", 0)), "alignment"),
        (make.gguf(make.uint32("general.alignment", 48)), "alignment"),
        (make.gguf(make.string("general.alignment", "32")), "alignment"),
        (make.gguf(make.uint64("general.alignment", 2**45)), "35,184,372,088,832"),
    ],
)
def test_impossible_metadata_is_damage(data, detail):
    with pytest.raises(ModelDamaged, match=detail):
        parse(data)


@pytest.mark.parametrize(
    ("tensors", "detail"),
    [
        ([make.tensor(b"\xff", 4)], "is no text"),
        ([make.tensor("x", 1, 1, 1, 1, 1)], "5 dimensions"),
        ([make.tensor("x", 2**32, 2**32)], "too many elements"),
        ([make.tensor("x", 100, kind=make.Q4_K)], "rows of 100 Q4_K"),
        ([make.tensor("x", kind=make.Q4_K)], "rows of 1 Q4_K"),
        ([make.tensor("x", 4), make.tensor("x", 4, offset=32)], "“x” comes twice"),
        ([make.tensor("x", 4, offset=5)], "“x” is not aligned"),
        ([make.tensor("x", 4, offset=2**63)], "end at byte"),
        ([make.tensor("x", 65)], "end at byte 324, and the file has 320 bytes"),
    ],
)
def test_impossible_tensors_are_damage(tensors, detail):
    data = make.gguf(tensors=tuple(tensors))
    with pytest.raises(ModelDamaged, match=detail):
        parse(data + bytes(320 - len(data)))


@pytest.mark.parametrize("twentieth", range(20))
def test_a_truncated_file_is_damaged(tmp_path, tiny, twentieth):
    data = tiny.read_bytes()
    path = tmp_path / "cut.gguf"
    path.write_bytes(data[: 4 + (len(data) - 4) * twentieth // 20])
    with pytest.raises(ModelDamaged):
        read_header(path)


def test_a_header_without_its_weights_is_read_where_that_is_allowed(tmp_path, tiny):
    whole = read_header(tiny)
    alone = tmp_path / "header.gguf"
    alone.write_bytes(tiny.read_bytes()[: whole.data_offset])
    assert read_header(alone, is_whole=False).tensors == whole.tensors
    with pytest.raises(ModelDamaged, match="its tensors end at byte"):
        read_header(alone)


def test_a_file_that_shrinks_while_it_is_read_is_damaged():
    with pytest.raises(ModelDamaged, match="goes on to byte"):
        _read(io.BytesIO(EVERYTHING[:250]), len(EVERYTHING), "model.gguf")


def test_metadata_of_the_wrong_type_counts_as_none():
    header = parse(
        make.gguf(
            make.uint32("general.architecture", 1),
            make.string(".block_count", "many"),
            make.string("general.file_type", "Q4_K_M"),
        )
    )
    assert header.architecture == ""
    assert header.n_layers == 0
    assert header.file_type == ""


def test_an_incomplete_buffer_says_what_it_needs():
    """Whoever fetches a file piece by piece gets on with every answer."""
    wanted = [4]
    while wanted[-1] < len(EVERYTHING):
        try:
            header = parse(EVERYTHING[: wanted[-1]], len(EVERYTHING))
        except HeaderIncomplete as incomplete:
            wanted.append(incomplete.needed_bytes)
        else:
            break
    assert wanted == sorted(set(wanted))
    assert header == parse(EVERYTHING)


@given(st.integers(4, len(EVERYTHING)))
def test_an_incomplete_buffer_is_no_damage(n_bytes):
    try:
        header = parse(EVERYTHING[:n_bytes], len(EVERYTHING))
    except HeaderIncomplete:
        return
    assert header == parse(EVERYTHING)


@settings(max_examples=500, deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(0, len(EVERYTHING) - 1), st.integers(0, 255)), min_size=1
    ),
    st.integers(0, len(EVERYTHING)),
)
def test_a_mutilated_file_is_read_or_refused(changes, n_bytes):
    data = bytearray(EVERYTHING)
    for place, byte in changes:
        data[place] = byte
    assert_is_read_or_refused(bytes(data[:n_bytes]), n_bytes)


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_a_flipped_byte_of_a_real_header_is_read_or_refused(tiny_bytes, data):
    place = data.draw(st.integers(0, len(tiny_bytes[0]) - 1))
    header, file_bytes = bytearray(tiny_bytes[0]), tiny_bytes[1]
    header[place] ^= data.draw(st.integers(1, 255))
    assert_is_read_or_refused(bytes(header), file_bytes)


def assert_is_read_or_refused(data, file_bytes):
    """Parse it in few steps; what comes out keeps to the file, or says why not."""
    n_calls = 0

    def count(frame, event, arg):
        nonlocal n_calls
        n_calls += 1

    sys.setprofile(count)
    try:
        outcome = parse(data, file_bytes)
    except (ModelFileError, HeaderIncomplete) as error:
        outcome = error
    finally:
        sys.setprofile(None)
    assert n_calls < 100 + 20 * len(data)
    match outcome:
        case ModelFileError():
            assert len(outcome.text) < 1_000
        case HeaderIncomplete():
            assert len(data) < outcome.needed_bytes <= file_bytes
        case GgufHeader():
            assert all(each.size_bytes <= file_bytes for each in outcome.tensors)


@pytest.fixture(scope="module")
def tiny_bytes(tiny):
    """The header of a real model, and the size of its file."""
    return tiny.read_bytes()[: read_header(tiny).data_offset], tiny.stat().st_size


@pytest.mark.parametrize(
    "claim",
    [
        make.entry("k", make.TEXT, struct.pack("<Q", 2**30)),
        make.array("k", make.TEXT, 2**27),
        make.array("k", make.UINT8, 2**30),
    ],
)
def test_a_claim_takes_no_memory(tmp_path, claim):
    """The file is sparse: it has two gigabytes, and none on the disk."""
    path = tmp_path / "vast.gguf"
    path.write_bytes(make.gguf(claim))
    os.truncate(path, 2 * 2**30)
    tracemalloc.start()
    try:
        with pytest.raises(ModelDamaged, match="more than 64 MiB"):
            read_header(path)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 4 * 2**20
