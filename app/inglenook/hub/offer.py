"""Offer: a repository's variants, and how each would run on this machine."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from inglenook.hardware.records import Inventory
from inglenook.hub.download.records import Order, Source
from inglenook.hub.preview import Outlook, outlooks
from inglenook.hub.recommend import recommend
from inglenook.hub.records import Details
from inglenook.hub.survey import Survey
from inglenook.hub.variants import Variant
from inglenook.offload.planner import Wishes

#: Who plans for a shorter context wants to know what fits, and still talks as long.
_LEAST_JUDGED_TOKENS = 8192


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """What a repository has for this machine.

    Attributes:
        endpoint: Address of the hub that has it, without a slash at its end.
        inventory: What was planned for.
        wishes: What the plans were to hold to.
        outlooks: How variants would run, by their paths; what is missing is not known.
        best: The variant to recommend; None where none can be.
    """

    details: Details
    survey: Survey
    endpoint: str
    inventory: Inventory
    wishes: Wishes
    outlooks: Mapping[str, Outlook]
    best: Variant | None

    def order(self, variant: Variant) -> Order:
        """What it takes to download a variant."""
        source = Source(
            endpoint=self.endpoint,
            repo=self.details.repo_id,
            commit=self.details.commit,
        )
        return Order(source=source, label=variant.title, files=variant.files)


def make_offer(
    details: Details,
    survey: Survey,
    endpoint: str,
    inventory: Inventory,
    wishes: Wishes,
) -> Offer:
    """Plan every variant of a repository; needs no network.

    Takes some milliseconds a variant.
    """
    known = outlooks(survey.shapes, inventory, wishes)
    variants = survey.files.variants
    return Offer(
        details=details,
        survey=survey,
        endpoint=endpoint,
        inventory=inventory,
        wishes=wishes,
        outlooks=known,
        best=recommend(
            variants, _judged(survey, inventory, wishes, known), inventory.host
        ),
    )


def plan_anew(offer: Offer, wishes: Wishes) -> Offer:
    """The same repository, planned with other wishes."""
    return make_offer(
        offer.details, offer.survey, offer.endpoint, offer.inventory, wishes
    )


def _judged(
    survey: Survey,
    inventory: Inventory,
    wishes: Wishes,
    known: Mapping[str, Outlook],
) -> Mapping[str, Outlook]:
    """The plans that the recommendation follows."""
    if (wishes.context_tokens or _LEAST_JUDGED_TOKENS) >= _LEAST_JUDGED_TOKENS:
        return known
    return outlooks(survey.shapes, inventory, replace(wishes, context_tokens=None))
