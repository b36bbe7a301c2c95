"""The host of `gpu_works.py`, whose dry loads take more for each layer."""

import runpy
from pathlib import Path

from inglenook.engine.host import main
from inglenook.engine.messages import Buffer

MORE_BYTES = 2**18
dry_load = main.dry_load


def measure(path, plan):
    """All of a dry load as on the GPU, and more."""
    more = Buffer(plan.devices[0], "compute", plan.gpu_layers * MORE_BYTES)
    in_ram = sum(each.size_bytes for each in dry_load(path, plan))
    return (Buffer(plan.devices[0], "weights", in_ram), more)


main.dry_load = measure
runpy.run_path(str(Path(__file__).with_name("gpu_works.py")))
