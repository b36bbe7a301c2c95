"""What an engine can compute on, as a plan takes it.

The engine knows which GPUs it can use, the system knows more of each: only what both
know is planned with, and of free memory the least that anybody tells.
"""

from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass

import msgspec

from inglenook.engine.client import EngineClient
from inglenook.engine.messages import Hello
from inglenook.engine.probe import ProbeFailures, survey_devices
from inglenook.hardware.detect import cpu_of, look, read_host
from inglenook.hardware.machine import Gpu, Machine
from inglenook.hardware.records import Device, Inventory
from inglenook.offload.budget import devices_to_use, judge_devices
from inglenook.translation import mark, translate, without_stop

_CPU_ENGINE = mark("Engine", "The engine in use computes on the CPU only.")


@dataclass(frozen=True, slots=True, kw_only=True)
class EngineInventory:
    """What an engine can compute on.

    Attributes:
        inventory: The devices that it can use, by its own names.
        has_gpus: Whether it lists a GPU, be it of use or not.
        driver: Versions of the GPUs' drivers; empty where there is none.
        limit: Why none of its GPUs can be asked, as a sentence; empty where they
            answer.
    """

    inventory: Inventory
    has_gpus: bool = False
    driver: str = ""
    limit: str = ""


def engine_name(hello: Hello) -> str:
    """Names a build of the engine; what is found out holds for this one."""
    return f"{hello.engine} | {hello.system}"


def take_engine_inventory(
    hello: Hello, start: Callable[[], EngineClient], failures: ProbeFailures
) -> Generator[None, None, EngineInventory]:
    """What an engine can compute on, with its memory as it is now.

    No process is started, and no driver asked, for an engine that lists no GPU.

    Args:
        hello: What the engine said.
        start: Starts another process of it.
        failures: What is remembered of earlier probes.
    """
    if not hello.gpus:
        inventory = Inventory(devices=(), host=read_host())
        return EngineInventory(
            inventory=inventory, limit=translate("Engine", _CPU_ENGINE)
        )
    machine = look()
    probed = yield from survey_devices(
        start, failures, engine=engine_name(hello), driver=machine.drivers
    )
    return EngineInventory(
        inventory=Inventory(
            devices=join_devices(probed.devices, machine), host=machine.host
        ),
        has_gpus=True,
        driver=machine.drivers,
        limit=probed.reason,
    )


def why_no_gpu(found: EngineInventory) -> str:
    """Why an engine that lists GPUs can use none of them, as a clause.

    Empty where it can, be they large enough or not, and where it lists none.
    """
    judged = judge_devices(found.inventory)
    if not found.has_gpus or devices_to_use(judged):
        return ""
    if found.limit:
        return without_stop(f"{found.limit[0].lower()}{found.limit[1:]}")
    of_gpus = (each.reason for each in judged if each.device.kind != "cpu")
    return without_stop(next(of_gpus, translate("Engine", "it can use none")))


def join_devices(devices: Sequence[Device], machine: Machine) -> tuple[Device, ...]:
    """The engine's GPUs, with what the system knows of them; and the CPU.

    Args:
        devices: As the engine tells them.
        machine: As the system tells it.
    """
    gpus = [each for each in devices if each.kind in ("discrete", "integrated")]
    is_plain = len(gpus) == len(machine.gpus) == 1
    joined = [_joined(each, _find(each, machine, is_plain=is_plain)) for each in gpus]
    return (*joined, cpu_of(machine))


def _find(device: Device, machine: Machine, *, is_plain: bool) -> Gpu | None:
    """The system's record of a device, by its PCI id.

    Metal and OpenCL tell none; where there is one GPU only, it is that. What a server
    computes with is none of this machine's.
    """
    if device.backend == "RPC":
        return None
    if not device.id:
        return machine.gpus[0] if is_plain else None
    place = device.id.casefold()
    return next((gpu for gpu in machine.gpus if gpu.pci_id.casefold() == place), None)


def _joined(device: Device, gpu: Gpu | None) -> Device:
    if gpu is None:
        return device
    free = device.free_bytes
    if gpu.free_bytes is not None:
        free = min(free, gpu.free_bytes)
    return msgspec.structs.replace(
        device,
        kind="integrated" if gpu.kind == "integrated" else device.kind,
        free_bytes=free,
        id=device.id or gpu.pci_id,
        description=device.description or gpu.label,
        nvml_free_bytes=gpu.nvml_free_bytes,
        carveout_bytes=gpu.carveout_bytes,
    )
