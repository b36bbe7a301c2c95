"""What memory processes take."""

import os
import subprocess
import sys
from types import SimpleNamespace

from inglenook.hardware.footprint import footprint_bytes

MIB = 2**20


class NvmlFails(Exception):
    """What NVML raises."""


def fake_nvml():
    """A GPU where this process takes 100 MiB, and another one more."""
    running = [
        SimpleNamespace(pid=os.getpid(), usedGpuMemory=100 * MIB),
        SimpleNamespace(pid=os.getpid() + 1, usedGpuMemory=900 * MIB),
    ]
    return SimpleNamespace(
        NVMLError=NvmlFails,
        nvmlInit=lambda: None,
        nvmlShutdown=lambda: None,
        nvmlDeviceGetCount=lambda: 1,
        nvmlDeviceGetHandleByIndex=lambda index: index,
        nvmlDeviceGetComputeRunningProcesses=lambda _handle: running,
    )


def without_nvml():
    raise ImportError


def broken_nvml():
    def fail():
        raise NvmlFails

    return SimpleNamespace(NVMLError=NvmlFails, nvmlInit=fail)


def test_a_process_takes_what_it_has_written_to():
    before = footprint_bytes(os.getpid(), without_nvml)
    held = bytearray(os.urandom(64 * MIB))
    taken = footprint_bytes(os.getpid(), without_nvml) - before
    assert len(held) * 0.9 < taken


def test_what_it_has_started_counts_too():
    before = footprint_bytes(os.getpid(), without_nvml)
    child = subprocess.Popen(
        [sys.executable, "-c", "x = b'x' * 2**26; print(1, flush=True); input()"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    with child:
        child.stdout.readline()
        assert footprint_bytes(os.getpid(), without_nvml) - before > 60 * MIB
        child.stdin.close()


def test_what_it_takes_on_a_gpu_counts_too():
    on_gpu = footprint_bytes(os.getpid(), fake_nvml)
    assert on_gpu - footprint_bytes(os.getpid(), without_nvml) > 90 * MIB


def test_a_driver_that_does_not_answer_counts_for_nothing():
    assert footprint_bytes(os.getpid(), broken_nvml) > 0


def test_a_process_that_is_gone_takes_nothing():
    child = subprocess.Popen([sys.executable, "-c", ""])
    child.wait()
    assert footprint_bytes(child.pid, without_nvml) == 0
