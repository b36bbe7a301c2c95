"""How fast variants are, with real engines."""

import pytest
from tests.compare.conftest import order
from tests.engine.host.asking import plan

from inglenook.compare.answering import question
from inglenook.compare.seats import Seats, fair_settings
from inglenook.compare.speed import COURSES, Course, Stopwatch, course_of
from inglenook.settings.schema import Engine
from inglenook.work import drain

COURSE = Course(n_prompt=32, n_generate=4, n_rounds=2)


@pytest.fixture
def seats(kit):
    """Engines that hold one variant at a time, or several."""
    made = []

    def seats_(most_bytes):
        chosen = fair_settings(kit.chosen(), 512)
        made.append(Seats(chosen, kit.engines(chosen), kit.experience, most_bytes))
        return made[-1]

    yield seats_
    for each in made:
        each.close()


@pytest.mark.parametrize("most_bytes", [2**20, 2**50], ids=["together", "in turn"])
def test_each_lap_tells_of_one_variant(seats, kit, variants, most_bytes):
    held = seats(most_bytes)
    for path in variants[:2]:
        drain(held.try_out(kit.library.check(path)))
    stopwatch = Stopwatch(held, COURSE, question(order(), "Hello", 1))
    for _ in range(2):
        for path in variants[:2]:
            drain(stopwatch.run_lap(path))
    is_together = most_bytes == 2**20
    for path in variants[:2]:
        laps = stopwatch.figures(path)
        assert laps.prompt.tokens_per_s > 0
        assert laps.generation.spread >= 0
        assert laps.first_token_s > 0
        assert held.is_seated(path) == is_together
        assert len(held.entrants[path].loads_s) == (1 if is_together else 3)


def test_how_far_a_lap_is_never_goes_back(seats, kit, babbler):
    held = seats(2**20)
    drain(held.try_out(kit.library.check(babbler)))
    told = []
    drain(Stopwatch(held, COURSE).run_lap(babbler), told.append)
    assert told == sorted(told)
    assert all(0 <= each <= 1 for each in told)


def test_what_is_not_timed_is_not_told(seats, kit, babbler):
    held = seats(2**20)
    drain(held.try_out(kit.library.check(babbler)))
    stopwatch = Stopwatch(held, Course(n_prompt=0, n_generate=4, n_rounds=1))
    drain(stopwatch.run_lap(babbler))
    laps = stopwatch.figures(babbler)
    assert laps.prompt is None
    assert laps.generation.tokens_per_s > 0
    assert laps.first_token_s is None


def test_all_get_the_safe_kernels_where_one_needs_them(seats, kit, variants):
    held = seats(2**20)
    for path in variants[:2]:
        drain(held.try_out(kit.library.check(path)))
    crashed = held.entrants[variants[1]]
    safe = plan(use_extra_bufts=False)
    held.entrants[variants[1]] = type(crashed)(
        model=crashed.model,
        standing=crashed.standing,
        plan=safe,
        start=crashed.start,
        loads_s=crashed.loads_s,
    )
    held.level()
    assert not any(each.plan.use_extra_bufts for each in held.entrants.values())


def test_what_figures_depend_on_is_not_the_user_s():
    chosen = Engine(kv_type="q8_0", flash_attention="on", rope_method="yarn")
    fair = fair_settings(chosen, 4096)
    assert (fair.kv_type, fair.flash_attention) == ("f16", "auto")
    assert (fair.rope_method, fair.context_tokens) == ("model", 4096)


def test_a_short_context_shortens_the_prompt():
    assert course_of("normal", 4096) == COURSES["normal"]
    assert course_of("normal", 256).n_prompt == 256 - 64
