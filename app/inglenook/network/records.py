"""How the network is reached, and what was asked of it."""

import os
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol

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


class Chosen(Protocol):
    """What the user chose of the network."""

    @property
    def offline(self) -> bool:
        """Whether nothing may be sent or fetched."""

    @property
    def mirror(self) -> str:
        """Address of a mirror; empty for that of HF_ENDPOINT, else the Hub itself."""

    @property
    def proxy_mode(self) -> ProxyMode:
        """Which proxy is used."""

    @property
    def proxy(self) -> str:
        """Address of the user's own one."""

    @property
    def ca_file(self) -> str:
        """PEM file of certificates to trust beside the system's; may be empty."""


def chosen_options(chosen: Chosen) -> NetworkOptions:
    """How the network is reached, by the user's settings."""
    return NetworkOptions(
        is_offline=chosen.offline,
        proxy_mode=chosen.proxy_mode,
        proxy=chosen.proxy.strip(),
        ca_file=chosen.ca_file.strip(),
        endpoint=chosen.mirror.strip().rstrip("/") or environment_endpoint(),
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
