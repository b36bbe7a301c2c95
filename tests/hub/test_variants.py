import pytest
from hypothesis import given
from hypothesis import strategies as st

from inglenook.errors import VariantAmbiguous, VariantNotFound
from inglenook.hub.records import RemoteFile
from inglenook.hub.variants import find_variant, sort_files
from inglenook.library.names import parse_path

GB = 10**9


def listed(*paths, size_bytes=GB):
    return [RemoteFile(path=path, size_bytes=size_bytes) for path in paths]


def variants(*paths, **options):
    return sort_files(listed(*paths), **options).variants


def titles(*paths):
    return sorted(each.title for each in variants(*paths))


def test_each_file_is_a_variant():
    names = ["A-Q4_K_M.gguf", "A-Q8_0.gguf", "A-UD-Q4_K_XL.gguf", "A-IQ2_XXS.gguf"]
    assert titles(*names) == ["IQ2_XXS", "Q4_K_M", "Q8_0", "UD-Q4_K_XL"]


def test_the_largest_comes_first():
    files = [
        RemoteFile(path="A-Q2_K.gguf", size_bytes=GB),
        RemoteFile(path="A-Q8_0.gguf", size_bytes=3 * GB),
        RemoteFile(path="A-Q4_K_M.gguf", size_bytes=2 * GB),
    ]
    sizes = [each.size_bytes for each in sort_files(files).variants]
    assert sizes == [3 * GB, 2 * GB, GB]


def test_shards_are_one_variant():
    (found,) = variants(*(f"Q8_0/A-Q8_0-0000{n}-of-00003.gguf" for n in (3, 1, 2)))
    assert (found.split, found.is_complete) == ("shards", True)
    assert [parse_path(each.path).shard for each in found.files] == [1, 2, 3]
    assert found.size_bytes == 3 * GB
    assert found.path == "Q8_0/A-Q8_0-00001-of-00003.gguf"


@pytest.mark.parametrize(
    "names",
    [
        ["A.Q8_0.gguf-split-b", "A.Q8_0.gguf-split-a"],
        ["A.Q8_0.gguf.part1of2", "A.Q8_0.gguf.part2of2"],
    ],
)
def test_pieces_are_one_variant(names):
    (found,) = variants(*names)
    assert (found.split, found.is_complete) == ("raw", True)
    assert [each.path for each in found.files] == sorted(names)


@pytest.mark.parametrize(
    "names",
    [
        ["A-Q8_0-00001-of-00003.gguf", "A-Q8_0-00003-of-00003.gguf"],
        ["A-Q8_0-00002-of-00002.gguf"],
        ["A-Q8_0.gguf-split-a"],
        ["A-Q8_0.gguf-split-a", "A-Q8_0.gguf-split-c"],
        ["A-Q8_0.gguf.part1of2"],
    ],
)
def test_a_variant_without_all_its_parts_is_not_complete(names):
    (found,) = variants(*names)
    assert not found.is_complete


def test_shards_of_different_models_are_not_joined():
    found = variants(
        "A-Q8_0-00001-of-00002.gguf",
        "A-Q8_0-00002-of-00002.gguf",
        "A-Q8_0-00001-of-00003.gguf",
        "A-Q8_0.gguf",
        "x/A-Q8_0-00002-of-00002.gguf",
    )
    assert sorted(len(each.files) for each in found) == [1, 1, 1, 2]


def test_a_part_that_is_there_twice_is_a_row_of_its_own():
    found = variants(
        "A-00001-of-00002.gguf", "A-00002-of-00002.gguf", "A-00002-of-00002.GGUF"
    )
    assert sorted(each.is_complete for each in found) == [False, True]


def test_variants_with_the_same_label_are_called_by_their_paths():
    names = ["A-Q4_K_M.gguf", "old/A-Q4_K_M.gguf", "A-Q8_0.gguf"]
    assert titles(*names) == ["A-Q4_K_M.gguf", "Q8_0", "old/A-Q4_K_M.gguf"]


def test_a_variant_without_a_label_is_called_by_its_path():
    (found,) = variants("Codestral-22B-v0.1.gguf")
    assert (found.title, found.label) == ("Codestral-22B-v0.1.gguf", "")
    assert found.words == ""


