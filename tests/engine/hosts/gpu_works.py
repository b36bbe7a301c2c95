"""The real engine host with GPUs that work: all are the CPU by other names.

Each argument is a GPU: its name, which tells its backend, and the GiB of its memory
that are free.
"""

import sys

from inglenook.engine.host import devices, main, opening
from inglenook.hardware.records import Device

GIB = 2**30
MEMORY = dict(zip(sys.argv[1::2], map(float, sys.argv[2::2]), strict=True))
(cpu, *_) = devices._devices()


def gpus():
    """All of them."""
    return [devices.Gpu(backend(name), name, False, cpu) for name in MEMORY]


def backend(name):
    """What a GPU is used through."""
    return name.rstrip("0123456789")


def survey():
    """All of them with their memory, and the CPU."""
    found = [
        Device(
            name=name,
            backend=backend(name),
            kind="discrete",
            total_bytes=24 * GIB,
            free_bytes=int(free * GIB),
            id=f"0000:0{number}:00.0",
        )
        for number, (name, free) in enumerate(MEMORY.items(), start=1)
    ]
    return (*found, *devices.survey())


opening.gpus = main.gpus = gpus
main.survey = survey
main.main()
