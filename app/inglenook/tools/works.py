"""The three ways to make a new model file, each a generator.

NumPy comes with what converts and merges; it takes longer to import than a window
takes to open, and so it is imported where the work is done.
"""

from collections.abc import Generator
from pathlib import Path
from typing import TYPE_CHECKING, cast

from inglenook.compare.importance import (
    ImportanceOrder,
    ReadSoFar,
    compute_importance,
    importance_path,
)
from inglenook.compare.kit import Kit
from inglenook.compare.quantize import (
    Prediction,
    VariantOrder,
    is_quantized,
    make_variant,
)
from inglenook.compare.quantize import predict_sizes as predict
from inglenook.convert.target import Written
from inglenook.errors import AlreadyQuantized, FileNotWritten
from inglenook.hardware.processor import count_cores
from inglenook.tools.records import (
    ImportOrder,
    MadeFile,
    Mergeable,
    MergeOrder,
    Order,
    Progress,
    QuantizeOrder,
    Recognized,
)
from inglenook.work import retelling

if TYPE_CHECKING:
    from inglenook.convert.packing import Choice
    from inglenook.convert.plan import Plan

Making = Generator[Progress | None, None, MadeFile]


def predict_sizes(
    kit: Kit, source: Path, imatrix: Path | None
) -> Generator[Prediction | None, None, tuple[Prediction, ...]]:
    """Tell what each variant of a model will take.

    Raises:
        ModelFileError: The model cannot be read.
        AlreadyQuantized: It is no whole model.
        EngineError: llama.cpp cannot make any, or the matrix cannot be used.
    """
    yield None
    if is_quantized(source):
        raise AlreadyQuantized(source.name)
    start = kit.engines(kit.chosen())[0].start
    return (yield from predict(start, source, imatrix))


def recognize(folder: Path, base: Path | None) -> Generator[None, None, Recognized]:
    """Find out what a folder holds, and what its GGUF will take.

    Args:
        folder: What others saved.
        base: What an adapter was made for; None where it tells, and for models.

    Raises:
        ConversionError: It cannot be converted; which one tells why.
        ModelFileError: The GGUF of an adapter's model cannot be read.
    """
    plan = yield from _plan(folder, base, "auto")
    return Recognized(
        folder=folder,
        kind=plan.kind,
        architecture=plan.architecture,
        n_params=plan.n_params,
        n_tensors=len(plan.file.tensors),
        type=plan.type,
        sizes=dict(plan.sizes),
    )


def check_merge(base: Path, adapter: Path) -> Generator[None, None, Mergeable]:
    """Find out whether an adapter goes with a model, and what both will take.

    Raises:
        ModelFileError: The model cannot be read.
        AdapterError: The adapter cannot be used, or goes with another model.
    """
    yield None
    from inglenook.convert.merge import plan_merge  # noqa: PLC0415

    plan = plan_merge(base, adapter, 1.0)
    return Mergeable(
        base=base,
        adapter=adapter,
        rank=plan.adapter.rank,
        size_bytes=plan.size_bytes,
        n_changed=plan.n_changed,
        n_tensors=len(plan.file.tensors),
    )


def make(kit: Kit, order: Order) -> Making:
    """Make a file; where the generator is closed, nothing is left of it.

    An importance matrix that was computed stays beside the file.

    Raises:
        AppError: It cannot be made; which one tells why.
    """
    yield None
    try:
        order.target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileNotWritten(order.target.name) from error
    match order:
        case QuantizeOrder():
            return (yield from _quantize(kit, order))
        case ImportOrder():
            return (yield from _import(order))
        case MergeOrder():
            return (yield from _merge(order))


def _quantize(kit: Kit, order: QuantizeOrder) -> Making:
    imatrix = order.imatrix
    if order.text is not None:
        imatrix = yield from _compute(kit, order)
    chosen = kit.chosen()
    variant = VariantOrder(
        source=order.source,
        type=order.type,
        target=order.target,
        n_threads=chosen.n_threads or count_cores(),
        imatrix=imatrix,
    )
    start = kit.engines(chosen)[0].start
    made = yield from retelling(make_variant(start, variant), _written)
    return MadeFile(
        path=made.path,
        type=made.type,
        size_bytes=made.size_bytes,
        sha256=made.sha256,
        sources=(order.source,),
    )


def _compute(kit: Kit, order: QuantizeOrder) -> Generator[Progress | None, None, Path]:
    """Compute an importance matrix."""
    assert order.text is not None
    name = importance_path(order.source, Path(order.text.name)).name
    importance = ImportanceOrder(
        model=kit.library.check(order.source),
        text=order.text,
        target=order.target.with_name(name),
    )
    chosen = kit.chosen()
    work = compute_importance(importance, chosen, kit.engines(chosen), kit.experience)
    return (yield from retelling(work, _read))


def _import(order: ImportOrder) -> Making:
    from inglenook.convert.plan import write_plan  # noqa: PLC0415

    choice = cast("Choice", order.type.lower())
    plan = yield from _plan(order.folder, order.base, choice)
    made = yield from retelling(write_plan(plan, order.target), _written)
    return MadeFile(
        path=made.path,
        type=made.type,
        size_bytes=made.size_bytes,
        sha256=made.sha256,
        is_adapter=plan.kind == "adapter",
    )


def _merge(order: MergeOrder) -> Making:
    from inglenook.convert.merge import merge_adapter  # noqa: PLC0415

    work = merge_adapter(order.base, order.adapter, order.target, order.strength)
    merged = yield from retelling(work, _written)
    return MadeFile(
        path=merged.path,
        type="",
        size_bytes=merged.size_bytes,
        sha256=merged.sha256,
        sources=(order.base,),
    )


def _plan(
    folder: Path, base: Path | None, choice: "Choice"
) -> Generator[None, None, "Plan"]:
    yield None
    from inglenook.convert.adapter import is_adapter, plan_adapter  # noqa: PLC0415
    from inglenook.convert.model import plan_model  # noqa: PLC0415

    if is_adapter(folder):
        return (yield from plan_adapter(folder, base, choice))
    return (yield from plan_model(folder, choice))


def _written(written: Written) -> Progress:
    return Progress(
        phase="writing",
        done=written.done_bytes,
        total=written.total_bytes,
        done_tensors=written.done_tensors,
        total_tensors=written.total_tensors,
    )


def _read(read: ReadSoFar) -> Progress:
    return Progress(phase="importance", done=read.n_chunks, total=read.n_total)
