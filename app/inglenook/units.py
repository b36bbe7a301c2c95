"""Bytes, counts and seconds as people read them.

File sizes are in GB (10⁹, as on the hub), memory in GiB; a number and its unit
are joined by a no-break space.
"""

_NBSP = "\N{NO-BREAK SPACE}"


def format_size(size_bytes: int) -> str:
    """A file's size: `4.45 GB`, `812 MB`, `3 kB`."""
    if size_bytes >= 1_000_000_000:
        return f"{size_bytes / 1e9:.2f}{_NBSP}GB"
    if size_bytes >= 1_000_000:
        return f"{size_bytes / 1e6:.0f}{_NBSP}MB"
    return f"{max(size_bytes, 0) / 1e3:.0f}{_NBSP}kB"


def format_memory(size_bytes: int, *, n_decimals: int = 1) -> str:
    """An amount of memory: `7.1 GiB`, `0.4 GiB`; below 0.1 GiB in MiB."""
    if size_bytes >= 107_374_183:
        return f"{size_bytes / 2**30:.{n_decimals}f}{_NBSP}GiB"
    return f"{max(size_bytes, 0) / 2**20:.0f}{_NBSP}MiB"


def format_count(count: int) -> str:
    """A count with its thousands apart: `16,384`."""
    return f"{count:,}"


def format_context(tokens: int) -> str:
    """A context length as people call it: `16k`, `4k`; odd ones as they are."""
    return f"{tokens // 1024}k" if tokens % 1024 == 0 else format_count(tokens)


def format_seconds(seconds: float) -> str:
    """A duration: `0.38 s`, `4.1 s`, `1 min 20 s`."""
    if seconds >= 60:
        minutes, rest = divmod(round(seconds), 60)
        return f"{minutes}{_NBSP}min {rest}{_NBSP}s"
    return f"{seconds:.{2 if seconds < 1 else 1}f}{_NBSP}s"
