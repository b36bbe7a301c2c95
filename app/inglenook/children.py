"""Other processes of this program: how they are started, and with what around them."""

import os
import subprocess
import sys

#: What no child needs to know.
_SECRETS = ("HF_TOKEN", "HUGGING_FACE_HUB_TOKEN")

#: For `creationflags`: no console window flashes up on Windows.
NO_WINDOW: int = getattr(subprocess, "CREATE_NO_WINDOW", 0)


def own_command(*arguments: str) -> tuple[str, ...]:
    """The command that starts this program with these arguments.

    A frozen one is its own interpreter, and knows no `-m`.
    """
    if getattr(sys, "frozen", False):
        return (sys.executable, *arguments)
    return (sys.executable, "-m", "inglenook", *arguments)


def clean_environment() -> dict[str, str]:
    """The environment for a child: without secrets, and without the folder it is in.

    Python must not find modules in the folder that the program was started from.
    """
    environment = {k: v for k, v in os.environ.items() if k not in _SECRETS}
    environment["PYTHONSAFEPATH"] = "1"
    return environment
