"""Failures to tell which variant of a repository is meant."""

from collections.abc import Sequence

from inglenook.errors.hub import HubError


class VariantNotFound(HubError):
    """The repository has no variant of that name.

    Args:
        name: What the user gave.
        candidates: What it has.
    """

    def __init__(self, name: str, candidates: Sequence[str]) -> None:
        offer = f"Choose one of: {', '.join(candidates)}." if candidates else ""
        super().__init__(
            f"The repository has no variant “{name}”.",
            hint=offer or "It has no models for Inglenook; choose another repository.",
        )


class VariantAmbiguous(HubError):
    """Several variants of the repository have the name that was given.

    Args:
        name: What the user gave.
        candidates: What would name just one of them.
    """

    def __init__(self, name: str, candidates: Sequence[str]) -> None:
        super().__init__(
            f"The repository has several variants “{name}”.",
            hint=f"Choose one of: {', '.join(candidates)}.",
        )
