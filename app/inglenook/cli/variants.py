"""`inglenook variants`: a repository's variants, and how each would run here."""

from dataclasses import dataclass
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
from inglenook.engine.plans import wishes_of
from inglenook.hardware.detect import take_inventory
from inglenook.hub.addresses import read_address
from inglenook.hub.preview import Outlook, outlooks
from inglenook.hub.recommend import recommend
from inglenook.hub.records import Details, RemoteFile
from inglenook.hub.survey import Survey, survey
from inglenook.hub.variants import Variant
from inglenook.units import format_context, format_size
from inglenook.work import drain

_NOT_KNOWN = "not known yet"


@dataclass(frozen=True, slots=True)
class _Answer:
    details: Details
    survey: Survey
    known: dict[str, Outlook]
    best: Variant | None


def variants(
    repo: Annotated[
        str,
        typer.Argument(parser=as_text, help="As in author/name, or its address."),
    ],
    revision: Annotated[
        str,
        typer.Option(
            parser=as_text,
            metavar="<str>",
            help="Branch, tag or commit instead of the newest.",
        ),
    ] = "",
    json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False,
) -> None:
    """List the variants of a model on the hub, and how each would run here."""
    address = read_address(repo)
    if address is None:
        raise typer.BadParameter(f"“{repo}” names no repository; give author/name.")
    status = StatusLine()
    status.show("Looking …")
    try:
        answer = _look(address.repo_id, revision or address.revision)
    finally:
        status.clear()
    details = answer.details
    if details.stale_reason:
        when = f"{details.seen_at:%Y-%m-%d %H:%M} UTC"
        print_note(f"As seen on {when}: {details.stale_reason}")
    if problem := answer.survey.shapes.problem:
        print_note(f"Not every plan is known: {problem}")
    if json:
        print_json(_report(answer))
        return
    _print_table(answer)


def _look(repo_id: str, revision: str) -> _Answer:
    installation = Installation.of_this_user()
    details = drain(installation.catalogue.details(repo_id, revision))
    found = drain(
        survey(
            details,
            installation.network,
            installation.token,
            installation.paths.hub / "headers",
        )
    )
    inventory = take_inventory()
    known = outlooks(found.shapes, inventory, wishes_of(installation.settings.engine))
    best = recommend(found.files.variants, known, inventory.host)
    return _Answer(details, found, known, best)


def _print_table(answer: _Answer) -> None:
    found = answer.survey.files
    if not found.variants:
        print_line("There are no models for Inglenook in this repository.")
    width = max((len(each.title) for each in found.variants), default=0)
    for each in found.variants:
        mark = "  ← recommended here" if each is answer.best else ""
        line = f"{each.title:<{width}}  {_facts(each, answer)}{mark}"
        print_line(line.rstrip())
    for companion in found.companions:
        file = companion.file
        size = format_size(file.size_bytes)
        print_line(f"with it: {file.path} ({companion.kind}, {size})")


def _facts(variant: Variant, answer: _Answer) -> str:
    bits = f"{variant.bits_per_weight:.2f}" if variant.bits_per_weight else "?"
    size = format_size(variant.size_bytes)
    runs = _words(variant, answer.known.get(variant.path))
    return f"{bits:>5} bits  {size:>8}  {runs:<24}  {variant.words}"


def _words(variant: Variant, outlook: Outlook | None) -> str:
    """How it would run here, in a few words."""
    if not variant.is_complete:
        return "incomplete"
    if outlook is None:
        return _NOT_KNOWN
    plan = outlook.plan
    if plan.mode == "refuse":
        return "too large"
    where = {
        "full": "full GPU",
        "moe": "GPU, experts on the CPU",
        "partial": f"{plan.gpu_layers}/{plan.n_layers} layers on GPU",
        "cpu": "CPU",
    }[plan.mode]
    return f"{where}, {format_context(plan.context_tokens)}"


def _report(answer: _Answer) -> dict[str, Any]:
    found = answer.survey.files
    return {
        "repo": answer.details.repo_id,
        "commit": answer.details.commit,
        "n_params": answer.survey.n_params or None,
        "variants": [
            _variant(each, answer.known.get(each.path), answer)
            for each in found.variants
        ],
        "companions": [
            {"kind": each.kind, "label": each.label, **_file(each.file)}
            for each in found.companions
        ],
        "others": found.others,
        "seen_at": answer.details.seen_at.isoformat(),
        "stale_reason": answer.details.stale_reason,
    }


def _variant(
    variant: Variant, outlook: Outlook | None, answer: _Answer
) -> dict[str, Any]:
    return {
        "label": variant.label or variant.title,
        "title": variant.title,
        "base": variant.base,
        "kind": variant.kind,
        "files": [_file(file) for file in variant.files],
        "split": variant.split,
        "complete": variant.is_complete,
        "size_bytes": variant.size_bytes,
        "bits_per_weight": variant.bits_per_weight or None,
        "good_for": variant.words,
        "recommended": variant is answer.best,
        "runs_here": _runs_here(outlook, answer.survey.shapes.problem),
    }


def _runs_here(outlook: Outlook | None, problem: str) -> dict[str, Any]:
    if outlook is None:
        reason = problem or "Its header was not read."
        return {"mode": None, "gpu_layers": None, "n_layers": None, "reason": reason}
    plan = outlook.plan
    return {
        "mode": plan.mode,
        "backend": plan.backend,
        "gpu_layers": plan.gpu_layers,
        "n_layers": plan.n_layers,
        "context_tokens": plan.context_tokens,
        "kv_type": plan.kv_type,
        "n_cpu_moe": plan.n_cpu_moe,
        "bytes": plan.bytes,
        "reason": plan.reason,
        "exact": outlook.is_exact,
        "speed": outlook.speed,
    }


def _file(file: RemoteFile) -> dict[str, Any]:
    return {"path": file.path, "size_bytes": file.size_bytes, "sha256": file.sha256}
