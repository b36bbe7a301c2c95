import msgspec
import pytest

from inglenook.json_file import JsonFile


@pytest.fixture
def path(tmp_path):
    return tmp_path / "made" / "when needed" / "counts.json"


@pytest.fixture
def counts(path):
    return JsonFile(path, dict[str, int])


def test_a_value_is_read_as_it_was_written(counts):
    counts.write({"模型": 1})
    assert counts.read() == {"模型": 1}


def test_there_is_no_value_at_first(counts):
    assert counts.read() is None


@pytest.mark.parametrize(
    "damaged", [b"", b'{"a": 1', b"[1, 2]", b"\xff", b'{"a": "b"}']
)
def test_a_damaged_file_is_set_aside(counts, path, damaged):
    path.parent.mkdir(parents=True)
    path.write_bytes(damaged)
    assert counts.read() is None
    assert not path.exists()
    assert path.with_suffix(".damaged").read_bytes() == damaged


def test_writing_leaves_nothing_else_behind(counts, path):
    counts.write({"a": 1})
    counts.write({"a": 2})
    assert list(path.parent.iterdir()) == [path]


def test_a_file_that_cannot_be_written_costs_a_warning(tmp_path, caplog):
    (tmp_path / "file").touch()
    JsonFile(tmp_path / "file" / "counts.json", dict[str, int]).write({"a": 1})
    assert "is not written" in caplog.text


def test_a_file_that_cannot_be_replaced_leaves_no_part(tmp_path, caplog):
    (tmp_path / "counts.json").mkdir()
    JsonFile(tmp_path / "counts.json", dict[str, int]).write({"a": 1})
    assert "is not written" in caplog.text
    assert [path.name for path in tmp_path.iterdir()] == ["counts.json"]


def test_a_file_that_cannot_be_read_is_left_alone(tmp_path, caplog):
    (tmp_path / "counts.json").mkdir()
    assert JsonFile(tmp_path / "counts.json", dict[str, int]).read() is None
    assert "is not read" in caplog.text
    assert (tmp_path / "counts.json").is_dir()


def test_a_file_that_is_nested_too_deeply_is_set_aside(path):
    class Folded(msgspec.Struct):
        is_folded: bool = False

    path.parent.mkdir(parents=True)
    path.write_bytes(b'{"other": ' + b"[" * 100_000)
    assert JsonFile(path, Folded).read() is None
    assert path.with_suffix(".damaged").exists()


def test_what_cannot_be_written_down_costs_a_warning(path, caplog):
    JsonFile(path, list[str]).write(["caf\udce9"])
    assert "is not written" in caplog.text
    assert not path.exists()
