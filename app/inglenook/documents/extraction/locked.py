"""Why a file cannot be parsed that is not damaged."""


class HasPassword(Exception):
    """It can be read with a password only."""
