import os
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests import handmade_gguf as make
from tests.tiny_models import write_split_model

from inglenook.errors import (
    ModelAmbiguous,
    ModelDamaged,
    ModelNotFound,
    ModelPartMissing,
    ModelUnreadable,
    NotAGguf,
)
from inglenook.library.scan import Library


@pytest.fixture
def folder(tmp_path):
    return (tmp_path / "models").resolve()


@pytest.fixture
def list_file(tmp_path):
    return tmp_path / "library.json"


@pytest.fixture
def library(folder, list_file):
    return Library(folder, (), list_file)


def put(path, data=None):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(make.model() if data is None else data)
    return path


def put_split(folder, stem, *, missing=()):
    return [
        put(folder / f"{stem}-{number:05d}-of-00003.gguf", make.shard(number, 3))
        for number in (1, 2, 3)
        if number not in missing
    ]


def names(library):
    return [model.label for model in library.models()]


def test_a_library_without_a_folder_is_empty(library):
    assert library.models() == []


def test_a_model_is_listed_with_what_its_header_says(library, folder):
    path = put(
        folder / "org" / "Tiny-GGUF" / "Tiny-1B-Q8_0.gguf",
        make.model(make.uint32("llama.context_length", 4096)),
    )
    (model,) = library.models()
    assert model.path == path
    assert (model.name, model.variant, model.label) == (
        "Tiny-1B",
        "Q8_0",
        "Tiny-1B:Q8_0",
    )
    assert model.repo == "org/Tiny-GGUF"
    assert model.size_bytes == path.stat().st_size
    assert (model.architecture, model.n_params) == ("llama", 32)
    assert model.context_tokens == 4096
    assert model.last_used is None
    assert model.error is None


def test_the_header_tells_the_variant_that_the_name_does_not(library, folder):
    put(folder / "tiny.gguf", make.model(make.uint32("general.file_type", 15)))
    assert names(library) == ["tiny:Q4_K_M"]


def test_models_come_by_name_then_by_size(library, folder):
    put(folder / "b-Q4_0.gguf")
    put(folder / "A-Q8_0.gguf", make.model(make.string("general.name", "longer")))
    put(folder / "a-Q4_0.gguf")
    assert names(library) == ["a:Q4_0", "A:Q8_0", "b:Q4_0"]


def test_more_folders_are_listed_too_and_nothing_twice(tmp_path, folder, list_file):
    put(folder / "deep" / "a.gguf")
    put(tmp_path / "elsewhere" / "b.gguf")
    library = Library(folder, (folder / "deep", tmp_path / "elsewhere"), list_file)
    assert names(library) == ["a", "b"]


def test_folders_that_cannot_be_used_are_passed_over(tmp_path, folder, list_file):
    put(folder / "a.gguf")
    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    bad = [loop, Path("a\0b"), tmp_path / "gone", tmp_path / ("x" * 10_000)]
    assert names(Library(folder, bad, list_file)) == ["a"]


@pytest.mark.parametrize("name", ["loop/a.gguf", "a\0b/a.gguf"])
def test_a_model_in_an_impossible_folder_is_not_found(library, tmp_path, name):
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    with pytest.raises(ModelNotFound):
        library.check(tmp_path / name)


def test_a_model_in_a_linked_folder_is_listed_once_after_its_use(
    library, folder, tmp_path
):
    put(tmp_path / "elsewhere" / "tiny.gguf")
    folder.mkdir()
    (folder / "link").symlink_to(tmp_path / "elsewhere")
    library.use(folder / "link" / "tiny.gguf")
    assert names(library) == ["tiny"]


def test_reading_can_stop_after_each_folder_and_each_model(library, folder):
    put(folder / "a.gguf")
    put(folder / "deep" / "b.gguf")
    assert len(list(library.read_models())) == 2 + 2


def test_one_file_is_listed_once_however_its_name_is_written(library, folder):
    """As on disks that do not tell capitals from others."""
    path = put(folder / "Tiny-Q4_0.gguf")
    (folder / "tiny-q4_0.gguf").hardlink_to(path)
    assert len(library.models()) == 1


