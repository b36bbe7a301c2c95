"""How the network is reached, and what was asked of it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

#: Where models come from, unless the user names a mirror.
DEFAULT_ENDPOINT = "https://huggingface.co"

ProxyMode = Literal["system", "none", "own"]


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkOptions:
    """How the network is reached.

    Attributes:
        is_offline: Nothing may be sent or fetched.
        proxy_mode: The system's proxies (HTTP_PROXY and its like, or the system's
            settings), none, or the user's own one.
        proxy: Address of the own one: `http://`, `https://` or `socks5://`.
        ca_file: PEM file of certificates to trust beside the system's; empty for none.
        endpoint: Address of the hub or of a mirror of it, without a slash at its end.
    """

    is_offline: bool = False
    proxy_mode: ProxyMode = "system"
    proxy: str = ""
    ca_file: str = ""
    endpoint: str = DEFAULT_ENDPOINT


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A request that was made.

    Attributes:
        host: Who was asked, with the port where it is an unusual one.
        purpose: What for, as in “Search” or a file's name.
    """

    at: datetime
    method: str
    host: str
    purpose: str
