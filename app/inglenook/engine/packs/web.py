"""Pages and files over HTTP: bounded, timed, and files checked by their SHA-256."""

import hashlib
import time
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import httpx2

from inglenook.engine.packs.progress import Progress
from inglenook.errors import PackNotInstalled
from inglenook.network.failures import translated
from inglenook.network.network import Network
from inglenook.translation import mark, translate
from inglenook.work import thinned

#: Of a page; that of the default index has half a megabyte.
_MOST_PAGE_BYTES = 8 * 2**20
#: Of a wheel; GitHub takes no files over 2 GiB.
_MOST_FILE_BYTES = 4 * 2**30
_TIMEOUT = httpx2.Timeout(30.0, connect=10.0)
#: A page that comes in drops is given up after this long.
_PAGE_S = 60.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page.

    Attributes:
        url: Where it came from in the end; links in it are relative to this.
    """

    url: str
    content_type: str
    body: bytes


class Web:
    """Fetches pages and files.

    Args:
        network: The door to the network.
    """

    def __init__(self, network: Network) -> None:
        self._network = network

    def read(self, url: str, *, accept: str) -> Generator[None, None, Page | None]:
        """A page; None where the server has none. Yields while it comes.

        Args:
            url: Where it is.
            accept: The content types that are understood.

        Raises:
            NetworkOff: The user wants nothing to be fetched.
            NetworkError: Nobody was reached.
            PackNotInstalled: The page did not come, or is too large.
        """
        body, began = bytearray(), time.monotonic()
        purpose = translate("Packs", "Package index")
        with self._get(url, purpose, {"Accept": accept}) as response:
            if response.status_code in (404, 410):
                return None
            response.raise_for_status()
            for chunk in response.iter_bytes():
                body += chunk
                if len(body) > _MOST_PAGE_BYTES:
                    raise PackNotInstalled(
                        translate("Packs", "the page of {host} is too large").format(
                            host=_host(url)
                        )
                    )
                if time.monotonic() - began > _PAGE_S:
                    raise PackNotInstalled(
                        translate("Packs", "{host} answers too slowly").format(
                            host=_host(url)
                        )
                    )
                yield None
            return Page(
                url=str(response.url),
                content_type=response.headers.get("content-type", ""),
                body=bytes(body),
            )

    def save(
        self, url: str, target: Path, *, sha256: str, name: str
    ) -> Generator[Progress | None, None, None]:
        """Fetch a file, and keep it only if it has the checksum.

        Args:
            url: Where it is.
            target: Where it goes.
            sha256: The checksum, in lower case.
            name: What it is called.

        Raises:
            NetworkOff: The user wants nothing to be fetched.
            NetworkError: Nobody was reached.
            PackNotInstalled: It did not come, or is not the one that was promised.
            OSError: It cannot be written.
        """
        digest = hashlib.sha256()
        yield from thinned(self._write(url, target, digest, name))
        if digest.hexdigest() != sha256:
            target.unlink()
            raise PackNotInstalled(
                translate(
                    "Packs",
                    "{name} is not the file that was promised: its SHA-256 differs",
                ).format(name=name),
                hint=translate(
                    "Packs",
                    "Nothing was changed. Try again later, or use another index.",
                ),
            )

    def _write(
        self, url: str, target: Path, digest: "hashlib._Hash", name: str
    ) -> Generator[Progress, None, None]:
        done_bytes = 0
        # Compressed on the way, its length would be unknown.
        with (
            self._get(url, name, {"Accept-Encoding": "identity"}) as response,
            target.open("wb") as file,
        ):
            response.raise_for_status()
            total_bytes = _length(response)
            for chunk in response.iter_raw():
                done_bytes += len(chunk)
                if max(done_bytes, total_bytes) > _MOST_FILE_BYTES:
                    raise PackNotInstalled(
                        translate("Packs", "{name} is too large").format(name=name)
                    )
                digest.update(chunk)
                file.write(chunk)
                yield Progress(
                    step=mark("Packs", "Fetching"),
                    name=name,
                    done_bytes=done_bytes,
                    total_bytes=total_bytes,
                )

    @contextmanager
    def _get(
        self, url: str, purpose: str, headers: dict[str, str]
    ) -> Iterator[httpx2.Response]:
        """Open an address; failures of the disk meanwhile stay what they are."""
        try:
            with (
                self._network.open_client(purpose, follow_redirects=True) as client,
                client.stream("GET", url, headers=headers, timeout=_TIMEOUT) as answer,
            ):
                yield answer
        except httpx2.HTTPStatusError as error:
            status = error.response.status_code
            raise PackNotInstalled(
                translate("Packs", "{host} answers {status}").format(
                    host=_host(url), status=status
                )
            ) from error
        except (
            httpx2.InvalidURL,
            httpx2.UnsupportedProtocol,
            httpx2.TooManyRedirects,
            # A name that no host can have.
            UnicodeError,
        ) as error:
            raise PackNotInstalled(
                translate("Packs", "{host} cannot be reached").format(host=_host(url))
            ) from error
        except (httpx2.RequestError, httpx2.StreamError) as error:
            raise translated(error, _host(url)) from error


def _host(url: str) -> str:
    """Its host, for people; an address may hold a password."""
    try:
        return urlsplit(url).hostname or translate("Packs", "the index")
    except ValueError:
        return translate("Packs", "the index")


def _length(response: httpx2.Response) -> int:
    told = response.headers.get("content-length", "")
    return int(told) if told.isascii() and told.isdecimal() else 0
