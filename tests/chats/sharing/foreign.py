"""Exports of other programs, in little."""

import json
import zipfile
from contextlib import closing

from inglenook.chats.sharing.importing import read_file, store_chats
from inglenook.work import drain

PNG = b"\x89PNG\r\n\x1a\nnot much more"


def said(role, *parts, when=1_700_000_000.5, **fields):
    """A message as ChatGPT has it."""
    content = fields.pop("content", None)
    return {
        "author": {"role": role},
        "create_time": when,
        "content": content or {"content_type": "text", "parts": list(parts)},
        "recipient": "all",
        **fields,
    }


def place(parent, message=None):
    return {"parent": parent, "message": message, "children": []}


def gpt_chat(mapping, **fields):
    chat = {
        "title": "Bread",
        "create_time": 1_700_000_000.0,
        "update_time": 1_700_000_900.0,
        "conversation_id": "abc",
        "mapping": mapping,
    }
    return chat | fields


def small_mapping():
    """A root, a hidden system message, a question with two answers."""
    hidden = {"is_visually_hidden_from_conversation": True}
    model = {"model_slug": "gpt-5"}
    return {
        "root": place(None),
        "sys": place("root", said("system", "Secret", metadata=hidden)),
        "q": place("sys", said("user", "Why?")),
        "a1": place("q", said("assistant", "So.", when=1_700_000_002, metadata=model)),
        "a2": place("q", said("assistant", "Or so.", when=1_700_000_003)),
    }


def ui_message(number, role, text, parent, **fields):
    """A message as the web UI of llama.cpp has it."""
    message = {
        "id": str(number),
        "convId": "c1",
        "type": "text",
        "timestamp": 1_700_000_000_000 + number,
        "role": role,
        "content": text,
        "parent": parent,
        "children": [],
    }
    return message | fields


def ui_conv(**fields):
    conv = {
        "id": "c1",
        "name": "Sourdough",
        "lastModified": 1_700_000_500_000,
        "currNode": "2",
    }
    return conv | fields


def ui_messages():
    return [
        ui_message(0, "system", "", None, type="root"),
        ui_message(1, "user", "Why?", "0"),
        ui_message(2, "assistant", "So.", "1", model="qwen.gguf"),
    ]


def write_json(path, value):
    path.write_text(json.dumps(value), "utf-8")
    return path


def write_lines(path, *values):
    path.write_text("\n".join(map(json.dumps, values)), "utf-8")
    return path


def write_zip(path, **files):
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in files.items():
            archive.writestr(name.replace("__", "."), data)
    return path


def read(path, store_path):
    return drain(read_file(path, store_path))


def take(path, store_path):
    """Reads and stores; gives what was found."""
    with closing(store_chats(read(path, store_path), store_path)) as work:
        return drain(work)


def texts(whole):
    return [message.text for message in whole.messages]
