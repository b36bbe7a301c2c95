"""The newest version that was published, told by where a forge's address leads.

`…/releases/latest` of a repository sends on to the page of its newest release, as in
`…/releases/tag/v1.2.0`. So the header of one answer tells all there is to know.
"""

import re
from collections.abc import Generator
from functools import partial
from urllib.parse import urljoin

from packaging.version import Version

from inglenook.errors import NewestDoubtful, NewestNotTold
from inglenook.network.addresses import host_of
from inglenook.network.background import wait_for
from inglenook.network.failures import network_errors
from inglenook.network.network import Network
from inglenook.translation import translate
from inglenook.updates.records import Release

#: The longest that an answer is waited for, in s.
_PATIENCE_S = 20.0
#: What follows the address of all releases; no letter that an address could hide in.
_TAG = re.compile(r"tag/v?([0-9A-Za-z.+-]{1,40})")


def newest_release(
    network: Network, address: str, own_version: str
) -> Generator[None, None, Release]:
    """Ask which version is the newest. Yields while nothing has come.

    Args:
        network: The door to the network.
        address: As `releases_address` gives it.
        own_version: The version that runs.

    Raises:
        NetworkOff: The user wants nothing to be sent or fetched.
        NetworkError: Nobody was reached.
        NewestNotTold: The host sends on to no release.
        NewestDoubtful: It sends on to elsewhere, or to what is no version.
    """
    host = host_of(address)
    ask = partial(_ask, network, address)
    with network_errors(host):
        status, target = yield from wait_for(ask, most_s=_PATIENCE_S)
    if not target:
        raise NewestNotTold(host, status)
    return _release(address, target, own_version)


def _ask(network: Network, address: str) -> tuple[int, str]:
    """The status of an answer, and where it sends on to; nothing else is read."""
    with network.open_client(translate("Updates", "Newest version")) as client:
        answer = client.head(address)
    is_sent_on = answer.has_redirect_location
    return answer.status_code, answer.headers["location"] if is_sent_on else ""


def _release(address: str, target: str, own_version: str) -> Release:
    """The release that an answer sends on to; its page is under that of all."""
    releases = urljoin(address, ".")
    try:
        page = urljoin(address, target)
        if page == releases.rstrip("/"):
            raise NewestNotTold(host_of(address))
        tag = page.startswith(releases) and _TAG.fullmatch(page, len(releases))
        newest = Version(tag[1] if tag else "")
    except ValueError as error:
        raise NewestDoubtful(host_of(address), target[:200]) from error
    is_newer = newest > Version(own_version)
    return Release(version=str(newest), page=page, is_newer=is_newer)
