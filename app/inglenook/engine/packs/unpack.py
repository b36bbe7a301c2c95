"""A wheel to a folder, whatever is in it.

A wheel is a zip file. Its checksum says that it is the file that the index names,
and nothing of what is in it.
"""

import re
import shutil
import stat
import zipfile
import zlib
from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from inglenook.engine.packs.progress import Progress
from inglenook.errors import PackNotInstalled
from inglenook.translation import mark, translate
from inglenook.units import format_size
from inglenook.work import thinned

#: A CUDA build has some gigabytes and a few hundred files.
_MOST_BYTES = 8 * 2**30
_MOST_FILES = 20_000
#: Libraries shrink to a third or so. What shrinks far more is a bomb; text may.
_MOST_RATIO = 20
_ALLOWANCE_BYTES = 64 * 2**20
#: Folders at the top of a wheel that hold second copies, or what only compilers read.
_PASSED_OVER = ("bin/", "include/", "lib/", "share/")
_CHUNK_BYTES = 2**20
# Drives, streams and separators of Windows, and control characters.
_UNSAFE = re.compile(r'[\\:*?"<>|\x00-\x1f]')


def unpack_wheel(
    wheel: Path, folder: Path, *, name: str
) -> Generator[Progress | None, None, None]:
    """Unpack a wheel into a folder, which is made.

    Everything is checked before the first byte is written.

    Args:
        wheel: The file.
        folder: Where its files go; those of another wheel may be there.
        name: What the wheel is called.

    Raises:
        PackNotInstalled: It is no wheel, or one that no honest tool makes.
        OSError: It cannot be written.
    """
    with _zip_errors(name), zipfile.ZipFile(wheel) as archive:
        members = [each for each in archive.infolist() if not each.is_dir()]
        if reason := _why_not(members, wheel.stat().st_size, folder):
            raise _refused(name, reason)
        wanted = [each for each in members if not _is_passed_over(each)]
        yield from thinned(_write(archive, wanted, folder, name))


def _write(
    archive: zipfile.ZipFile,
    members: Sequence[zipfile.ZipInfo],
    folder: Path,
    name: str,
) -> Generator[Progress, None, None]:
    total_bytes = sum(member.file_size for member in members)
    done_bytes = 0
    for member in members:
        target = folder / member.filename
        target.parent.mkdir(parents=True, exist_ok=True)
        with archive.open(member) as source, target.open("xb") as file:
            while chunk := source.read(_CHUNK_BYTES):
                file.write(chunk)
                done_bytes += len(chunk)
                yield Progress(
                    step=mark("Packs", "Unpacking"),
                    name=name,
                    done_bytes=done_bytes,
                    total_bytes=total_bytes,
                )


def _why_not(members: Sequence[zipfile.ZipInfo], wheel_bytes: int, folder: Path) -> str:
    """Why an archive is not unpacked, as a clause; empty if it may be."""
    names = {member.filename.casefold() for member in members}
    if len(members) > _MOST_FILES or len(names) < len(members):
        return translate("Packs", "it holds too many files, or two of one name")
    for member in members:
        if not _is_safe(member):
            return translate(
                "Packs", "it holds a file that leads elsewhere, {name}"
            ).format(name=repr(member.filename))
    total_bytes = sum(member.file_size for member in members)
    if total_bytes > min(_MOST_BYTES, _MOST_RATIO * wheel_bytes + _ALLOWANCE_BYTES):
        return translate("Packs", "it would take {size}").format(
            size=format_size(total_bytes)
        )
    folder.mkdir(parents=True, exist_ok=True)
    if total_bytes > shutil.disk_usage(folder).free:
        return translate("Packs", "the disk has no room for {size}").format(
            size=format_size(total_bytes)
        )
    return ""


def _is_safe(member: zipfile.ZipInfo) -> bool:
    """Whether it is a plain file below the folder, under any system's rules."""
    mode = member.external_attr >> 16
    parts = member.filename.split("/")
    return (
        stat.S_IFMT(mode) in (0, stat.S_IFREG)
        and not _UNSAFE.search(member.filename)
        and all(part.strip(". ") for part in parts)
    )


def _is_passed_over(member: zipfile.ZipInfo) -> bool:
    return member.filename.startswith(_PASSED_OVER)


@contextmanager
def _zip_errors(name: str) -> Iterator[None]:
    """Turn what a damaged archive raises into PackNotInstalled."""
    try:
        yield
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        # A password, a compression that Python lacks; numbers that make no sense.
        RuntimeError,
        ValueError,
    ) as error:
        raise _refused(
            name, translate("Packs", "it is damaged ({error})").format(error=error)
        ) from error


def _refused(name: str, reason: str) -> PackNotInstalled:
    return PackNotInstalled(
        translate("Packs", "{name} is not unpacked, for {reason}").format(
            name=name, reason=reason
        ),
        hint=translate(
            "Packs", "Nothing was changed. Use another index, or make room on the disk."
        ),
    )
