"""Puts GGUF files together byte by byte, sound ones and impossible ones."""

import struct

UINT8, UINT16, UINT32, INT32, FLOAT32, BOOL, TEXT, ARRAY, UINT64 = (
    *(0, 2, 4, 5, 6, 7, 8, 9, 10),
)
F32, Q4_K = 0, 12


def text(value: str | bytes) -> bytes:
    """A string with its length before it."""
    raw = value.encode() if isinstance(value, str) else value
    return struct.pack("<Q", len(raw)) + raw


def entry(key: str | bytes, kind: int, payload: bytes) -> bytes:
    """A key with a value of any type, given as it stands in the file."""
    return text(key) + struct.pack("<I", kind) + payload


def string(key: str, value: str | bytes) -> bytes:
    """A key with a string."""
    return entry(key, TEXT, text(value))


def uint32(key: str, value: int) -> bytes:
    """A key with a number."""
    return entry(key, UINT32, struct.pack("<I", value))


def uint64(key: str, value: int) -> bytes:
    """A key with a number of 64 bits."""
    return entry(key, UINT64, struct.pack("<Q", value))


def array(key: str, kind: int, length: int, payload: bytes = b"") -> bytes:
    """A key with an array, of any length that it claims to have."""
    return entry(key, ARRAY, struct.pack("<IQ", kind, length) + payload)


def tensor(name: str | bytes, *shape: int, kind: int = F32, offset: int = 0) -> bytes:
    """The description of a tensor."""
    dimensions = struct.pack(f"<I{len(shape)}Q", len(shape), *shape)
    return text(name) + dimensions + struct.pack("<IQ", kind, offset)


def gguf(
    *keys: bytes,
    tensors: tuple[bytes, ...] = (),
    data: int = 0,
    version: int = 3,
    n_keys: int | None = None,
    n_tensors: int | None = None,
) -> bytes:
    """A whole file.

    Args:
        data: Bytes after the header, which is padded to 32.
        n_keys: What the header claims, if that is not true.
    """
    counts = (
        len(tensors) if n_tensors is None else n_tensors,
        len(keys) if n_keys is None else n_keys,
    )
    header = b"GGUF" + struct.pack("<IQQ", version, *counts)
    header += b"".join(keys) + b"".join(tensors)
    return header + bytes(-len(header) % 32) + bytes(data)


def model(*keys: bytes, architecture: str = "llama") -> bytes:
    """A sound file with one tensor of 32 weights, and more keys if given."""
    return gguf(
        string("general.architecture", architecture),
        *keys,
        tensors=(tensor("token_embd.weight", 32),),
        data=128,
    )


def shard(number: int, count: int, *keys: bytes) -> bytes:
    """One of the files of a split model, counted from 1."""
    return model(
        entry("split.no", UINT16, struct.pack("<H", number - 1)),
        entry("split.count", UINT16, struct.pack("<H", count)),
        *keys,
    )
