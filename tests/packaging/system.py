"""A system in a folder, in which programs run that see nothing outside of it."""

import shutil
import subprocess
from pathlib import Path

import psutil

USER = "somebody"
HOME = f"/home/{USER}"
#: What is mounted is gone with the namespace of the process. There is no network in it:
#: the program must do without.
_ENTER = """
mount -t proc proc "$1/proc"
mount --rbind /dev "$1/dev"
mkdir -p /tmp/.X11-unix "$1/tmp/.X11-unix"
mount --bind /tmp/.X11-unix "$1/tmp/.X11-unix"
root=$1
shift
exec chroot "$root" "$@"
"""


class System:
    """A Debian in a folder.

    Args:
        folder: Its root.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.as_root("useradd", "--create-home", USER)

    @property
    def home(self) -> Path:
        """The user's folder, from outside."""
        return self.folder / HOME.lstrip("/")

    def install(self, package: Path) -> None:
        """Install a package, an older one too, with what it depends on."""
        shutil.copy(package, self.folder / "package.deb")
        self.add("./package.deb")
        (self.folder / "package.deb").unlink()

    def add(self, *packages: str) -> None:
        """Install Debian's own packages, with what they depend on and nothing else."""
        shutil.copy("/etc/resolv.conf", self.folder / "etc/resolv.conf")
        self.as_root("apt-get", "update")
        apt = ("apt-get", "install", "--yes", "--no-install-recommends")
        self.as_root(*apt, "--allow-downgrades", *packages)

    def as_root(self, *command: str) -> str:
        """Run a command to its end; gives what it writes."""
        return subprocess.run(
            [*_entering(self.folder), *_environment("/root"), *command],
            check=True,
            stdout=subprocess.PIPE,
            text=True,
        ).stdout

    def start(self, *command: str, display: str = "") -> subprocess.Popen[str]:
        """Start a command as the user, with an empty environment and no network."""
        told = {"DISPLAY": display, "LANG": "C.UTF-8"} if display else {}
        return subprocess.Popen(
            [
                *("unshare", "--net", *_entering(self.folder)),
                *("setpriv", f"--reuid={USER}", f"--regid={USER}", "--init-groups"),
                *(*_environment(HOME, **told), *command),
            ],
            cwd="/",
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def run(self, *command: str) -> str:
        """Run a command as the user to its end; gives what it writes."""
        process = self.start(*command)
        output, complaints = process.communicate()
        assert process.returncode == 0, complaints
        return output

    def processes(self) -> list[str]:
        """The programs that run in it."""
        return [process.info["name"] for process in self._running()]

    def end(self) -> None:
        """End all programs that run in it."""
        for process in self._running():
            process.kill()

    def _running(self) -> list[psutil.Process]:
        return [
            process
            for process in psutil.process_iter(["name"])
            if _root_of(process.pid) == str(self.folder)
        ]


def _entering(folder: Path) -> list[str]:
    return ["unshare", "--mount", "sh", "-euc", _ENTER, "sh", str(folder)]


def _environment(home: str, **more: str) -> list[str]:
    known = {"HOME": home, "PATH": "/usr/sbin:/usr/bin:/sbin:/bin"} | more
    return ["env", "-i", *(f"{name}={value}" for name, value in known.items())]


def _root_of(pid: int) -> str:
    try:
        return str(Path(f"/proc/{pid}/root").readlink())
    except OSError:
        return ""
