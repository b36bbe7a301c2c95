from html.parser import HTMLParser

import pytest
from tests.chats.sharing.shown import chat_of, said

from inglenook.chats.records import Attachment
from inglenook.chats.sharing.page import body_of, page_of


class Reader(HTMLParser):
    """Notes what a browser would find."""

    def __init__(self, page):
        super().__init__()
        self.tags, self.words, self.addresses = [], [], []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.addresses += [value for name, value in attrs if name in ("href", "src")]

    def handle_data(self, data):
        self.words.append(data)

    @property
    def text(self):
        return "".join(self.words)


def test_a_page_shows_the_branch_and_who_speaks():
    whole = chat_of(
        said(1, "user", "Why?"),
        said(2, "assistant", "Not shown."),
        said(3, "assistant", "**So.**", parent_id=1, model="Qwen Q4"),
        system_prompt="Be brief.",
    )
    reader = Reader(page_of(whole))

    for words in ("Bread", "You", "Why?", "Qwen Q4", "So.", "Be brief."):
        assert words in reader.text
    assert "Not shown." not in reader.text
    assert "strong" in reader.tags


@pytest.mark.parametrize("role", ["user", "assistant"])
@pytest.mark.parametrize(
    "attack",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[a](javascript:alert(1))",
        "[a](data:text/html;base64,PHNjcmlwdD4=)",
        "<https://there\"onmouseover='alert(1)'>",
        "```<script>\nx\n```",
        "| a |\n|---|\n| <iframe src=x> |",
        "</div></body><object data=x>",
    ],
)
def test_nothing_that_was_said_becomes_a_part_of_the_page(role, attack):
    thought = f"<think>{attack}</think>{attack}"
    attached = Attachment(name=attack, kind="text", text=attack)
    whole = chat_of(
        said(1, "user", attack, attachments=(attached,)),
        said(2, role, thought, model=attack, error=attack),
        title=attack,
        system_prompt=attack,
    )
    reader = Reader(page_of(whole))

    assert not {"script", "iframe", "object", "img"} & set(reader.tags)
    assert not [each for each in reader.addresses if not each.startswith("https:")]


def test_a_page_fetches_nothing():
    png = Attachment(name="a.png", kind="image", data=b"\x89PNG...")
    other = Attachment(name="b.svg", kind="image", data=b"<svg/>")
    whole = chat_of(
        said(1, "user", "Look", attachments=(png, other)),
        said(2, "assistant", "![a cat](https://there/cat.png)"),
    )
    page = page_of(whole)
    reader = Reader(page)

    assert "default-src 'none'" in page
    assert [each[:21] for each in reader.addresses] == [
        "data:image/png;base64",
        "https://there/cat.png",
    ]
    assert reader.tags.count("img") == 1
    assert "a cat" in reader.text
    assert "b.svg" in reader.text


def test_code_is_coloured_and_odd_code_is_not():
    whole = chat_of(said(1, "assistant", "```python\nreturn 1\n```"))
    assert '<span class="k">return</span>' in page_of(whole)
    for odd in ("```no-such\nreturn\n```", f"```python\n{'return ' * 500}\n```"):
        assert "span" not in Reader(page_of(chat_of(said(1, "assistant", odd)))).tags


def test_a_printed_page_has_nothing_to_unfold():
    whole = chat_of(said(1, "assistant", "<think>Hm.</think>So."))
    printed = Reader("".join(body_of(whole, is_printed=True)))

    assert "details" not in printed.tags
    assert "Hm." not in printed.text
