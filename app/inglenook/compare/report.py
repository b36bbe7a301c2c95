"""A comparison as a file: Markdown, CSV, or JSON, which can be read again."""

import csv
import io
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Literal

import msgspec

from inglenook.compare.records import Comparison, Conduct, VariantResult
from inglenook.compare.verdict import band_of, band_words, format_kld, judge
from inglenook.errors import FileNotWritten, ReportUnreadable
from inglenook.json_file import replace_file
from inglenook.units import format_memory, format_size

Format = Literal["markdown", "csv", "json"]

_UNKNOWN = "—"
_PLUS_MINUS = "\N{NO-BREAK SPACE}±\N{NO-BREAK SPACE}"
#: No fields of one row: too long for a table, or a record of its own.
_NO_COLUMNS = ("answers", "conduct", "sha256")

_Column = tuple[str, Callable[[VariantResult], str]]


def as_json(comparison: Comparison) -> dict[str, Any]:
    """The comparison with the names of the contract, but for the text itself."""
    order = comparison.order
    if order.text is not None:
        bare = msgspec.structs.replace(order.text, content="")
        order = msgspec.structs.replace(order, text=bare)
    bare_comparison = msgspec.structs.replace(comparison, order=order)
    told: dict[str, Any] = msgspec.to_builtins(bare_comparison, enc_hook=str)
    for row in told["variants"]:
        row["answer"] = row["answers"][0]["text"] if row["answers"] else None
    return {**told, "verdict": judge(comparison).sentence}


def as_markdown(comparison: Comparison) -> str:
    """The comparison as people read it and post it."""
    title = comparison.reference_result.model.partition(":")[0]
    parts = [
        f"# {title}: {len(comparison.variants)} variants compared",
        judge(comparison).sentence,
        comparison_table(comparison),
        *_failures(comparison),
        *_answers(comparison),
        _conditions(comparison),
        _hashes(comparison),
    ]
    return "\n\n".join(parts) + "\n"


def as_csv(comparison: Comparison) -> str:
    """A row for each variant, with the names of the contract."""
    names = [
        name for name in VariantResult.__struct_fields__ if name not in _NO_COLUMNS
    ]
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(names)
    for result in comparison.variants:
        writer.writerow([getattr(result, name) for name in names])
    return out.getvalue()


def write_report(comparison: Comparison, path: Path, form: Format) -> None:
    """Write a comparison to a file, wholly or not at all.

    Raises:
        FileNotWritten: The system cannot write there.
    """
    match form:
        case "markdown":
            data = as_markdown(comparison).encode()
        case "csv":
            data = as_csv(comparison).encode()
        case "json":
            data = msgspec.json.format(msgspec.json.encode(as_json(comparison)))
    try:
        replace_file(path, data)
    except OSError as error:
        raise FileNotWritten(path.name) from error


