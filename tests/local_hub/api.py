"""The answers in JSON: search, model info, tree, paths-info, accounts."""

import json
import re
from typing import Any
from urllib.parse import parse_qs, urlencode

from tests.local_hub.access import may_read, refusal
from tests.local_hub.answers import Answer, portal
from tests.local_hub.records import File, Repo, Request

_SORT_KEYS = {
    "downloads": lambda repo: repo.downloads,
    "likes": lambda repo: repo.likes,
    "trendingScore": lambda repo: repo.trending,
    "createdAt": lambda repo: repo.created,
    "lastModified": lambda repo: repo.updated,
}
_LETTERS = {"": 1, "K": 10**3, "M": 10**6, "B": 10**9, "T": 10**12}
#: What an answer of the search has that asks for no more.
_USUAL = (
    "_id", "id", "modelId", "likes", "downloads", "trendingScore", "private", "tags",
    "pipeline_tag", "library_name", "createdAt",
)  # fmt: skip
_FULL = (*_USUAL, "author", "sha", "lastModified", "gated", "disabled", "siblings")


def answer(hub: Any, request: Request, body: bytes) -> Answer:
    """What the hub says to a request that is for no file."""
    if request.leg == "search":
        return _search(hub, request)
    if request.leg == "other":
        return portal() if request.path == "/portal" else Answer(404)
    if not request.repo:
        return _whoami(hub, request)
    repo = hub.repos.get(request.repo)
    return refusal(hub, request, repo) or _about(hub, repo, request, body)


def _about(hub: Any, repo: Repo, request: Request, body: bytes) -> Answer:
    """What it says to a request about a repository that is shown."""
    if request.leg == "account":
        return may_read(hub, request, repo) or _json({})
    if request.revision not in ("main", *repo.commits):
        return Answer(404, {"X-Error-Code": "RevisionNotFound"})
    commit = repo.commit if request.revision == "main" else request.revision
    if request.leg == "info":
        return _info(repo, commit, request)
    if request.leg == "tree":
        return _tree(hub, repo, commit, request)
    wanted = parse_qs(body.decode()).get("paths", [])
    listed = repo.commits[commit]
    return _json([_entry(path, listed[path]) for path in wanted if path in listed])


def _search(hub: Any, request: Request) -> Answer:
    user = hub.tokens.get(request.token, "")
    if request.token and not user:
        return refusal(hub, request, None) or Answer(401)
    query = {name: values[0] for name, values in request.query.items()}
    sort = query.get("sort")
    if sort is not None and sort not in _SORT_KEYS:
        error = {"error": f'"sort" must be one of {list(_SORT_KEYS)}'}
        return _json(error, status=400)
    found = [
        repo
        for repo in list(hub.repos.values())
        if _matches(repo, query, request.query.get("filter", []))
        and (not repo.private or repo.author == user)
    ]
    if sort:
        found.sort(key=_SORT_KEYS[sort], reverse=True)
    start = int(query.get("cursor", 0))
    end = start + min(int(query.get("limit", hub.page_size)), hub.page_size)
    expand = request.query.get("expand", [])
    shown = (*expand, "_id", "id") if expand else _USUAL
    if query.get("full", "").lower() == "true":
        shown = _FULL
    page = [_shown(repo, repo.commit, shown) for repo in found[start:end]]
    more = end < len(found)
    return _json(page, link=_next(hub, request, end) if more else None)


def _matches(repo: Repo, query: dict[str, str], tags: list[str]) -> bool:
    words = query.get("search", "").lower().split()
    author, gated = query.get("author"), query.get("gated")
    return (
        set(tags) <= set(repo.tags)
        and all(word in repo.id.lower() for word in words)
        and author in (None, repo.author)
        and (gated is None or (gated.lower() == "true") == bool(repo.gated))
        and _fits(repo, query.get("num_parameters", ""))
    )


