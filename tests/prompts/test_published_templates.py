"""The templates that llama.cpp publishes, from the source distribution of its package.

They are other people's, and so not among our files: `LLAMA_CPP_PYTHON_SOURCE` names
the folder with the distribution unpacked.
"""

import os
from pathlib import Path

import pytest
from tests.llama_source import SOURCE_VARIABLE

from inglenook.engine.messages import Message
from inglenook.prompts.formats import choose_format
from inglenook.prompts.templates import render

FOLDER = Path(os.environ.get(SOURCE_VARIABLE, "")) / "vendor/llama.cpp/models/templates"
PUBLISHED = sorted(FOLDER.glob("*.jinja"))

pytestmark = pytest.mark.templates

SYSTEM = Message("system", "Be kind.")
THINKING = "<think>\nA riddle.\n</think>\n\n"
CHAT = (
    Message("user", "First?"),
    Message("assistant", "Answer one."),
    Message("user", "Second?"),
    Message("assistant", "Answer two."),
    Message("user", "Third?"),
)


@pytest.fixture(params=PUBLISHED or [None], ids=lambda path: path and path.stem)
def source(request):
    assert request.param is not None, f"{SOURCE_VARIABLE} names no such folder"
    return request.param.read_text(encoding="utf-8")


def written(source, chat):
    return render(source, chat, bos="<s>", eos="</s>").text


@pytest.mark.parametrize("chat", [CHAT, (SYSTEM, *CHAT)], ids=["plain", "system"])
def test_a_template_writes_three_turns(source, chat):
    text = written(source, chat)
    assert [turn.content for turn in chat if turn.content not in text] == []


def test_a_template_is_spoken_to_in_its_own_format(source):
    chosen = choose_format(source, name="", has_token=lambda _: True)
    assert chosen.replaces == ""


def test_a_thought_is_sent_only_to_a_template_that_asks_for_it(source):
    thoughtful = [
        Message(turn.role, THINKING + turn.content)
        if "Answer" in turn.content
        else turn
        for turn in CHAT
    ]
    text = written(source, thoughtful)
    if "A riddle." in text:
        assert "reasoning" in source or "thinking" in source
    else:
        # Some leave a line break where the thought was.
        assert "".join(text.split()) == "".join(written(source, CHAT).split())


def test_a_question_that_stays_open_is_written_with_the_next(source):
    unanswered = Message("user", "Well?")
    text = written(source, (*CHAT, unanswered))
    assert "Third?" in text
    assert "Well?" in text
