import pytest

from inglenook.work import drain, handing_over, retelling


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
