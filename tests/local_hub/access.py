"""Who may see a repository, and who may read its files."""

from typing import Any

from tests.local_hub.answers import Answer
from tests.local_hub.records import Repo, Request


def refusal(hub: Any, request: Request, repo: Repo | None) -> Answer | None:
    """Why a repository is not shown; None if it is."""
    if request.token and request.token not in hub.tokens:
        return _refused(401, message="Invalid credentials in Authorization header")
    user = hub.tokens.get(request.token, "")
    if repo is None or (repo.private and user != repo.author):
        # Who is not known is not told whether it exists.
        if not user:
            return _refused(401, message="Invalid username or password.")
        return _refused(404, "RepoNotFound", "Repository not found")
    if repo.disabled:
        return _refused(403, message="Access to this resource is disabled.")
    return None


def may_read(hub: Any, request: Request, repo: Repo) -> Answer | None:
    """Why the files of a gated repository are not given; None if they are."""
    user = hub.tokens.get(request.token, "")
    if not repo.gated or user == repo.author or user in repo.granted:
        return None
    words = f"Access to model {repo.id} is restricted."
    return _refused(403 if user else 401, "GatedRepo", words)


def _refused(status: int, code: str = "", message: str = "") -> Answer:
    return Answer(
        status, {"X-Error-Code": code or None, "X-Error-Message": message or None}
    )
