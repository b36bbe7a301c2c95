from inglenook.chats.turn_queue import TurnQueue
from inglenook.chats.turns import Turn


def queue_of(*turns):
    queue = TurnQueue()
    for turn in turns:
        queue.add(turn)
    return queue


def test_of_a_chat_the_turn_under_way_comes_first():
    first, other, second = Turn(1, "a"), Turn(2, "b"), Turn(1, "c")
    queue = queue_of(first, other, second)
    queue.start(first)
    assert queue.of(1) == [first, second]
    assert queue.waiting == [other, second]


def test_each_chat_has_one_turn_that_waits_first():
    turns = [Turn(1, "a"), Turn(2, "b"), Turn(1, "c")]
    assert queue_of(*turns).first_waiting() == turns[:2]


def test_a_turn_that_was_left_ends_as_none():
    turn = Turn(1, "a")
    queue = queue_of(turn)
    queue.start(turn)
    turn.is_closed = True
    assert queue.end() is None
    assert queue.running is None


def test_what_waits_in_a_chat_is_forgotten_with_it():
    turns = [Turn(1, "a"), Turn(2, "b"), Turn(1, "c")]
    queue = queue_of(*turns)
    queue.forget_waiting(1)
    assert queue.waiting == [turns[1]]
