"""What a request is for, read from its address."""

import re
from collections.abc import Mapping
from urllib.parse import parse_qs, unquote, urlsplit

from tests.local_hub.records import Request

_REPO = r"(?P<repo>[^/]+/[^/]+)"
#: Of the hub, by leg; the first that matches counts.
_ROUTES = [
    ("search", re.compile(r"/api/models")),
    ("account", re.compile(r"/api/whoami-v2")),
    ("tree", re.compile(rf"/api/models/{_REPO}/tree/(?P<revision>[^/]+)(/.*)?")),
    ("paths", re.compile(rf"/api/models/{_REPO}/paths-info/(?P<revision>[^/]+)")),
    ("account", re.compile(rf"/api/models/{_REPO}/auth-check")),
    ("info", re.compile(rf"/api/models/{_REPO}(/revision/(?P<revision>[^/]+))?")),
    (
        "resolve",
        re.compile(rf"/{_REPO}/(resolve|raw)/(?P<revision>[^/]+)/(?P<file>.+)"),
    ),
]
_SIGNED = re.compile(rf"/blobs/{_REPO}/(?P<revision>[^/]+)/(?P<file>.+)")
_RANGE = re.compile(r"bytes=(\d+)-")


def read_request(
    origin: str, method: str, target: str, headers: Mapping[str, str], connection: int
) -> Request:
    """What was asked, and for which file."""
    url = urlsplit(target)
    request = Request(
        origin=origin,
        method=method,
        path=url.path,
        headers=dict(headers.items()),
        connection=connection,
        query=parse_qs(url.query),
        token=(headers.get("Authorization") or "").removeprefix("Bearer "),
    )
    if begins := _RANGE.match(headers.get("Range") or ""):
        request.start = int(begins[1])
    routes = [("cdn", _SIGNED)] if origin == "cdn" else _ROUTES
    for leg, pattern in routes:
        if match := pattern.fullmatch(url.path):
            request.leg = "head" if (leg, method) == ("resolve", "HEAD") else leg
            parts = match.groupdict()
            request.repo = unquote(parts.get("repo") or "")
            request.file = unquote(parts.get("file") or "")
            request.revision = unquote(parts.get("revision") or "main")
            break
    return request
