import re

from hypothesis import given
from hypothesis import strategies as st

from inglenook.chats.attached import fenced, with_files, with_images
from inglenook.chats.records import Attachment


def file(text, name="notes.md"):
    return Attachment(name=name, kind="text", text=text)


def test_files_come_before_the_words_of_their_message():
    said = with_files("What is wrong?", [file("One"), file("Two", "b.txt")])

    assert said == (
        "File “notes.md”:\n```\nOne\n```\n\n"
        "File “b.txt”:\n```\nTwo\n```\n\n"
        "What is wrong?"
    )


def test_a_file_alone_is_a_message():
    assert with_files("", [file("One")]) == "File “notes.md”:\n```\nOne\n```"


def test_images_are_no_words():
    image = Attachment(name="cat.png", kind="image", data=b"PNG")

    assert with_files("Who is it?", [image]) == "Who is it?"


@given(text=st.text(alphabet="`\nab "))
def test_a_file_cannot_end_its_own_fence(text):
    _, fence, *lines = fenced(file(text)).split("\n")

    assert re.fullmatch("`{3,}", fence)
    assert lines[-1] == fence
    assert not any(fence in line for line in lines[:-1])


def test_a_name_is_one_line():
    assert fenced(file("One", "a\nb")).startswith("File “a b”:\n")


def test_images_are_read_to_be_stored_once_more():
    image = Attachment(name="cat.png", kind="image", id=7)
    files = with_images([file("One"), image], {7: b"PNG"}.__getitem__)

    assert [each.data for each in files] == [b"", b"PNG"]
