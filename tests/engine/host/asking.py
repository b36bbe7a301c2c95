"""What the tests ask of a real engine process."""

from inglenook.engine.messages import (
    Generate,
    LoadPlan,
    Message,
    Piece,
    Sampling,
)
from inglenook.work import drain

GREEDY = Sampling(temperature=0)


def plan(**changes):
    # Repacked weights crash on some machines.
    usual = {"context_tokens": 2048, "n_threads": 2, "use_extra_bufts": False}
    return LoadPlan(**(usual | changes))


def conversation(*said):
    """Turns of user and assistant."""
    return tuple(map(Message, ("user", "assistant") * len(said), said))


def ask(client, *said, **options):
    """The answer's text and its timings, after turns of user and assistant."""
    pieces = []
    usual = {"messages": conversation(*said), "sampling": GREEDY, "max_tokens": 20}
    done = drain(client.generate(Generate(**(usual | options))), pieces.append)
    shown = "".join(piece.text for piece in pieces if isinstance(piece, Piece))
    return shown, done.timings
