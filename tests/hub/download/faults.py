"""All that can go wrong on the way of a file, and what is to come of it.

    python -m tests.hub.download.faults

prints a table of the outcome of each: the right file, or the error that the user reads.
"""

import gzip
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from tests.hub.download.conftest import (
    CONTENT,
    NAME,
    REPO,
    SHORT,
    Place,
    RawPlace,
)
from tests.hub.download.raw_server import COMMIT, answer, linked, serve_raw
from tests.local_hub import Fault, serve_hub

from inglenook.errors import (
    AnswerUnusable,
    AppError,
    ChecksumWrong,
    ConnectionBroken,
    FileChanged,
    HubBusy,
    HubFailing,
    HubGarbled,
    HubRefused,
)
from inglenook.work import drain

MIDDLE = 1_000_000

#: Faults that pass by, with how often they strike.
PASSING = {
    "FIN in the middle": (Fault("cut", at_bytes=MIDDLE), {"on": "cdn"}),
    "FIN again and again": (Fault("cut", at_bytes=MIDDLE), {"on": "cdn", "times": 9}),
    "RST in the middle": (Fault("reset", at_bytes=MIDDLE), {"on": "cdn"}),
    "RST at once": (Fault("reset", at_bytes=0), {"on": "cdn", "times": 2}),
    "no answer": (Fault("drop"), {"on": "cdn"}),
    "HEAD dropped": (Fault("drop"), {"on": "head"}),
    "HEAD without its headers once": (
        Fault("headers", headers=(("X-Repo-Commit", None), ("X-Linked-Etag", None))),
        {"on": "head"},
    ),
    "wrong size in the HEAD once": (Fault("wrong_size"), {"on": "head"}),
    "no size anywhere": (Fault("no_size"), {"times": None}),
    "no size, and cut": (Fault("no_size", at_bytes=MIDDLE), {"times": 2}),
    "chunked": (Fault("chunked"), {"on": "cdn", "times": None}),
    "gzip": (Fault("gzip"), {"on": "cdn", "times": None}),
    "flipped bits once": (Fault("flip", at_bytes=MIDDLE), {"on": "cdn"}),
    "a shorter body once": (Fault("short"), {"on": "cdn"}),
    "a longer body once": (Fault("long"), {"on": "cdn"}),
    "a page in place of the body": (Fault("portal"), {"on": "cdn"}),
    "a log-in page, once": (Fault("portal"), {"on": "head"}),
    "sent to a log-in page, once": (Fault("portal_redirect"), {"on": "head"}),
    "an address that is too old": (Fault("expired"), {"on": "cdn"}),
    "408": (Fault("status", status=408), {"on": "cdn"}),
    "429": (Fault("status", status=429), {"on": "cdn"}),
    "429 at the HEAD": (Fault("status", status=429, retry_after=0), {"on": "head"}),
    "500": (Fault("status", status=500), {"on": "cdn"}),
    "502 and 503": (Fault("status", status=502), {"on": "any", "times": 2}),
    "504 at the HEAD": (Fault("status", status=504), {"on": "head", "times": 2}),
}


#: Faults of a download that goes on where another one stopped.
RESUMED = {
    "all of it, whatever was asked": Fault("no_ranges"),
    "a range further on": Fault("shifted", by=4096),
    "a range further back": Fault("shifted", by=-4096),
    "a range that lies": Fault("lying_range", by=4096),
    "a range that lies backwards": Fault("lying_range", by=-4096),
    "416": Fault("status", status=416),
    "503": Fault("status", status=503),
    "an address that is too old": Fault("expired"),
    "RST": Fault("reset", at_bytes=10),
    "flipped bits": Fault("flip", at_bytes=10),
}


#: Faults that last, and what the user is told.
LASTING = {
    "FIN always at the same place": (Fault("cut", at_bytes=0), "cdn", ConnectionBroken),
    "RST": (Fault("reset", at_bytes=0), "cdn", ConnectionBroken),
    "no answer": (Fault("drop"), "head", ConnectionBroken),
    "flipped bits": (Fault("flip", at_bytes=MIDDLE), "cdn", ChecksumWrong),
    "a shorter body": (Fault("short"), "cdn", AnswerUnusable),
    "a longer body": (Fault("long"), "cdn", AnswerUnusable),
    "another size": (Fault("wrong_size"), "head", FileChanged),
    "a log-in page": (Fault("portal"), "any", HubGarbled),
    "sent to a log-in page": (Fault("portal_redirect"), "any", HubGarbled),
    "round in circles": (Fault("loop"), "head", HubGarbled),
    "the body round in circles": (Fault("loop"), "cdn", ConnectionBroken),
    "a page for the body": (Fault("portal"), "cdn", HubGarbled),
    "too old": (Fault("expired"), "cdn", HubFailing),
    "404 of the second origin": (Fault("status", status=404), "cdn", HubRefused),
    "429": (Fault("status", status=429), "head", HubBusy),
    "429 for an hour": (
        Fault("status", status=429, retry_after=3600),
        "cdn",
        HubBusy,
    ),
    "429 until a day": (
        Fault("status", status=429, retry_after="Fri, 01 Jan 2100 00:00:00 GMT"),
        "cdn",
        HubBusy,
    ),
    "500": (Fault("status", status=500), "cdn", HubFailing),
    "503": (Fault("status", status=503), "head", HubFailing),
}


