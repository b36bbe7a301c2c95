"""An engine pack from a package index: fetched, checked, unpacked, and tried."""

import os
from collections.abc import Generator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

import msgspec
from packaging.requirements import Requirement

from inglenook.engine.packs.index import Link
from inglenook.engine.packs.progress import Progress
from inglenook.engine.packs.records import Pack, Trial
from inglenook.engine.packs.resolve import DEFAULT_INDEX, find_wheel
from inglenook.engine.packs.runtime import (
    DEFAULT_RUNTIME_INDEX,
    is_runtime_missing,
    runtime_needs,
)
from inglenook.engine.packs.store import Packs, disk_errors, is_pack_name
from inglenook.engine.packs.trial import try_engine
from inglenook.engine.packs.unpack import unpack_wheel
from inglenook.engine.packs.web import Page, Web
from inglenook.engine.process import host_command
from inglenook.errors import PackMissing
from inglenook.translation import mark, translate


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What is to be installed, and where from.

    Attributes:
        tag: The kind of build, as in “cu124”; the pack is called so too.
        index: Package index of llama-cpp-python; empty for its own.
        runtime_index: Package index of NVIDIA's libraries; empty for PyPI.
        sha256: The wheel's checksum, where the user knows it.
    """

    tag: str
    index: str = ""
    runtime_index: str = ""
    sha256: str = ""


def install_pack(
    packs: Packs, order: Order, web: Web, logs: Path
) -> Generator[Progress | None, None, Pack]:
    """Install an engine pack, in place of an earlier one of that name.

    It is kept where it cannot be used too, with the reason. Closing the generator
    leaves everything as it was.

    Args:
        packs: Where it goes.
        order: What is to be installed.
        web: What it is fetched with.
        logs: Where an engine that is tried writes its log.

    Raises:
        PackMissing: No pack can be called so.
        NetworkOff: The user wants nothing to be fetched.
        PackNotInstalled: It could not be fetched, or must not be unpacked.
    """
    if not is_pack_name(order.tag):
        raise PackMissing(order.tag)
    with packs.work_folder() as work:
        folder = work / "pack"
        wanted = Requirement(f"llama-cpp-python=={packs.version}")
        pack = yield from _fetch_pack(web, order, wanted, folder)
        trial = yield from _try(folder, logs, packs.version)
        names: list[str] = []
        if is_runtime_missing(trial.reason):
            for need in runtime_needs(order.tag):
                index = order.runtime_index or DEFAULT_RUNTIME_INDEX
                _, link = yield from _fetch(web, index, need, folder / "runtime")
                names.append(link.name)
            trial = yield from _try(folder, logs, packs.version)
        pack = msgspec.structs.replace(pack, runtime=tuple(names), trial=trial)
        packs.add(pack, folder, work)
        return pack


def _fetch_pack(
    web: Web, order: Order, wanted: Requirement, folder: Path
) -> Generator[Progress | None, None, Pack]:
    page, link = yield from _fetch(
        web,
        order.index or DEFAULT_INDEX,
        wanted,
        folder,
        tag=order.tag,
        sha256=order.sha256,
    )
    return Pack(
        name=order.tag,
        tag=order.tag,
        version=str(next(iter(wanted.specifier)).version),
        wheel=link.name,
        sha256=link.sha256,
        source=_without_password(page.url),
        installed=datetime.now(UTC),
    )


def _fetch(
    web: Web,
    index: str,
    wanted: Requirement,
    folder: Path,
    *,
    tag: str = "",
    sha256: str = "",
) -> Generator[Progress | None, None, tuple[Page, Link]]:
    """Fetch a wheel and unpack it."""
    page, link = yield from find_wheel(web, index, wanted, tag=tag, sha256=sha256)
    wheel = folder.parent / "wheel"
    with disk_errors():
        yield from web.save(link.url, wheel, sha256=link.sha256, name=link.name)
        yield from unpack_wheel(wheel, folder, name=link.name)
        wheel.unlink()
    return page, link


def _try(
    folder: Path, logs: Path, version: str
) -> Generator[Progress | None, None, Trial]:
    yield Progress(
        step=mark("Packs", "Trying"),
        name=translate("Packs", "the engine"),
        done_bytes=0,
        total_bytes=0,
    )
    trial = yield from try_engine(host_command(folder), logs, version)
    # The folder gets another name.
    reason = trial.reason.replace(f"{folder}{os.sep}", "")
    return msgspec.structs.replace(trial, reason=reason)


def _without_password(url: str) -> str:
    parts = urlsplit(url)
    return parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()
