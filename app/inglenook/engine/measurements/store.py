"""Measurements: what was measured on this machine, in one SQLite file."""

import logging
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from inglenook.engine.calibration.store import Calibrations
from inglenook.engine.measurements.records import (
    Circumstances,
    Measurement,
    Speeds,
    sum_up,
    with_speed,
)
from inglenook.library.files import parts_of, size_of
from inglenook.migrations import take_steps

Result = TypeVar("Result")

log = logging.getLogger(__name__)

#: Kept of each file; the oldest are forgotten first.
_MOST_PER_FILE = 40
#: Those that a mean is made of.
_MOST_IN_MEAN = 20
#: How long a statement waits for another process that writes.
_BUSY_TIMEOUT_S = 1.0

#: Step N brings a file from version N to N + 1. Append; never edit a released one.
_MIGRATIONS = (
    """
    CREATE TABLE measurement (
        id INTEGER PRIMARY KEY,
        path TEXT NOT NULL,
        size_bytes INTEGER NOT NULL,
        modified_ns INTEGER NOT NULL,
        source TEXT NOT NULL,
        build TEXT NOT NULL,
        backend TEXT NOT NULL,
        gpu_layers INTEGER NOT NULL,
        n_layers INTEGER NOT NULL,
        n_cpu_moe INTEGER NOT NULL,
        context_tokens INTEGER NOT NULL,
        reason TEXT NOT NULL,
        prompt_tokens_per_s REAL,
        tokens_per_s REAL,
        peak_bytes INTEGER NOT NULL,
        measured_at REAL NOT NULL
    ) STRICT;
    CREATE INDEX measurement_file
        ON measurement (path, size_bytes, modified_ns, measured_at);
    """,
)

_ADD = """
    INSERT INTO measurement (
        path, size_bytes, modified_ns, source, build, backend, gpu_layers, n_layers,
        n_cpu_moe, context_tokens, reason, prompt_tokens_per_s, tokens_per_s,
        peak_bytes, measured_at
    ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_NEWEST = """
    SELECT * FROM measurement
    WHERE path = ? AND size_bytes = ? AND modified_ns = ? AND measured_at >= ?
    ORDER BY measured_at DESC, id DESC LIMIT ?
"""
_FORGET_LOADS = "DELETE FROM measurement WHERE path = ? AND source = 'load'"
_FORGET_OLDEST = """
    DELETE FROM measurement WHERE path = ?1 AND id NOT IN (
        SELECT id FROM measurement WHERE path = ?1 ORDER BY measured_at DESC LIMIT ?2
    )
"""

#: What tells a file from others, and from what it was before it changed.
_Key = tuple[str, int, int]


class Measurements:
    """What was measured of each file, by any engine of this machine.

    The program can do without: a failure costs a warning in the log. Each call opens
    the file anew, so that any thread may call.

    Args:
        path: The file; made at the first measurement.
        calibrations: What calibration found out, which counts until something is
            measured after it.
    """

    def __init__(self, path: Path, calibrations: Calibrations) -> None:
        self._path = path
        self._calibrations = calibrations

    def add(self, file: Path, *measured: Measurement) -> None:
        """Keep what was measured of a model's file, if it is there."""
        key = _key(file)
        if key is None:
            return

        def write(db: sqlite3.Connection) -> None:
            with db:
                # Of loads, the last one tells all.
                if any(each.source == "load" for each in measured):
                    db.execute(_FORGET_LOADS, key[:1])
                db.executemany(_ADD, [(*key, *_row(each)) for each in measured])
                db.execute(_FORGET_OLDEST, (key[0], _MOST_PER_FILE))

        self._do(write)

    def speeds_of(self, file: Path) -> Speeds | None:
        """What is known of a model's file as it is now; None if nothing is."""
        calibration = self._calibrations.newest(file)
        since = calibration.measured_at if calibration is not None else None
        found = sum_up(self._measured(file, since))
        if calibration is None or (found is not None and found.has_rates):
            return found
        return with_speed(found, calibration.speed, calibration.measured_at)

    def _measured(self, file: Path, since: datetime | None) -> list[Measurement]:
        """The last measurements of a file, the newest last."""
        key = _key(file)
        if key is None or not self._path.exists():
            return []
        least = since.timestamp() if since is not None else 0.0
        values = (*key, least, _MOST_IN_MEAN)
        rows = self._do(lambda db: db.execute(_NEWEST, values).fetchall()) or []
        return [_measurement(row) for row in reversed(rows)]

    def _do(self, work: Callable[[sqlite3.Connection], Result]) -> Result | None:
        """Do something with the file; None where that fails."""
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with closing(_connect(self._path)) as db:
                return work(db)
        except (sqlite3.Error, OSError) as error:
            log.warning("%s is not used: %s", self._path, error)
            # What cannot be read or written now may be later; nonsense stays so.
            if type(error) is sqlite3.DatabaseError:
                self._set_aside()
            return None

    def _set_aside(self) -> None:
        with suppress(OSError):
            self._path.replace(self._path.with_suffix(".damaged"))


def _connect(path: Path) -> sqlite3.Connection:
    db = sqlite3.connect(path, timeout=_BUSY_TIMEOUT_S)
    db.row_factory = sqlite3.Row
    take_steps(db, _MIGRATIONS)
    return db


def _key(file: Path) -> _Key | None:
    """None where there is no such file."""
    try:
        modified_ns = file.stat().st_mtime_ns
    except OSError:
        return None
    return str(file), sum(map(size_of, parts_of(file))), modified_ns


def _row(measured: Measurement) -> tuple[str | int | float | None, ...]:
    how = measured.circumstances
    return (
        measured.source,
        how.build,
        how.backend,
        how.gpu_layers,
        how.n_layers,
        how.n_cpu_moe,
        how.context_tokens,
        how.reason,
        measured.prompt_tokens_per_s,
        measured.tokens_per_s,
        measured.peak_bytes,
        measured.measured_at.timestamp(),
    )


def _measurement(row: sqlite3.Row) -> Measurement:
    return Measurement(
        source=row["source"],
        circumstances=Circumstances(
            build=row["build"],
            backend=row["backend"],
            gpu_layers=row["gpu_layers"],
            n_layers=row["n_layers"],
            n_cpu_moe=row["n_cpu_moe"],
            context_tokens=row["context_tokens"],
            reason=row["reason"],
        ),
        prompt_tokens_per_s=row["prompt_tokens_per_s"],
        tokens_per_s=row["tokens_per_s"],
        peak_bytes=row["peak_bytes"],
        measured_at=datetime.fromtimestamp(row["measured_at"], UTC),
    )
