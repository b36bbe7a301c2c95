"""Where the program starts: the window, the command line, or the engine process."""

import sys


def main() -> None:
    """Start what the arguments ask for; each part is imported only where it runs."""
    if sys.argv[1:2] == ["--engine-host"]:
        from inglenook.engine.host.main import main as run
    elif len(sys.argv) > 1 and not sys.argv[1].lower().endswith(".gguf"):
        from inglenook.cli.main import main as run
    else:
        from inglenook.application import main as run
    run()


if __name__ == "__main__":
    main()
