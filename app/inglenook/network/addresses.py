"""What the user gives to reach the network with: checked, with the reason in words."""

import ssl
from pathlib import Path
from urllib.parse import SplitResult, urlsplit

from inglenook.translation import listed, translate

_PROXY_SCHEMES = ("http", "https", "socks5", "socks5h")


def why_no_proxy(text: str) -> str:
    """Why an address is none of a proxy; empty where it is one."""
    parts, reason = _parts(text, _PROXY_SCHEMES)
    if parts is None:
        return reason
    if parts.path.strip("/") or parts.query or parts.fragment:
        return translate("Network", "a proxy’s address ends with its port")
    return ""


def why_no_endpoint(text: str) -> str:
    """Why an address is none of a hub; empty where it is one."""
    parts, reason = _parts(text, ("https", "http"))
    if parts is None:
        return reason
    if parts.username is not None or parts.password is not None:
        return translate("Network", "it must hold no name and no password")
    if parts.query or parts.fragment:
        return translate("Network", "it must hold no “?” and no “#”")
    return ""


def why_no_certificates(text: str) -> str:
    """Why a file holds no certificates to trust; empty where it does."""
    if not Path(text).is_absolute():
        return translate("Network", "give its whole path")
    try:
        ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT).load_verify_locations(cafile=text)
    except FileNotFoundError:
        return translate("Network", "there is no such file")
    except (OSError, ValueError):
        return translate("Network", "no certificates in PEM format can be read from it")
    return ""


def host_of(endpoint: str) -> str:
    """Who answers there, with the port where it is an unusual one; in lower case."""
    try:
        return urlsplit(endpoint).netloc.rpartition("@")[2].lower()
    except ValueError:
        return ""


def _parts(
    text: str, schemes: tuple[str, ...]
) -> tuple[SplitResult, str] | tuple[None, str]:
    """An address in its parts, or why it is none."""
    if not text.isascii() or any(each <= " " for each in text):
        return None, translate(
            "Network", "it holds spaces or letters that no address has"
        )
    try:
        parts = urlsplit(text)
        # Reading the port checks it.
        is_whole = parts.port != 0 and bool(parts.hostname)
    except ValueError:
        return None, translate("Network", "it makes no sense")
    if parts.scheme not in schemes:
        return None, translate("Network", "it must begin with {schemes}").format(
            schemes=_either(schemes)
        )
    return (parts, "") if is_whole else (None, translate("Network", "it names no host"))


def _either(schemes: tuple[str, ...]) -> str:
    *first, last = (f"{each}://" for each in schemes if each != "socks5h")
    return translate("Network", "{first} or {last}").format(
        first=listed(first), last=last
    )
