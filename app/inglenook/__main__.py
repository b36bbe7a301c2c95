"""Where the program starts: the window, the command line, or a process of theirs."""

import os
import sys


def main() -> None:
    """Start what the arguments ask for; each part is imported only where it runs."""
    _open_missing_streams()
    if sys.argv[1:2] == ["--engine-host"]:
        from inglenook.engine.host.preload import use_pack

        use_pack(sys.argv[2:])
        from inglenook.engine.host.main import main as run
    elif sys.argv[1:] == ["--list-vulkan"]:
        from inglenook.hardware.vulkan_list import main as run
    elif sys.argv[1:2] == ["--read-document"]:
        from inglenook.documents.extraction.main import main as run
    elif len(sys.argv) > 1 and not sys.argv[1].lower().endswith(".gguf"):
        from inglenook.cli.main import main as run
    else:
        from inglenook.launch import main as run
    run()


def _open_missing_streams() -> None:
    """A windowed program has none on Windows, and libraries print all the same."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115


if __name__ == "__main__":
    main()