def test_a_split_model_is_one(library, folder):
    shards = put_split(folder, "big-Q4_0")
    (model,) = library.models()
    assert model.path == shards[0]
    assert model.label == "big:Q4_0"
    assert model.size_bytes == sum(shard.stat().st_size for shard in shards)
    assert model.n_params == 3 * 32


def test_a_real_split_model_is_sound(library, folder):
    folder.mkdir()
    first = write_split_model(folder, name="halves")
    assert library.check(first).name == "halves"


@pytest.mark.parametrize("missing", [1, 2, 3])
def test_a_split_model_with_a_part_missing_says_which(library, folder, missing):
    put_split(folder, "big", missing=(missing,))
    (model,) = library.models()
    assert isinstance(model.error, ModelPartMissing)
    assert f"big-0000{missing}-of-00003.gguf" in model.error.text


def test_a_shard_under_another_name_misses_its_others(library, folder):
    path = put(folder / "renamed.gguf", make.shard(1, 2))
    with pytest.raises(ModelPartMissing, match="renamed-00002-of-00002"):
        library.check(path)


def test_a_damaged_model_is_listed_with_its_error(library, folder):
    path = put(folder / "cut-Q8_0.gguf", make.model()[:-1])
    put(folder / "sound.gguf")
    damaged, sound = library.models()
    assert isinstance(damaged.error, ModelDamaged)
    assert (damaged.label, damaged.size_bytes) == ("cut:Q8_0", path.stat().st_size)
    assert sound.error is None


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("mmproj-tiny-F16.gguf", make.model(architecture="clip")),
        ("mmproj-cut.gguf", make.model()[:-1]),
        ("adapter.gguf", make.model(make.string("general.type", "adapter"))),
        ("tiny-imatrix.gguf", make.model(make.string("general.type", "imatrix"))),
        ("mtp-tiny-Q8_0.gguf", make.model()),
        ("ggml-vocab-tiny.gguf", make.gguf()),
        ("notes.txt", b"notes"),
        ("tiny.gguf.part", make.model()),
    ],
)
def test_what_is_no_language_model_is_left_out(library, folder, name, data):
    put(folder / name, data)
    assert library.models() == []


def test_a_name_in_another_encoding_cannot_be_used(library, folder):
    with pytest.raises(ModelUnreadable, match="no Unicode"):
        library.check(folder / "caf\udce9.gguf")


def test_checking_a_companion_says_what_it_is(library, folder):
    path = put(folder / "mmproj-F16.gguf", make.model(architecture="clip"))
    with pytest.raises(ModelUnreadable, match="“mmproj”"):
        library.check(path)


def test_a_kind_of_any_length_makes_a_short_error(library, folder, list_file):
    path = put(
        folder / "evil.gguf", make.model(make.string("general.type", "A b" * 10**6))
    )
    with pytest.raises(ModelUnreadable, match="“other”") as raised:
        library.check(path)
    assert len(raised.value.text) < 200
    assert library.models() == []
    assert list_file.with_suffix(".cache.json").stat().st_size < 1000


@pytest.mark.parametrize("number", [0, 1, 2])
def test_any_shard_leads_to_the_model(library, folder, number):
    shards = put_split(folder, "big")
    assert library.check(shards[number]).path == shards[0]


def test_a_damaged_later_shard_is_found(library, folder):
    shards = put_split(folder, "big")
    shards[2].write_bytes(make.shard(3, 3)[:-1])
    with pytest.raises(ModelDamaged, match="big-00003-of-00003"):
        library.check(shards[0])


def test_checking_what_is_not_there_finds_nothing(library, folder):
    with pytest.raises(ModelNotFound):
        library.check(folder / "gone.gguf")


def test_a_relative_path_becomes_absolute(library, tmp_path, monkeypatch):
    put(tmp_path / "here.gguf")
    monkeypatch.chdir(tmp_path)
    assert library.check(Path("here.gguf")).path == tmp_path.resolve() / "here.gguf"


