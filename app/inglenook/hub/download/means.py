"""What downloads are made with."""

from collections.abc import Callable
from dataclasses import dataclass, field

from inglenook.hub.download.retry import Patience
from inglenook.hub.download.throttle import Throttle
from inglenook.network.network import Network


@dataclass(frozen=True, slots=True, kw_only=True)
class Means:
    """What downloads are made with.

    Attributes:
        token: Gives the user's token for the hub; empty for none.
        throttle: The speed limit, which all downloads share.
    """

    network: Network
    token: Callable[[], str] = lambda: ""
    throttle: Throttle = field(default_factory=Throttle)
    patience: Patience = field(default_factory=Patience)
