import pytest

from inglenook.ui.models.memory_words import free_words

GIB = 2**30


@pytest.mark.parametrize(
    ("free_bytes", "words"),
    [(7 * GIB, "7.0 of 8.0 GiB free"), (50 * 2**20, "50 MiB of 8.0 GiB free")],
)
def test_one_unit_is_said_once(free_bytes, words):
    said = free_words(free_bytes, 8 * GIB).replace("\N{NO-BREAK SPACE}", " ")
    assert said == words
