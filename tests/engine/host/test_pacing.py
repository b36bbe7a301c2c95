"""The controller with machines whose rates are made up; and in a real engine."""

import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.conftest import SCRIPT

from inglenook.engine.client import EngineClient
from inglenook.engine.host.pacing import Pacer
from inglenook.engine.messages import Generate, LoadPlan, Piece, Sampling
from inglenook.work import drain

HOST = Path(__file__).parent.parent / "hosts" / "busy_machine.py"
#: Tokens per second by threads: on an idle machine, and beside a busy program.
IDLE = {1: 13.0, 2: 24.0}
BUSY = {1: 12.0, 2: 4.5}
IDLE_OF_8 = {n: 5.0 * n for n in range(1, 9)}


def busy_of_8(n):
    """Beside a program that takes two cores, more than six threads wait."""
    return 5.0 * n if n <= 6 else 8.0


def generate(pacer, rate_of, seconds):
    """Generate for so long; the numbers of threads that were used, by their time."""
    spent = {}
    while seconds > 0:
        n = pacer.n_threads
        token_s = 1 / rate_of(n)
        spent[n] = spent.get(n, 0) + token_s
        seconds -= token_s
        pacer.count(token_s)
    return spent


def test_on_an_idle_machine_nothing_is_tried():
    assert set(generate(Pacer(2), IDLE.get, 600)) == {2}


def test_rates_that_sway_are_left_alone():
    pacer, rates = Pacer(4), [20, 17, 24, 15, 22, 18] * 100
    for rate in rates:
        assert pacer.count(1 / rate) is None


def test_an_answer_that_grows_slower_with_its_length_is_left_alone():
    pacer = Pacer(4)
    for n in range(20_000):
        assert pacer.count((1 + n / 4000) / 60) is None


def test_one_slow_moment_is_no_reason():
    pacer = Pacer(2)
    generate(pacer, IDLE.get, 20)
    pacer.count(1.0)
    assert set(generate(pacer, IDLE.get, 60)) == {2}


def test_beside_a_busy_program_fewer_threads_take_over():
    pacer = Pacer(2)
    generate(pacer, IDLE.get, 20)
    generate(pacer, BUSY.get, 5)
    assert pacer.n_threads == 1
    spent = generate(pacer, BUSY.get, 120)
    assert spent[1] > 0.95 * 120


def test_when_the_load_is_over_all_threads_come_back():
    pacer = Pacer(2)
    generate(pacer, IDLE.get, 20)
    generate(pacer, BUSY.get, 200)
    generate(pacer, IDLE.get, 40)
    assert pacer.n_threads == 2
    assert generate(pacer, IDLE.get, 60) == {2: pytest.approx(60, abs=0.1)}


def test_of_many_threads_as_many_are_left_as_is_best():
    pacer = Pacer(8)
    generate(pacer, IDLE_OF_8.get, 20)
    spent = generate(pacer, busy_of_8, 200)
    assert spent[6] > 0.9 * 200
    generate(pacer, IDLE_OF_8.get, 120)
    assert pacer.n_threads == 8


def test_where_fewer_threads_are_no_faster_it_costs_next_to_nothing():
    """The whole machine became slower: a laptop on its battery."""
    pacer = Pacer(2)
    generate(pacer, IDLE.get, 20)
    spent = generate(pacer, lambda n: IDLE[n] / 3, 600)
    assert spent.get(1, 0) < 0.03 * 600
    assert pacer.n_threads == 2


def test_one_thread_stays_one():
    pacer = Pacer(1)
    generate(pacer, {1: 20.0}.get, 20)
    assert set(generate(pacer, {1: 2.0}.get, 60)) == {1}


@given(
    st.integers(1, 64),
    st.lists(st.floats(1e-6, 60.0), max_size=500),
)
def test_it_never_leaves_its_range_and_tells_every_change(n_most, tokens_s):
    pacer = Pacer(n_most)
    n_threads = n_most
    for seconds in tokens_s:
        told = pacer.count(seconds)
        n_threads = n_threads if told is None else told
        assert n_threads == pacer.n_threads
        assert 1 <= n_threads <= n_most


@settings(max_examples=50, deadline=None)
@given(
    st.integers(2, 16),
    st.integers(1, 16),
    st.floats(0.05, 0.4),
)
def test_it_settles_and_comes_back(n_most, n_good, share):
    """With more threads than there are free cores, all become slow."""
    pacer = Pacer(n_most)
    rates = {n: 5.0 * n for n in range(1, n_most + 1)}
    worst = share * 5.0
    busy = {n: 5.0 * n if n <= n_good else worst for n in rates}
    generate(pacer, rates.get, 10)
    generate(pacer, busy.get, 300)
    spent = generate(pacer, busy.get, 200)
    assert sum(s for n, s in spent.items() if busy[n] > worst) > 0.5 * 200
    generate(pacer, rates.get, 600)
    assert pacer.n_threads == n_most


def test_a_real_engine_goes_down_and_up_and_says_the_same(tmp_path, endless):
    notes = tmp_path / "threads"
    client = EngineClient(tmp_path / "logs", [sys.executable, str(HOST), str(notes)])
    pieces = []
    try:
        drain(client.greet())
        plan = LoadPlan(context_tokens=4096, n_threads=2, use_extra_bufts=False)
        drain(client.load(endless, plan))
        request = Generate(
            text="Hi\n", sampling=Sampling(temperature=0), max_tokens=2000
        )
        drain(client.generate(request), pieces.append)
    finally:
        client.close()
    said = "".join(each.text for each in pieces if isinstance(each, Piece))
    assert said == ("Tick, tock. " * 1000)[: len(said)]
    changes = notes.read_text().split()
    assert changes[0] == "1"
    assert changes[-1] == "2"


def test_scripts_recite_as_ever(tmp_path, reciter):
    client, pieces = EngineClient(tmp_path / "logs"), []
    try:
        drain(client.greet())
        plan = LoadPlan(context_tokens=512, n_threads=2, use_extra_bufts=False)
        drain(client.load(reciter, plan))
        drain(client.generate(Generate(text="Hi\n")), pieces.append)
    finally:
        client.close()
    assert "".join(each.text for each in pieces if isinstance(each, Piece)) == SCRIPT
