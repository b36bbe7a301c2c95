import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from inglenook.engine.host.state_file import (
    StateInvalid,
    read_record,
    require_whole,
    seal,
)
from inglenook.new_file import new_file

STATE, RECORD = b"state " * 1000, b"what it is of"


@pytest.fixture
def path(tmp_path):
    return tmp_path / "kv" / "1-key.state"


@pytest.fixture
def sealed(path):
    with new_file(path) as part:
        part.write_bytes(STATE)
        seal(part, RECORD)
    return path


def checked(path):
    with path.open("rb") as file:
        record = read_record(file)
        require_whole(file)
    return record


def test_what_was_sealed_is_read(sealed):
    assert checked(sealed) == RECORD
    assert sealed.read_bytes().startswith(STATE)


def test_any_byte_that_was_changed_is_seen(sealed):
    whole = sealed.read_bytes()
    for at in (0, len(STATE), len(STATE) + 3, len(whole) - 1, len(whole) - 40):
        sealed.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        with pytest.raises(StateInvalid):
            checked(sealed)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, 6000))
def test_a_file_that_was_cut_off_is_seen(sealed, n_bytes):
    cut = sealed.with_name("cut.state")
    cut.write_bytes(sealed.read_bytes()[:n_bytes])
    with pytest.raises(StateInvalid):
        checked(cut)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=200), st.booleans())
def test_a_file_of_something_else_is_seen(path, content, ends_well):
    path.parent.mkdir(exist_ok=True)
    end = b"inglenook-state-1" + b"\xff" * 48 if ends_well else b""
    path.write_bytes(content + end)
    with pytest.raises(StateInvalid):
        checked(path)
