"""An engine process started once, to see whether it can be used."""

from collections.abc import Generator, Sequence
from pathlib import Path

from inglenook.engine.client import EngineClient
from inglenook.engine.exchange import Patience
from inglenook.engine.packs.records import Trial
from inglenook.errors import AppError, EngineCrashed, EngineError
from inglenook.translation import translate, without_stop

#: A first start may compile kernels, or read a large library from a slow disk.
_START_S = 90.0


def try_engine(
    command: Sequence[str], logs: Path, version: str
) -> Generator[None, None, Trial]:
    """Start an engine and let it tell its devices; what comes of it.

    Closing the generator ends the engine.

    Args:
        command: What to start.
        logs: Where it writes its log.
        version: What llama-cpp-python in it must be; the engine host's structures
            follow this one.
    """
    client = None
    try:
        client = EngineClient(logs, command, Patience(start_s=_START_S))
        hello = yield from client.greet()
        if not hello.engine.startswith(f"llama-cpp-python {version},"):
            words = translate("Packs", "it is {engine}, not {version}")
            return Trial(reason=words.format(engine=hello.engine, version=version))
        yield from client.survey()
    except EngineError as error:
        return Trial(reason=_reason(error))
    finally:
        if client is not None:
            client.close()
    return Trial(engine=hello.engine, system=hello.system, gpus=hello.gpus)


def _reason(error: EngineError) -> str:
    """How it ended, and the last line of its log."""
    cause = error.__cause__ if isinstance(error.__cause__, AppError) else error
    how = cause.how if isinstance(cause, EngineCrashed) else without_stop(cause.text)
    last = cause.detail.rpartition("\n")[2].strip()
    return f"{how}: {last}" if last else how
