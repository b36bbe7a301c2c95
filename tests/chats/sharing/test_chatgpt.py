import json

from tests.chats.sharing.foreign import (
    PNG,
    gpt_chat,
    place,
    read,
    said,
    small_mapping,
    texts,
    write_json,
    write_zip,
)


def found(tmp_path, chats_path, *chats):
    return read(write_json(tmp_path / "conversations.json", chats), chats_path)


def test_a_tree_keeps_its_branches_and_shows_the_current_one(tmp_path, chats_path):
    findings = found(tmp_path, chats_path, gpt_chat(small_mapping(), current_node="a1"))

    (whole,) = findings.chats
    assert findings.program == "ChatGPT"
    assert texts(whole) == ["Why?", "So.", "Or so."]
    assert [message.parent_id for message in whole.messages] == [None, 1, 1]
    assert whole.shown_id == 2
    assert whole.messages[1].model == "gpt-5"
    assert whole.chat.title == "Bread"
    assert whole.chat.created_at.timestamp() == 1_700_000_000


def test_what_is_hidden_or_for_tools_is_passed_over(tmp_path, chats_path):
    code = {"content_type": "code", "language": "python", "text": "1 + 1"}
    output = {"content_type": "execution_output", "text": "2"}
    mapping = small_mapping()
    del mapping["a1"], mapping["a2"]
    mapping |= {
        "call": place("q", said("assistant", content=code, recipient="python")),
        "tool": place("call", said("tool", content=output)),
        "a": place("tool", said("assistant", "Two.", when=None)),
    }

    (whole,) = found(tmp_path, chats_path, gpt_chat(mapping)).chats

    assert texts(whole) == ["Why?", "Two."]
    assert whole.messages[1].parent_id == 1


def test_thoughts_come_before_their_answer(tmp_path, chats_path):
    thoughts = {
        "content_type": "thoughts",
        "thoughts": [{"content": "Hm."}, {"content": "Well."}],
    }
    recap = {"content_type": "reasoning_recap", "content": "Thought for a second"}
    mapping = {
        "q": place(None, said("user", "Why?")),
        "t": place("q", said("assistant", content=thoughts)),
        "r": place("t", said("assistant", content=recap)),
        "a": place("r", said("assistant", "So.")),
    }

    (whole,) = found(tmp_path, chats_path, gpt_chat(mapping)).chats

    assert texts(whole) == ["Why?", "<think>\nHm.\n\nWell.\n</think>\n\nSo."]


def test_images_come_from_the_archive(tmp_path, chats_path):
    pointers = [
        {"content_type": "image_asset_pointer", "asset_pointer": f"sediment://{name}"}
        for name in ("file_1", "file_gone")
    ]
    content = {"content_type": "multimodal_text", "parts": [*pointers, "What is it?"]}
    chat = gpt_chat({"q": place(None, said("user", content=content))})
    path = write_zip(
        tmp_path / "export.zip",
        conversations__json=json.dumps([chat]),
        file_1__png=PNG,
        user__json="{}",
    )

    (whole,) = read(path, chats_path).chats

    (image,) = whole.messages[0].attachments
    assert (image.kind, image.data) == ("image", PNG)
    assert texts(whole) == ["What is it?"]


def test_nothing_but_a_title_need_be_told(tmp_path, chats_path):
    mapping = {"q": {"message": said("user", "Why?", when=None)}}
    chat = {"title": None, "mapping": mapping}

    (whole,) = found(tmp_path, chats_path, chat).chats

    assert whole.chat.title == "Why?"


def test_a_circle_costs_only_its_chat(tmp_path, chats_path):
    circle = {"a": place("b", said("user", "A")), "b": place("a", said("user", "B"))}
    itself = {"a": place("a", said("user", "A"))}

    findings = found(
        tmp_path,
        chats_path,
        gpt_chat(circle, title="Round"),
        gpt_chat(itself, title="Short"),
        gpt_chat(small_mapping()),
    )

    assert len(findings.chats) == 1
    assert [(each.title, each.reason) for each in findings.skipped] == [
        ("Round", "its messages follow each other in a circle"),
        ("Short", "its messages follow each other in a circle"),
    ]


def test_wrong_types_cost_only_their_chat(tmp_path, chats_path):
    findings = found(
        tmp_path,
        chats_path,
        gpt_chat({"a": {"message": {"author": 3}}}, title="Odd"),
        gpt_chat({}, title="Empty"),
        gpt_chat(small_mapping()),
        7,
    )

    assert len(findings.chats) == 1
    assert [(each.title, each.reason) for each in findings.skipped] == [
        ("Odd", "it makes no sense"),
        ("Empty", "it has no messages"),
        ("", "it makes no sense"),
    ]