@pytest.mark.parametrize(
    "text",
    [
        "Tiny-1B-Q8_0.gguf",
        "Tiny-1B-Q8_0",
        "Tiny-1B:Q8_0",
        "Tiny-1B Q8_0",
        "tiny-1b:q8_0",
        " Tiny-1B:Q8_0 ",
        "org/Tiny-GGUF:Q8_0",
        "Tiny-GGUF:Q8_0",
    ],
)
def test_a_model_is_found_by_its_names(library, folder, text):
    path = put(folder / "org" / "Tiny-GGUF" / "Tiny-1B-Q8_0.gguf")
    put(folder / "org" / "Tiny-GGUF" / "Tiny-1B-Q4_0.gguf")
    assert library.find(text).path == path


def test_a_split_model_is_found_by_its_names(library, folder):
    shards = put_split(folder, "big-Q4_0")
    assert library.find("big").path == library.find("big-Q4_0").path == shards[0]


def test_a_model_is_found_by_its_path(library, tmp_path):
    path = put(tmp_path / "elsewhere" / "tiny.gguf")
    assert library.find(str(path)).path == path.resolve()


def test_a_name_of_several_models_is_ambiguous(library, folder):
    put(folder / "tiny-Q8_0.gguf")
    put(folder / "tiny-Q4_0.gguf")
    with pytest.raises(ModelAmbiguous) as raised:
        library.find("tiny")
    assert set(raised.value.candidates) == {"tiny:Q8_0", "tiny:Q4_0"}
    assert "tiny:Q4_0" in raised.value.hint


def test_models_of_one_name_are_told_apart_by_their_paths(library, folder):
    paths = [put(folder / place / "tiny-Q8_0.gguf") for place in ("a", "b")]
    with pytest.raises(ModelAmbiguous) as raised:
        library.find("tiny:Q8_0")
    assert set(raised.value.candidates) == set(map(str, paths))


def test_a_file_name_goes_before_a_shared_name(library, folder):
    path = put(folder / "tiny.gguf")
    put(folder / "tiny-Q4_0.gguf")
    assert library.find("tiny").path == path


@pytest.mark.parametrize("text", ["tiny", "gone.gguf", "", "a\0b", "x" * 10_000])
def test_a_name_of_no_model_is_not_found(library, text):
    with pytest.raises(ModelNotFound):
        library.find(text)


def test_finding_a_damaged_model_says_what_is_wrong(library, folder):
    put(folder / "page.gguf", b"<html>")
    with pytest.raises(NotAGguf, match="web page"):
        library.find("page")


def test_a_used_model_says_when(library, folder):
    path = put(folder / "tiny.gguf")
    before = datetime.now(UTC)
    used = library.use(path)
    (listed,) = library.models()
    assert before <= used.last_used <= datetime.now(UTC)
    assert listed == used


def test_a_model_used_elsewhere_is_listed_until_it_is_forgotten(library, tmp_path):
    path = put(tmp_path / "elsewhere" / "tiny.gguf")
    library.use(path)
    (model,) = library.models()
    assert not model.is_missing
    path.unlink()
    (model,) = library.models()
    assert model.is_missing
    assert (model.name, model.last_used is None) == ("tiny", False)
    with pytest.raises(ModelNotFound):
        library.look_up("tiny")
    library.forget(path)
    assert library.models() == []


def test_what_is_gone_from_our_own_folders_was_deleted(library, tmp_path):
    path = put(tmp_path / "models" / "tiny.gguf")
    library.use(path)
    path.unlink()
    assert library.models() == []
    path.parent.rmdir()
    assert [model.is_missing for model in library.models()] == [True]


def test_a_model_that_was_moved_is_found_again(library, tmp_path):
    path = put(tmp_path / "elsewhere" / "tiny.gguf")
    when = library.use(path).last_used
    now = path.rename(tmp_path / "elsewhere" / "moved.gguf")
    assert library.relocate(path, now).last_used == when
    assert [(model.path, model.error) for model in library.models()] == [(now, None)]
    with pytest.raises(NotAGguf):
        library.relocate(now, tmp_path / "elsewhere")


