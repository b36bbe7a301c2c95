"""NVIDIA's GPUs as its driver's library, NVML, tells of them."""

from collections.abc import Callable
from typing import Any

from inglenook.hardware.machine import NVIDIA, Gpu, tidy_name


def load_nvml() -> Any:
    """NVML's binding; it takes 25 ms to import, which not everybody needs."""
    import pynvml  # type: ignore[import-untyped]  # noqa: PLC0415

    return pynvml


def read_gpus(load: Callable[[], Any] = load_nvml) -> tuple[Gpu, ...]:
    """The GPUs that NVIDIA's driver runs.

    None without the driver, or where it does not answer: that it is broken is
    seen by its GPUs having no `architecture`.

    Args:
        load: Gives the binding, as the package nvidia-ml-py has it.
    """
    try:
        nvml = load()
    except ImportError:
        return ()
    try:
        nvml.nvmlInit()
    except (nvml.NVMLError, OSError):
        return ()
    try:
        driver = nvml.nvmlSystemGetDriverVersion()
        handles = _handles(nvml)
        gpus = [_gpu(nvml, handle, driver) for handle in handles]
        return tuple(gpu for gpu in gpus if gpu is not None)
    except (nvml.NVMLError, ValueError):
        return ()
    finally:
        nvml.nvmlShutdown()


def _handles(nvml: Any) -> list[Any]:
    """All GPUs but those that have fallen off the bus."""
    handles = []
    for index in range(nvml.nvmlDeviceGetCount()):
        handle = _ask(nvml, nvml.nvmlDeviceGetHandleByIndex, index)
        if handle is not None:
            handles.append(handle)
    return handles


def _gpu(nvml: Any, handle: Any, driver: str) -> Gpu | None:
    pci = _ask(nvml, nvml.nvmlDeviceGetPciInfo, handle)
    if pci is None:
        return None
    total_bytes, free_bytes = _memory(nvml, handle)
    version = _ask(nvml, nvml.nvmlDeviceGetCudaComputeCapability, handle)
    return Gpu(
        vendor_id=NVIDIA,
        device_id=pci.pciDeviceId >> 16,
        pci_id=f"{pci.domain:04x}:{pci.bus:02x}:{pci.device:02x}.0",
        name=_name(_ask(nvml, nvml.nvmlDeviceGetName, handle) or ""),
        kind="integrated" if total_bytes == 0 else "discrete",
        total_bytes=total_bytes or None,
        free_bytes=free_bytes,
        nvml_free_bytes=free_bytes,
        driver=driver,
        architecture="{}.{}".format(*version) if version else "",
    )


def _memory(nvml: Any, handle: Any) -> tuple[int | None, int | None]:
    """Total and free bytes; a total of 0 where it shares the machine's RAM."""
    try:
        memory = nvml.nvmlDeviceGetMemoryInfo(handle)
    except nvml.NVMLError_NotSupported:
        return 0, None
    except nvml.NVMLError:
        return None, None
    return memory.total, min(memory.free, memory.total)


def _ask(nvml: Any, function: Callable[[Any], Any], about: Any) -> Any:
    """What a function of NVML answers; None where it cannot."""
    try:
        return function(about)
    except (nvml.NVMLError, ValueError):
        return None


def _name(name: str) -> str:
    tidy = tidy_name(name)
    return tidy if not tidy or tidy.startswith("NVIDIA") else f"NVIDIA {tidy}"
