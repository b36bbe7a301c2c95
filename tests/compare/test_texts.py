"""What quality is measured by."""

import pytest

from inglenook.compare.texts import (
    DEFAULT_TEXT,
    join_chats,
    read_sample,
    read_text,
    sample_texts,
)
from inglenook.errors import ChatsTooShort, TextUnreadable


@pytest.mark.parametrize("code", sample_texts())
def test_samples_are_long_enough_to_score(code):
    text = read_sample(code)
    assert text.name == sample_texts()[code]
    # A chunk of 512 tokens has some 2 kB; fewer than four would tell little.
    assert len(text.content.encode()) > 10_000


def test_the_default_is_long_enough_for_16_chunks_in_most_vocabularies():
    content = read_sample(DEFAULT_TEXT).content
    assert all(read_sample(code).content in content for code in ("en", "zh", "ru"))
    # The least that is usual: 4.4 letters a token, 3.6 in Russian, 1.6 in Chinese.
    n_tokens = (
        len(read_sample("en").content) / 4.4
        + len(read_sample("zh").content) / 1.6
        + len(read_sample("ru").content) / 3.6
    )
    assert n_tokens > 16 * 512


def test_a_text_of_one_s_own_is_called_by_its_file(tmp_path):
    path = tmp_path / "diary.txt"
    path.write_bytes(b"\xef\xbb\xbfDear diary\n")
    text = read_text(path)
    assert (text.name, text.content) == ("diary.txt", "Dear diary\n")


def test_what_is_no_text_is_refused(tmp_path):
    path = tmp_path / "x.gguf"
    path.write_bytes(b"GGUF\xff\xfe")
    with pytest.raises(TextUnreadable, match="no text in UTF-8"):
        read_text(path)


def test_what_is_gone_is_refused(tmp_path):
    with pytest.raises(TextUnreadable):
        read_text(tmp_path / "gone.txt")


def test_a_long_text_is_read_up_to_a_whole_letter(tmp_path, monkeypatch):
    monkeypatch.setattr("inglenook.compare.texts._MOST_BYTES", 5)
    path = tmp_path / "long.txt"
    path.write_text("тишина", "utf-8")
    assert read_text(path).content == "ти"


def test_chats_are_one_text_that_is_private():
    text = join_chats(["What is a kettle?", "A pot with a spout. " * 400])
    assert text.content.startswith("What is a kettle?\nA pot")
    assert text.is_private
    assert len(text.sha256) == 64


def test_too_few_chats_are_refused_in_a_sentence():
    with pytest.raises(ChatsTooShort, match="1,024 tokens are needed"):
        join_chats(["Hello", "Hi"])