def read_report(path: Path) -> Comparison:
    """Read a report in JSON.

    Raises:
        ReportUnreadable: It is none, or the system does not give it.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        detail = (error.strerror or str(error)).lower()
        raise ReportUnreadable(path.name, detail) from error
    return decode_comparison(data, path.name)


def decode_comparison(data: bytes, name: str) -> Comparison:
    """A comparison from its JSON.

    Args:
        data: It.
        name: Of the file that it is from.

    Raises:
        ReportUnreadable: It is something else.
    """
    try:
        comparison = msgspec.json.decode(data, type=Comparison, dec_hook=_make)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise ReportUnreadable(name, str(error)) from error
    if comparison.reference not in {each.label for each in comparison.variants}:
        raise ReportUnreadable(name, "its reference is not among its variants")
    return comparison


def _make(kind: type, value: Any) -> Any:
    """A value of a type that JSON does not know: a path."""
    return kind(value)


def comparison_table(comparison: Comparison) -> str:
    """A row for each variant, in Markdown."""
    columns = _columns(comparison)
    rows = [[tell(result) for _, tell in columns] for result in comparison.variants]
    return markdown_table([title for title, _ in columns], rows)


def _columns(comparison: Comparison) -> Sequence[_Column]:
    def kld(result: VariantResult) -> str:
        if result.label == comparison.reference:
            return "reference"
        return _measured(result.kld_mean, result.kld_mean_error, format_kld)

    def band(result: VariantResult) -> str:
        return _told(result.kld_mean, lambda value: band_words(band_of(value)))

    return (
        ("variant", lambda result: result.label),
        ("size", lambda result: format_size(result.file_bytes)),
        ("bits", lambda result: _told(result.bits_per_weight, "{:.2f}".format)),
        ("load s", lambda result: _told(result.load_s, "{:.2f}".format)),
        (
            "1st token s",
            lambda result: _told(result.time_to_first_token_s, "{:.3f}".format),
        ),
        (
            "prompt t/s",
            lambda result: _measured(
                result.prompt_tokens_per_s, result.prompt_sd, "{:.1f}".format
            ),
        ),
        (
            "answer t/s",
            lambda result: _measured(
                result.generation_tokens_per_s, result.generation_sd, "{:.1f}".format
            ),
        ),
        ("peak", lambda result: _told(result.peak_memory_bytes, _memory)),
        (
            "perplexity",
            lambda result: _measured(result.ppl, result.ppl_error, "{:.3f}".format),
        ),
        ("KL divergence", kld),
        ("99.9 %", lambda result: _told(result.kld_p999, format_kld)),
        (
            "same token",
            lambda result: _measured(
                result.same_top, result.same_top_error, "{:.1%}".format
            ),
        ),
        ("quality", band),
    )


def markdown_table(titles: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table whose columns line up as text too; all but the first are numbers."""
    cells = [[_cell(text) for text in row] for row in (titles, *rows)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    first, *others = widths
    rule = [":".ljust(first, "-"), *("-" * (width - 1) + ":" for width in others)]
    return "\n".join(
        "| "
        + " | ".join(
            (row[0].ljust(first), *map(str.rjust, row[1:], others)),
        )
        + " |"
        for row in (cells[0], rule, *cells[1:])
    )


def _cell(text: str) -> str:
    return " ".join(text.split("\n")).replace("|", "\\|")


def _told(value: Any, form: Callable[[Any], str]) -> str:
    return _UNKNOWN if value is None else form(value)


def _measured(value: Any, error: Any, form: Callable[[Any], str]) -> str:
    if value is None:
        return _UNKNOWN
    return form(value) if error is None else form(value) + _PLUS_MINUS + form(error)


def _memory(size_bytes: int) -> str:
    return format_memory(size_bytes)


def _failures(comparison: Comparison) -> list[str]:
    return [
        f"- {each.label}: {each.error} {each.hint}".rstrip()
        for each in comparison.variants
        if each.error is not None
    ]


def _answers(comparison: Comparison) -> list[str]:
    parts = []
    for number, prompt in enumerate(comparison.order.prompts):
        parts.append(f"## “{' '.join(prompt.split())}”")
        for each in comparison.variants:
            if number < len(each.answers):
                answer = each.answers[number]
                said = "\n> ".join(answer.text.strip().splitlines())
                parts.append(f"**{each.label}**{_agreement(answer.drift)}\n\n> {said}")
    return parts


def _agreement(drift: Any) -> str:
    if drift is None:
        return ""
    return f" ({drift.n_agreeing} of {len(drift.tokens)} tokens agree)"


def _conditions(comparison: Comparison) -> str:
    order, computer = comparison.order, comparison.computer
    lines = [
        "## How it was measured",
        f"- On {comparison.started_at:%Y-%m-%d %H:%M %Z}, with {comparison.engine}",
        f"- {computer.cpu}, {computer.n_cores} cores, {computer.os} {computer.arch}",
        f"- {format_memory(computer.ram_bytes)} of RAM",
        *(f"- GPU: {gpu}" for gpu in computer.gpus),
    ]
    if comparison.text:
        lines.append(
            f"- Quality: by {comparison.chunks} chunks of 512 tokens of "
            f"“{comparison.text}”"
        )
    lines.append(
        f"- Answers: temperature {order.temperature:g}, seed {order.seed}, context "
        f"{order.context_tokens}"
    )
    lines += [
        f"- {each.label}: {_conduct(each.conduct)}"
        for each in comparison.variants
        if each.conduct is not None
    ]
    noisy = [each.label for each in comparison.variants if each.is_noisy]
    if noisy:
        lines.append(
            f"- The speeds of {', '.join(noisy)} spread by more than 10 %: something "
            "else was running"
        )
    return "\n".join((lines[0], "", *lines[1:]))


def _conduct(conduct: Conduct) -> str:
    return (
        f"{conduct.backend}, {conduct.gpu_layers} of {conduct.n_layers} layers on the "
        f"GPU, {conduct.n_threads} threads, KV cache {conduct.kv_type}, batches of "
        f"{conduct.ubatch_tokens}, "
        f"{'fast' if conduct.use_extra_bufts else 'safe'} CPU kernels"
    )


def _hashes(comparison: Comparison) -> str:
    lines = [
        f"    {digest}  {each.path.name}"
        for each in comparison.variants
        for digest in each.sha256
    ]
    return "\n".join(("SHA-256 of the files:", "", *lines))
