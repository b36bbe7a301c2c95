import pytest
from tests.chats.sharing.foreign import read, texts, write_json, write_lines

THREAD = {
    "id": "jan_17",
    "object": "thread",
    "title": "Rye",
    "assistants": [{"model": {"id": "qwen"}, "instructions": "Be brief."}],
    "created": 1_700_000_000,
    "updated": 1_700_000_900_000,
}


def said(role, text, *more):
    content = [{"type": "text", "text": {"value": text, "annotations": []}}, *more]
    return {"role": role, "content": content, "created_at": 1_700_000_001}


@pytest.fixture
def folder(tmp_path):
    inside = tmp_path / "data" / "threads" / "jan_17"
    inside.mkdir(parents=True)
    write_json(inside / "thread.json", THREAD)
    thought = {"type": "reasoning", "text": {"value": "Hm."}}
    write_lines(
        inside / "messages.jsonl",
        said("user", "Why?"),
        said("tool", "2"),
        said("assistant", "So.", thought),
    )
    return inside


@pytest.mark.parametrize("above", [0, 1, 2])
def test_its_folders_are_read_from_wherever_one_begins(folder, chats_path, above):
    findings = read([folder, *folder.parents][above], chats_path)

    (whole,) = findings.chats
    assert findings.program == "Jan"
    assert texts(whole) == ["Why?", "<think>\nHm.\n</think>\n\nSo."]
    assert whole.messages[1].model == "qwen"
    assert whole.chat.title == "Rye"
    assert whole.chat.settings.system_prompt == "Be brief."
    assert whole.chat.updated_at.timestamp() == 1_700_000_900


def test_a_chat_without_messages_is_skipped(folder, chats_path):
    (folder / "messages.jsonl").unlink()

    (skipped,) = read(folder, chats_path).skipped

    assert (skipped.title, skipped.reason) == ("Rye", "it has no messages")
