"""Models of other programs, in folders as those make them."""

import shutil

import pytest
from tests import handmade_gguf as make
from tests.library.other_programs import put, put_cached, put_ollama

from inglenook.library.foreign import as_foreign, count_models, foreign_files
from inglenook.library.programs import Program
from inglenook.library.scan import Library
from inglenook.work import drain


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "theirs").mkdir()
    return (tmp_path / "theirs").resolve()


@pytest.fixture
def program(folder):
    def made(layout):
        return Program(key="it", title="It", layout=layout, folders=(folder,))

    return made


@pytest.fixture
def library(tmp_path):
    def made(*programs):
        return Library(
            tmp_path / "models", (), tmp_path / "library.json", None, lambda: programs
        )

    return made


def found(program):
    return [file for file in foreign_files(program) if file is not None]


def test_files_lie_by_publisher_and_repository(folder, program, library):
    path = put(folder / "me" / "Tiny-GGUF" / "Tiny-Q4_0.gguf")
    plain = program("plain")
    (model,) = library(plain).models()
    assert (model.path, model.label) == (path, "Tiny:Q4_0")
    assert (model.program, model.repo) == ("it", "me/Tiny-GGUF")
    assert as_foreign(path, [plain]) == found(plain)[0]


def test_a_file_with_a_general_name_is_called_by_its_folder(folder, program, library):
    put(folder / "me" / "Tiny-1B" / "model.gguf")
    (model,) = library(program("plain")).models()
    assert model.name == "Tiny-1B"


def test_ollamas_blobs_are_models_by_its_names(folder, program, library):
    header = make.model(make.uint32("general.file_type", 15))
    names = ("library/tiny:1b", "library/tiny:latest")
    blob = put_ollama(folder, *names, data=header)
    shelf = library(program("ollama"))
    (model,) = shelf.models()
    assert (model.path, model.label) == (blob, "tiny:1b:Q4_K_M")
    assert (model.program, model.aliases) == ("it", ("tiny:latest",))
    for text in ("tiny:1b", "TINY:latest", "tiny:1b:q4_k_m"):
        assert shelf.find(text) == model


def test_a_blob_of_a_program_that_is_off_is_called_by_its_title(
    folder, library, program
):
    blob = put_ollama(
        folder, "library/tiny:1b", data=make.model(make.string("general.name", "Tiny"))
    )
    assert library().use(blob).name == "Tiny"


def test_the_hubs_cache_is_read_through_its_links(folder, program, library):
    link = put_cached(folder, "me/Tiny-GGUF", "Tiny-Q8_0.gguf")
    cache = program("hub")
    (model,) = library(cache).models()
    assert (model.path, model.label) == (link, "Tiny:Q8_0")
    assert model.repo == "me/Tiny-GGUF"
    assert as_foreign(link, [cache]) == found(cache)[0]


def test_commits_that_share_a_file_are_one_model(folder, program):
    for commit in ("a1", "b2"):
        put_cached(folder, "me/Tiny-GGUF", "Tiny-Q8_0.gguf", commit=commit)
    other = make.model(make.string("general.name", "new"))
    newer = put_cached(
        folder, "me/Tiny-GGUF", "Tiny-Q8_0.gguf", commit="c3", data=other
    )
    files = found(program("hub"))
    assert len(files) == 2
    assert newer in [file.path for file in files]


def test_other_things_in_the_cache_are_passed_over(folder, program):
    put_cached(folder, "me/Tiny-GGUF", "gone.gguf").resolve().unlink()
    put_cached(folder, "me/Tiny-GGUF", "README.md", data=b"# Tiny")
    put(folder / "datasets--me--texts" / "snapshots" / "a" / "b.gguf")
    put(folder / "models--no-author" / "snapshots" / "a" / "b.gguf")
    put(folder / "models--me--bare")
    assert found(program("hub")) == []


@pytest.mark.parametrize("layout", ["plain", "ollama", "hub"])
def test_loops_and_closed_folders_are_passed_over(folder, program, layout, caplog):
    (folder / "loop").symlink_to(folder)
    (folder / "manifests").symlink_to(folder / "manifests")
    closed = folder / "models--me--closed" / "snapshots"
    closed.mkdir(parents=True)
    closed.chmod(0)
    assert found(program(layout)) == []
    closed.chmod(0o700)


def test_what_is_also_the_users_own_is_listed_as_such(folder, tmp_path, program):
    put(folder / "Tiny-Q4_0.gguf")
    library = Library(
        folder, (), tmp_path / "library.json", None, lambda: [program("plain")]
    )
    (model,) = library.models()
    assert model.program == ""


def test_models_are_counted_by_their_names_alone(folder, program):
    for number in (1, 2):
        put(folder / f"Big-Q4_0-0000{number}-of-00002.gguf", b"x" * 10)
    put(folder / "Tiny-Q4_0.gguf", b"x" * 5)
    put(folder / "mmproj-Tiny-F16.gguf", b"x" * 100)
    put(folder / "incomplete-Other-Q4_0.gguf", b"x" * 100)
    count = drain(count_models(program("plain")))
    assert (count.program, count.n_models, count.size_bytes) == ("it", 2, 25)


def test_nothing_of_theirs_is_changed(folder, program, library, tmp_path):
    put(folder / "me" / "Tiny-GGUF" / "Tiny-Q4_0.gguf")
    put_ollama(folder, "library/tiny:1b")
    put_cached(folder, "me/Small-GGUF", "Small-Q8_0.gguf")
    before = {path: path.lstat() for path in folder.rglob("*")}
    for layout in ("plain", "ollama", "hub"):
        shelf = library(program(layout))
        for model in shelf.models():
            shelf.use(model.path)
    after = {path: path.lstat() for path in folder.rglob("*")}
    assert before.keys() == after.keys()
    assert all(before[path].st_mtime_ns == after[path].st_mtime_ns for path in before)


def test_a_program_that_went_away_leaves_no_trace(folder, program, library):
    put(folder / "Tiny-Q4_0.gguf")
    shelf = library(program("plain"))
    shutil.rmtree(folder)
    assert shelf.models() == []
