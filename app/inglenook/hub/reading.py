"""Makes records of what huggingface_hub read; nobody else checked it."""

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from inglenook.hub.addresses import is_repo_id
from inglenook.hub.records import Details, Gate, Hit, RemoteFile

if TYPE_CHECKING:
    from huggingface_hub import ModelInfo
    from huggingface_hub.hf_api import RepoFile

_SHA256 = re.compile(r"[0-9a-f]{64}")
_FRONT_MATTER = re.compile(r"\A\ufeff?---\r?\n.*?\r?\n---[ \t]*(\r?\n|\Z)", re.DOTALL)


def hit_of(model: "ModelInfo") -> Hit:
    """A repository of a search."""
    return Hit(
        repo_id=model.id,
        author=model.id.partition("/")[0],
        downloads=_count(model.downloads) or 0,
        likes=_count(model.likes) or 0,
        updated=model.last_modified,
        created=model.created_at,
        gate=_gate(model.gated),
        architecture=_architecture(model),
        n_params=_count(_gguf(model).get("total")),
        context_tokens=_count(_gguf(model).get("context_length")),
    )


def details_of(model: "ModelInfo", files: list["RepoFile"], card: str) -> Details:
    """A repository with its files and its README, as it came."""
    hit = hit_of(model)
    tags = tuple(str(tag) for tag in model.tags or ())
    told = dict(vars(model.card_data)) if model.card_data else {}
    return Details(
        repo_id=model.id,
        commit=str(model.sha),
        author=hit.author,
        downloads=hit.downloads,
        likes=hit.likes,
        updated=hit.updated,
        created=hit.created,
        gate=hit.gate,
        licence=_licence(told, tags),
        base_models=_base_models(told),
        tags=tags,
        task=str(model.pipeline_tag or ""),
        architecture=hit.architecture,
        n_params=hit.n_params,
        context_tokens=hit.context_tokens,
        card=_FRONT_MATTER.sub("", card),
        files=tuple(sorted(map(_file, files), key=lambda each: each.path)),
        seen_at=datetime.now(UTC),
    )


def _file(file: "RepoFile") -> RemoteFile:
    size_bytes = file.lfs.size if file.lfs else file.size
    sha256 = file.lfs.sha256 if file.lfs else ""
    return RemoteFile(
        # JSON can hold what is no text, and can then not be written down again.
        path=str(file.path).encode(errors="replace").decode(),
        size_bytes=_count(size_bytes) or 0,
        sha256=sha256 if _SHA256.fullmatch(sha256) else None,
    )


def _licence(told: dict[str, Any], tags: tuple[str, ...]) -> str:
    """Its own name if it has one; many say “other” and the name beside it."""
    named = told.get("license_name") or told.get("license")
    if isinstance(named, str):
        return named
    tagged = (tag for tag in tags if tag.startswith("license:"))
    return next(tagged, "").removeprefix("license:")


def _base_models(told: dict[str, Any]) -> tuple[str, ...]:
    bases = told.get("base_model") or []
    bases = [bases] if isinstance(bases, str) else bases
    return tuple(each for each in bases if isinstance(each, str) and is_repo_id(each))


def _architecture(model: "ModelInfo") -> str:
    named = _gguf(model).get("architecture")
    return named if isinstance(named, str) else ""


def _gguf(model: "ModelInfo") -> dict[str, Any]:
    return model.gguf if isinstance(model.gguf, dict) else {}


def _gate(gated: object) -> Gate:
    match gated:
        case "auto":
            return "auto"
        case "manual" | True:
            return "manual"
    return ""


def _count(value: object) -> int | None:
    """A number that makes sense; JSON readers take none beyond 2⁵³."""
    return value if type(value) is int and 0 <= value < 2**53 else None
