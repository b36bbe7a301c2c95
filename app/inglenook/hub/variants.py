"""Sorts a repository's files: variants of the model, what goes with it, the rest.

Every GGUF is a variant, a part of one, or a companion; none is left out, and no two
are taken for one that are not pieces of the same file.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from inglenook.errors import VariantAmbiguous, VariantNotFound
from inglenook.hub.records import RemoteFile
from inglenook.library.grades import Grade, grade_of
from inglenook.library.names import FileName, Kind, Split, parse_path, tells_qat

#: A file may be this much larger or smaller than its label lets expect. Small models
#: are larger: their embeddings weigh more, and their vocabulary is in the file.
_LEAST_FACTOR, _MOST_FACTOR = 0.6, 2.5
#: What is believed of a file whose label tells nothing.
_ANY_BITS = (1.0, 40.0)
#: Vision parts that are offered first.
_COMPANION_ORDER = {"F16": 0, "BF16": 1, "F32": 2, "Q8_0": 3}


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """A model at one quantization, as one thing to fetch and to load.

    Attributes:
        title: What to call it, and to ask for it by: its label, or a file's path
            where that is not enough.
        label: The quantization, as in “Q4_K_M”; empty where the name tells none.
        base: The model, as its files call it; may be empty.
        files: In the order in which they go together.
        is_complete: Whether all its files are there.
        bits_per_weight: From its size where the number of weights is known, else what
            is usual for its label; 0 where both are unknown.
        is_qat: Whether the model was trained to be quantized.
    """

    title: str
    label: str
    base: str
    kind: Kind
    files: tuple[RemoteFile, ...]
    split: Split
    is_complete: bool
    bits_per_weight: float
    is_qat: bool

    @property
    def path(self) -> str:
        """Its first file, which tells it from all others in the repository."""
        return self.files[0].path

    @property
    def size_bytes(self) -> int:
        """Of all its files."""
        return sum(file.size_bytes for file in self.files)

    @property
    def grade(self) -> Grade | None:
        """How good its quantization is; None where that is unknown."""
        return grade_of(self.label, is_qat=self.is_qat)

    @property
    def words(self) -> str:
        """What it is good for; empty where nobody can tell."""
        return self.grade.words if self.grade else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Companion:
    """A file that goes with the model: its vision part, or a draft of it."""

    kind: Kind
    label: str
    file: RemoteFile


@dataclass(frozen=True, slots=True, kw_only=True)
class RepoFiles:
    """A repository's files, sorted.

    Attributes:
        variants: The largest first.
        companions: By kind; vision parts in the order in which they are offered.
        others: Paths of what is none of both.
    """

    variants: tuple[Variant, ...]
    companions: tuple[Companion, ...] = ()
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Part:
    name: FileName
    file: RemoteFile


def sort_files(
    files: Iterable[RemoteFile], n_params: int = 0, *, repo: str = ""
) -> RepoFiles:
    """Sort the files of a repository.

    Args:
        files: All of them, in any order.
        n_params: Weights of the model, as the hub tells; 0 where it does not.
        repo: Its id, which may tell of the model what its files do not.
    """
    parts = [
        _Part(parse_path(file.path), file)
        for file in sorted(files, key=lambda file: file.path)
    ]
    models = [part for part in parts if part.name.kind == "model"]
    is_qat = tells_qat(repo)
    variants = [_variant(group, n_params, is_qat=is_qat) for group in _groups(models)]
    return RepoFiles(
        variants=tuple(sorted(_titled(variants), key=_by_size)),
        companions=tuple(sorted(map(_companion, _companions(parts)), key=_by_kind)),
        others=tuple(p.file.path for p in parts if p.name.kind == "other"),
    )


def find_variant(variants: Sequence[Variant], text: str) -> Variant:
    """The variant that the user means.

    Args:
        variants: Those of a repository.
        text: Its title, label or first file, in capitals or not; a file's name with
            or without its folders.

    Raises:
        VariantNotFound: There is none.
        VariantAmbiguous: There are several.
    """
    wanted = text.strip().casefold()
    for names_of in (_exact_names, _loose_names):
        matches = [v for v in variants if wanted in map(str.casefold, names_of(v))]
        if len(matches) == 1:
            return matches[0]
        if matches:
            raise VariantAmbiguous(text, [each.title for each in matches])
    raise VariantNotFound(text, [each.title for each in variants])


def _exact_names(variant: Variant) -> set[str]:
    return {variant.title, variant.path}


def _loose_names(variant: Variant) -> set[str]:
    name = variant.path.rpartition("/")[2]
    plain = variant.label.removeprefix("UD-")
    return {variant.label, plain, name, parse_path(name).whole} - {""}


def _groups(parts: Iterable[_Part]) -> list[list[_Part]]:
    """Put pieces of the same file together; each piece comes once in a group."""
    groups: dict[tuple[object, ...], list[_Part]] = {}
    for part in parts:
        key = _series(part)
        if any(part.name.shard == other.name.shard for other in groups.get(key, ())):
            key = (part.file.path,)
        groups.setdefault(key, []).append(part)
    return list(groups.values())


def _series(part: _Part) -> tuple[object, ...]:
    """The same for all pieces of one file, and for those only."""
    name, path = part.name, part.file.path
    if name.split == "none":
        return (path,)
    folder = path.rpartition("/")[0]
    return (folder, name.whole, name.split, name.n_shards)


def _variant(group: Sequence[_Part], n_params: int, *, is_qat: bool) -> Variant:
    group = sorted(group, key=lambda part: part.name.shard)
    name = group[0].name
    variant = Variant(
        title=name.variant,
        label=name.variant,
        base=name.base,
        kind=name.kind,
        files=tuple(part.file for part in group),
        split=name.split,
        is_complete=_is_complete(group),
        bits_per_weight=0.0,
        is_qat=is_qat or tells_qat(name.base),
    )
    return replace(variant, bits_per_weight=_bits_per_weight(variant, n_params))


def _is_complete(group: Sequence[_Part]) -> bool:
    """Whether no piece is missing, as far as their names tell."""
    numbers = [part.name.shard for part in group]
    first = group[0].name
    # Letters do not tell how many there are, but one alone is no split.
    count = first.n_shards or max(2, len(numbers))
    return numbers == list(range(1, count + 1))


def _bits_per_weight(variant: Variant, n_params: int) -> float:
    usual = variant.grade.bits_per_weight if variant.grade else 0.0
    if n_params <= 0 or not variant.is_complete:
        return usual
    bits = variant.size_bytes * 8 / n_params
    # What the hub counts is one file of the repository, which may be another model's.
    least, most = _ANY_BITS
    if usual:
        least, most = usual * _LEAST_FACTOR, usual * _MOST_FACTOR
    return bits if least <= bits <= most else usual


def _titled(variants: Sequence[Variant]) -> list[Variant]:
    """Call those that share a label, or have none, by their path."""
    counts = Counter(variant.label for variant in variants)
    return [
        variant
        if variant.label and counts[variant.label] == 1
        else replace(variant, title=variant.path)
        for variant in variants
    ]


def _by_size(variant: Variant) -> tuple[int, str]:
    return -variant.size_bytes, variant.path


def _companions(parts: Iterable[_Part]) -> list[_Part]:
    return [part for part in parts if part.name.kind not in ("model", "other")]


def _companion(part: _Part) -> Companion:
    return Companion(kind=part.name.kind, label=part.name.variant, file=part.file)


def _by_kind(companion: Companion) -> tuple[str, int, int, str]:
    path = companion.file.path
    order = _COMPANION_ORDER.get(companion.label, len(_COMPANION_ORDER))
    return companion.kind, path.count("/"), order, path