def test_the_folder_tells_the_variant_that_the_file_does_not(library, tmp_path):
    put(tmp_path / "models" / "me" / "Tiny-GGUF" / "Q4_K_M" / "model.gguf")
    (model,) = library.models()
    assert (model.name, model.variant) == ("Tiny", "Q4_K_M")


def test_what_goes_with_a_model_stands_beside_it(library, tmp_path):
    folder = tmp_path / "models" / "me" / "Tiny-GGUF"
    put(folder / "Tiny-F16.gguf")
    vision = folder / "mmproj-F16.gguf"
    vision.write_bytes(make.gguf(make.string("general.architecture", "clip")))
    other = folder / "mmproj-Other-F16.gguf"
    shutil.copy(vision, other)
    (model,) = library.models()
    assert [each.path for each in model.companions] == [vision]
    assert model.companions[0].kind == "mmproj"
    assert model.n_files == 1


def test_a_damaged_model_is_not_used(library, folder, list_file):
    path = put(folder / "page.gguf", b"<html>")
    with pytest.raises(NotAGguf):
        library.use(path)
    assert not list_file.exists()


def test_the_last_used_model_is_known_at_the_next_start(library, folder, list_file):
    library.use(put(folder / "a.gguf"))
    library.use(put(folder / "b.gguf"))
    library.use(folder / "a.gguf")
    assert Library(folder, (), list_file).default().name == "a"


def test_a_last_used_model_that_is_gone_is_passed_over(library, folder):
    library.use(put(folder / "a.gguf"))
    library.use(put(folder / "b.gguf")).path.unlink()
    assert library.default().name == "a"


def test_without_any_use_or_starter_there_is_no_default(library, folder):
    put(folder / "a.gguf")
    assert library.default() is None


def test_a_used_model_has_what_its_maker_recommends(library, folder):
    key = "general.sampling.top_k"
    used = library.use(put(folder / "a.gguf", make.model(make.uint32(key, 20))))
    assert used.sampling == {"top_k": 20}
    assert library.models() == [used]


@pytest.fixture
def starter(tmp_path):
    return put((tmp_path / "program" / "Starter-F16.gguf").resolve())


@pytest.fixture
def stocked(folder, list_file, starter):
    """A library that comes with a starter."""
    return Library(folder, (), list_file, starter)


def test_the_starter_is_listed_with_the_others(stocked, folder, starter):
    put(folder / "a.gguf")
    a, listed = stocked.models()
    assert (listed.path, listed.label) == (starter, "Starter:F16")
    assert listed.is_starter
    assert not a.is_starter


@pytest.mark.parametrize("text", ["Starter", "starter:f16", "Starter-F16.gguf"])
def test_the_starter_is_found_by_its_names(stocked, starter, text):
    found = stocked.find(text)
    assert (found.path, found.is_starter) == (starter, True)


def test_the_starter_is_the_default_until_another_model_is_used(stocked, folder):
    path = put(folder / "a.gguf")
    assert stocked.default().is_starter
    stocked.use(path)
    assert stocked.default().path == path


def test_the_starter_is_the_default_again_once_it_is_used_last(
    stocked, folder, starter
):
    stocked.use(put(folder / "a.gguf"))
    used = stocked.use(starter)
    assert stocked.default() == used
    assert used.is_starter


def test_the_starter_is_the_default_where_all_used_models_are_gone(stocked, folder):
    stocked.use(put(folder / "a.gguf")).path.unlink()
    assert stocked.default().is_starter


def test_the_use_of_the_starter_outlives_its_installation(
    stocked, folder, list_file, tmp_path, starter
):
    stocked.use(put(folder / "a.gguf"))
    used = stocked.use(starter)
    moved = put((tmp_path / "update" / starter.name).resolve())
    starter.unlink()
    updated = Library(folder, (), list_file, moved)
    assert names(updated) == ["a", "Starter:F16"]
    default = updated.default()
    assert (default.path, default.last_used) == (moved, used.last_used)


def test_the_starter_of_another_installation_is_a_model_like_others(
    stocked, tmp_path, starter
):
    other = put((tmp_path / "other" / starter.name).resolve())
    assert not stocked.use(other).is_starter
    assert [model.is_starter for model in stocked.models()].count(True) == 1


