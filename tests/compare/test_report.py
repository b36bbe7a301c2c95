"""A comparison as a file, and back."""

import csv
import io
import json

import msgspec
import pytest
from tests.compare.conftest import FOUND

from inglenook.compare.records import Order, Text, VariantResult
from inglenook.compare.report import (
    as_csv,
    as_json,
    read_report,
    write_report,
)
from inglenook.errors import FileNotWritten, ReportUnreadable

#: design.md's contract.
CONTRACT = set(
    """
    model label file_bytes bits_per_weight load_s time_to_first_token_s
    prompt_tokens_per_s generation_tokens_per_s peak_memory_bytes ppl ppl_error
    ln_ppl_ratio ln_ppl_ratio_error kld_mean kld_mean_error kld_median kld_p999 kld_max
    same_top same_top_error rms_dp answer error
    """.split()  # noqa: SIM905
)


def test_json_keeps_the_contract():
    told = as_json(FOUND)
    assert {"reference", "text", "chunks", "variants", "verdict"} <= set(told)
    for variant in told["variants"]:
        assert set(variant) >= CONTRACT
    assert [each["answer"] for each in told["variants"]] == ["So.", "So|so.", None]
    assert told["variants"][0]["error"] is None


def test_json_is_read_again(tmp_path):
    path = tmp_path / "report.json"
    write_report(FOUND, path, "json")
    assert read_report(path) == FOUND


def test_a_report_does_not_have_the_user_s_text():
    text = Text(name="My diary", content="Dear diary")
    order = Order(models=(), text=text)
    told = json.dumps(as_json(msgspec.structs.replace(FOUND, order=order)))
    assert "My diary" in told
    assert "Dear diary" not in told


def test_csv_has_a_row_for_each():
    rows = list(csv.DictReader(io.StringIO(as_csv(FOUND))))
    assert [each["label"] for each in rows] == ["F16", "Q4_K_M", "Q2_K"]
    assert rows[1]["kld_mean"] == "0.031"
    assert rows[0]["kld_mean"] == ""


@pytest.mark.parametrize("form", ["markdown", "csv", "json"])
def test_a_report_that_cannot_be_written_leaves_nothing(tmp_path, form):
    (tmp_path / "there").mkdir()
    with pytest.raises(FileNotWritten):
        write_report(FOUND, tmp_path / "there", form)
    assert [each.name for each in tmp_path.iterdir()] == ["there"]


@pytest.mark.parametrize(
    "content", [b"", b"{}", b"\xff", b'{"variants": []}', b'{"x": ' + b"[" * 100_000]
)
def test_another_file_is_no_report(tmp_path, content):
    path = tmp_path / "x.json"
    path.write_bytes(content)
    with pytest.raises(ReportUnreadable):
        read_report(path)


def test_a_report_without_its_reference_is_none(tmp_path):
    path = tmp_path / "x.json"
    write_report(FOUND, path, "json")
    path.write_text(path.read_text().replace('"reference": "F16"', '"reference": "F"'))
    with pytest.raises(ReportUnreadable):
        read_report(path)


def test_a_report_that_is_gone_is_told(tmp_path):
    with pytest.raises(ReportUnreadable):
        read_report(tmp_path / "gone.json")


def test_speeds_that_spread_are_noisy():
    calm = VariantResult(model="m", label="l", path="/m")
    assert not calm.is_noisy
    assert FOUND.variants[1].is_noisy
