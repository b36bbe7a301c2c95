import pytest

from inglenook.work import drain, handing_over, retelling, thinned


def counting(ended):
    try:
        yield 1
        yield None
        yield 2
        return "done"
    finally:
        ended.append(True)


def test_the_result_of_a_work_comes_with_its_progress():
    progress = []
    assert drain(counting([]), progress.append) == "done"
    assert progress == [1, 2]


def test_a_work_that_hands_over_its_progress_yields_none_of_it():
    progress, ended = [], []
    work = handing_over(counting(ended), progress.append)
    assert [next(work), next(work), next(work)] == [None, None, None]
    with pytest.raises(StopIteration, match="done"):
        next(work)
    assert progress == [1, 2]
    assert ended


def test_closing_it_closes_the_work():
    ended = []
    work = handing_over(counting(ended), [].append)
    next(work)
    work.close()
    assert ended


def test_progress_can_be_told_in_other_words():
    work = retelling(counting([]), str)
    assert list(filter(None, work)) == ["1", "2"]


def in_phases(*phases):
    yield from phases
    return "done"


def test_progress_that_follows_too_soon_is_silent():
    told = list(thinned(in_phases(*["reading"] * 1000)))
    assert len(told) == 1000
    assert told[0] == "reading"
    assert told.count(None) > 900


def test_another_phase_is_always_told():
    work = thinned(in_phases("a", "a", None, "b", "b"), lambda phase: phase)
    assert list(work) == ["a", None, None, "b", None]


def test_a_work_that_tells_less_gives_the_same():
    assert drain(thinned(in_phases("a", "a"))) == "done"
