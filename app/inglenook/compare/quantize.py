"""Makes smaller variants of a model, and tells before what each will take."""

from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from inglenook.convert.target import Written, new_target
from inglenook.engine.client import EngineClient
from inglenook.engine.messages import (
    PredictSize,
    Quantize,
    QuantizeProgress,
    SizePredicted,
)
from inglenook.errors import (
    AlreadyQuantized,
    ImportanceMissing,
    QuantizationFailed,
    QuantizationUnknown,
)
from inglenook.library.files import parts_of, size_of
from inglenook.library.names import parse_file_name
from inglenook.library.parts import read_headers
from inglenook.library.quantizations import FILE_TYPES
from inglenook.library.sidecars import Made, note_made
from inglenook.library.verify import verify
from inglenook.work import handing_over, retelling

#: llama.cpp's numbers of the types that it makes; there are files of NVFP4, but it
#: makes none.
TYPES = {name: number for number, name in FILE_TYPES.items() if name != "NVFP4"}
#: llama-quantize's short names.
_SHORT_NAMES = {"Q3_K": "Q3_K_M", "Q4_K": "Q4_K_M", "Q5_K": "Q5_K_M"}
_PLAIN_TYPES = frozenset({"F32", "F16", "BF16", "F64", "I8", "I16", "I32", "I64"})

Start = Callable[[], EngineClient]


@dataclass(frozen=True, slots=True, kw_only=True)
class Prediction:
    """What a variant will take.

    Attributes:
        size_bytes: Of its file; exact, but for what is noted of an importance matrix
            where one is needed and none was given.
        bits_per_weight: On average.
        needs_imatrix: Whether it can only be made with an importance matrix.
        n_fallback: Tensors whose rows do not fit the type, and that become another.
    """

    type: str
    size_bytes: int
    bits_per_weight: float
    needs_imatrix: bool
    n_fallback: int


@dataclass(frozen=True, slots=True, kw_only=True)
class VariantOrder:
    """A variant that is to be made.

    Attributes:
        source: The model; any of its files, if it is split.
        type: A name of `TYPES`.
        target: The new file; nothing may be there.
        imatrix: The file of an importance matrix; None for none.
        may_requantize: Whether to make it from a model that is quantized already.
    """

    source: Path
    type: str
    target: Path
    n_threads: int
    imatrix: Path | None = None
    may_requantize: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeVariant:
    """A variant that was made."""

    path: Path
    type: str
    size_bytes: int
    sha256: str
    prediction: Prediction


def parse_type(name: str) -> str:
    """The type that llama-quantize calls by this name.

    Raises:
        QuantizationUnknown: There is none.
    """
    upper = name.upper()
    type_ = _SHORT_NAMES.get(upper, upper)
    if type_ not in TYPES:
        raise QuantizationUnknown(name)
    return type_


def variant_path(source: Path, type_: str) -> Path:
    """Where a variant goes unless told otherwise: beside the model."""
    file = parse_file_name(source.name)
    return source.with_name(f"{file.base or file.whole}-{type_}.gguf")


def is_quantized(source: Path) -> bool:
    """Whether a model has lost some of its quality to a quantization.

    Raises:
        ModelFileError: It cannot be read.
    """
    return any(
        tensor.type.name not in _PLAIN_TYPES
        for header in read_headers(source)
        for tensor in header.tensors
    )


def predict_sizes(
    start: Start,
    source: Path,
    imatrix: Path | None = None,
    types: Sequence[str] = tuple(TYPES),
) -> Generator[Prediction | None, None, tuple[Prediction, ...]]:
    """Tell what variants of a model will take; nothing is written.

    Those that llama.cpp cannot make of this model are left out.

    Args:
        start: Starts an engine.
        source: The model; any of its files, if it is split.
        imatrix: The file of an importance matrix to make them with.
        types: Names of `TYPES`.

    Yields:
        Each as it becomes known, and None.

    Raises:
        ModelFileError: The model cannot be read.
        EngineError: llama.cpp cannot make any of them, or its process failed.
    """
    read_headers(source)
    with closing(start()) as client:
        yield from client.greet()
        predictions, failures = [], []
        for type_ in types:
            try:
                prediction = yield from _predict(client, source, type_, imatrix)
            except QuantizationFailed as error:
                failures.append(error)
                continue
            predictions.append(prediction)
            yield prediction
    if failures and not predictions:
        raise failures[0]
    return tuple(predictions)


