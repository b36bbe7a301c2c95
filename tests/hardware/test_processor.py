import os
import subprocess
import sys

import psutil
import pytest
from tests.hardware.made_up import write
from tests.hardware.test_cpuinfo import RASPBERRY_PI_5

from inglenook.hardware.processor import count_cores, read_processor


def test_cores_are_those_that_this_process_may_use():
    most = psutil.cpu_count(logical=False) or os.cpu_count()
    assert 1 <= count_cores() <= most


@pytest.mark.skipif(sys.platform != "linux", reason="needs CPU affinity")
def test_a_process_that_may_use_one_cpu_has_one_core():
    source = (
        "import os; os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})\n"
        "from inglenook.hardware.processor import count_cores\nprint(count_cores())"
    )
    assert subprocess.check_output([sys.executable, "-c", source]) == b"1\n"


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_a_processor_is_read_from_a_tree(tmp_path):
    write(tmp_path, {"proc/cpuinfo": RASPBERRY_PI_5})
    processor = read_processor(tmp_path)
    assert processor.name.startswith("Raspberry Pi 5")
    assert "DOTPROD" in processor.features


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_without_a_description_there_is_still_a_processor(tmp_path):
    processor = read_processor(tmp_path)
    assert processor.name
    assert processor.n_cores >= 1
    assert processor.features == ()
