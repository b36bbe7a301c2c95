from itertools import combinations, pairwise

import pytest
from PySide6.QtGui import QKeySequence

from inglenook.ui.keys.shortcuts import SHORTCUTS, place_words, shortcut, usual_key


def test_each_name_is_there_once():
    names = [each.name for each in SHORTCUTS]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("each", SHORTCUTS, ids=lambda each: each.name)
def test_each_key_is_one_that_qt_knows(each):
    for key in each.keys:
        assert not QKeySequence(key).isEmpty()
    assert each.words
    assert place_words(each.place)


def test_no_key_does_two_things_in_one_place():
    pairs = [(a, b) for a, b in combinations(SHORTCUTS, 2) if a.meets(b)]
    assert not [(a, b) for a, b in pairs if set(a.keys) & set(b.keys)]


def test_a_place_is_not_interrupted_by_another():
    places = [each.place for each in SHORTCUTS]
    changes = sum(a != b for a, b in pairwise(places))
    assert changes == len(set(places)) - 1


def test_the_first_key_is_the_usual_one():
    assert usual_key("settings") == shortcut("settings").keys[0] == "Ctrl+,"
