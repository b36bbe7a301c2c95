"""Failures to tell which variant of a repository is meant."""

from collections.abc import Sequence

from inglenook.errors.hub import HubError
from inglenook.translation import listed, translate


class VariantNotFound(HubError):
    """The repository has no variant of that name.

    Args:
        name: What the user gave.
        candidates: What it has.
    """

    def __init__(self, name: str, candidates: Sequence[str]) -> None:
        hint = translate(
            "Errors", "It has no models for Inglenook; choose another repository."
        )
        if candidates:
            hint = translate("Errors", "Choose one of: {candidates}.").format(
                candidates=listed(candidates)
            )
        super().__init__(
            translate("Errors", "The repository has no variant “{name}”.").format(
                name=name
            ),
            hint=hint,
        )


class VariantAmbiguous(HubError):
    """Several variants of the repository have the name that was given.

    Args:
        name: What the user gave.
        candidates: What would name just one of them.
    """

    def __init__(self, name: str, candidates: Sequence[str]) -> None:
        super().__init__(
            translate("Errors", "The repository has several variants “{name}”.").format(
                name=name
            ),
            hint=translate("Errors", "Choose one of: {candidates}.").format(
                candidates=listed(candidates)
            ),
        )
