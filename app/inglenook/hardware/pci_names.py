"""Names of PCI devices, from the list that Linux distributions bring."""

import re
from collections.abc import Sequence
from pathlib import Path

from inglenook.hardware.machine import MAKERS, tidy_name

#: Where it may be, under the root of the file system.
LISTS = (
    "usr/share/hwdata/pci.ids",
    "usr/share/misc/pci.ids",
    "usr/share/pci.ids",
)
#: The list has 1.5 MB.
_LARGEST_BYTES = 16 * 2**20


def find_name(vendor_id: int, device_id: int, lists: Sequence[Path]) -> str:
    """What a device is called: “AMD Radeon RX 6600”; empty where no list tells.

    Args:
        vendor_id: PCI's number of the maker.
        device_id: Its number of the model.
        lists: Where a list may be; the first that knows the device counts.
    """
    for path in lists:
        section = _section(path, vendor_id)
        found = re.search(rb"\n\t%04x  ([^\n]+)" % device_id, section)
        if found:
            return _for_people(found[1].decode("utf-8", "replace"), vendor_id)
    return ""


def _section(path: Path, vendor_id: int) -> bytes:
    """The lines of a maker's devices."""
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST_BYTES)
    except OSError:
        return b""
    begin = data.find(b"\n%04x  " % vendor_id)
    if begin < 0:
        return b""
    end = re.compile(rb"\n[^\t#\n]").search(data, begin + 1)
    return data[begin : end.start() if end else None]


def _for_people(entry: str, vendor_id: int) -> str:
    """What is sold, in brackets behind the chip's name, and who made it."""
    sold = re.search(r"\[([^\[\]]+)\]", entry)
    name = tidy_name(sold[1] if sold else entry)
    maker = MAKERS.get(vendor_id, "")
    return name if name.startswith(maker) else f"{maker} {name}"
