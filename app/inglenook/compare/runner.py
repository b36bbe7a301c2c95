"""Announces and runs comparisons, and keeps what comes of them."""

from collections.abc import Generator
from pathlib import Path

from inglenook.compare.announcing import announce, tasks_of
from inglenook.compare.base_file import require_base_of
from inglenook.compare.history import KeptComparison
from inglenook.compare.kit import Kit
from inglenook.compare.ledger import Ledger, Told
from inglenook.compare.records import Announcement, Comparison, Order
from inglenook.compare.run import Run
from inglenook.compare.seats import Seats, fair_settings
from inglenook.errors import AppError, NothingToCompare, TextNotKept
from inglenook.hardware.detect import look
from inglenook.library.gguf import read_header
from inglenook.library.scan import LocalModel


class Runner:
    """Compares variants of a model.

    Args:
        kit: What that needs.
    """

    def __init__(self, kit: Kit) -> None:
        self._kit = kit

    def announce(self, order: Order) -> Generator[None, None, Announcement]:
        """What a comparison will take.

        Raises:
            NothingToCompare: There is no model.
            ModelFileError: The reference cannot be used.
            BaseFileUnusable: The file of what it expects is none.
        """
        yield None
        models, _ = self._find(order)
        yield None
        return announce(order, models, self._kit.measurements, self._kit.base_files)

    def run(
        self,
        order: Order,
        known: Comparison | None = None,
        export: Path | None = None,
    ) -> Generator[Told | None, None, Comparison]:
        """Compare; what is known when the generator is closed is kept.

        Args:
            order: What to compare.
            known: What an earlier run of the same order found out, which is not
                measured anew.
            export: Where to write what the reference expects of the text, for other
                programs; None for nowhere.

        Raises:
            NothingToCompare: There is no model.
            TextNotKept: What is known was read from a file without the text.
            ModelFileError: The reference cannot be used.
            EngineError: It is the text that cannot be used, or the disk is too full.
            FileNotWritten: There can be no file where `export` is.
        """
        yield None
        run = self._prepare(order, known)
        is_complete = False
        try:
            yield from run.work(export)
            is_complete = True
        finally:
            run.close()
            comparison = run.comparison(is_complete=is_complete)
            if is_complete or _tells_anything(comparison):
                self._kit.history.add(comparison)
            self._kit.base_files.trim()
        return comparison

    def kept(self) -> tuple[KeptComparison, ...]:
        """The comparisons that were made, the newest first."""
        return self._kit.history.all()

    def open(self, path: Path) -> Comparison:
        """A kept comparison, or a report in JSON.

        Raises:
            ReportUnreadable: The file holds none.
        """
        return self._kit.history.open(path)

    def forget(self, path: Path) -> None:
        """Delete a kept comparison."""
        self._kit.history.delete(path)

    def close(self) -> None:
        """Delete what references expected."""
        self._kit.base_files.clear()

    def _prepare(self, order: Order, known: Comparison | None) -> Run:
        kit = self._kit
        kit.base_files.sweep()
        if order.text is not None and known is not None and not order.text.content:
            raise TextNotKept(order.text.name)
        models, wrong = self._find(order)
        tasks = tuple(tasks_of(order, models, kit.measurements))
        if order.base is not None:
            require_base_of(order.base, read_header(models[0].path))
        ledger = Ledger(order, models, tasks, known)
        for path, error in wrong.items():
            ledger.add_wrong(path, error)
        chosen = kit.chosen()
        trained_tokens = models[0].context_tokens or order.context_tokens
        seats = Seats(
            fair_settings(chosen, min(order.context_tokens, trained_tokens)),
            kit.engines(chosen),
            kit.experience,
            max(model.size_bytes for model in models),
        )
        return Run(kit, look(), models, ledger, seats)

    def _find(
        self, order: Order
    ) -> tuple[tuple[LocalModel, ...], dict[Path, AppError]]:
        """The models of an order, the reference first, then by size.

        Returns:
            Those that are there, and what is wrong with the others.
        """
        models: dict[Path, LocalModel] = {}
        wrong: dict[Path, AppError] = {}
        reference = order.reference
        for path in (*order.models, *filter(None, (reference,))):
            try:
                model = self._kit.library.check(path)
                models[model.path] = model
            except AppError as error:
                if path == reference:
                    raise
                wrong[path] = error
        if not models:
            raise next(iter(wrong.values()), NothingToCompare())
        by_size = sorted(models.values(), key=lambda model: -model.size_bytes)
        first = by_size[0]
        if reference is not None:
            first = models[self._kit.library.check(reference).path]
        others = (model for model in by_size if model is not first)
        return (first, *others), wrong


def _tells_anything(comparison: Comparison) -> bool:
    """Whether it is worth to be kept, though it was stopped."""
    return any(each.answers or each.ppl for each in comparison.variants)
