import pytest
from hypothesis import given
from hypothesis import strategies as st

from inglenook.ui.markdown.blocks import (
    CUT_CHARS,
    CodeBlock,
    MathsBlock,
    TextBlock,
    ThoughtBlock,
    split_blocks,
)


def test_text_alone_is_one_block():
    assert split_blocks("One.\n\nTwo.") == [TextBlock("One.\n\nTwo.")]


def test_nothing_is_no_block():
    assert split_blocks("") == []
    assert split_blocks(" \n\n ") == []


def test_code_stands_between_texts():
    answer = "Look:\n\n```python\nx = 1\n\ny = 2\n```\nDone."
    assert split_blocks(answer) == [
        TextBlock("Look:"),
        CodeBlock("x = 1\n\ny = 2", "python"),
        TextBlock("Done."),
    ]


def test_code_that_is_still_coming_is_code():
    assert split_blocks("```c\nint x") == [CodeBlock("int x", "c")]


def test_only_the_first_word_after_the_fence_names_the_language():
    assert split_blocks("```js title=x\n1\n```") == [CodeBlock("1", "js")]


def test_code_in_a_list_loses_the_indent_of_its_fence():
    answer = "1. Run:\n   ```sh\n   ls\n     -l\n   ```\n2. Look."
    assert split_blocks(answer) == [
        TextBlock("1. Run:"),
        CodeBlock("ls\n  -l", "sh"),
        TextBlock("2. Look."),
    ]


@pytest.mark.parametrize("inner", ["``` not a fence", "~~~", "```"])
def test_a_longer_fence_holds_shorter_ones(inner):
    assert split_blocks(f"````\n{inner}\n````") == [CodeBlock(inner)]


def test_code_in_a_line_opens_no_block():
    answer = "```x``` is code in a line."
    assert split_blocks(answer) == [TextBlock(answer)]


def test_a_long_text_is_cut_between_paragraphs():
    paragraph = "word " * 300
    parts = split_blocks("\n\n".join([paragraph] * 10))
    assert len(parts) > 1
    assert all(len(part.markdown) < CUT_CHARS + 2 * len(paragraph) for part in parts)


def test_a_long_list_is_cut_between_its_items_only():
    item = "- word " + "word " * 300 + "\n\n  - inner\n\n"
    parts = [part.markdown for part in split_blocks(item * 10)]
    assert "\n\n".join(parts).split() == (item * 10).split()
    assert {part.split()[1] for part in parts} == {"word"}
    assert {part.split()[-1] for part in parts} == {"inner"}


def test_thoughts_come_before_the_answer():
    answer = "<think>\nHm, *well*.\n</think>\n\nYes."
    assert split_blocks(answer) == [
        ThoughtBlock("Hm, *well*.", is_over=True),
        TextBlock("Yes."),
    ]


def test_thoughts_that_are_still_coming_are_not_over():
    assert split_blocks("<think>Hm") == [ThoughtBlock("Hm", is_over=False)]


def test_empty_thoughts_are_not_shown():
    assert split_blocks("<think>\n\n</think>\n\nYes.") == [TextBlock("Yes.")]


def test_later_tags_are_words():
    assert split_blocks("Use <think> here.") == [TextBlock("Use <think> here.")]


def written(block):
    return block.code if isinstance(block, CodeBlock) else block.markdown


@given(st.text(alphabet="a `~\n-<think>/"))
def test_of_any_text_all_is_shown_but_fences(answer):
    lines = answer.split("\n")
    wanted = [each for each in lines if "```" not in each and "~~~" not in each]
    shown = "".join(written(block) for block in split_blocks(answer))
    assert shown.count("a") >= "".join(wanted).count("a")


@given(st.text(alphabet="ab -#*\n"))
def test_text_without_fences_keeps_its_words(answer):
    shown = "\n".join(block.markdown for block in split_blocks(answer))
    assert shown.split() == answer.split()


@pytest.mark.parametrize(
    ("source", "latex"),
    [("$$\nx\n$$", "x"), (r"\[ x \]", "x"), ("$$x$$", "x"), ("$$ a\n b $$", "a\n b")],
)
def test_a_formula_on_lines_of_its_own_is_a_block(source, latex):
    first, block, last = split_blocks(f"So\n{source}\nis it.")
    assert (first, last) == (TextBlock("So"), TextBlock("is it."))
    assert block.latex == latex
    assert block.source.split() == source.split()
    assert block.is_whole


def test_a_formula_that_is_still_coming_is_not_whole():
    assert split_blocks("So\n$$\nx +") == [
        TextBlock("So"),
        MathsBlock("x +", "$$\nx +", is_whole=False),
    ]


@pytest.mark.parametrize(
    "text", ["$$x$$ is it", "$$ and no end", "$$\n\nx\n$$", "$$$$"]
)
def test_dollars_among_words_are_text(text):
    assert all(isinstance(block, TextBlock) for block in split_blocks(text))


def test_a_formula_in_code_is_code():
    assert split_blocks("```\n$$\nx\n$$\n```") == [CodeBlock("$$\nx\n$$")]


def test_other_marks_of_thoughts_are_known():
    assert split_blocks("[THINK]Hm.[/THINK]Yes.") == [
        ThoughtBlock("Hm.", is_over=True),
        TextBlock("Yes."),
    ]
