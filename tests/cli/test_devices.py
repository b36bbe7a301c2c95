"""`inglenook devices`."""

import json

from tests.cli.test_ask import run
from tests.ui.settings.conftest import report

from inglenook.cli import devices
from inglenook.hardware.machine import INTEL, NVIDIA, Gpu, Machine, Processor
from inglenook.hardware.records import Host

GIB = 2**30


def test_programs_are_told_of_devices_host_and_engines():
    report = json.loads(run("devices", "--json").stdout)
    assert set(report) == {"devices", "host", "engines"}
    cpu = report["devices"][-1]
    assert (cpu["name"], cpu["backend"], cpu["kind"]) == ("CPU", "CPU", "cpu")
    assert cpu["used"] is True
    assert 0 < cpu["free_bytes"] <= cpu["total_bytes"]
    host = report["host"]
    assert {"os", "arch", "ram_bytes", "available_bytes"} <= set(host)
    assert host["n_cores"] >= 1
    assert isinstance(host["features"], list)
    (engine,) = report["engines"]
    assert (engine["name"], engine["usable"], engine["reason"]) == (
        "built-in",
        True,
        "",
    )
    assert engine["version"] == "0.3.36"
    assert engine["backends"][-1] == "CPU"


def machine(*gpus):
    return Machine(
        gpus=gpus,
        processor=Processor(name="AMD Ryzen", n_cores=8, features=("AVX", "AVX2")),
        host=Host(
            os="linux", arch="x86_64", ram_bytes=32 * GIB, available_bytes=20 * GIB
        ),
    )


def test_people_are_told_of_the_cpu_and_why_there_is_nothing_else(monkeypatch, capsys):
    monkeypatch.setattr(devices, "look", machine)
    devices.list_devices(json=False)
    output = capsys.readouterr().out.replace("\N{NO-BREAK SPACE}", " ")
    assert output.startswith("AMD Ryzen · 8 cores to compute with\n")
    assert "CPU and RAM · 20.0 GiB of 32.0 GiB free" in output
    assert "Computes everything, as no GPU was found" in output
    assert "Engine: built-in, llama-cpp-python 0.3.36, computes with CPU" in output


def test_people_are_told_of_each_gpu_and_what_it_lacks(monkeypatch, capsys):
    card = Gpu(
        vendor_id=NVIDIA,
        name="NVIDIA GeForce RTX 4060",
        kind="discrete",
        total_bytes=8 * GIB,
        free_bytes=7 * GIB,
        architecture="8.9",
    )
    chip = Gpu(vendor_id=INTEL, device_id=0x46A6, kind="integrated")
    monkeypatch.setattr(devices, "look", lambda: machine(card, chip))
    devices.list_devices(json=False)
    output = capsys.readouterr().out.replace("\N{NO-BREAK SPACE}", " ")
    assert (
        "NVIDIA GeForce RTX 4060 · discrete, for CUDA · 7.0 GiB of 8.0 GiB free\n"
        "  Your NVIDIA GeForce RTX 4060 is not used: the engine in use computes on "
        "the CPU only. The CUDA engine would use it.\n"
    ) in output
    assert "Intel GPU 46a6 · integrated, no driver\n" in output


def test_an_engine_that_was_chosen_and_is_not_there_is_said(tmp_path):
    (tmp_path / "home").mkdir()
    settings = tmp_path / "home" / "settings.toml"
    settings.write_text('[engine]\npack = "cu124"\n')
    output = run("devices").stdout.decode()
    assert output.endswith("The engine “cu124” is not used: it is not installed.\n")


def test_a_gpu_that_is_switched_off_is_not_used(monkeypatch, capsys, tmp_path):
    (tmp_path / "home").mkdir()
    settings = tmp_path / "home" / "settings.toml"
    settings.write_text('[engine]\nunused_devices = ["0000:01:00.0"]\n')
    card = Gpu(vendor_id=NVIDIA, pci_id="0000:01:00.0", architecture="8.9")
    monkeypatch.setattr(devices, "look", lambda: machine(card))
    monkeypatch.setattr(
        devices,
        "_report_engines",
        lambda *_: report(gpu_backends=("CUDA",)),
    )
    devices.list_devices(json=False)
    assert "it is switched off in the settings." in capsys.readouterr().out
