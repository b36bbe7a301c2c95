from datetime import UTC, datetime
from importlib.metadata import version

import pytest

from inglenook.diagnostics.last_run import Ending, Run
from inglenook.diagnostics.report import write_report
from inglenook.work import drain

ENDING = Ending(
    how="crash",
    run=Run(version="0.0.9", began=datetime(2026, 1, 2, 3, 4, tzinfo=UTC)),
    trace="Fatal Python error: Segmentation fault",
)


@pytest.fixture
def logs(tmp_path):
    folder = tmp_path / "logs"
    folder.mkdir()
    (folder / "inglenook.log").write_text("old\n" + "x\n" * 90 + "the last line\n")
    (folder / "engine-1.log").write_text("an older engine\n")
    (folder / "engine-2.log").write_text("loaded /m/Qwen.gguf\n")
    return folder


def report(logs, ending=None):
    return drain(write_report(logs, ending))


def test_it_tells_the_versions_the_hardware_and_the_ends_of_the_logs(logs):
    text = report(logs).text
    assert f"llama-cpp-python {version('llama-cpp-python')}" in text
    assert "of memory" in text
    assert "the last line" in text
    assert "old" not in text
    assert "an older engine" not in text


def test_it_begins_with_how_the_last_run_ended(logs):
    assert report(logs, ENDING).text.startswith(
        "The last run\ncrash; begun 2026-01-02 03:04 UTC, version 0.0.9\nFatal Python"
    )


def test_models_are_named_in_one_of_its_two_forms_only(logs):
    told = report(logs)
    assert "Qwen" in told.text_with_names
    assert "Qwen" not in told.text


def test_it_needs_no_logs(tmp_path):
    assert "Hardware" in report(tmp_path / "nowhere").text
