"""A comparison as a file: Markdown, CSV, or JSON, which can be read again."""

import csv
import io
from pathlib import Path
from typing import Any, Literal

import msgspec

from inglenook.compare.markdown import as_markdown
from inglenook.compare.records import Comparison, VariantResult
from inglenook.compare.verdict import judge
from inglenook.errors import FileNotWritten, ReportUnreadable
from inglenook.json_file import NO_JSON
from inglenook.new_file import replace_file

Format = Literal["markdown", "csv", "json"]

#: No fields of one row: too long for a table, or a record of its own.
_NO_COLUMNS = ("answers", "conduct", "sha256")


def as_json(comparison: Comparison) -> dict[str, Any]:
    """The comparison with the names of the contract, but for the text itself."""
    told: dict[str, Any] = msgspec.to_builtins(comparison.without_text(), enc_hook=str)
    for row in told["variants"]:
        row["answer"] = row["answers"][0]["text"] if row["answers"] else None
    return {**told, "verdict": judge(comparison).sentence}


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
    except NO_JSON as error:
        raise ReportUnreadable(name, str(error)) from error
    if comparison.reference not in {each.label for each in comparison.variants}:
        raise ReportUnreadable(name, "its reference is not among its variants")
    return comparison


def _make(kind: type, value: Any) -> Any:
    """A value of a type that JSON does not know: a path."""
    return kind(value)
