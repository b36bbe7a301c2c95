"""What llama.cpp's log says of the memory that it has taken."""

import re
from collections import defaultdict

from inglenook.engine.messages import Buffer, BufferKind

_LINE = re.compile(
    r"^\w+: +(\S+) +(model|KV|RS|DSV4 \w+ state|compute) buffer size = +([\d.]+) MiB$",
    re.MULTILINE,
)


def read_buffers(log: str) -> tuple[Buffer, ...]:
    """The buffers of a log, those for one purpose in one kind of memory as one.

    Sizes are rounded to 10 KiB there.

    Args:
        log: Lines of llama.cpp about one model and its context.
    """
    sizes: dict[tuple[str, BufferKind], int] = defaultdict(int)
    for name, what, mebibytes in _LINE.findall(log):
        size_bytes = round(float(mebibytes) * 2**20)
        match what:
            case "compute":
                # Told anew whenever the graph is planned anew; the last one holds.
                sizes[name, "compute"] = size_bytes
            case "model":
                sizes[name, "weights"] += size_bytes
            case _:
                sizes[name, "context"] += size_bytes
    return tuple(
        Buffer(name, kind, size_bytes)
        for (name, kind), size_bytes in sizes.items()
        if size_bytes
    )
