"""A comparison as people read it."""

import re

from tests.compare.conftest import FOUND, comparison, row

from inglenook import translation
from inglenook.compare.markdown import as_markdown, markdown_table
from inglenook.compare.records import Order
from inglenook.compare.texts import join_chats

#: What is not ours, or the same in all languages.
GIVEN = (
    r"Qwen|Q\d\w+|F16|A processor|linux x86_64|llama.cpp|Why|So.?so|So|A text"
    r"|It is gone|Find it|UTC|SHA-256|[0-9a-f]{64}|gguf"
)


def test_markdown_has_a_row_for_each_the_answers_and_the_conditions():
    told = as_markdown(FOUND).replace("\N{NO-BREAK SPACE}", " ")
    assert told.startswith("# Qwen: 3 variants compared\n")
    assert "0.031 ± 0.0010" in told
    assert "**Q4_K_M** (1 of 1 tokens agree)\n\n> So|so." in told
    assert "- Q2_K: It is gone. Find it." in told
    assert "A processor, 2 cores" in told
    assert "- Quality: by 8,192 tokens of “A text”" in told
    assert f"    {'ab' * 32}  Q4_K_M.gguf" in told
    assert "The speeds of Q4_K_M spread by more than 10 %" in told


def test_tables_line_up_and_hold_what_would_end_a_cell():
    table = markdown_table(["a", "b"], [["x|y", "1"], ["z", "10\n0"]])
    assert table.splitlines() == [
        "| a    |    b |",
        "| :--- | ---: |",
        "| x\\|y |    1 |",
        "| z    | 10 0 |",
    ]


def into_another_language(_context, text, _comment, _n):
    """Every word becomes another; what is put in between stays."""
    parts = re.split(r"(\{\w+\}|%n)", text)
    return "".join(
        part if number % 2 else re.sub(r"[A-Za-z]+", "ж", part)
        for number, part in enumerate(parts)
    )


def test_all_of_it_is_in_the_user_s_language(monkeypatch):
    monkeypatch.setattr(translation, "_translate", into_another_language)
    told = re.sub(GIVEN, "", as_markdown(FOUND))
    assert re.findall("[A-Za-z]+", told) == []


def test_own_chats_are_told_by_their_length_and_their_hash_alone():
    text = join_chats(["What I never told anybody. " * 20] * 20)
    order = Order(models=(), text=text)
    found = comparison(row("F16"), text=text.name, chunks=4, order=order)
    told = as_markdown(found)
    assert f"- Quality: by 2,048 tokens of “Own chats”, SHA-256 {text.sha256}" in told
    assert "never told" not in told
