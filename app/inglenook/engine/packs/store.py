"""The engine packs on this machine."""

import os
import re
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import msgspec
import psutil

from inglenook.engine.packs.records import Pack
from inglenook.engine.process import host_command
from inglenook.errors import PackMissing, PackNotInstalled
from inglenook.json_file import JsonFile
from inglenook.translation import translate

#: The engine that comes with the program.
BUILT_IN = "built-in"

_RECORD = "pack.json"
_NAME = re.compile(r"[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9])?")
# Folders of work under way, by the process that does it.
_WORK = re.compile(r"\.work-(\d+)-[0-9a-f]+")


def is_pack_name(name: str) -> bool:
    """Whether a pack can be called so; the name becomes that of a folder."""
    return bool(_NAME.fullmatch(name)) and name != BUILT_IN


class Packs:
    """Engine packs, each in a folder of its own.

    A folder appears when it is complete, and goes whole.

    Args:
        folder: Where their folders are; made when the first one is.
        version: Version of llama-cpp-python that the program is made for.
    """

    def __init__(self, folder: Path, version: str) -> None:
        self._folder = folder
        self.version = version

    def installed(self) -> tuple[Pack, ...]:
        """The packs, the newest first."""
        records = self._folder.glob(f"*/{_RECORD}")
        packs = [JsonFile(path, Pack).read() for path in records if _is_pack(path)]
        known = [pack for pack in packs if pack is not None and self._holds(pack)]
        return tuple(sorted(known, key=lambda pack: pack.installed, reverse=True))

    def find(self, name: str) -> Pack:
        """The pack of a name.

        Raises:
            PackMissing: There is none.
        """
        for pack in self.installed():
            if pack.name == name:
                return pack
        raise PackMissing(name)

    def why_unusable(self, pack: Pack) -> str:
        """Why a pack cannot be used, as a clause; empty where it can."""
        if pack.version != self.version:
            return translate(
                "Packs", "it is made for version {its}, and {ours} is used"
            ).format(its=pack.version, ours=self.version)
        return pack.trial.reason

    def start_command(self, pack: Pack | None) -> tuple[str, ...]:
        """The command that starts the engine process; None is the built-in engine."""
        return host_command(None if pack is None else self._folder / pack.name)

    def remove(self, name: str) -> None:
        """Delete a pack, also one whose record is damaged.

        Raises:
            PackMissing: There is none of that name.
            PackNotInstalled: It cannot be deleted.
        """
        folder = self._folder / name
        if not is_pack_name(name) or not folder.is_dir():
            raise PackMissing(name)
        with self.work_folder() as work, disk_errors():
            folder.replace(work / name)

    @contextmanager
    def work_folder(self) -> Iterator[Path]:
        """A folder on the same disk, which is deleted in the end.

        What earlier processes left behind goes too.

        Raises:
            PackNotInstalled: It cannot be made.
        """
        work = self._folder / f".work-{os.getpid()}-{secrets.token_hex(4)}"
        with disk_errors():
            work.mkdir(parents=True)
        self._sweep()
        try:
            yield work
        finally:
            shutil.rmtree(work, ignore_errors=True)

    def add(self, pack: Pack, folder: Path, work: Path) -> None:
        """Take a complete folder in, in place of an earlier pack of that name.

        Args:
            pack: What is in it; its record is written here.
            folder: The folder, below `work`.
            work: Where the earlier one goes.

        Raises:
            PackNotInstalled: It cannot be moved there.
        """
        target = self._folder / pack.name
        with disk_errors():
            record = msgspec.json.format(msgspec.json.encode(pack))
            (folder / _RECORD).write_bytes(record)
            with suppress(FileNotFoundError):
                target.replace(work / "earlier")
            folder.replace(target)

    def _holds(self, pack: Pack) -> bool:
        return (self._folder / pack.name / _RECORD).is_file()

    def _sweep(self) -> None:
        for folder in self._folder.iterdir():
            work = _WORK.fullmatch(folder.name)
            if work is not None and not psutil.pid_exists(int(work[1])):
                shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def disk_errors() -> Iterator[None]:
    """Turn what the file system raises into PackNotInstalled."""
    try:
        yield
    except OSError as error:
        raise PackNotInstalled(
            translate("Packs", "its folder cannot be changed ({why})").format(
                why=error.strerror or error
            ),
            hint=translate(
                "Packs", "Check that the disk is not full, and that no model is loaded."
            ),
        ) from error


def _is_pack(record: Path) -> bool:
    return is_pack_name(record.parent.name)
