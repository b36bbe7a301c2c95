"""The bundle as a package for Debian, Ubuntu and their kin."""

import gzip
import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from email.utils import format_datetime
from pathlib import Path

from description import METAINFO, metainfo, released_at

HERE = Path(__file__).parent
DEBIAN = HERE.parent / "installers" / "debian"
CHANGELOG = HERE.parent / "CHANGELOG.md"
RESOURCES = HERE.parent / "resources"
#: Where the bundle goes, and what is linked to from /usr/bin.
HOME = Path("usr/lib/inglenook")
#: Opens files by GTK's dialog, where there is a GTK; of no need elsewhere.
_OPTIONAL = {"libqgtk3.so"}


def make_deb(
    bundle: Path, icons: Path, output: Path, version: str, homepage: str
) -> Path:
    """Make the package; needs dpkg-dev.

    Args:
        bundle: A bundle for Linux.
        icons: The folder of its icons, `inglenook-<pixels>.png`.
        output: Where the package goes.
        version: The program's.
        homepage: Address of the program's page; empty where there is none.
    """
    architecture = _told("dpkg", "--print-architecture")
    with tempfile.TemporaryDirectory() as made:
        root = Path(made, "root")
        shutil.copytree(bundle, root / HOME, symlinks=True)
        _add_links(root, icons)
        _write(root / "usr/share/metainfo" / METAINFO.name, metainfo(homepage))
        _add_words(root, version)
        _make_readable(root)
        _add_control(root, version, architecture, homepage)
        package = output / f"inglenook_{version}_{architecture}.deb"
        _told("dpkg-deb", "--root-owner-group", "-Zxz", "--build", root, package)
    return package


def _add_control(root: Path, version: str, architecture: str, homepage: str) -> None:
    """Add what Debian knows the package by."""
    folder = root / "DEBIAN"
    folder.mkdir(mode=0o755)
    control = (DEBIAN / "control").read_text("utf-8")
    told = control.format(
        version=version,
        architecture=architecture,
        size_kib=sum(p.lstat().st_size for p in root.rglob("*")) // 1024,
        libraries=needed_packages(root / HOME),
        homepage=homepage,
    )
    (folder / "control").write_text(told.replace("Homepage: \n", ""), "utf-8")


def needed_packages(bundle: Path) -> str:
    """The packages of the system libraries that a bundle needs, as Debian writes it."""
    inside = {folder for path in bundle.rglob("*.so*") for folder in [path.parent]}
    with tempfile.TemporaryDirectory() as source:
        # The tool wants to be in the source of a package.
        Path(source, "debian").mkdir()
        stanzas = "Source: inglenook\n\nPackage: inglenook\nArchitecture: any\n"
        Path(source, "debian", "control").write_text(stanzas)
        told = _told(
            *("dpkg-shlibdeps", "-O", "--ignore-missing-info", "--warnings=0"),
            *(f"-l{folder}" for folder in sorted(inside)),
            *(f"-x{package}" for package in _bundled_packages(bundle)),
            *(f"-e{each}" for each in _programs(bundle)),
            cwd=source,
        )
    return told.partition("shlibs:Depends=")[2]


def _bundled_packages(bundle: Path) -> set[str]:
    """The packages that system libraries in the bundle came from: no need of them."""
    names = {path.name for path in (bundle / "_internal").glob("lib*.so*")}
    multiarch = _told("gcc", "-print-multiarch")
    folders = (f"/lib/{multiarch}", f"/usr/lib/{multiarch}")
    found = _told(
        *("dpkg-query", "--search"),
        *(f"{folder}/{name}" for folder in folders for name in sorted(names)),
        is_whole=False,
    )
    return {line.partition(":")[0] for line in found.splitlines()}


def _programs(bundle: Path) -> Iterator[Path]:
    """Every program and library in a folder."""
    for path in bundle.rglob("*"):
        if path.is_file() and not path.is_symlink() and path.name not in _OPTIONAL:
            with path.open("rb") as file:
                if file.read(4) == b"\x7fELF":
                    yield path


def _add_links(root: Path, icons: Path) -> None:
    """Put the program where the system looks for it."""
    programs = root / "usr/bin"
    programs.mkdir(parents=True)
    (programs / "inglenook").symlink_to("../lib/inglenook/inglenook")
    share = root / "usr/share"
    for name, folder in (
        ("inglenook.desktop", "applications"),
        ("inglenook-mime.xml", "mime/packages"),
    ):
        _copy(HERE / "linux" / name, share / folder / name)
    theme = share / "icons/hicolor"
    for icon in icons.glob("inglenook-*.png"):
        pixels = int(re.sub(r"\D", "", icon.stem))
        if pixels <= 512:
            folder = theme / f"{pixels}x{pixels}" / "apps"
            _copy(icon, folder / "inglenook.png")
    drawing = RESOURCES / "icons" / "inglenook.svg"
    _copy(drawing, theme / "scalable/apps/inglenook.svg")


def _add_words(root: Path, version: str) -> None:
    """Add what Debian reads: licence, changes, manual, exceptions from its rules."""
    share = root / "usr/share"
    texts = share / "doc/inglenook"
    _copy(DEBIAN / "copyright", texts / "copyright")
    _pack(CHANGELOG.read_text("utf-8"), texts / "NEWS.gz")
    told = {
        "version": version,
        "maintainer": _maintainer(),
        "date": format_datetime(released_at(version)),
        "day": f"{released_at(version):%Y-%m-%d}",
    }
    for name, target in (
        ("changelog", texts / "changelog.gz"),
        ("inglenook.1", share / "man/man1/inglenook.1.gz"),
    ):
        _pack((DEBIAN / name).read_text("utf-8").format(**told), target)
    _copy(DEBIAN / "lintian-overrides", share / "lintian/overrides/inglenook")


def _maintainer() -> str:
    control = (DEBIAN / "control").read_text("utf-8")
    (told,) = re.findall("^Maintainer: (.*)$", control, re.MULTILINE)
    return told


def _pack(text: str, target: Path) -> None:
    _write(target, gzip.compress(text.encode(), mtime=0))


def _write(target: Path, content: bytes) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def _make_readable(root: Path) -> None:
    """Give all the modes that Debian wants; libraries are no programs."""
    root.chmod(0o755)
    for path in root.rglob("*"):
        if not path.is_symlink():
            is_program = path == root / HOME / "inglenook"
            path.chmod(0o755 if path.is_dir() or is_program else 0o644)


def _told(*command: str | Path, cwd: str | None = None, is_whole: bool = True) -> str:
    """What a tool writes.

    Args:
        command: The tool and its arguments.
        cwd: The folder that it runs in; None is this one.
        is_whole: It fails where it cannot tell everything.
    """
    ended = subprocess.run(
        command,
        cwd=cwd,
        env=os.environ | {"LC_ALL": "C.UTF-8"},
        stdout=subprocess.PIPE,
        stderr=None if is_whole else subprocess.DEVNULL,
        text=True,
        check=is_whole,
    )
    return ended.stdout.strip()
