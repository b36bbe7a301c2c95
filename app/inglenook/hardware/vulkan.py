"""GPUs as Vulkan's drivers tell of them, which a process of its own asks."""

import subprocess
from collections.abc import Callable, Sequence
from typing import Any, Literal

import msgspec

from inglenook.children import NO_WINDOW, clean_environment, own_command
from inglenook.hardware.machine import Gpu, tidy_name
from inglenook.hardware.vulkan_list import Listed, load_vulkan

#: The first use of a driver may be slow.
PATIENCE_S = 10.0
# VkDriverId: computes with DirectX, and lacks what llama.cpp needs.
_DOZEN = 23
_KINDS: dict[int, Literal["integrated", "discrete"]] = {1: "integrated", 2: "discrete"}


def read_gpus(
    command: Sequence[str] | None = None,
    load: Callable[[], Any] = load_vulkan,
    patience_s: float = PATIENCE_S,
) -> tuple[Gpu, ...]:
    """The GPUs that llama.cpp could use through Vulkan.

    None where Vulkan is not installed, or one of its drivers crashes or hangs.

    Args:
        command: What to start; None is this installation's own process.
        load: Loads Vulkan, without its drivers; to see if there is any.
        patience_s: How long the process may take, in seconds.
    """
    try:
        load()
    except OSError:
        return ()
    try:
        ended = subprocess.run(
            command or own_command("--list-vulkan"),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(),
            timeout=patience_s,
            check=True,
            creationflags=NO_WINDOW,
        )
        listed = msgspec.json.decode(ended.stdout, type=list[Listed])
    except (OSError, subprocess.SubprocessError, msgspec.MsgspecError):
        return ()
    return tuple(_gpu(each) for each in listed if _is_of_use(each))


def _environment() -> dict[str, str]:
    environment = clean_environment()
    environment["VK_LOADER_LAYERS_DISABLE"] = "~implicit~"
    return environment


def _is_of_use(listed: Listed) -> bool:
    """Whether llama.cpp would use it: llvmpipe, which is the CPU, it would not."""
    is_gpu = listed.type in _KINDS and listed.driver_id != _DOZEN
    return is_gpu and listed.has_16_bit_storage


def _gpu(listed: Listed) -> Gpu:
    kind = _KINDS[listed.type]
    # As llama.cpp counts (ggml_backend_vk_get_device_memory).
    heaps = [each for each in listed.heaps if each.is_local or kind == "integrated"]
    total_bytes = sum(each.size_bytes for each in heaps)
    free_bytes = sum(
        _free_bytes(each.size_bytes, each.budget_bytes, each.usage_bytes)
        for each in heaps
    )
    return Gpu(
        vendor_id=listed.vendor_id,
        device_id=listed.device_id,
        pci_id=listed.pci_id,
        name=_name(listed.name),
        kind=kind,
        total_bytes=total_bytes,
        free_bytes=free_bytes,
        has_vulkan=True,
    )


def _free_bytes(size_bytes: int, budget_bytes: int, usage_bytes: int) -> int:
    if not budget_bytes:
        return size_bytes
    # A driver may say that more is used than there is.
    return min(size_bytes, max(0, budget_bytes - usage_bytes))


def _name(name: str) -> str:
    """The GPU's name, without the driver's that Mesa adds in brackets."""
    return tidy_name(name).partition(" (")[0]
