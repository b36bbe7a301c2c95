import pytest
from hypothesis import given
from hypothesis import strategies as st

from inglenook.documents.decoding import decode

RUSSIAN = "Съешь же ещё этих мягких французских булок, да выпей чаю. " * 4


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
def test_unicode_needs_no_guess(encoding):
    decoded = decode(f"Hello, world. {RUSSIAN[:12]}".encode(encoding))
    assert decoded.text == f"Hello, world. {RUSSIAN[:12]}"
    assert not decoded.guess


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r"])
def test_an_old_encoding_is_guessed_and_that_is_told(encoding):
    decoded = decode(RUSSIAN.encode(encoding))
    assert decoded.text == RUSSIAN
    assert decoded.guess


def test_what_cannot_be_read_is_told():
    decoded = decode("Hello".encode("utf-16") + b"\0")
    assert decoded.text.startswith("Hello")
    assert not decoded.is_whole


def test_nothing_is_an_empty_text():
    assert decode(b"").text == ""


@given(st.binary(max_size=400))
def test_any_bytes_are_a_text_or_none(data):
    decode(data)


@given(st.text(max_size=200))
def test_text_comes_back(text):
    assert decode(text.encode("utf-8-sig")).text == text
