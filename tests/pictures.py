"""Image files, made by hand."""

import struct
import zlib


def png(red: int, green: int, blue: int, size: int = 16) -> bytes:
    """A PNG file of one colour."""
    row = b"\0" + bytes((red, green, blue)) * size
    header = struct.pack(">IIBBBBB", size, size, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        _chunk(kind, data)
        for kind, data in (
            (b"IHDR", header),
            (b"IDAT", zlib.compress(row * size)),
            (b"IEND", b""),
        )
    )


def _chunk(kind: bytes, data: bytes) -> bytes:
    length, check = struct.pack(">I", len(data)), zlib.crc32(kind + data)
    return length + kind + data + struct.pack(">I", check)