def test_a_starter_that_is_not_there_is_nowhere(stocked, starter):
    starter.unlink()
    assert stocked.models() == []
    assert stocked.default() is None
    with pytest.raises(ModelNotFound):
        stocked.find("Starter")


def test_the_use_of_a_starter_that_is_there_no_more_is_passed_over(
    stocked, folder, list_file, starter
):
    stocked.use(put(folder / "a.gguf"))
    stocked.use(starter)
    library = Library(folder, (), list_file)
    assert names(library) == ["a"]
    assert library.default().name == "a"


def test_a_damaged_starter_is_listed_as_such_and_no_default(stocked, starter):
    put(starter, make.model()[:-1])
    (listed,) = stocked.models()
    assert listed.is_starter
    assert isinstance(listed.error, ModelDamaged)
    assert stocked.default() is None


def test_a_starter_behind_links_is_known_by_its_own_name(
    folder, list_file, tmp_path, starter
):
    """As in stores of packages: links to folders, and to files of other names."""
    blob = starter.rename(starter.with_name("blob"))
    starter.symlink_to(blob)
    (tmp_path / "link").symlink_to(starter.parent)
    library = Library(folder, (), list_file, tmp_path / "link" / starter.name)
    assert library.default() == library.check(starter)
    assert names(library) == ["Starter:F16"]
    assert library.default().is_starter


def test_a_starter_in_one_of_the_folders_is_listed_once(list_file, starter):
    library = Library(starter.parent, (), list_file, starter)
    (listed,) = library.models()
    assert listed.is_starter


@pytest.mark.parametrize("damaged", [b"{", b'{"/a": "2026-01-01T00:00:00"}'])
def test_a_damaged_list_is_set_aside(library, folder, list_file, damaged):
    """A time without its zone cannot be compared, so it counts as damage."""
    put(folder / "a.gguf")
    list_file.write_bytes(damaged)
    assert names(library) == ["a"]
    assert list_file.with_suffix(".damaged").exists()


def test_a_damaged_cache_is_made_anew(library, folder, list_file):
    put(folder / "a.gguf")
    cache = list_file.with_suffix(".cache.json")
    cache.write_bytes(b"{")
    assert names(library) == ["a"]
    assert cache.exists()


def test_names_of_all_scripts_are_listed(library, folder):
    told = ("通义千问-7B-Q4_K_M", "مدل-Q8_0", "Модель-F16", "a\u202eb-Q4_0")
    for name in told:
        put(folder / "org" / name / f"{name}.gguf")
    assert len(library.models()) == len(told)
    assert all(model.error is None for model in library.models())


def test_folders_that_hold_each_other_are_read_once(library, folder):
    put(folder / "a" / "tiny-Q4_0.gguf")
    (folder / "a" / "up").symlink_to(folder)
    (folder / "a" / "self").symlink_to(folder / "a" / "self")
    (folder / "a" / "loop.gguf").symlink_to(folder / "a" / "loop.gguf")
    models = library.models()
    assert [model.path.name for model in models if model.error is None] == [
        "tiny-Q4_0.gguf"
    ]


def test_a_pipe_is_not_waited_for(library, folder):
    folder.mkdir()
    os.mkfifo(folder / "pipe-Q4_0.gguf")
    (model,) = library.models()
    assert isinstance(model.error, NotAGguf)


def test_listing_can_be_stopped_among_thousands_of_files(library, folder):
    for number in range(50):
        put(folder / f"{number}" / "x.gguf")
    work = library.read_models()
    next(work)
    work.close()


def test_a_list_of_another_user_cannot_be_believed(library, list_file, tmp_path):
    list_file.write_text('{"/etc/passwd": "2026-01-01T00:00:00Z", "\\u0000": 1}')
    assert library.models() == []
    list_file.write_text('{"/etc/passwd": "2026-01-01T00:00:00Z"}')
    (model,) = library.models()
    assert isinstance(model.error, NotAGguf)
