"""One try to fetch the rest of a file: where is it now, and then its bytes."""

from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager
from urllib.parse import quote

import httpcore2
import httpx2

from inglenook.errors import (
    CertificateRefused,
    HubGarbled,
    NetworkError,
    ProxyRefused,
)
from inglenook.hub.download.answers import Place, read_head, read_start
from inglenook.hub.download.means import Means
from inglenook.hub.download.records import Source
from inglenook.hub.download.retry import TryAgain
from inglenook.hub.records import RemoteFile
from inglenook.network.background import arriving, wait_for
from inglenook.network.failures import network_errors
from inglenook.network.line import Line
from inglenook.network.network import TIMEOUT_S, Network
from inglenook.translation import translate

_MOST_REDIRECTS = 5
_READ_BYTES = 2**18
#: Until an answer begins. The HTTP library's time-outs are for each step of that, and
#: there is none for looking up an address, nor for an answer that trickles in.
_MOST_ANSWER_S = 60.0


def describe(
    file: RemoteFile, source: Source, means: Means
) -> Generator[None, None, RemoteFile]:
    """A file with its size and checksum, as far as the hub tells them.

    Raises:
        TryAgain: Another try may help.
        AppError: There is no use in another try.
    """
    with _opened(means.network, file) as (client, line):
        place = yield from _locate(client, line, file, source, _token(means, source))
        return place.file


def fetch_rest(
    file: RemoteFile,
    source: Source,
    means: Means,
    *,
    offset: int,
    ranged: bool = True,
) -> Generator[bytes | None, None, None]:
    """The bytes of a file from an offset on; None while none come.

    Closing the generator cuts the connection, whatever it waits for.

    Args:
        file: The file; no more than its size is given.
        source: Where it is.
        means: What it is fetched with.
        offset: How many bytes are here already.
        ranged: Whether to ask for the rest only; else all is read, and the rest given.

    Raises:
        TryAgain: It broke off, or did not begin.
        AppError: There is no use in another try.
    """
    token = _token(means, source)
    with _opened(means.network, file) as (client, line):
        place = yield from _locate(client, line, file, source, token)
        headers = _headers(token if _origin(place.url) == _origin(source) else "")
        if offset and ranged:
            headers["Range"] = f"bytes={offset}-"
        with _retried(httpx2.URL(place.url).host):
            answer = yield from _open_body(client, line, place.url, headers)
            n_skipped = read_start(answer, file, offset)
            bodies = means.throttle.paced(_body(answer))
            with closing(_wanted(bodies, n_skipped, file.size_bytes - offset)) as rest:
                for batch in rest:
                    means.network.require_online()
                    yield batch


@contextmanager
def _opened(network: Network, file: RemoteFile) -> Iterator[tuple[httpx2.Client, Line]]:
    """A client for one attempt, all of whose connections end with it."""
    name = file.path.rpartition("/")[2]
    purpose = translate("Download", "Download of {name}").format(name=name)
    client, line = network.open_client(purpose), Line()
    try:
        yield client, line
    finally:
        line.cut()
        client.close()


def _locate(
    client: httpx2.Client, line: Line, file: RemoteFile, source: Source, token: str
) -> Generator[None, None, Place]:
    """Ask the hub where the file is now, and whether it is still the same."""
    path = f"{source.repo}/resolve/{quote(source.commit, safe='')}/{quote(file.path)}"
    url = httpx2.URL(f"{source.endpoint}/{path}")
    for _ in range(_MOST_REDIRECTS):
        request = client.build_request(
            "HEAD", url, headers=_headers(token), extensions=line.extensions
        )
        with _retried(url.host):
            answer = yield from wait_for(
                lambda: client.send(request),  # noqa: B023
                most_s=_MOST_ANSWER_S,
            )
        onward = answer.next_request
        if onward is None or "x-linked-etag" in answer.headers:
            return read_head(answer, file, source, has_token=bool(token))
        if _origin(onward.url) != _origin(source):
            return read_head(answer, file, source, has_token=bool(token))
        url = onward.url
    raise TryAgain(
        HubGarbled(url.host, "it sends round in circles"),
        is_brief=True,
    )


def _open_body(
    client: httpx2.Client, line: Line, url: str, headers: dict[str, str]
) -> Generator[None, None, httpx2.Response]:
    request = client.build_request(
        "GET", url, headers=headers, extensions=line.extensions
    )
    return (
        yield from wait_for(
            lambda: client.send(request, stream=True, follow_redirects=True),
            unwanted=httpx2.Response.close,
            most_s=_MOST_ANSWER_S,
        )
    )


def _body(answer: httpx2.Response) -> Iterator[bytes]:
    """The bytes of the file; some servers compress whatever they are asked."""
    told = answer.headers
    if told.get("content-encoding", "identity") != "identity":
        return answer.iter_bytes()
    length = told.get("content-length", "")
    if "transfer-encoding" in told or not length:
        return answer.iter_raw()
    return _counted(answer, int(length))


def _counted(answer: httpx2.Response, n_bytes: int) -> Iterator[bytes]:
    """A body of so many bytes, as it comes from the connection."""
    # The HTTP library copies each 64 KiB, and of TLS each 16 KiB, three times; all
    # of that together takes longer than their checksum. What it has read along with
    # the headers is its first piece. Its iterator is kept: without it, the connection
    # is closed.
    stream, pieces = answer.extensions["network_stream"], answer.iter_raw()
    piece = next(pieces, b"")
    while piece:
        yield piece
        n_bytes -= len(piece)
        if not n_bytes:
            return
        try:
            piece = stream.read(min(n_bytes, _READ_BYTES), TIMEOUT_S)
        except httpcore2.TimeoutException as error:
            raise TimeoutError from error
        except httpcore2.NetworkError as error:
            raise ConnectionError from error


def _wanted(
    pieces: Iterator[bytes], n_skipped: int, n_wanted: int
) -> Generator[bytes | None, None, None]:
    """What is wanted of a body, and None while it does not come."""
    with closing(arriving(pieces)) as batches:
        for batch in batches:
            if batch is None:
                yield None
                continue
            rest = batch[n_skipped:][:n_wanted]
            n_skipped -= min(n_skipped, len(batch))
            n_wanted -= len(rest)
            yield rest or None
            if not n_wanted:
                return
    raise httpx2.RemoteProtocolError("The body ends too early")


@contextmanager
def _retried(host: str) -> Iterator[None]:
    """Make failures of the network reasons to try again, where that can help."""
    try:
        with network_errors(host):
            yield
    except CertificateRefused:
        raise
    except NetworkError as error:
        is_brief = isinstance(error, ProxyRefused)
        raise TryAgain(error, is_brief=is_brief) from error


def _headers(token: str) -> dict[str, str]:
    # Compressed on the way, an offset would mean something else.
    headers = {"Accept-Encoding": "identity"}
    if token:
        headers["Authorization"] = f"Bearer {token}"
    return headers


def _token(means: Means, source: Source) -> str:
    """The token, where it is for this hub: the user may have chosen another since."""
    if _origin(means.network.options.endpoint) != _origin(source):
        return ""
    return means.token().strip()


def _origin(place: Source | httpx2.URL | str) -> tuple[str, str, int | None]:
    """Who may see the token: the same scheme, host and port."""
    url = httpx2.URL(place.endpoint if isinstance(place, Source) else place)
    return url.scheme, url.host, url.port
