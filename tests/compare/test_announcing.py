"""What a comparison is made up of, and takes."""

import pytest
from tests.compare.conftest import order

from inglenook.compare.announcing import n_scored_chunks, tasks_of
from inglenook.compare.records import Text

LONG = Text(name="Long", content="word " * 100_000)


@pytest.mark.parametrize(
    ("changes", "n_chunks"),
    [
        ({"text": None}, 0),
        ({"text": LONG, "chunks": None, "effort": "quick"}, 4),
        ({"text": LONG, "chunks": None, "effort": "normal"}, 16),
        ({"text": LONG, "chunks": 7}, 7),
        ({"text": Text(name="t", content="x" * 3100), "chunks": 7}, 2),
    ],
)
def test_chunks_are_as_many_as_were_asked_for_and_the_text_has(changes, n_chunks):
    assert n_scored_chunks(order(**changes)) == n_chunks


def test_each_variant_is_timed_once_a_round(kit, variants):
    models = [kit.library.check(path) for path in variants]
    tasks = list(tasks_of(order(*variants), models, kit.measurements))
    timed = [each for each in tasks if each.phase == "timing"]
    assert [each.round for each in timed] == [1, 2, 3] * 3
    assert all(each.seconds > 0 for each in tasks if each.phase != "checking")


def test_more_is_expected_to_take_longer(kit, variants):
    models = [kit.library.check(path) for path in variants]

    def seconds(**changes):
        asked = order(*variants, **changes)
        return sum(each.seconds for each in tasks_of(asked, models, kit.measurements))

    assert seconds() < seconds(prompts=("a", "b", "c"))
    assert seconds() < seconds(text=LONG, chunks=100)
    assert seconds() < seconds(effort="thorough")