def make_variant(
    start: Start, order: VariantOrder
) -> Generator[Written | None, None, MadeVariant]:
    """Make a variant; where the generator is closed, nothing is left of it.

    The file is llama-quantize's, bit for bit; what it was made from is noted beside it.

    Args:
        start: Starts an engine, which ends with the work.
        order: What to make.

    Raises:
        ModelFileError: The model cannot be read.
        AlreadyQuantized: It was quantized before.
        ImportanceMissing: The type needs an importance matrix.
        TargetTaken: There is a file already.
        AlreadyDownloading: Somebody else is just writing it.
        NoRoomToConvert: The disk does not hold the new one.
        FileNotWritten: The system does not let us write it.
        EngineError: llama.cpp cannot make it.
    """
    if not order.may_requantize and is_quantized(order.source):
        raise AlreadyQuantized(order.source.name)
    with closing(start()) as client:
        hello = yield from client.greet()
        prediction = yield from _predict(
            client, order.source, order.type, order.imatrix
        )
        if prediction.needs_imatrix and order.imatrix is None:
            raise ImportanceMissing(order.type)
        with new_target(order.target, prediction.size_bytes) as part:
            yield from _quantize(client, order, part)
            (verified,) = yield from handing_over(verify(part), lambda _: None)
    made = MadeVariant(
        path=order.target,
        type=order.type,
        size_bytes=verified.size_bytes,
        sha256=verified.sha256,
        prediction=prediction,
    )
    _note(order, made, hello.engine)
    return made


def _predict(
    client: EngineClient, source: Path, type_: str, imatrix: Path | None
) -> Generator[None, None, Prediction]:
    request = PredictSize(
        path=_first_file(source),
        file_type=TYPES[type_],
        imatrix=_absolute(imatrix),
    )
    predicted: SizePredicted = yield from client.predict_size(request)
    return Prediction(
        type=type_,
        size_bytes=predicted.size_bytes,
        bits_per_weight=8 * predicted.weight_bytes / max(predicted.n_weights, 1),
        needs_imatrix=predicted.needs_imatrix,
        n_fallback=predicted.n_fallback,
    )


def _quantize(
    client: EngineClient, order: VariantOrder, part: Path
) -> Generator[Written | None, None, None]:
    """Write it; the engine has ended after that."""
    request = Quantize(
        path=_first_file(order.source),
        target=_absolute(part),
        file_type=TYPES[order.type],
        n_threads=order.n_threads,
        imatrix=_absolute(order.imatrix),
        may_requantize=order.may_requantize,
    )
    # Windows deletes no file that a process has open.
    with closing(client):
        yield from retelling(client.quantize(request), _written)


def _written(progress: QuantizeProgress) -> Written:
    return Written(progress.done_bytes, progress.total_bytes)


def _note(order: VariantOrder, made: MadeVariant, engine: str) -> None:
    note = Made(
        source=order.source.name,
        source_bytes=sum(map(size_of, parts_of(order.source))),
        type=made.type,
        imatrix=order.imatrix.name if order.imatrix else "",
        engine=engine,
        size_bytes=made.size_bytes,
        sha256=made.sha256,
    )
    note_made(made.path, note)


def _first_file(source: Path) -> str:
    return _absolute(parts_of(source)[0])


def _absolute(path: Path | None) -> str:
    return str(path.absolute()) if path else ""
