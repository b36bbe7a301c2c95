"""Offer: a repository's variants, and how each would run on this machine."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from inglenook.hardware.records import Inventory
from inglenook.hub.download.records import Order, Source
from inglenook.hub.preview import Outlook, outlooks
from inglenook.hub.recommend import recommend
from inglenook.hub.records import Details, RemoteFile
from inglenook.hub.remedy import Remedy, find_remedy
from inglenook.hub.survey import Survey
from inglenook.hub.variants import Companion, Variant
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

    def remedy(self, variant: Variant) -> Remedy | None:
        """What would let all of a variant fit on GPUs; None where nothing helps."""
        outlook = self.outlooks.get(variant.path)
        if outlook is None:
            return None
        shape = self.survey.shapes.found[variant.path].shape
        return find_remedy(outlook.plan, shape, self.inventory, self.wishes)

    @property
    def vision_part(self) -> Companion | None:
        """What lets it see pictures, the usual one; None where there is none."""
        companions = self.survey.files.companions
        return next((each for each in companions if each.kind == "mmproj"), None)

    def order(self, variant: Variant) -> Order:
        """What it takes to download a variant."""
        return order_of(self.endpoint, self.details, variant.title, variant.files)

    def companion_order(self, companion: Companion) -> Order:
        """What it takes to download what goes with the model."""
        file = companion.file
        name = file.path.rpartition("/")[2]
        return order_of(self.endpoint, self.details, name, (file,))


def order_of(
    endpoint: str, details: Details, label: str, files: tuple[RemoteFile, ...]
) -> Order:
    """What it takes to download files of a repository as one thing.

    Args:
        endpoint: Address of the hub, without a slash at its end.
        details: The repository, at the commit that is meant.
        label: What to call it, as in “Q4_K_M”.
        files: All of them, in order.
    """
    source = Source(endpoint=endpoint, repo=details.repo_id, commit=details.commit)
    return Order(source=source, label=label, files=files)


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
