"""The real engine host in an address space that large plans do not fit into.

The limit is set when a model is loaded: what Python and llama.cpp took before, and
a little more.
"""

import resource
from pathlib import Path

from inglenook.engine.host import main
from inglenook.engine.host.model import Model

ROOM_BYTES = 48 * 2**20


def load(*arguments):
    """Load with little room left."""
    pages = int(Path("/proc/self/statm").read_text().split()[0])
    limit = pages * resource.getpagesize() + ROOM_BYTES
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    return Model(*arguments)


main.Model = load
main.main()
