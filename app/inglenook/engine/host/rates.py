"""How many of something there are in a second."""


def per_second(count: int, seconds: float) -> float:
    """The rate of so many in so long; 0 where nothing was done."""
    return count / seconds if count > 0 and seconds > 0 else 0.0