def _page(body: bytes, **headers: object) -> bytes:
    return answer(200, {"Content-Type": "text/html"} | headers, body)


def _chunked(body: bytes, ending: bytes) -> bytes:
    chunk = b"%x\r\n%b" % (len(body), body)
    return answer(200, {"Transfer-Encoding": "chunked"}, chunk + ending)


def _encoded(body: bytes, coding: str) -> bytes:
    length = {"Content-Length": len(body), "Content-Encoding": coding}
    return answer(200, length, body)


def _described(**headers: object) -> bytes:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return answer(200, linked(SHORT) | named)


_LENGTH = {"Content-Length": len(SHORT)}
_CONTINUE = b"HTTP/1.1 100 Continue\r\n\r\n"
_SEVERAL = (
    b"--x\r\nContent-Range: bytes 100000-199999/200000\r\n\r\n"
    + SHORT[100_000:]
    + b"\r\n--x--\r\n"
)
#: A body that ends in the middle.
CUT = answer(200, _LENGTH, SHORT[:100_000])

#: Answers that no hub gives: to what, the answer, and what the user is told where it is
#: always given (None for the right file).
HOSTILE: dict[str, tuple[str, bytes, type[AppError] | None]] = {
    "no HTTP at all": ("HEAD", b"SSH-2.0-OpenSSH_9.2\r\n", ConnectionBroken),
    "headers of a megabyte": (
        "HEAD",
        _described(X_Long="x" * 1_000_000),
        ConnectionBroken,
    ),
    "100 Continue, a hundred times": ("HEAD", _CONTINUE * 100 + _described(), None),
    "round in circles": ("HEAD", answer(302, {"Location": "?"}), HubGarbled),
    "sent to a file": (
        "HEAD",
        answer(302, {"Location": "file:///etc/hostname"}),
        HubGarbled,
    ),
    "sent to an address that makes no sense": (
        "HEAD",
        answer(302, {"Location": "http://[1"}),
        HubGarbled,
    ),
    "sent to a file, and described": (
        "HEAD",
        answer(302, linked(SHORT) | {"Location": "file:///etc/hostname"}),
        ConnectionBroken,
    ),
    "a size that lies": (
        "HEAD",
        _described(X_Linked_Size=len(SHORT) + 1),
        FileChanged,
    ),
    "a size of 0": ("HEAD", _described(X_Linked_Size=0), FileChanged),
    "a size of 5,000 digits": ("HEAD", _described(X_Linked_Size="9" * 5000), None),
    "another checksum": (
        "HEAD",
        _described(X_Linked_Etag=f'"{"0" * 64}"'),
        FileChanged,
    ),
    "another commit": ("HEAD", _described(X_Repo_Commit="d" * 40), FileChanged),
    "a weak ETag": (
        "HEAD",
        answer(200, {"X-Repo-Commit": COMMIT, "ETag": 'W/"x"'} | _LENGTH),
        None,
    ),
    "Retry-After of 400 digits": (
        "HEAD",
        answer(429, {"Retry-After": "9" * 400}),
        HubBusy,
    ),
    "Retry-After that makes no sense": (
        "HEAD",
        answer(429, {"Retry-After": "soon, perhaps"}),
        HubBusy,
    ),
    "503 without Retry-After": ("GET", answer(503, {}), HubFailing),
    "408 for the body": ("GET", answer(408, {}), HubFailing),
    "410": ("HEAD", answer(410, {}), HubRefused),
    "451": ("HEAD", answer(451, {}), HubRefused),
    "451 for the body": ("GET", answer(451, {}), HubRefused),
    "204 for the body": ("GET", answer(204, {}), HubRefused),
    "two lengths": (
        "GET",
        answer(200, _LENGTH | {"content-length": 7}, SHORT),
        ConnectionBroken,
    ),
    "a length below nothing": (
        "GET",
        answer(200, {"Content-Length": -1}, SHORT),
        ConnectionBroken,
    ),
    "a length of 5,000 digits": (
        "GET",
        answer(200, {"Content-Length": "9" * 5000}, SHORT),
        ConnectionBroken,
    ),
    "a length of 5,000 digits for nothing": (
        "HEAD",
        _described(Content_Length="9" * 5000),
        ConnectionBroken,
    ),
    "cut, with a length": ("GET", CUT, ConnectionBroken),
    "HTTP/1.0, without a length": (
        "GET",
        b"HTTP/1.0 200 OK\r\n\r\n" + SHORT,
        None,
    ),
    "HTTP/1.0, cut": (
        "GET",
        b"HTTP/1.0 200 OK\r\n\r\n" + SHORT[:999],
        ConnectionBroken,
    ),
    "chunked": ("GET", _chunked(SHORT, b"\r\n0\r\n\r\n"), None),
    "chunked, cut in a chunk": ("GET", _chunked(SHORT, b"")[:-7], ConnectionBroken),
    "chunked, with no end": ("GET", _chunked(SHORT, b"\r\n"), None),
    "chunked, and too short": (
        "GET",
        _chunked(SHORT[:999], b"\r\n0\r\n\r\n"),
        ConnectionBroken,
    ),
    "a chunk of no number": ("GET", _chunked(SHORT, b"\r\nxyz\r\n"), None),
    "a log-in page of the same size": (
        "GET",
        _page(bytes(len(SHORT)), **_LENGTH),
        ChecksumWrong,
    ),
    "a log-in page without a length": ("GET", _page(b"<p>Log in"), HubGarbled),
    "another file of the same size": (
        "GET",
        answer(200, _LENGTH, SHORT[::-1]),
        ChecksumWrong,
    ),
    "206 of several ranges": (
        "GET",
        answer(206, {"Content-Type": "multipart/byteranges; boundary=x"}, _SEVERAL),
        AnswerUnusable,
    ),
    "206 of 5,000 digits": (
        "GET",
        answer(206, {"Content-Range": f"bytes {'1' * 5000}-2/3"}, SHORT),
        AnswerUnusable,
    ),
    "gzip": ("GET", _encoded(gzip.compress(SHORT), "gzip"), None),
    "gzip that is none": ("GET", _encoded(SHORT, "gzip"), ConnectionBroken),
    "gzip of zeros without an end": (
        "GET",
        _encoded(gzip.compress(bytes(50_000_000)), "gzip"),
        ChecksumWrong,
    ),
    "a coding that nobody knows": ("GET", _encoded(SHORT, "mine"), None),
}


