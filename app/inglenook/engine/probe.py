"""Asks an engine for its devices, in a process that may die of it.

Drivers end their process, or hang, when a device is merely looked at. Then the
engine has no devices, and that is remembered for its build and the driver, so that
it is met once.
"""

import time
from collections.abc import Callable, Generator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from inglenook.engine.client import EngineClient
from inglenook.engine.messages import Buffer, Hello, LoadPlan
from inglenook.errors import (
    EngineCrashed,
    EngineError,
    EngineGarbled,
    EngineHung,
)
from inglenook.hardware.records import Device
from inglenook.json_file import JsonFile

#: A first start may compile kernels, or read a large library from a slow disk.
TIMEOUT_S = 30.0
#: In place of a driver, for what does not come to its devices as it does not start.
AT_START = "start"

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True, kw_only=True)
class Probed:
    """What a probe found.

    Attributes:
        hello: What engine it is; None where it did not answer.
        devices: All of them, the CPU too; empty where it did not answer.
        reason: Why it did not answer, as a sentence; empty where it did.
    """

    hello: Hello | None = None
    devices: tuple[Device, ...] = ()
    reason: str = ""


class ProbeFailures:
    """Why probes failed, by engine build and driver; kept in a file.

    Args:
        path: The JSON file.
    """

    def __init__(self, path: Path) -> None:
        self._file = JsonFile(path, dict[str, str])

    def all(self) -> dict[str, str]:
        """Why each probe failed, by what it is remembered for."""
        return self._file.read() or {}

    def read(self, engine: str, driver: str) -> str:
        """Why this engine's devices are not asked for again; empty if they may be."""
        return self.all().get(_key(engine, driver), "")

    def write(self, engine: str, driver: str, reason: str) -> None:
        """Remember why this engine's devices are not asked for; empty forgets it."""
        self._file.write(self.all() | {_key(engine, driver): reason})

    def learn(self, engine: str, driver: str, error: EngineError) -> str:
        """Remember a failure, if it will come again; gives it as a sentence.

        A lack of memory, or an engine that somebody ended, may be over next time.

        Args:
            engine: Names the build; for an empty name nothing is remembered.
            driver: Version of the driver, or `AT_START`.
            error: What came of starting or asking it.
        """
        cause = error.__cause__
        told = cause if isinstance(cause, EngineError) else error
        is_lasting = isinstance(told, EngineCrashed | EngineHung | EngineGarbled)
        was_ended = isinstance(told, EngineCrashed) and told.was_ended
        if engine and is_lasting and not was_ended:
            self.write(engine, driver, told.text)
        return told.text

    def forget(self) -> None:
        """Let every engine be asked anew."""
        self._file.write({})


def survey_devices(
    start: Callable[[], EngineClient],
    failures: ProbeFailures,
    *,
    engine: str,
    driver: str = "",
    timeout_s: float = TIMEOUT_S,
) -> Generator[None, None, Probed]:
    """The devices of an engine, from a process that ends with it.

    Args:
        start: Starts an engine process.
        failures: What is remembered of earlier probes.
        engine: Names the build, also of one that cannot say hello.
        driver: Version of the driver that it uses, where it is known.
        timeout_s: How long all of it may take.
    """
    if reason := failures.read(engine, driver):
        return Probed(reason=reason)
    try:
        return (yield from _within(timeout_s, _survey(start)))
    except EngineError as error:
        return Probed(reason=failures.learn(engine, driver, error))


def measure_plan(
    start: Callable[[], EngineClient],
    path: Path,
    plan: LoadPlan,
    *,
    timeout_s: float = TIMEOUT_S,
) -> Generator[None, None, tuple[Buffer, ...]]:
    """The memory that a plan would take, from a process that ends with it.

    Args:
        start: Starts an engine process.
        path: The model; its header and its length are enough.
        plan: How it would be loaded.
        timeout_s: How long all of it may take.

    Raises:
        EngineError: It cannot be loaded so, or the process failed.
    """
    return (yield from _within(timeout_s, _measure(start, path, plan)))


def _survey(start: Callable[[], EngineClient]) -> Generator[None, None, Probed]:
    client = start()
    try:
        hello = yield from client.greet()
        devices = yield from client.survey()
        return Probed(hello=hello, devices=devices)
    finally:
        client.close()


def _measure(
    start: Callable[[], EngineClient], path: Path, plan: LoadPlan
) -> Generator[None, None, tuple[Buffer, ...]]:
    client = start()
    try:
        yield from client.greet()
        return (yield from client.measure(path, plan))
    finally:
        client.close()


def _within(
    timeout_s: float, work: Generator[None, None, Result]
) -> Generator[None, None, Result]:
    """Do a work; close it when its time is over."""
    ends_at = time.monotonic() + timeout_s
    try:
        while time.monotonic() < ends_at:
            next(work)
            yield
    except StopIteration as stop:
        result: Result = stop.value
        return result
    finally:
        work.close()
    raise EngineHung(timeout_s)


def _key(engine: str, driver: str) -> str:
    return f"{engine} | {driver}"
