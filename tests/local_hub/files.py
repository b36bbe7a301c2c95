"""Files: `resolve` on the hub, and signed addresses on the second origin."""

import hashlib
import re
import time
from typing import Any
from urllib.parse import quote, urlencode

from tests.local_hub.access import may_read, refusal
from tests.local_hub.answers import Answer, Piece
from tests.local_hub.faults import Fault
from tests.local_hub.records import File, Request

_RANGE = re.compile(r"bytes=(\d*)-(\d*)")
_SECRET = "of this hub"


def resolve(hub: Any, request: Request, faults: list[Fault]) -> Answer:
    """A small file itself; a large one by its address on the second origin."""
    repo = hub.repos.get(request.repo)
    if refused := refusal(hub, request, repo):
        return refused
    if request.revision not in ("main", *repo.commits):
        return Answer(404, {"X-Error-Code": "RevisionNotFound"})
    commit = repo.commit if request.revision == "main" else request.revision
    headers = {"X-Repo-Commit": commit}
    file = repo.commits[commit].get(request.file)
    if file is None:
        return Answer(404, {"X-Error-Code": "EntryNotFound"} | headers)
    if refused := may_read(hub, request, repo):
        return refused
    if not file.is_lfs:
        return serve(request, file, faults, headers)
    headers |= {
        "X-Linked-Etag": f'"{file.etag}"',
        "X-Linked-Size": str(file.size),
        "Location": _signed(hub, f"/blobs/{repo.id}/{commit}/{quote(request.file)}"),
        "Cache-Control": "no-store",
    }
    return Answer(302, headers)


def serve_signed(hub: Any, request: Request, faults: list[Fault]) -> Answer:
    """A file of the second origin, to whoever has an address that still works."""
    if not _is_signed(hub, request):
        return Answer(403, {"Content-Type": "application/xml"})
    repo = hub.repos.get(request.repo)
    file = repo and repo.commits.get(request.revision, {}).get(request.file)
    return serve(request, file, faults, {}) if file else Answer(404)


def serve(
    request: Request, file: File, faults: list[Fault], headers: dict[str, str]
) -> Answer:
    """A file, or the range that was asked for."""
    kinds = {fault.kind: fault for fault in faults}
    headers = headers | {
        "ETag": f'"{file.etag}"',
        "Accept-Ranges": "bytes",
        "Content-Type": "application/octet-stream",
    }
    asked = _RANGE.fullmatch(request.headers.get("Range", ""))
    if (
        asked is None
        or "no_ranges" in kinds
        or request.headers.get("If-Range", "") not in ("", headers["ETag"])
    ):
        return Answer(200, headers, [Piece(file, 0, file.size)], file.size)
    start, end = _range(asked, file.size)
    if start >= file.size or end < start:
        return Answer(416, headers | {"Content-Range": f"bytes */{file.size}"})
    said = (start, end)
    for kind in ("shifted", "lying_range"):
        if kind in kinds:
            by = kinds[kind].by
            start, end = max(0, start + by), max(0, min(end + by, file.size - 1))
            said = (start, end) if kind == "shifted" else said
    length = end - start + 1
    headers["Content-Range"] = f"bytes {said[0]}-{said[1]}/{file.size}"
    return Answer(206, headers, [Piece(file, start, length)], length)


def _range(asked: re.Match[str], size: int) -> tuple[int, int]:
    """First and last byte."""
    first, last = asked.groups()
    if not first:
        return max(0, size - int(last or 0)), size - 1
    return int(first), min(int(last), size - 1) if last else size - 1


def _signed(hub: Any, path: str) -> str:
    expires = f"{time.time() + hub.signature_seconds:.3f}"
    signature = _signature(hub, path, expires)
    query = urlencode({"Expires": expires, "Signature": signature})
    return f"{hub.cdn}{path}?{query}"


def _is_signed(hub: Any, request: Request) -> bool:
    (expires,) = request.query.get("Expires", ["0"])
    (given,) = request.query.get("Signature", [""])
    fresh = float(expires) > time.time()
    return fresh and given == _signature(hub, request.path, expires)


def _signature(hub: Any, path: str, expires: str) -> str:
    text = f"{_SECRET} {hub.generation} {path} {expires}"
    return hashlib.sha256(text.encode()).hexdigest()
