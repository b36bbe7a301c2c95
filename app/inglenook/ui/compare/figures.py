"""What the table, the charts and the answers show together."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from inglenook.compare.labels import labels_of
from inglenook.compare.records import Comparison, VariantResult
from inglenook.library.records import LocalModel


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Variants with what is known of them.

    Attributes:
        results: In the order in which they are shown.
        reference: File of the one that the others are compared with.
        chosen: File of the one that is marked; None for none.
        too_large: Files of those that do not fit.
    """

    results: tuple[VariantResult, ...] = ()
    reference: Path | None = None
    chosen: Path | None = None
    too_large: frozenset[Path] = frozenset()

    @property
    def reference_result(self) -> VariantResult | None:
        """What is known of the reference."""
        return next((each for each in self.results if self.is_reference(each)), None)

    @property
    def prompts(self) -> tuple[str, ...]:
        """What was answered, in the order of the answers."""
        longest = max((each.answers for each in self.results), key=len, default=())
        return tuple(answer.prompt for answer in longest)

    @property
    def full_gpu_bytes(self) -> float | None:
        """Between which sizes of files the plan leaves the GPU: the middle of them.

        None where there is no GPU, or all variants are on the same side.
        """
        conducts = [(each.file_bytes, each.conduct) for each in self.results]
        layers = [(size, run.gpu_layers, run.n_layers) for size, run in conducts if run]
        whole = [size for size, on_gpu, n_layers in layers if 0 < n_layers <= on_gpu]
        part = [size for size, on_gpu, n_layers in layers if on_gpu < n_layers]
        if not whole or not part or max(whole) > min(part):
            return None
        return (max(whole) + min(part)) / 2

    def is_reference(self, result: VariantResult) -> bool:
        """Whether the others are compared with this one."""
        return result.path == self.reference

    def label_of(self, path: Path) -> str:
        """What a file is called among them; its own name if it is none of them."""
        labels = (each.label for each in self.results if each.path == path)
        return next(labels, path.stem)

    def updated(self, result: VariantResult) -> "Figures":
        """With more known of one of the variants."""
        results = tuple(
            result if each.path == result.path else each for each in self.results
        )
        return replace(self, results=results)


def figures_of(comparison: Comparison) -> Figures:
    """What a comparison has come to."""
    reference = comparison.reference_result.path
    return Figures(results=comparison.variants, reference=reference)


def figures_to_come(models: Sequence[LocalModel], reference: Path | None) -> Figures:
    """Rows without figures, for a comparison that begins."""
    labels = labels_of(models)
    results = (
        VariantResult(
            model=model.label,
            label=labels[model.path],
            path=model.path,
            file_bytes=model.size_bytes,
        )
        for model in models
    )
    return Figures(results=tuple(results), reference=reference)


def find_front(results: Iterable[VariantResult]) -> tuple[VariantResult, ...]:
    """The variants that no other beats in size and divergence, the smallest first."""
    front: list[VariantResult] = []
    rated = [each for each in results if each.kld_mean is not None]
    for each in sorted(rated, key=lambda each: (each.file_bytes, each.kld_mean)):
        if not front or (each.kld_mean or 0.0) < (front[-1].kld_mean or 0.0):
            front.append(each)
    return tuple(front)
