"""What packaging/build.py makes, once for all, and a bare system to install it on.

`INGLENOOK_DIST` names a folder that holds what was made before; `INGLENOOK_DEBIAN` the
release of Debian, where the bundle needs a newer one than bookworm. Needs debootstrap,
Xvfb, xdotool and ImageMagick, and root's rights.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.packaging.system import System

ROOT = Path(__file__).parents[2]
#: Kept between runs.
CACHE = ROOT / "build" / "bundle"
RELEASE = os.environ.get("INGLENOOK_DEBIAN", "bookworm")


@pytest.fixture(scope="session")
def made(tmp_path_factory):
    """The folder with the installers."""
    if before := os.environ.get("INGLENOOK_DIST"):
        return Path(before).absolute()
    output = tmp_path_factory.mktemp("dist")
    build = [sys.executable, ROOT / "packaging" / "build.py", "--output", output]
    subprocess.run(build, check=True)
    return output


@pytest.fixture(scope="session")
def deb(made):
    (package,) = made.glob("*.deb")
    return package


@pytest.fixture(scope="session")
def archive(made):
    (packed,) = made.glob("*.tar.gz")
    return packed


@pytest.fixture(scope="session")
def bare(tmp_path_factory):
    """A Debian as debootstrap makes it: without Python, Qt or a desktop."""
    kept = CACHE / RELEASE
    if not kept.exists():
        growing = CACHE / f"{RELEASE}.part"
        shutil.rmtree(growing, ignore_errors=True)
        debootstrap = ["debootstrap", "--variant=minbase", RELEASE, growing]
        subprocess.run(debootstrap, check=True)
        growing.rename(kept)
    folder = tmp_path_factory.mktemp("system") / "root"
    subprocess.run(["cp", "-a", kept, folder], check=True)
    return System(folder)


@pytest.fixture(scope="session")
def system(bare, deb):
    """A bare Debian on which the package was installed."""
    bare.install(deb)
    return bare


@pytest.fixture
def display(tmp_path):
    """An X display of its own; gives its name."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x800x24"]
    server = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    with os.fdopen(read) as pipe:
        number = pipe.readline().strip()
    yield f":{number}"
    server.terminate()
    server.wait()
