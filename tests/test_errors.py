"""Every failure has its sentence, and the tree in the docstring is the tree."""

import inspect
import re

import pytest

from inglenook import errors
from inglenook.errors import AppError, EngineCrashed, NotEnoughMemory, PromptTooLong

CLASSES = [
    each
    for _, each in inspect.getmembers(errors, inspect.isclass)
    if issubclass(each, AppError)
]
#: Arguments for every class; each takes what its signature names.
SAMPLES = {
    "bug": ValueError("boom"),
    "candidates": ["a:Q4_K_M", "a:Q8_0"],
    "detail": "a cause",
    "found": 9,
    "known": 2,
    "how": "signal SIGSEGV",
    "seconds": 61.0,
    "has_token": False,
    "needed_bytes": 9_000_000_000,
    "free_bytes": 1_000_000_000,
    "status": 503,
    "n_tokens": 700,
    "n_least": 1024,
    "prompt_tokens": 9000,
    "context_tokens": 4096,
    "size_bytes": 300_000_000,
    "most_bytes": 200_000_000,
    "text": "“model.gguf” is no adapter.",
}


def make(error):
    parameters = list(inspect.signature(error).parameters.values())
    needed = [p for p in parameters if p.default is p.empty]
    by_name = {p.name: SAMPLES.get(p.name, "model.gguf") for p in needed}
    return error(**by_name)


@pytest.mark.parametrize("error", CLASSES, ids=lambda each: each.__name__)
def test_the_text_is_one_sentence_and_so_is_the_hint(error):
    made = make(error)
    assert made.text
    assert "\n" not in made.text + made.hint
    assert str(made) == made.text
    if error.__subclasses__() == []:
        assert made.text.endswith((".", "?"))
        assert made.hint.endswith(".")


def test_the_docstring_draws_the_whole_tree():
    drawn = re.findall(r"[├└]── (\w+)", errors.__doc__)
    assert sorted(drawn) == sorted(
        each.__name__ for each in CLASSES if each is not AppError
    )


def test_a_lack_of_memory_tells_both_numbers():
    error = NotEnoughMemory(needed_bytes=8 * 2**30, free_bytes=2**30)
    assert "8.0" in error.text
    assert "1.0" in error.text


def test_an_estimated_prompt_is_called_so():
    assert "about 9,000" in PromptTooLong(9000, 4096, is_estimate=True).text


def test_a_crash_tells_how():
    assert "SIGSEGV" in EngineCrashed("signal SIGSEGV").text
