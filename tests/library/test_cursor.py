import struct

import pytest
from tests import handmade_gguf as make

from inglenook.library.cursor import Cursor, HeaderIncomplete, Nonsense


def test_values_are_taken_one_after_the_other():
    data = struct.pack("<I", 7) + make.text("key") + struct.pack("<d", 0.5)
    cursor = Cursor(data, len(data))
    assert cursor.number("I") == 7
    assert cursor.identifier() == "key"
    assert cursor.number("d") == 0.5
    assert cursor.position == len(data)


def test_what_the_file_does_not_have_is_nonsense():
    with pytest.raises(Nonsense, match="goes on to byte 4, and the file has 3 bytes"):
        Cursor(b"abc", 3).number("I")


def test_what_the_buffer_does_not_have_is_asked_for():
    with pytest.raises(HeaderIncomplete) as raised:
        Cursor(b"abc", 100).number("I")
    assert raised.value.needed_bytes == 4


def test_a_cursor_that_fails_stays_where_it_was():
    cursor = Cursor(b"abc", 100)
    with pytest.raises(HeaderIncomplete):
        cursor.number("Q")
    assert cursor.position == 0


def test_a_long_array_may_be_the_last_thing_in_the_file():
    texts = make.text("") * 1000
    data = struct.pack("<IIQ", make.ARRAY, make.TEXT, 1000) + texts
    cursor = Cursor(data, len(data))
    assert len(cursor.value()) == 1000
    assert cursor.position == len(data)


def test_a_count_is_believed_as_far_as_the_file_has_room():
    data = struct.pack("<Q", 10)
    assert Cursor(data, 28).count(2, 10, "things") == 10
    with pytest.raises(Nonsense, match="10 things in 27 bytes"):
        Cursor(data, 27).count(2, 10, "things")
