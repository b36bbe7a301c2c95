"""`inglenook plan` as scripts call it."""

import json

import pytest
from tests.cli.test_ask import assert_refused, run
from tests.tiny_models import write_model, write_split_model

from inglenook.library.gguf import read_header

GIB = 2**30
CUDA = {
    "name": "CUDA0",
    "backend": "CUDA",
    "kind": "discrete",
    "total_bytes": 8 * GIB,
    "free_bytes": 7 * GIB,
    "id": "0000:01:00.0",
    "description": "NVIDIA GeForce RTX 4060",
    "nvml_free_bytes": 6 * GIB,
}
HOST = {
    "os": "linux",
    "arch": "x86_64",
    "ram_bytes": 16 * GIB,
    "available_bytes": 9 * GIB,
}


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    return write_model(tmp_path_factory.mktemp("plan") / "tiny-F16.gguf", n_layers=4)


@pytest.fixture
def devices(tmp_path):
    """A file of devices; the function writes another."""

    def write(*listed, host=HOST):
        path = tmp_path / "devices.json"
        path.write_text(json.dumps({"devices": listed, "host": host}))
        return path

    return write


def planned(*arguments):
    result = run("plan", *arguments, "--json")
    assert result.returncode == 0, result.stderr
    return json.loads(result.stdout)


def test_programs_are_told_the_plan(model, devices):
    report = planned(model, "--devices", devices(CUDA))
    assert report["mode"] == "full"
    assert (report["backend"], report["devices"]) == ("CUDA", ["CUDA0"])
    assert (report["gpu_layers"], report["n_layers"]) == (5, 5)
    assert report["split"] == [5]
    assert (report["context_tokens"], report["kv_type"]) == (4096, "f16")
    assert (report["ubatch"], report["n_cpu_moe"]) == (512, 0)
    assert report["reason"]
    sums = report["bytes"]
    parts = (sums[part] for part in ("weights", "kv", "state", "compute"))
    assert [sum(parts)] == sums["per_device"]


def test_weights_are_those_of_the_file(model, devices):
    sums = planned(model, "--devices", devices(CUDA))["bytes"]
    held = sums["weights"] + sums["host"]["weights"]
    assert held == read_header(model).tensor_bytes


def test_a_context_that_is_asked_for_is_kept(model, devices):
    report = planned(model, "--devices", devices(CUDA), "--ctx", 1000)
    assert report["context_tokens"] == 1024


def test_the_settings_count(model, devices, tmp_path):
    home = tmp_path / "home"
    home.mkdir()
    (home / "settings.toml").write_text(
        '[engine]\ncontext_tokens = 2048\nkv_type = "q8_0"\n'
    )
    report = planned(model, "--devices", devices(CUDA))
    assert (report["context_tokens"], report["kv_type"]) == (2048, "q8_0")
    assert planned(model, "--ctx", 512)["context_tokens"] == 512


def test_without_a_gpu_the_cpu_has_it_all(model, devices):
    report = planned(model, "--devices", devices())
    assert (report["mode"], report["backend"]) == ("cpu", "CPU")
    assert report["gpu_layers"] == 0
    assert report["devices"] == report["split"] == report["bytes"]["per_device"] == []
    assert report["bytes"]["weights"] == read_header(model).tensor_bytes


def test_without_memory_the_model_is_refused_and_that_is_no_failure(model, devices):
    report = planned(model, "--devices", devices(host=HOST | {"ram_bytes": GIB}))
    assert report["mode"] == "refuse"


def test_people_read_who_holds_what(model, devices):
    result = run("plan", model, "--devices", devices(CUDA))
    lines = result.stdout.decode().splitlines()
    assert lines[0] == (
        "tiny-F16.gguf: CUDA, 5 of 5 layers · 4k context · f16 KV cache"
    )
    assert lines[1].split() == ["CUDA0", "RAM"]
    assert lines[2].split() == ["layers", "5", "0"]
    assert [line.split("  ")[0] for line in lines[3:-1]] == [
        "weights",
        "KV cache",
        "compute, about",
        "in all",
        "can give",
    ]
    assert lines[-1].endswith(".")


def test_a_model_too_large_is_told_so(model, devices):
    path = devices(host=HOST | {"ram_bytes": GIB})
    lines = run("plan", model, "--devices", path).stdout.decode().splitlines()
    assert "does not fit" in lines[0]
    assert "this computer has 1.0" in lines[-1]


def test_this_computer_is_asked_where_no_file_is_given(model):
    report = planned(model)
    assert report["mode"] in {"full", "moe", "partial", "cpu", "refuse"}


def test_what_is_planned_is_what_runs(endless):
    options = ("-m", endless, "--max-tokens", 1, "--json", "Hi")
    run_ = json.loads(run("ask", *options).stdout)["plan"]
    report = planned(endless)
    assert run_["context_tokens"] == report["context_tokens"]
    assert run_["gpu_layers"] == report["gpu_layers"]
    assert run_["ubatch_tokens"] == report["ubatch"]


def test_a_header_is_enough(model, devices, tmp_path):
    alone = tmp_path / "alone.gguf"
    alone.write_bytes(model.read_bytes()[: read_header(model).data_offset])
    path = devices(CUDA)
    without, whole = (
        planned(alone, "--devices", path),
        planned(model, "--devices", path),
    )
    assert without | {"model": ""} == whole | {"model": ""}


def test_the_headers_of_all_parts_count(devices, tmp_path):
    first = write_split_model(tmp_path)
    report = planned(first, "--devices", devices(CUDA))
    parts = sorted(tmp_path.glob("*.gguf"))
    held = report["bytes"]["weights"] + report["bytes"]["host"]["weights"]
    assert held == sum(read_header(part).tensor_bytes for part in parts)


def test_a_name_of_the_library_will_do():
    assert planned("Starter")["n_layers"] > 1


def test_a_driver_that_counts_below_zero_does_no_harm(model, devices):
    wrong = CUDA | {"free_bytes": 2**64 - 2**20, "nvml_free_bytes": None}
    report = planned(model, "--devices", devices(wrong))
    assert report["mode"] == "cpu"


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        "{",
        '{"devices": []}',
        '{"devices": [{"name": 1}], "host": {}}',
        json.dumps({"devices": [CUDA | {"kind": "magic"}], "host": HOST}),
        json.dumps({"devices": [CUDA | {"free_bytes": -1}], "host": HOST}),
        json.dumps({"devices": [CUDA | {"total_bytes": 10**30}], "host": HOST}),
        json.dumps({"devices": [], "host": HOST | {"ram_bytes": 10**400}}),
        "\udcff",
    ],
)
def test_a_file_that_lists_no_devices_is_wrong_usage(model, content, tmp_path):
    path = tmp_path / "devices.json"
    path.write_bytes(content.encode(errors="surrogateescape"))
    result = run("plan", model, "--devices", path)
    assert result.returncode == 2
    assert b"lists no devices" in b" ".join(result.stderr.split())
    assert b"Traceback" not in result.stderr


def test_a_file_of_devices_that_is_not_there_is_wrong_usage(model, tmp_path):
    assert run("plan", model, "--devices", tmp_path / "none").returncode == 2


@pytest.mark.parametrize("content", [b"", b"<html>", b"GGUF\x03\x00"])
def test_what_is_no_model_is_refused(content, tmp_path):
    path = tmp_path / "bad.gguf"
    path.write_bytes(content)
    assert_refused(run("plan", path))


def test_a_model_that_is_not_there_is_refused():
    assert_refused(run("plan", "no such model"))
