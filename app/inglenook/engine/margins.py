"""How much more than planned a model took on a GPU, to leave that free next time."""

from collections.abc import Sequence
from pathlib import Path

from inglenook.engine.messages import Buffer
from inglenook.json_file import JsonFile
from inglenook.offload.plan import OffloadPlan, Share

#: One model that is planned badly must not keep all others off the GPU.
_MOST_BYTES = 2**30
#: llama.cpp's log rounds each buffer; less is no finding.
_LEAST_BYTES = 2**20
#: Buffers that are called otherwise than their device (ggml-opencl.cpp).
_BUFFERS = {"GPUOpenCL": "OpenCL"}


class Margins:
    """Bytes to leave free beyond the usual, by engine and backend, kept in a file.

    Args:
        path: The JSON file.
    """

    def __init__(self, path: Path) -> None:
        self._file = JsonFile(path, dict[str, dict[str, int]])

    def read(self, engine: str) -> dict[str, int]:
        """The bytes by backend, as `plan_offload` takes them; none at first."""
        known = (self._file.read() or {}).get(engine, {})
        return {name: min(max(0, n), _MOST_BYTES) for name, n in known.items()}

    def of_build(self, build: str) -> dict[str, int]:
        """The most of what is known of a version, on whichever system it ran.

        Args:
            build: As `Hello.engine` tells it.
        """
        most: dict[str, int] = {}
        for engine in self._file.read() or {}:
            if engine.partition(" | ")[0] == build:
                for name, n_bytes in self.read(engine).items():
                    most[name] = max(n_bytes, most.get(name, 0))
        return most

    def learn(
        self, engine: str, planned: OffloadPlan, buffers: Sequence[Buffer]
    ) -> None:
        """Remember if a model took more than any before.

        Args:
            engine: Names the build.
            planned: What was predicted.
            buffers: What it took.
        """
        excess = min(excess_bytes(planned, buffers), _MOST_BYTES)
        known = self.read(engine)
        if excess >= known.get(planned.backend, 0) + _LEAST_BYTES:
            margins = self._file.read() or {}
            margins[engine] = known | {planned.backend: excess}
            self._file.write(margins)

    def forget(self) -> None:
        """Leave no more free than usual."""
        self._file.write({})


def excess_bytes(planned: OffloadPlan, buffers: Sequence[Buffer]) -> int:
    """What the worst device holds beyond the plan; 0 where it is within it.

    Args:
        planned: What was predicted.
        buffers: As llama.cpp tells them.
    """
    pairs = zip(held_bytes(planned, buffers), planned.bytes.shares, strict=True)
    return max((max(0, held - share.total) for held, share in pairs), default=0)


def held_bytes(planned: OffloadPlan, buffers: Sequence[Buffer]) -> tuple[int, ...]:
    """What each device of a plan holds.

    Args:
        planned: What was predicted.
        buffers: As llama.cpp tells them.
    """
    pairs = zip(planned.devices, planned.bytes.shares, strict=True)
    return tuple(_held(name, share, buffers) for name, share in pairs)


def _held(device: str, share: Share, buffers: Sequence[Buffer]) -> int:
    held = [each for each in buffers if is_on(each, device)]
    if any(each.name.endswith("_Mapped") for each in held):
        # Metal maps the file from the first to the last tensor of the device, what
        # lies between them included: that is no memory taken.
        held = [each for each in held if each.kind != "weights"]
        return share.weights + sum(each.size_bytes for each in held)
    return sum(each.size_bytes for each in held)


def is_on(buffer: Buffer, device: str) -> bool:
    """Whether a buffer is a device's own, as `CUDA0`, `MTL0` and `MTL0_Private` are.

    That of an RPC server is called `RPC0[127.0.0.1:50052]`.
    """
    own = _BUFFERS.get(device, device)
    return buffer.name == own or buffer.name.startswith((f"{own}_", f"{own}["))
