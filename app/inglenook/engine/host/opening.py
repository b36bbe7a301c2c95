"""Opens a GGUF, and a context for it, as a plan says: for real and for a dry load."""

import ctypes
from collections.abc import Sequence
from typing import Any

from llama_cpp import llama_cpp as llama

from inglenook.engine.failures import classify_load_failure
from inglenook.engine.host import log
from inglenook.engine.host.devices import Gpu, cpu_buffer_type, gpus
from inglenook.engine.host.refused import Refused
from inglenook.engine.messages import LoadPlan
from inglenook.offload.rope import Rope
from inglenook.translation import mark

_FLASH_ATTENTION = {"auto": -1, "off": 0, "on": 1}
# ggml.h: enum ggml_type.
_KV_TYPES = {
    "f32": 0, "f16": 1, "q4_0": 2, "q4_1": 3, "q5_0": 6, "q5_1": 7, "q8_0": 8,
    "iq4_nl": 20, "bf16": 30,
}  # fmt: skip

# llama.h: enum llama_rope_scaling_type. A raised base needs no scaling.
_SCALING_TYPES = {"none": 0, "ntk": 0, "linear": 1, "yarn": 2}


class _Override(ctypes.Structure):
    """llama.h: struct llama_model_tensor_buft_override."""

    _fields_ = (("pattern", ctypes.c_char_p), ("buffer_type", ctypes.c_void_p))


def wanted_gpus(plan: LoadPlan) -> list[Gpu]:
    """The GPUs to use, in the plan's order; without one, llama.cpp's.

    Raises:
        Refused: The plan names one that is not there, or splits the layers between
            another number of them.
    """
    if plan.gpu_layers == 0:
        return []
    found = gpus()
    if plan.devices is None:
        # As llama.cpp does: an integrated GPU would only slow another one down.
        used = [gpu for gpu in found if not gpu.is_integrated] or found
    else:
        by_name = {gpu.name: gpu for gpu in found}
        if unknown := set(plan.devices) - set(by_name):
            words = mark("Refusal", "this engine has no device “{0}”")
            raise Refused("load", words, min(unknown))
        used = [by_name[name] for name in plan.devices]
    if used and plan.tensor_split and len(plan.tensor_split) != len(used):
        words = mark("Refusal", "{0} parts are planned for {1} devices")
        raise Refused("load", words, len(plan.tensor_split), len(used))
    return used


def model_parameters(plan: LoadPlan, used: Sequence[Gpu]) -> Any:
    """llama.cpp's parameters for the weights."""
    params = llama.llama_model_default_params()
    params.n_gpu_layers = plan.gpu_layers
    params.use_extra_bufts = plan.use_extra_bufts
    params.load_mode = _load_mode(plan)
    # A list that only has its end means the CPU; no list would mean every GPU.
    devices = (ctypes.c_void_p * (len(used) + 1))(*(gpu.pointer for gpu in used))
    params.devices = ctypes.cast(devices, ctypes.c_void_p)
    overrides = _overrides(plan.n_cpu_moe)
    params.tensor_buft_overrides = ctypes.cast(overrides, ctypes.c_void_p)
    split = _split(plan.tensor_split if used else ())
    params.tensor_split = split
    # A pointer that was cast does not keep alive what it points to.
    params.pointees = (devices, overrides, split)
    return params


def context_parameters(plan: LoadPlan, *, on_gpu: bool, n_outputs: int = 1) -> Any:
    """llama.cpp's parameters for the context.

    Args:
        plan: How the model is loaded.
        on_gpu: Whether a GPU computes.
        n_outputs: Most tokens of a batch whose logits are wanted.
    """
    params = llama.llama_context_default_params()
    params.n_ctx = plan.context_tokens
    params.n_batch = plan.batch_tokens
    params.n_ubatch = min(plan.ubatch_tokens, plan.batch_tokens)
    params.n_seq_max = 1
    # The default reserves logits for a whole batch; for an answer, only the last
    # token's count.
    params.n_outputs_max = params.n_outputs_max_per_seq = n_outputs
    params.n_threads = params.n_threads_batch = plan.n_threads
    params.type_k = params.type_v = _KV_TYPES[plan.kv_type]
    params.flash_attn_type = _FLASH_ATTENTION[plan.flash_attention]
    params.offload_kqv = params.op_offload = on_gpu
    # The default keeps the whole context of sliding-window layers.
    params.swa_full = False
    _set_rope(params, plan.rope)
    return params


def open_model(path: str, params: Any) -> object:
    """Open a GGUF.

    Raises:
        Refused: llama.cpp could not; why.
    """
    model: object = llama.llama_model_load_from_file(path.encode(), params)
    if not model:
        raise Refused(*classify_load_failure(log.take_errors()))
    return model


def open_context(model: object, params: Any) -> object:
    """Make a context for a model.

    Raises:
        Refused: llama.cpp could not; why.
    """
    context: object = llama.llama_init_from_model(model, params)
    if not context:
        raise Refused(*classify_load_failure(log.take_errors()))
    return context


def _set_rope(params: Any, rope: Rope) -> None:
    """Scale positions; zeros and negative numbers leave them as in the file."""
    params.rope_freq_base = rope.freq_base
    params.rope_freq_scale = rope.freq_scale
    params.yarn_orig_ctx = rope.original_tokens
    if rope.method != "model":
        params.rope_scaling_type = _SCALING_TYPES[rope.method]
        # A file may ask for YaRN's mix, whatever the method.
        params.yarn_ext_factor = 1.0 if rope.method == "yarn" else 0.0


def _load_mode(plan: LoadPlan) -> int:
    if plan.mlock:
        mode = "MMAP_MLOCK" if plan.mmap else "MLOCK"
    else:
        mode = "AUTO" if plan.mmap else "NONE"
    return int(getattr(llama, f"LLAMA_LOAD_MODE_{mode}"))


def _overrides(n_layers: int) -> Any:
    """Where the experts of the first layers go: into the CPU's memory; ends in 0.

    One pattern for all of them, because llama.cpp compiles each anew for each
    tensor.
    """
    if not n_layers:
        return (_Override * 1)()
    layers = "|".join(map(str, range(n_layers)))
    pattern = rf"^blk\.({layers})\.ffn_(up|down|gate_up|gate)_(ch|)exps"
    return (_Override * 2)(_Override(pattern.encode(), cpu_buffer_type()))


def _split(layers: Sequence[int]) -> Any:
    """The layers of each device; all 0 leaves it to llama.cpp."""
    # It reads one number for each device that there could ever be.
    return (ctypes.c_float * llama.llama_max_devices())(*layers)
