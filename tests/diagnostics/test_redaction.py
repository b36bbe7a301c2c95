import getpass
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inglenook.diagnostics.redaction import redact

HOME = str(Path.home())


def plain(text):
    return redact(text, with_names=False)


@pytest.mark.parametrize(
    "text",
    [
        "/data/al/secret",
        f"{HOME}/secret.txt",
        "/data/My secret Models/x/y.bin",
        "/data/secret models/a b.gguf (version GGUF V3)",
        "'/data/my secret'",
        "“/data/my secret”",
        "~/secret",
        r"C:\Users\Al\secret.txt",
        r"D:\My secret\x.gguf",
        r"\\server\secret\x",
        "not read: [Errno 13] Permission denied: '/data/a secret plan'",
        "from file:///data/secret/x",
        "ValueError: 'my secret plan'",
        'KeyError: "it is secret"',
        "Authorization: Bearer secret.secret",
        "https://al:secret@example.com/x",
        "https://example.com/x?Signature=secret&y=1",
        "hf_secret1234",
        "GET https://huggingface.co/al/secret-7B/resolve/main/README.md",
        "loading secret-7B.Q4_K_M.gguf",
        "llama_model_loader: - kv   2:  general.name str  = secret 7B",
        "print_info: general.name     = secret 7B",
    ],
)
def test_what_is_nobodys_business_is_left_out(text):
    assert "secret" not in plain(text)


@pytest.mark.parametrize(
    "text",
    [
        "offloaded 33/33 layers to GPU",
        "12.5 tokens/s and 3 MiB/s",
        "AttributeError: 'NoneType' object has no attribute 'text'",
        "load time = 12 ms / 3 runs",
        "https://huggingface.co",
        'GET https://huggingface.co/… "HTTP/1.1 200 OK"',
        "/usr/lib/libvulkan.so.1",
    ],
)
def test_what_helps_stays(text):
    assert plain(text) == text


def test_the_programs_own_files_are_named_without_where_they_are():
    line = f'  File "{HOME}/x/app/inglenook/ui/theme.py", line 3, in dress'
    assert plain(line) == '  File "…/inglenook/ui/theme.py", line 3, in dress'


def test_one_path_after_another_leaves_the_words_between():
    line = "The folder '/data/x' is not there, nor '/data/y' is"
    told = "The folder '<path>' is not there, nor '<path>' is"
    assert plain(f"{line}\n{line}") == f"{told}\n{told}"


def test_names_of_models_stay_where_they_are_wanted():
    text = f"from {HOME}/m/Qwen 2.gguf; general.name str = Qwen"
    told = redact(text, with_names=True)
    assert told == "from ~/Qwen 2.gguf; general.name str = Qwen"


def test_the_users_name_is_left_out(monkeypatch):
    monkeypatch.setattr(getpass, "getuser", lambda: "alberta")
    assert plain("owner Alberta, albertas") == "owner <user>, albertas"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (f"{HOME}/x/inglenook/application/root.py", "…/inglenook/application/root.py"),
        ("ERROR inglenook.application.root: A bug",) * 2,
    ],
)
def test_code_that_is_called_as_the_user_is_keeps_its_name(monkeypatch, line, told):
    monkeypatch.setattr(getpass, "getuser", lambda: "root")
    assert plain(f"{line} of root") == f"{told} of <user>"


@given(st.text())
def test_any_text_is_taken_and_none_is_secret(text):
    redact(text, with_names=False)
