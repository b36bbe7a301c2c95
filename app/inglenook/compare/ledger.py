"""What is known of each variant while a comparison runs, and how far that is."""

import time
from collections.abc import Generator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec

from inglenook.compare.announcing import Task
from inglenook.compare.labels import labels_of
from inglenook.compare.records import (
    Comparison,
    Computer,
    Order,
    Phase,
    Step,
    VariantResult,
)
from inglenook.errors import AppError, EngineCrashed, EngineHung, EngineKilled
from inglenook.library.scan import LocalModel

#: What a comparison tells on its way: how far it is, what is new of a variant, and now
#: and then all that is known.
Told = Step | VariantResult | Comparison
Working = Generator[Told | None, None, None]

#: Steps are told no more often.
_STEP_S = 0.1
#: Seconds after which what is left is told by the pace so far.
_WARM_UP_S = 5.0


class Ledger:
    """The rows of a comparison that runs.

    Args:
        order: What is compared.
        models: Its models, the reference first.
        tasks: What is to be done.
        known: What an earlier run found out.
    """

    def __init__(
        self,
        order: Order,
        models: Sequence[LocalModel],
        tasks: Sequence[Task],
        known: Comparison | None,
    ) -> None:
        self.order = order
        self.reference = models[0].path
        self._known = known
        earlier = {each.path: each for each in known.variants} if known else {}
        labels = labels_of(models)
        self.rows = {
            model.path: _row(model, labels[model.path], earlier.get(model.path))
            for model in models
        }
        self._tasks = {(each.path, each.phase, each.round): each for each in tasks}
        self._began = time.monotonic()
        self._started_at = known.started_at if known else datetime.now(UTC)
        self._done_s = 0.0
        self._current: Task | None = None
        self._share = 0.0
        self._told_at = 0.0
        self.n_chunks = known.chunks if known else 0
        self.engine = known.engine if known else ""

    def alive(self) -> list[Path]:
        """The variants that nothing is wrong with, the reference first."""
        return [path for path, row in self.rows.items() if row.error is None]

    def begin(self, path: Path, phase: Phase, number: int = 0) -> Step:
        """Something else is done now.

        Args:
            path: The variant.
            phase: What.
            number: Which round.
        """
        if self._current is not None:
            self._done_s += self._current.seconds
        self._current = self._tasks.pop((path, phase, number))
        self._told_at = 0.0
        step = self.step(0.0)
        assert step is not None, "the first is always told"
        return step

    def step(self, fraction: float) -> Step | None:
        """How far it is; None where that was told just now.

        Args:
            fraction: How far the task at work is, 0–1.
        """
        now, task = time.monotonic(), self._current
        if task is None or now - self._told_at < _STEP_S:
            return None
        self._told_at = now
        done_s = self._done_s + fraction * task.seconds
        left_s = sum(each.seconds for each in self._tasks.values())
        left_s += (1 - fraction) * task.seconds
        pace = (now - self._began + _WARM_UP_S) / (done_s + _WARM_UP_S)
        self._share = max(self._share, done_s / (done_s + left_s or 1.0))
        rounds = [each.round for each in (task, *self._tasks.values())]
        return Step(
            model=task.path,
            phase=task.phase,
            round=task.round,
            n_rounds=max(rounds) if task.round else 0,
            share=min(1.0, self._share),
            seconds_left=left_s * pace,
        )

    def note(self, path: Path, **found: Any) -> VariantResult:
        """Something more is known of a variant; gives its row."""
        row = msgspec.structs.replace(self.rows[path], **found)
        self.rows[path] = row
        return row

    def fail(self, path: Path, error: AppError) -> VariantResult:
        """A variant falls out; gives its row."""
        for key in [key for key in self._tasks if key[0] == path]:
            del self._tasks[key]
        # What these advise is for chats.
        is_end = isinstance(error, EngineCrashed | EngineKilled | EngineHung)
        return self.note(path, error=error.text, hint="" if is_end else error.hint)

    def add_wrong(self, path: Path, error: AppError) -> None:
        """A model cannot even be looked at."""
        is_taken = path.stem in {row.label for row in self.rows.values()}
        self.rows[path] = VariantResult(
            model=path.stem,
            label=str(path) if is_taken else path.stem,
            path=path,
            error=error.text,
            hint=error.hint,
        )

    def comparison(self, computer: Computer, *, is_complete: bool) -> Comparison:
        """What is known now."""
        earlier_s = self._known.seconds if self._known else 0.0
        text, base = self.order.text, self.order.base
        return Comparison(
            reference=self.rows[self.reference].label,
            text=text.name if text is not None else base.name if base else "",
            chunks=self.n_chunks,
            variants=tuple(self.rows.values()),
            order=self.order,
            engine=self.engine,
            computer=computer,
            started_at=self._started_at,
            seconds=earlier_s + time.monotonic() - self._began,
            is_complete=is_complete,
        )


def _row(model: LocalModel, label: str, known: VariantResult | None) -> VariantResult:
    """A row to begin with: what was known, but for what went wrong."""
    if known is not None:
        return msgspec.structs.replace(known, error=None, hint="")
    return VariantResult(
        model=model.label,
        label=label,
        path=model.path,
        file_bytes=model.size_bytes,
    )
