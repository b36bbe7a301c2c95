"""How the last run ended: a mark that is left behind where it did not end well."""

import faulthandler
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Literal

import msgspec
import psutil

from inglenook.json_file import JsonFile

How = Literal["crash", "bug", "lost"]

#: No stack of all threads is longer.
_FAULT_BYTES = 64 * 1024


class Run(msgspec.Struct, frozen=True, kw_only=True):
    """A run of the window.

    Attributes:
        bug: The stack of the last bug that nothing caught; empty for none.
        is_closed: Whether it ended as the user wanted.
    """

    version: str
    began: datetime
    bug: str = ""
    is_closed: bool = False


class Ending(msgspec.Struct, frozen=True, kw_only=True):
    """How a run ended, where that was not well.

    Attributes:
        how: By a crash of the process; with a bug that it survived; or it is not
            known, as where the computer lost its power.
        trace: The stacks of its threads, or of the bug; empty where nobody wrote it.
        is_no_fault: Whether nothing but the end of the computer is known to have
            ended it: nobody needs a report of that.
    """

    how: How
    run: Run
    trace: str = ""
    is_no_fault: bool = False


class RunMark:
    """The mark of this run, and where Python writes the stacks if it crashes.

    Args:
        mark: The file of the mark.
        faults: The file of the stacks.
    """

    def __init__(self, mark: Path, faults: Path) -> None:
        self._file = JsonFile(mark, Run)
        self._faults = faults
        self._open_faults: IO[str] | None = None
        self._run: Run | None = None

    def begin(self, version: str) -> Ending | None:
        """Mark that this run goes on, and tell how the one before ended.

        Returns:
            None where all was well, or nothing ran before.
        """
        ending = self._read()
        self._keep(Run(version=version, began=datetime.now(UTC)))
        self._watch()
        return ending

    def note_bug(self, trace: str) -> None:
        """Remember a bug for the next start."""
        if self._run is not None:
            self._keep(msgspec.structs.replace(self._run, bug=trace))

    def end(self) -> None:
        """Mark that this run ended as the user wanted."""
        if self._run is not None:
            self._keep(msgspec.structs.replace(self._run, is_closed=True))
        if self._open_faults is not None:
            faulthandler.disable()
            self._open_faults.close()

    def _read(self) -> Ending | None:
        run = self._file.read()
        if run is None or (run.is_closed and not run.bug):
            return None
        trace = "" if run.is_closed else self._read_faults()
        if trace:
            return Ending(how="crash", run=run, trace=trace)
        if run.bug:
            return Ending(how="bug", run=run, trace=run.bug)
        is_older = run.began.timestamp() < psutil.boot_time()
        return Ending(how="lost", run=run, is_no_fault=is_older)

    def _read_faults(self) -> str:
        try:
            with self._faults.open("rb") as file:
                return file.read(_FAULT_BYTES).decode("utf-8", "replace").strip()
        except OSError:
            return ""

    def _keep(self, run: Run) -> None:
        self._run = run
        self._file.write(run)

    def _watch(self) -> None:
        """Have Python write all stacks to the file, where the process crashes."""
        try:
            self._faults.parent.mkdir(parents=True, exist_ok=True)
            self._open_faults = self._faults.open("w", encoding="utf-8")
        except OSError:
            return
        faulthandler.enable(self._open_faults)
