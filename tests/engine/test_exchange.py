"""When an engine's silence counts as a hang, with hosts that take their time."""

import sys
from pathlib import Path

import pytest

from inglenook.engine.client import EngineClient
from inglenook.engine.exchange import Patience
from inglenook.engine.messages import Generate
from inglenook.errors import EngineHung
from inglenook.work import drain

SLOW = Path(__file__).parent / "hosts" / "slow.py"
NOW = Patience(stop_s=0)


@pytest.fixture
def slow(tmp_path):
    """Starts a host that needs so many seconds for all but an answer."""
    clients = []

    def slow_(seconds, patience):
        command = [sys.executable, str(SLOW), str(seconds)]
        clients.append(EngineClient(tmp_path / "logs", command, patience))
        drain(clients[-1].greet())
        return clients[-1]

    yield slow_
    for client in clients:
        client.close()


@pytest.fixture(params=["save", "restore"])
def turn(request, tmp_path):
    """Begins to save the state of a chat, or to restore it."""
    path = tmp_path / "1.state"
    if request.param == "save":
        return lambda client: client.save_state(path, 10)
    return lambda client: client.restore_state(path)


def test_a_stop_while_it_turns_to_another_chat_is_not_for_that(slow, turn):
    client = slow(0.2, NOW)
    turning = turn(client)
    next(turning)
    client.stop()
    assert drain(turning).n_tokens == 5


def test_a_stop_while_it_turns_ends_the_answer_that_comes_next(slow, turn):
    """However long ago that was; the answer has its own time to end."""
    client = slow(2.5, Patience(stop_s=2))
    answering = client.generate(Generate(text="Hi"))
    turning = turn(client)
    next(turning)
    client.stop()
    drain(turning)
    assert drain(answering).stop_reason == "stopped"


def test_an_answer_that_was_stopped_before_it_began_must_end(slow, turn):
    client = slow(0.2, NOW)
    answering = client.generate(Generate(text="Hi"))
    turning = turn(client)
    next(turning)
    client.stop()
    drain(turning)
    with pytest.raises(EngineHung):
        drain(answering)


def test_giving_up_a_turn_waits_for_its_end(slow, turn):
    client = slow(0.2, Patience())
    turning = turn(client)
    next(turning)
    turning.close()
    assert client.is_alive
    assert drain(client.generate(Generate(text="Hi"))).stop_reason == "stopped"


def test_an_old_stop_is_nothing_to_what_cannot_be_stopped(slow):
    client = slow(0.2, NOW)
    client.stop()
    assert drain(client.survey()) == ()
