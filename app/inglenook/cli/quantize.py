"""`inglenook quantize`: a smaller variant of a model, made here.

With `--json`, one object:

    output   the file that was written
    type     what most of its weights became, as in “Q4_K_M”
    bytes    its size
    sha256   its hash; the same as of what llama-quantize makes
    bits_per_weight, needs_imatrix, n_fallback  as below

`--imatrix-text` computes an importance matrix first, and keeps it beside the model.

With `--dry-run` as well, nothing is written:

    types    [{type, bytes, bits_per_weight, needs_imatrix, n_fallback}], the largest
             first: what each type would take, whether it can only be made with an
             importance matrix, and how many tensors would become another type because
             their rows do not fit it
"""

from collections.abc import Generator
from pathlib import Path
from typing import Annotated, Any

import typer

from inglenook.cli.files import require_text
from inglenook.cli.installation import Installation
from inglenook.cli.terminal import StatusLine, print_json, print_line, print_note
from inglenook.cli.writing import drain_writing
from inglenook.compare.importance import (
    ImportanceOrder,
    ReadSoFar,
    compute_importance,
    importance_path,
)
from inglenook.compare.quantize import (
    MadeVariant,
    Prediction,
    VariantOrder,
    is_quantized,
    make_variant,
    parse_type,
    predict_sizes,
    variant_path,
)
from inglenook.compare.texts import read_text
from inglenook.hardware.processor import count_cores
from inglenook.units import format_size
from inglenook.work import drain


def quantize(
    source: Annotated[str, typer.Argument(help="A path, or a name in the library.")],
    type_: Annotated[
        str, typer.Argument(metavar="TYPE", help="As in Q4_K_M; see --dry-run.")
    ],
    output: Annotated[
        Path | None, typer.Argument(help="The new file; else one beside the model.")
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only tell what each type would take.")
    ] = False,
    imatrix: Annotated[
        Path | None,
        typer.Option(
            exists=True, dir_okay=False, help="An importance matrix, in a GGUF."
        ),
    ] = None,
    imatrix_text: Annotated[
        Path | None,
        typer.Option(help="A text to compute an importance matrix from."),
    ] = None,
    allow_requantize: Annotated[
        bool,
        typer.Option(
            "--allow-requantize", help="Also from a quantized model, at a loss."
        ),
    ] = False,
    json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False,
) -> None:
    """Make a smaller variant of a model."""
    chosen = parse_type(type_)
    if imatrix_text and (imatrix or dry_run):
        raise typer.BadParameter("--imatrix-text goes with no --imatrix or --dry-run.")
    installation = Installation.of_this_user()
    model = require_text(installation.library.look_up(source))
    imatrix = imatrix and require_text(imatrix)
    engine = installation.candidates[0].start
    if dry_run:
        predictions = _predict(predict_sizes(engine, model, imatrix))
        _tell_all(predictions, json=json)
        return
    if allow_requantize and is_quantized(model):
        print_note("This model is quantized: a variant of it loses quality twice.")
    if imatrix_text:
        imatrix = _compute(installation, source, imatrix_text)
    order = VariantOrder(
        source=model,
        type=chosen,
        target=require_text(output or variant_path(model, chosen)),
        n_threads=installation.settings.engine.n_threads or count_cores(),
        imatrix=imatrix,
        may_requantize=allow_requantize,
    )
    _tell(drain_writing(make_variant(engine, order), "Quantizing"), json=json)


def _tell(made: MadeVariant, *, json: bool) -> None:
    if json:
        told = {"output": str(made.path), **_as_json(made.prediction)}
        print_json(told | {"bytes": made.size_bytes, "sha256": made.sha256})
        return
    print_line(f"{made.path}: {made.type}, {format_size(made.size_bytes)}")


def _compute(installation: Installation, source: str, text: Path) -> Path:
    """Compute an importance matrix beside the model, with progress on the terminal."""
    model = installation.library.find(source)
    target = importance_path(model.path, text)
    order = ImportanceOrder(model=model, text=read_text(text), target=target)
    chosen, experience = installation.settings.engine, installation.experience
    status = StatusLine()
    work = compute_importance(order, chosen, installation.candidates, experience)
    try:
        drain(work, lambda read: status.show(_progress(read)))
    finally:
        work.close()
        status.clear()
    print_note(f"The importance matrix is in {target}.")
    return target


def _progress(read: ReadSoFar) -> str:
    return f"Computing an importance matrix: {read.n_chunks} of {read.n_total} chunks"


def _predict(
    work: Generator[Prediction | None, None, tuple[Prediction, ...]],
) -> list[Prediction]:
    """Do it, with its progress on the terminal; gives the largest first."""
    status = StatusLine()
    try:
        found = drain(work, lambda each: status.show(f"Predicting: {each.type}"))
    finally:
        work.close()
        status.clear()
    return sorted(found, key=lambda each: each.size_bytes, reverse=True)


def _tell_all(predictions: list[Prediction], *, json: bool) -> None:
    if json:
        print_json({"types": [_as_json(each) for each in predictions]})
        return
    for each in predictions:
        size = format_size(each.size_bytes)
        bits = f"{each.bits_per_weight:.2f} bits per weight"
        print_line(f"{each.type:<10}{size:>10}  {bits}{_remark(each)}")


def _remark(prediction: Prediction) -> str:
    remarks = []
    if prediction.needs_imatrix:
        remarks.append("needs an importance matrix")
    if prediction.n_fallback:
        remarks.append(f"{prediction.n_fallback} tensors become another type")
    return "".join(f", {remark}" for remark in remarks)


def _as_json(prediction: Prediction) -> dict[str, Any]:
    return {
        "type": prediction.type,
        "bytes": prediction.size_bytes,
        "bits_per_weight": prediction.bits_per_weight,
        "needs_imatrix": prediction.needs_imatrix,
        "n_fallback": prediction.n_fallback,
    }
