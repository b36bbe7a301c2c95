"""What goes with a model: by one rule for the list, and for what makes it see."""

import pytest

from inglenook.library.companions import find_projector, with_companions
from inglenook.library.records import Companion, LocalModel


@pytest.fixture
def put(tmp_path):
    def put_(*names):
        for name in names:
            path = tmp_path / "models" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.touch()
        return tmp_path / "models"

    return put_


@pytest.mark.parametrize(
    ("beside", "found"),
    [
        ((), None),
        (("Other-7B-Q4_K_M.gguf",), None),
        (("mmproj-F16.gguf",), "mmproj-F16.gguf"),
        (("mmproj-model-f16.gguf",), "mmproj-model-f16.gguf"),
        (("mmproj-Eye-7B-Q8_0.gguf",), "mmproj-Eye-7B-Q8_0.gguf"),
        (("Eye-7B-mmproj-bf16.gguf",), "Eye-7B-mmproj-bf16.gguf"),
        (("mmproj-Other-7B-f16.gguf",), None),
        (("mmproj-F32.gguf", "mmproj-BF16.gguf", "mmproj-F16.gguf"), "mmproj-F16.gguf"),
        (("mmproj-F16.gguf", "mmproj-Eye-7B-Q8_0.gguf"), "mmproj-Eye-7B-Q8_0.gguf"),
        (("mmproj/F16.gguf",), "mmproj/F16.gguf"),
        (("mmproj/mmproj-F16.gguf",), "mmproj/mmproj-F16.gguf"),
        (("mmproj-F16.txt",), None),
    ],
)
def test_names_and_places_tell(put, beside, found):
    folder = put("Eye-7B-Q4_K_M.gguf", *beside)
    expected = None if found is None else folder / found
    assert find_projector(folder / "Eye-7B-Q4_K_M.gguf") == expected


def test_it_may_lie_above_the_folder_of_a_split_model(put):
    folder = put("mmproj-F16.gguf", "Q8_0/Eye-7B-Q8_0-00001-of-00002.gguf")
    found = find_projector(folder / "Q8_0" / "Eye-7B-Q8_0-00001-of-00002.gguf")
    assert found.samefile(folder / "mmproj-F16.gguf")


@pytest.mark.parametrize(
    ("beside", "base", "is_found"),
    [
        ("mmproj-F16.gguf", "", True),
        ("mmproj/F16.gguf", "", True),
        ("../mmproj-Eye-7B-F16.gguf", "eye-7b", True),
        ("../../mmproj-F16.gguf", "", False),
        ("mmproj-Other-F16.gguf", "Other", False),
    ],
)
def test_the_list_follows_the_same_rule(tmp_path, beside, base, is_found):
    folder = tmp_path / "me" / "Eye-GGUF" / "Q8_0"
    path = (folder / beside).resolve()
    vision = Companion(path=path, kind="mmproj", base=base, size_bytes=1)
    model = LocalModel(
        path=folder / "Eye-7B-Q8_0.gguf", name="Eye", variant="", repo="", size_bytes=1
    )
    (found,) = with_companions([model], [vision])
    assert found.companions == ((vision,) if is_found else ())


def test_a_folder_that_is_gone_has_none(tmp_path):
    assert find_projector(tmp_path / "gone" / "m.gguf") is None