def _fits(repo: Repo, asked: str) -> bool:
    bounds = re.findall(r"(min|max):([\d.]+)([KMBT]?)", asked)
    total = (repo.gguf or {}).get("total", 0)
    return all(
        total >= float(number) * _LETTERS[letter]
        if which == "min"
        else 0 < total <= float(number) * _LETTERS[letter]
        for which, number, letter in bounds
    )


def _info(repo: Repo, commit: str, request: Request) -> Answer:
    shown = request.query.get("expand", [])
    fields = _shown(repo, commit, (*shown, "_id", "id") if shown else None)
    if request.query.get("blobs", [""])[0].lower() == "true":
        fields["siblings"] = [
            {"rfilename": path, "size": file.size, "blobId": file.blob_id}
            | ({"lfs": _lfs(file) | {"sha256": file.sha256}} if file.is_lfs else {})
            for path, file in sorted(repo.commits[commit].items())
        ]
    return _json(fields)


def _shown(repo: Repo, commit: str, names: tuple[str, ...] | None) -> dict[str, Any]:
    """A repository as JSON has it, or those of its fields."""
    fields = {
        "_id": f"{abs(hash(repo.id)):024x}",
        "id": repo.id,
        "modelId": repo.id,
        "author": repo.author,
        "sha": commit,
        "lastModified": repo.updated,
        "createdAt": repo.created,
        "private": repo.private,
        "gated": repo.gated,
        "disabled": repo.disabled,
        "downloads": repo.downloads,
        "downloadsAllTime": repo.downloads * 9,
        "likes": repo.likes,
        "trendingScore": repo.trending,
        "library_name": "gguf",
        "pipeline_tag": repo.pipeline,
        "tags": repo.tags,
        "cardData": repo.card_data,
        "baseModels": _base_models(repo),
        "gguf": repo.gguf,
        "usedStorage": sum(file.size for file in repo.files.values()),
        "siblings": [{"rfilename": path} for path in sorted(repo.commits[commit])],
    } | repo.more
    return {
        name: value
        for name, value in fields.items()
        if value is not None and (names is None or name in names)
    }


def _base_models(repo: Repo) -> Any:
    bases = repo.card_data.get("base_model", [])
    bases = [bases] if isinstance(bases, str) else bases
    return {"relation": "quantized", "models": [{"id": each} for each in bases]}


def _tree(hub: Any, repo: Repo, commit: str, request: Request) -> Answer:
    listed = repo.commits[commit]
    entries = [_entry(path, listed[path]) for path in sorted(listed)]
    if request.query.get("recursive", [""])[0].lower() != "true":
        entries = [each for each in entries if "/" not in each["path"]]
    folders = sorted({path.rsplit("/", 1)[0] for path in listed if "/" in path})
    entries += [
        {"type": "directory", "oid": "0" * 40, "size": 0, "path": path}
        for path in folders
    ]
    start = int(request.query.get("cursor", ["0"])[0])
    end = start + hub.tree_page_size
    more = end < len(entries)
    return _json(entries[start:end], link=_next(hub, request, end) if more else None)


def _entry(path: str, file: File) -> dict[str, Any]:
    entry = {"type": "file", "oid": file.blob_id, "size": file.size, "path": path}
    return entry | ({"lfs": _lfs(file) | {"oid": file.sha256}} if file.is_lfs else {})


def _lfs(file: File) -> dict[str, Any]:
    return {"size": file.size, "pointerSize": 134}


def _whoami(hub: Any, request: Request) -> Answer:
    user = hub.tokens.get(request.token)
    if user is None:
        return refusal(hub, request, None) or Answer(401)
    return _json({"type": "user", "name": user})


def _next(hub: Any, request: Request, cursor: int) -> str:
    query = urlencode(request.query | {"cursor": [str(cursor)]}, doseq=True)
    return f'<{hub.link_base}{request.path}?{query}>; rel="next"'


def _json(value: Any, status: int = 200, link: str | None = None) -> Answer:
    body = json.dumps(value).encode()
    headers = {"Content-Type": "application/json; charset=utf-8", "Link": link}
    return Answer(status, headers, [body], len(body))
