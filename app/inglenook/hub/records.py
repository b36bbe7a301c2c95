"""What the hub says, as records."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

#: Who lets in: nobody need, the hub at once, or the author by hand.
Gate = Literal["", "auto", "manual"]
Sort = Literal["trending", "downloads", "likes", "updated", "created"]


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoteFile:
    """A file of a repository, at one commit.

    Attributes:
        path: In the repository, with `/`; hostile until checked.
        size_bytes: As the hub tells it; 0 where it does not.
        sha256: In lower case; None for files that the hub keeps no checksum of.
    """

    path: str
    size_bytes: int
    sha256: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What is searched for; what is empty or None does not matter.

    Attributes:
        text: Words that the name of a repository has.
        author: User or organization, whole.
        is_gated: Whether a licence must be accepted first.
        least_params: Of the model, as the hub tells it; 0 for any.
        most_params: The same; models whose size the hub does not know are then left
            out.
    """

    text: str = ""
    author: str = ""
    sort: Sort = "downloads"
    is_gated: bool | None = None
    least_params: int = 0
    most_params: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A repository, as a search shows it.

    Attributes:
        repo_id: As in `author/name`.
        downloads: In the last 30 days.
        updated: When its newest commit was made.
        gate: Who lets in: nobody need, the hub at once, or the author by hand.
        architecture: As llama.cpp names it; empty where the hub does not know it.
        n_params: None where the hub does not know it.
        context_tokens: What the model was made for; None likewise.
    """

    repo_id: str
    author: str
    downloads: int
    likes: int
    updated: datetime | None
    created: datetime | None
    gate: Gate
    architecture: str
    n_params: int | None
    context_tokens: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Some of what a search found.

    Attributes:
        cursor: Asks for the next page; empty where this is the last.
        seen_at: When the hub said so.
        stale_reason: Why it was not asked anew, in a sentence; empty where it was.
    """

    hits: tuple[Hit, ...]
    cursor: str
    seen_at: datetime
    stale_reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Details:
    """A repository at one commit.

    Attributes:
        commit: 40 hexadecimal digits; every file is asked for at this commit.
        licence: As the author names it; empty where he does not.
        base_models: What the model was made from, as in `author/name`.
        card: The README in Markdown, without its front matter; empty where there is
            none, or where it is not shown before the licence is accepted.
        files: All of them, in the order of their paths.
        seen_at: When the hub said so.
        stale_reason: Why it was not asked anew, in a sentence; empty where it was.
    """

    repo_id: str
    commit: str
    author: str
    downloads: int
    likes: int
    updated: datetime | None
    created: datetime | None
    gate: Gate
    licence: str
    base_models: tuple[str, ...]
    tags: tuple[str, ...]
    task: str
    architecture: str
    n_params: int | None
    context_tokens: int | None
    card: str
    files: tuple[RemoteFile, ...]
    seen_at: datetime
    stale_reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """A repository that somebody named, and what of it.

    Attributes:
        revision: Branch, tag or commit; empty for the newest.
        variant: As in `author/name:VARIANT`; empty for none.
        path: Of a file in it; empty for none.
    """

    repo_id: str
    revision: str = ""
    variant: str = ""
    path: str = ""
