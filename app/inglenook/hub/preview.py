"""How each variant of a repository would run here, before anything is downloaded.

One header is fetched for each model in the repository. Its variants have the same
shape; what their tensors take follows from the size of their files (`outline`).
"""

from collections.abc import Generator, Iterable, Mapping, Sequence
from dataclasses import dataclass

from inglenook.errors import ModelFileError, ModelUnreadable
from inglenook.hardware.records import Inventory
from inglenook.hub.beginnings import Beginnings
from inglenook.hub.outline import Outline, outline, requantized
from inglenook.hub.speed import Speed, speed_of
from inglenook.hub.variants import Variant
from inglenook.offload.plan import OffloadPlan
from inglenook.offload.planner import Wishes, plan_offload
from inglenook.offload.reading import read_shape
from inglenook.offload.shape import ModelShape
from inglenook.translation import translate

#: Of headers, for a repository.
MOST_BYTES = 2_000_000
#: Models of a repository to look into; each needs some 256 KiB at least.
_MOST_MODELS = 7
#: Beyond, a repository is meant to keep us busy: variants of a model, and tensors.
_MOST_VARIANTS, _MOST_TENSORS = 300, 10_000
#: No file on this planet is larger.
_MOST_FILE_BYTES = 2**50
#: Whose header is fetched: what most people choose has an exact plan then.
_PREFERRED = ("Q4_K_M", "Q5_K_M", "Q4_K_S", "Q8_0")


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoteShape:
    """The shape of a variant that is still on the hub.

    Attributes:
        is_exact: Whether it is from the variant's own header, whole.
        n_experts: Experts in a layer; 0 for none.
        n_params: Weights of the model; 0 where its header was not read whole.
    """

    shape: ModelShape
    is_exact: bool
    n_experts: int = 0
    n_params: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Shapes:
    """What is known of a repository's variants; a plan needs no network any more.

    Attributes:
        found: By the variants' paths.
        problem: Why some are not found, as a sentence; empty if all are, or if only
            the headers of more models were not asked for.
    """

    found: Mapping[str, RemoteShape]
    problem: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """How a variant would run here.

    Attributes:
        is_exact: Whether the sum is exact; else its parts are estimated.
        speed: A class, and an estimate; None for what does not fit.
        trained_tokens: Context that it was trained for; 0 where unknown.
    """

    plan: OffloadPlan
    is_exact: bool
    speed: Speed | None
    trained_tokens: int


def read_shapes(
    variants: Sequence[Variant], beginnings: Beginnings, n_params: int = 0
) -> Generator[None, None, Shapes]:
    """Find out the shapes of a repository's variants; yields now and then.

    Args:
        variants: All of them.
        beginnings: Fetches the beginnings of files.
        n_params: Weights of the model, as the hub tells; 0 where it does not.

    Raises:
        AppError: The hub does not give a file.
    """
    models = _models(variants)[:_MOST_MODELS]
    found: dict[str, RemoteShape] = {}
    problem = ""
    for model in models:
        reference = _reference(model)
        first, size_bytes = reference.files[0], _whole_bytes(reference)
        most_bytes = MOST_BYTES // len(models)
        try:
            beginning = yield from beginnings.read(first, size_bytes, most_bytes)
            outlined = outline(beginning, first.path, n_params)
            found |= yield from _shapes(model, reference, outlined)
        except ModelFileError as error:
            problem = problem or error.text
    return Shapes(found=found, problem=problem)


def outlooks(
    shapes: Shapes, inventory: Inventory, wishes: Wishes | None = None
) -> dict[str, Outlook]:
    """How the variants would run on a machine, by their paths.

    Args:
        shapes: What is known of them.
        inventory: The machine, measured just now.
        wishes: What the user has set; None for nothing.
    """
    return {
        path: _outlook(each, inventory, wishes or Wishes())
        for path, each in shapes.found.items()
    }


def _outlook(each: RemoteShape, inventory: Inventory, wishes: Wishes) -> Outlook:
    plan = plan_offload(each.shape, inventory, wishes)
    fits = plan.mode != "refuse"
    return Outlook(
        plan=plan,
        is_exact=each.is_exact,
        speed=speed_of(plan, each.shape, inventory, each.n_experts) if fits else None,
        trained_tokens=each.shape.context_tokens,
    )


def _models(variants: Iterable[Variant]) -> list[list[Variant]]:
    """Variants of the same model together, the model with the most of them first."""
    models: dict[str, list[Variant]] = {}
    for variant in variants:
        if variant.is_complete and 0 < variant.size_bytes < _MOST_FILE_BYTES:
            models.setdefault(variant.base.casefold(), []).append(variant)
    return sorted(models.values(), key=lambda model: (-len(model), model[0].path))


def _reference(model: Sequence[Variant]) -> Variant:
    """Whose header stands for all: of one file, and likely to be chosen."""

    def order(variant: Variant) -> tuple[bool, int, int]:
        known = variant.label in _PREFERRED
        place = _PREFERRED.index(variant.label) if known else len(_PREFERRED)
        return variant.split == "shards", place, variant.size_bytes

    return min(model, key=order)


def _whole_bytes(variant: Variant) -> int:
    """Size of the GGUF file that its first file is, or begins."""
    is_cut = variant.split == "raw"
    return variant.size_bytes if is_cut else variant.files[0].size_bytes


def _shapes(
    model: Sequence[Variant], reference: Variant, outlined: Outline
) -> Generator[None, None, dict[str, RemoteShape]]:
    header = outlined.header
    if len(header.tensors) > _MOST_TENSORS:
        raise ModelUnreadable(
            reference.path, translate("Gguf", "it has too many tensors")
        )
    n_experts = header.count(f"{header.architecture}.expert_count")
    shapes = {}
    for variant in model[:_MOST_VARIANTS]:
        is_exact = outlined.is_found and variant is reference
        size_bytes = variant.size_bytes
        own = header if is_exact else requantized(outlined, variant.label, size_bytes)
        shapes[variant.path] = RemoteShape(
            shape=read_shape([own], variant.path),
            is_exact=is_exact,
            n_experts=n_experts,
            n_params=header.n_params if outlined.is_found else 0,
        )
        yield None
    return shapes
