"""How the network is reached, and what was asked of it."""

import os
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


def environment_endpoint() -> str:
    """Address of the hub that HF_ENDPOINT names, else of the Hub itself."""
    named = os.environ.get("HF_ENDPOINT", "").strip()
    return named.rstrip("/") or DEFAULT_ENDPOINT


def chosen_options(
    *, offline: bool, mirror: str, proxy_mode: ProxyMode, proxy: str, ca_file: str
) -> NetworkOptions:
    """How the network is reached, by the user's settings.

    Args:
        offline: Nothing may be sent or fetched.
        mirror: Address of a mirror of the hub; empty for that of HF_ENDPOINT, else
            the Hub itself.
        proxy_mode: Which proxy is used.
        proxy: Address of the user's own one.
        ca_file: PEM file of certificates to trust beside the system's; may be empty.
    """
    return NetworkOptions(
        is_offline=offline,
        proxy_mode=proxy_mode,
        proxy=proxy.strip(),
        ca_file=ca_file.strip(),
        endpoint=mirror.strip().rstrip("/") or environment_endpoint(),
    )


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
