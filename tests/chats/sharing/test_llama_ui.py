import base64

import pytest
from tests.chats.sharing.foreign import (
    PNG,
    read,
    texts,
    ui_conv,
    ui_message,
    ui_messages,
    write_json,
    write_lines,
    write_zip,
)


def lines(*messages, **conv):
    head = {"type": "session", "harness": "llama.cpp", **ui_conv(**conv)}
    return [head, *({"type": "message", "message": each} for each in messages)]


@pytest.fixture(params=["lines", "one", "several"])
def file(request, tmp_path):
    """The same chat in each of the forms that the program has had."""
    if request.param == "lines":
        return write_lines(tmp_path / "chat.jsonl", *lines(*ui_messages()))
    chat = {"conv": ui_conv(), "messages": ui_messages()}
    value = chat if request.param == "one" else [chat]
    return write_json(tmp_path / "chats.json", value)


def test_each_form_is_read(file, chats_path):
    findings = read(file, chats_path)

    (whole,) = findings.chats
    assert findings.program == "llama.cpp"
    assert texts(whole) == ["Why?", "So."]
    assert whole.shown_id == 2
    assert whole.messages[1].model == "qwen.gguf"
    assert whole.chat.title == "Sourdough"
    assert whole.chat.updated_at.timestamp() == 1_700_000_500


def test_an_archive_holds_a_file_for_each_chat(tmp_path, chats_path):
    texts_of = [
        write_lines(tmp_path / "x", *lines(*ui_messages(), id=name)).read_bytes()
        for name in "ab"
    ]
    path = write_zip(tmp_path / "all.zip", a__jsonl=texts_of[0], b__jsonl=texts_of[1])

    assert len(read(path, chats_path).chats) == 2


def test_files_thoughts_speed_and_system_prompt_are_kept(tmp_path, chats_path):
    address = "data:image/png;base64," + base64.b64encode(PNG).decode()
    files = [
        {"type": "IMAGE", "name": "a.png", "base64Url": address},
        {"type": "TEXT", "name": "a.txt", "content": "A note."},
        {"type": "AUDIO", "name": "a.mp3", "base64Data": "AAAA", "mimeType": "x"},
        {"type": "IMAGE", "name": "b.png", "base64Url": "https://there/b.png"},
    ]
    speed = {"cache_n": 4, "prompt_n": 8, "prompt_ms": 200}
    speed |= {"predicted_n": 50, "predicted_ms": 1000}
    messages = [
        ui_message(1, "system", "Be brief.", None),
        ui_message(2, "user", "Why?", "1", extra=files),
        ui_message(3, "assistant", "So.", "2", reasoningContent="Hm", timings=speed),
    ]
    path = write_lines(tmp_path / "chat.jsonl", *lines(*messages, currNode=None))

    (whole,) = read(path, chats_path).chats

    question, answer = whole.messages
    assert whole.chat.settings.system_prompt == "Be brief."
    assert [(each.name, each.text) for each in question.attachments] == [
        ("a.png", ""),
        ("a.txt", "A note."),
    ]
    assert question.attachments[0].data == PNG
    assert answer.text == "<think>\nHm\n</think>\n\nSo."
    assert answer.timings.tokens_per_s == 50
    assert answer.timings.prompt_tokens == 12


def test_lines_before_a_chat_are_passed_over(tmp_path, chats_path):
    first = [{"type": "session", **ui_conv()}, {"type": "later"}, {}]
    more = [{"type": "message", "message": each} for each in ui_messages()]

    (whole,) = read(write_lines(tmp_path / "a.jsonl", *first, *more), chats_path).chats

    assert texts(whole) == ["Why?", "So."]