def test_what_goes_with_the_model_is_apart():
    found = sort_files(
        listed(
            "A-Q8_0.gguf",
            "mmproj-F32.gguf",
            "mmproj-BF16.gguf",
            "mmproj-F16.gguf",
            "A.imatrix",
            "MTP/mtp-A-BF16.gguf",
        )
    )
    assert [(each.kind, each.label) for each in found.companions] == [
        ("imatrix", ""),
        ("mmproj", "F16"),
        ("mmproj", "BF16"),
        ("mmproj", "F32"),
        ("mtp", "BF16"),
    ]
    assert [each.title for each in found.variants] == ["Q8_0"]


def test_the_rest_is_listed():
    found = sort_files(listed("README.md", "config.json", "A-Q8_0.gguf"))
    assert found.others == ("README.md", "config.json")


def test_bits_are_told_by_size_and_weights():
    (found,) = variants("A-Q8_0.gguf", n_params=900_000_000)
    assert found.bits_per_weight == pytest.approx(8.889, abs=0.001)


@pytest.mark.parametrize("n_params", [0, 10_000_000, 10**12])
def test_bits_are_told_by_the_label_where_the_number_of_weights_is_no_help(n_params):
    (found,) = variants("A-Q4_K_M.gguf", n_params=n_params)
    assert found.bits_per_weight == 4.89


@pytest.mark.parametrize("n_params", [0, 10**12])
def test_bits_are_unknown_where_nothing_tells_them(n_params):
    (found,) = variants("A.gguf", n_params=n_params)
    assert found.bits_per_weight == 0


def test_bits_of_an_unknown_label_are_told_by_the_size():
    (found,) = variants("A.gguf", n_params=GB)
    assert found.bits_per_weight == 8


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("Q8_0", "A-Q8_0.gguf"),
        ("q8_0", "A-Q8_0.gguf"),
        ("Q4_K_XL", "A-UD-Q4_K_XL.gguf"),
        ("A-Q8_0.gguf", "A-Q8_0.gguf"),
        ("A-Q8_0", "A-Q8_0.gguf"),
        ("b/A-Q6_K.gguf", "b/A-Q6_K.gguf"),
        ("A-Q6_K.gguf", "A-Q6_K.gguf"),
    ],
)
def test_a_variant_is_found_by_any_of_its_names(text, path):
    found = variants("A-Q8_0.gguf", "A-UD-Q4_K_XL.gguf", "A-Q6_K.gguf", "b/A-Q6_K.gguf")
    assert find_variant(found, text).path == path


def test_a_label_that_several_have_names_none():
    with pytest.raises(VariantAmbiguous, match="Q6_K") as ambiguous:
        find_variant(variants("A-Q6_K.gguf", "b/A-Q6_K.gguf"), "Q6_K")
    assert "b/A-Q6_K.gguf" in ambiguous.value.hint


def test_a_variant_that_is_not_there_is_not_found():
    with pytest.raises(VariantNotFound) as missing:
        find_variant(variants("A-Q6_K.gguf"), "Q2_K")
    assert "Q6_K" in missing.value.hint


@pytest.mark.parametrize(
    ("path", "repo"),
    [
        ("gemma-3-4b-it-qat-Q4_0.gguf", "unsloth/gemma-3-4b-it-GGUF"),
        ("gemma-3-4b-it-q4_0.gguf", "google/gemma-3-4b-it-qat-q4_0-gguf"),
    ],
)
def test_the_file_or_the_repository_tells_what_a_model_was_trained_for(path, repo):
    (found,) = variants(path, repo=repo)
    assert "trained for" in found.words
    assert not found.grade.is_legacy


PIECES = st.sampled_from(
    ["", "-00001-of-00002", "-00002-of-00002", "-Q4_K_M", ".", "/", "mmproj", "a", "é"]
)
ENDS = st.sampled_from([".gguf", ".GGUF", ".gguf-split-a", ".gguf.part1of2", ".md", ""])
PATHS = st.builds(
    lambda pieces, end: "".join(pieces) + end, st.lists(PIECES, max_size=5), ENDS
) | st.text(max_size=30)


@given(st.lists(PATHS, unique=True, max_size=30))
def test_every_file_is_somewhere_once(paths):
    found = sort_files(listed(*paths))
    rows = [file.path for variant in found.variants for file in variant.files]
    apart = [each.file.path for each in found.companions]
    assert sorted([*rows, *apart, *found.others]) == sorted(paths)
    for each in found.variants:
        numbers = [parse_path(file.path).shard for file in each.files]
        assert len(set(numbers)) == len(numbers)
        assert len(numbers) == 1 or each.split != "none"
