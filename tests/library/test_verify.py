"""Whether files are what was downloaded: read for real, and compared."""

import hashlib

import msgspec
import pytest

from inglenook.errors import ModelNotFound, ModelPartMissing
from inglenook.library.sidecars import Made, Sourced, note_made, source_path
from inglenook.library.verify import Reading, outcome_of, verify
from inglenook.work import drain

CONTENT = b"weights" * 1000


def note(path, content=CONTENT):
    """Say that this was downloaded."""
    sourced = Sourced(
        endpoint="https://hub",
        repo="me/tiny",
        commit="c",
        paths=(path.name,),
        size_bytes=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
        modified_ns=0,
    )
    source_path(path).write_bytes(msgspec.json.encode(sourced))


def note_as_made(path, content=CONTENT):
    """Say that this was made here."""
    made = Made(
        source="tiny-F16.gguf",
        source_bytes=4 * len(content),
        type="Q4_0",
        size_bytes=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
    )
    note_made(path, made)


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "tiny-Q4_0.gguf"
    path.write_bytes(CONTENT)
    return path


def test_a_file_as_it_was_downloaded_matches(path):
    note(path)
    (verified,) = drain(verify(path))
    assert verified.sha256 == verified.expected == hashlib.sha256(CONTENT).hexdigest()
    assert (verified.outcome, verified.size_bytes) == ("matches", len(CONTENT))


def test_a_file_as_it_was_made_here_matches(path):
    note_as_made(path)
    (verified,) = drain(verify(path))
    assert (verified.outcome, verified.origin) == ("matches", "made")
    path.write_bytes(CONTENT[:-1] + b"!")
    (verified,) = drain(verify(path))
    assert (verified.outcome, verified.origin) == ("differs", "made")


def test_one_changed_byte_differs(path):
    note(path)
    path.write_bytes(CONTENT[:-1] + b"!")
    (verified,) = drain(verify(path))
    assert verified.outcome == "differs"


def test_a_file_that_was_cut_off_differs(path):
    note(path)
    path.write_bytes(CONTENT[:100])
    (verified,) = drain(verify(path))
    assert verified.outcome == "differs"


@pytest.mark.parametrize("noted", [None, b"", b"[]", b"\xff"])
def test_without_a_note_nothing_can_be_said(path, noted):
    if noted is not None:
        source_path(path).write_bytes(noted)
    (verified,) = drain(verify(path))
    assert (verified.expected, verified.outcome) == ("", "unknown")
    assert verified.sha256 == hashlib.sha256(CONTENT).hexdigest()


def test_all_files_of_a_split_model_are_read_and_the_worst_counts(tmp_path):
    parts = [tmp_path / f"big-Q4_0-0000{n}-of-00002.gguf" for n in (1, 2)]
    for part in parts:
        part.write_bytes(CONTENT)
    note(parts[0])
    told = []
    verified = drain(verify(parts[1]), told.append)
    assert [each.path for each in verified] == parts
    assert outcome_of(verified) == "unknown"
    assert told[0] == Reading(
        name=parts[0].name, done_bytes=len(CONTENT), total_bytes=2 * len(CONTENT)
    )
    note(parts[1], b"other")
    assert outcome_of(drain(verify(parts[0]))) == "differs"
    note(parts[1])
    assert outcome_of(drain(verify(parts[0]))) == "matches"


def test_a_missing_file_is_told(path, tmp_path):
    with pytest.raises(ModelNotFound):
        drain(verify(tmp_path / "none.gguf"))
    (tmp_path / "big-00001-of-00002.gguf").write_bytes(CONTENT)
    with pytest.raises(ModelPartMissing):
        drain(verify(tmp_path / "big-00001-of-00002.gguf"))


def test_reading_can_be_stopped(path):
    work = verify(path)
    next(work)
    work.close()
    path.unlink()
