"""Where the program starts: the window, the command line, or a process of theirs."""

import sys


def main() -> None:
    """Start what the arguments ask for; each part is imported only where it runs."""
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


if __name__ == "__main__":
    main()
