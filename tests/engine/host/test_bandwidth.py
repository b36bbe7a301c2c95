"""How fast the memory is, as a real engine process measures it."""

from inglenook.work import drain


def test_it_is_told_without_a_model(engine):
    assert drain(engine().time_memory(1)) > 1e8


def test_several_threads_read_together(engine):
    assert drain(engine().time_memory(3)) > 1e8