def _told(pull: Callable[[], object], is_right: Callable[[], bool]) -> str:
    try:
        pull()
    except AppError as error:
        return f"{type(error).__name__}: {error.text} {error.hint}"
    return "the right file" if is_right() else "**a wrong file**"


def _on_the_hub(fault: Fault, *, goes_on: bool, **when: Any) -> str:
    with tempfile.TemporaryDirectory() as folder, serve_hub() as hub:
        hub.add_repo(REPO, {NAME: CONTENT})
        place = Place(hub, Path(folder))
        if goes_on:
            place.stop_after(MIDDLE)
        hub.fault(fault, **when)
        return _told(place.pull, place.is_right)


def _from_raw(method: str, said: bytes, *, times: int | None) -> str:
    with tempfile.TemporaryDirectory() as folder, serve_raw(SHORT) as server:
        place = RawPlace(server, Path(folder))
        place.say(method, said, times=times)
        return _told(place.pull, place.is_right)


def fill_the_disk(folder: Path) -> str:
    """The outcome where a file system is full in the middle of a download.

    Args:
        folder: On a file system of its own, which is filled.
    """
    with serve_hub() as hub:
        hub.add_repo(REPO, {NAME: CONTENT})
        hub.fault(Fault("slow", bytes_per_s=6_000_000), on="cdn")
        place, filler = Place(hub, folder / "models"), folder / "filler"
        work = place.begin()
        while not place.part.exists() or not place.part.stat().st_size:
            next(work)
        with filler.open("wb") as file, suppress(OSError):
            while file.write(bytes(2**20)):
                file.flush()
        told = _told(lambda: drain(work), place.is_right)
        filler.unlink()
        return f"{told} With room again: {_told(place.pull, place.is_right)}"


def _full_disk() -> str:
    """The same on a small file system in memory, which only Linux lets anybody make."""
    with tempfile.TemporaryDirectory() as folder:
        call = "import pathlib, tests.hub.download.faults as f, sys; "
        call += "print(f.fill_the_disk(pathlib.Path(sys.argv[1])))"
        mount = 'mount -t tmpfs -o size=520m none "$0" && exec "$1" -c "$2" "$0"'
        shell = ["unshare", "-Urm", "sh", "-c", mount, folder, sys.executable, call]
        done = subprocess.run(shell, capture_output=True, text=True, check=False)
        return done.stdout.strip() or f"not tried: {done.stderr.strip()}"


def outcomes() -> Iterator[tuple[str, str]]:
    """Each fault in words, and its outcome."""
    if sys.platform == "linux":
        yield "the disk is full in the middle (ENOSPC)", _full_disk()
    for name, (fault, when) in PASSING.items():
        yield f"{name}, passing", _on_the_hub(fault, goes_on=False, **when)
    for name, fault in RESUMED.items():
        for times, often in ((1, "once"), (None, "always")):
            told = _on_the_hub(fault, goes_on=True, on="cdn", times=times, resumed=True)
            yield f"going on: {name}, {often}", told
    for name, (fault, leg, _) in LASTING.items():
        told = _on_the_hub(fault, goes_on=False, on=leg, times=None)
        yield f"{name}, always", told
    for name, (method, said, _) in HOSTILE.items():
        for times, often in ((1, "once"), (None, "always")):
            yield f"{method}: {name}, {often}", _from_raw(method, said, times=times)


def main() -> None:
    """Print the table."""
    print("| fault | outcome |\n| --- | --- |")
    for name, outcome in outcomes():
        print(f"| {name} | {outcome} |", flush=True)


if __name__ == "__main__":
    main()
