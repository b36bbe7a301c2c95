"""Devices, and a model that is fitted into them."""

from typing import Annotated, Literal

import msgspec

from inglenook.engine.messages.bounds import NotNegative, Positive
from inglenook.hardware.records import Device
from inglenook.offload.rope import Rope

KvType = Literal["f32", "f16", "bf16", "q8_0", "q5_1", "q5_0", "q4_1", "q4_0", "iq4_nl"]
FlashAttention = Literal["auto", "on", "off"]
BufferKind = Literal["weights", "context", "compute"]

#: llama-hparams.h: LLAMA_MAX_LAYERS.
MOST_LAYERS = 512


class LoadPlan(msgspec.Struct, frozen=True, kw_only=True):
    """How a model is to be loaded.

    Attributes:
        context_tokens: Length of the context.
        n_threads: CPU threads for generation, and for prompts.
        batch_tokens: Tokens given to llama.cpp at once.
        ubatch_tokens: Tokens computed at once; what compute memory grows with.
        kv_type: Type of the KV cache, keys and values.
        gpu_layers: Layers on the GPU, the output layer counted first; -1 is all.
        devices: Names of the GPUs to use, as `Hello` tells them; None is all, and
            without any, nothing is computed on a GPU.
        tensor_split: Layers of each device, in the order of `devices`; without it,
            llama.cpp splits them by free memory.
        n_cpu_moe: Layers, from the first on, whose experts stay with the CPU.
        use_extra_bufts: Repack weights for the CPU's matrix instructions.
            llama.cpp built by GCC 12 crashes in its AMX code with these
            (ggml-org/llama.cpp#20824).
        rope: How positions are scaled, for a longer context than the model's own.
    """

    context_tokens: Positive
    n_threads: Positive
    batch_tokens: Positive = 2048
    ubatch_tokens: Positive = 512
    kv_type: KvType = "f16"
    flash_attention: FlashAttention = "auto"
    gpu_layers: int = -1
    devices: tuple[str, ...] | None = None
    tensor_split: tuple[NotNegative, ...] = ()
    n_cpu_moe: Annotated[int, msgspec.Meta(ge=0, le=MOST_LAYERS)] = 0
    use_extra_bufts: bool = True
    mmap: bool = True
    mlock: bool = False
    rope: Rope = Rope()


class Buffer(msgspec.Struct, frozen=True):
    """Memory of one kind that llama.cpp takes for one purpose.

    Attributes:
        name: llama.cpp's name of the kind of memory: `CUDA0` for a device's own,
            `CPU`, `CPU_Mapped` for a part of the file, `CUDA_Host` for what the
            device reads in the memory of the CPU.
        kind: `context` is the KV cache, and the state of recurrent layers.
    """

    name: str
    kind: BufferKind
    size_bytes: int


class Survey(msgspec.Struct, frozen=True, tag=True):
    """Tell all devices with their memory; a GPU's backend may take some for that."""


class Surveyed(msgspec.Struct, frozen=True, tag=True):
    """The devices, in llama.cpp's order."""

    devices: tuple[Device, ...]


class Measure(msgspec.Struct, frozen=True, tag=True):
    """Tell the memory that a plan would take, without taking it: a dry load.

    Attributes:
        path: The GGUF file; of a split model, the first. Nothing but its header is
            read, so the rest of it may be missing, if only its length is right.
    """

    path: str
    plan: LoadPlan


class Measured(msgspec.Struct, frozen=True, tag=True):
    """What a plan would take.

    Attributes:
        buffers: Exact to the byte; where llama.cpp's account of them cannot be read,
            those for computing only, rounded to 10 KiB.
    """

    buffers: tuple[Buffer, ...]


class Load(msgspec.Struct, frozen=True, tag=True):
    """Load a model, make its context and try it with a smoke decode.

    Attributes:
        path: The GGUF file; of a split model, the first.
    """

    path: str
    plan: LoadPlan


class LoadProgress(msgspec.Struct, frozen=True, tag=True):
    """Share of the weights that is loaded, 0–1."""

    share: float


class Loaded(msgspec.Struct, frozen=True, tag=True, kw_only=True):
    """The model answers.

    Attributes:
        backend: What computes, as in “CPU” or “CUDA”.
        devices: Names of the GPUs in use.
        n_layers: Layers of the model, with the output layer.
        gpu_layers: How many of them the GPU was asked to hold.
        context_tokens: Length of the context that was made.
        load_s: Seconds from the request, smoke decode included.
        buffers: The memory that it takes, rounded to 10 KiB as in llama.cpp's log.
        state_key: The same for all loads whose saved states fit each other.
    """

    backend: str
    devices: tuple[str, ...]
    description: str
    n_layers: int
    gpu_layers: int
    context_tokens: int
    n_params: int
    size_bytes: int
    load_s: float
    buffers: tuple[Buffer, ...] = ()
    state_key: str = ""
