"""Patience with a connection, which comes back whenever something has arrived."""

import pytest

from inglenook.errors import HubFailing
from inglenook.hub.download.retry import Patience, Tries, TryAgain

ERROR = HubFailing("hub.test", 503)
PATIENCE = Patience(n_first=3, n_later=6, first_wait_s=1, most_wait_s=5)


def waits(tries, again, n_times):
    return [tries.wait_s(again) for _ in range(n_times)]


def test_each_wait_is_twice_the_last_up_to_a_bound():
    tries = Tries(PATIENCE)
    tries.progressed(100_000)
    assert waits(tries, TryAgain(ERROR), 5) == [1, 2, 4, 5, 5]
    with pytest.raises(HubFailing):
        tries.wait_s(TryAgain(ERROR))


def test_a_hub_that_gave_nothing_is_given_up_sooner():
    tries = Tries(PATIENCE)
    assert waits(tries, TryAgain(ERROR), 2) == [1, 2]
    with pytest.raises(HubFailing):
        tries.wait_s(TryAgain(ERROR))


def test_progress_brings_all_patience_back():
    tries = Tries(PATIENCE)
    waits(tries, TryAgain(ERROR), 2)
    tries.progressed(100_000)
    assert waits(tries, TryAgain(ERROR), 2) == [1, 2]


def test_a_trickle_is_no_progress():
    tries = Tries(PATIENCE)
    for _ in range(2):
        tries.progressed(10)
        tries.wait_s(TryAgain(ERROR))
    with pytest.raises(HubFailing):
        tries.wait_s(TryAgain(ERROR))


def test_a_wait_that_is_asked_for_is_kept_but_not_for_an_hour():
    tries = Tries(PATIENCE)
    assert tries.wait_s(TryAgain(ERROR, wait_s=60.0)) == 60
    with pytest.raises(HubFailing):
        tries.wait_s(TryAgain(ERROR, wait_s=3600.0))


def test_where_few_tries_make_sense_there_are_few():
    tries = Tries(PATIENCE)
    again = TryAgain(ERROR, is_brief=True)
    tries.wait_s(again)
    with pytest.raises(HubFailing):
        tries.wait_s(again)
