"""`inglenook search`: models with GGUF files on the hub."""

from collections.abc import Generator
from typing import Annotated, Any

import typer

from inglenook.cli.installation import Installation
from inglenook.cli.terminal import (
    StatusLine,
    as_text,
    print_json,
    print_line,
    print_note,
)
from inglenook.errors import AppError
from inglenook.hub.catalogue import PAGE_SIZE, Catalogue
from inglenook.hub.records import Hit, Page, Query, Sort
from inglenook.units import format_count
from inglenook.work import drain


def search(
    query: Annotated[
        str, typer.Argument(parser=as_text, help="Words of the model's name.")
    ] = "",
    sort: Annotated[Sort, typer.Option(help="What comes first.")] = "downloads",
    limit: Annotated[int, typer.Option(min=1, help="Most models.")] = 20,
    author: Annotated[
        str,
        typer.Option(parser=as_text, metavar="<str>", help="Only of this one."),
    ] = "",
    json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False,
) -> None:
    """Search the hub for models."""
    catalogue = Installation.of_this_user().catalogue
    status = StatusLine()
    status.show("Searching …")
    try:
        found = drain(
            _pages(catalogue, Query(text=query, author=author, sort=sort), limit)
        )
    finally:
        status.clear()
    if found.stale_reason:
        when = f"{found.seen_at:%Y-%m-%d %H:%M} UTC"
        print_note(f"As seen on {when}: {found.stale_reason}")
    if json:
        print_json(_report(found))
        return
    _print_table(found.hits)


def _pages(
    catalogue: Catalogue, query: Query, limit: int
) -> Generator[None, None, Page]:
    """As many pages as it takes, as one; cut short by a failure after the first."""
    page_size = min(limit, PAGE_SIZE)
    page = yield from catalogue.search(query, page_size=page_size)
    first, hits = page, list(page.hits)
    while page.cursor and len(hits) < limit:
        try:
            page = yield from catalogue.search(query, page.cursor, page_size=page_size)
        except AppError as error:
            print_note(f"The list ends early: {error.text}")
            break
        hits += page.hits
    return Page(
        hits=tuple(hits[:limit]),
        cursor="",
        seen_at=first.seen_at,
        stale_reason=first.stale_reason,
    )


def _print_table(hits: tuple[Hit, ...]) -> None:
    if not hits:
        print_line("Nothing was found.")
        return
    width = max(len(hit.repo_id) for hit in hits)
    for hit in hits:
        params = "" if hit.n_params is None else _short(hit.n_params)
        updated = "" if hit.updated is None else f"{hit.updated:%Y-%m-%d}"
        gate = "  licence to accept" if hit.gate else ""
        print_line(
            f"{hit.repo_id:<{width}}  {params:>6}  {hit.architecture:<10}  "
            f"{format_count(hit.downloads):>10} downloads  {updated}{gate}".rstrip()
        )


def _report(found: Page) -> dict[str, Any]:
    return {
        "models": [_model(hit) for hit in found.hits],
        "seen_at": found.seen_at.isoformat(),
        "stale_reason": found.stale_reason,
    }


def _model(hit: Hit) -> dict[str, Any]:
    return {
        "id": hit.repo_id,
        "author": hit.author,
        "downloads": hit.downloads,
        "likes": hit.likes,
        "updated": hit.updated and hit.updated.isoformat(),
        "created": hit.created and hit.created.isoformat(),
        "gated": bool(hit.gate),
        "gate": hit.gate,
        "architecture": hit.architecture or None,
        "n_params": hit.n_params,
        "context_tokens": hit.context_tokens,
    }


def _short(count: int) -> str:
    """A number of parameters as models are named after it: `7B`, `1.5B`, `135M`."""
    for letter, size in (("B", 10**9), ("M", 10**6), ("k", 10**3)):
        if count >= size:
            return f"{count / size:.3g}{letter}"
    return str(count)
