"""The real engine host with a GPU that fails: its argument says how.

A second one says how many decodes go well before.

The log gets what llama.cpp writes then, through its own logger, and the process ends
as llama.cpp ends it. The GPU is the CPU by another name, so that a model loads.
"""

import itertools
import os
import signal
import sys
from collections.abc import Callable
from typing import NamedTuple

from llama_cpp import llama_cpp as llama

from inglenook.engine.failures import classify_load_failure
from inglenook.engine.host import devices, log, main, model, opening
from inglenook.engine.host.refused import Refused
from inglenook.hardware.records import Device

GIB = 2**30
#: ggml.h: GGML_LOG_LEVEL_ERROR.
ERROR = 4


class Death(NamedTuple):
    """How a GPU fails.

    Attributes:
        at_load: Else it fails in a decode.
        log: What llama.cpp writes before.
        end: Ends the process; None lets it live, and refuse.
        device: Its name there.
    """

    backend: str
    at_load: bool
    log: str
    end: Callable[[], object] | None
    device: str = ""


def illegal_instruction():
    signal.raise_signal(signal.SIGILL)


def invalid_access():
    signal.raise_signal(signal.SIGSEGV)


def leave():
    os._exit(1)


def cuda_error(backend, words, call):
    """What `ggml_cuda_error` writes."""
    return (
        f"ggml_cuda_compute_forward: MUL_MAT failed\n{backend} error: {words}\n"
        "  current device: 0, in function ggml_cuda_compute_forward at "
        f"ggml/src/ggml-cuda/ggml-cuda.cu:2814\n  {call}\n"
        f"ggml/src/ggml-cuda/ggml-cuda.cu:109: {backend} error\n"
    )


DEATHS = {
    "cuda_no_room_for_weights": Death(
        "CUDA",
        True,
        "ggml_backend_cuda_buffer_type_alloc_buffer: allocating 4403.49 MiB on device "
        "0: cudaMalloc failed: out of memory\n"
        "alloc_tensor_range: failed to allocate CUDA0 buffer of size 4617399296\n"
        "llama_model_load: error loading model: unable to allocate CUDA0 buffer\n"
        "llama_model_load_from_file_impl: failed to load model\n",
        None,
    ),
    "cuda_no_memory_in_decode": Death(
        "CUDA",
        False,
        cuda_error("CUDA", "out of memory", "cuMemCreate(&handle, reserve_size, 0)"),
        os.abort,
    ),
    "cuda_no_kernel_image": Death(
        "CUDA",
        False,
        cuda_error(
            "CUDA",
            "no kernel image is available for execution on the device",
            "cudaGetLastError()",
        ),
        os.abort,
    ),
    "rocm_invalid_device_function": Death(
        "ROCm",
        False,
        cuda_error("ROCm", "invalid device function", "hipGetLastError()"),
        os.abort,
    ),
    "rocm_launch_failure": Death(
        "ROCm",
        False,
        cuda_error(
            "ROCm",
            "unspecified launch failure",
            "hipStreamSynchronize(cuda_ctx->stream())",
        ),
        os.abort,
    ),
    "metal_compiler": Death(
        "Metal",
        False,
        "ggml_metal_library_compile_pipeline: failed to create pipeline state: base = "
        "'kernel_mul_mm_q4_K_f32', name = 'kernel_mul_mm_q4_K_f32_bci=0_bco=0'\n"
        'ggml_metal_library_compile_pipeline: Error Domain=CompilerError Code=1 "SC '
        "compilation failure\nMore information available in the message log or by "
        'console output: undefined label" UserInfo={NSLocalizedDescription=SC '
        "compilation failure}\n"
        "ggml/src/ggml-metal/ggml-metal-device.m:867: "
        "ggml_metal_encoder_set_pipeline: nil Metal pipeline (missing kernel; see "
        "compile_pipeline log above)\n",
        os.abort,
        "MTL0",
    ),
    "metal_no_queue": Death(
        "Metal",
        True,
        "ggml_metal_init: error: failed to create command queue\n"
        "llama_init_from_model: failed to initialize the context: failed to "
        "initialize MTL0 backend\n",
        None,
        "MTL0",
    ),
    "vulkan_device_lost": Death(
        "Vulkan",
        False,
        "terminate called after throwing an instance of 'vk::DeviceLostError'\n"
        "  what():  vk::Device::waitForFences: ErrorDeviceLost\n",
        os.abort,
    ),
    "opencl_call": Death(
        "OpenCL",
        False,
        "ggml_opencl: clEnqueueNDRangeKernel(queue, kernel, work_dim, NULL, "
        "global_work_size, local_work_size, 0, NULL, NULL) error -5 at "
        "ggml/src/ggml-opencl/ggml-opencl.cpp:640\n"
        "ggml/src/ggml-opencl/ggml-opencl.cpp:640: GGML_ASSERT(0) failed\n",
        os.abort,
        "GPUOpenCL",
    ),
    "opencl_compiler": Death(
        "OpenCL",
        True,
        "ggml_opencl: kernel compile error:\n\n<source>:12: error: use of type "
        "'half' requires cl_khr_fp16 support\n",
        leave,
        "GPUOpenCL",
    ),
    "illegal_instruction": Death("CUDA", False, "", illegal_instruction),
    "driver_segfault": Death("Vulkan", True, "", invalid_access),
}
death = DEATHS[sys.argv[1]]
decodes = itertools.count(-int(sys.argv[2]) if len(sys.argv) > 2 else 0)
name = death.device or f"{death.backend}0"
(cpu, *_) = devices._devices()
open_model, decode = model.open_model, model.Model.decode


def fail():
    """Fail as the argument says."""
    for line in death.log.splitlines(keepends=True):
        llama._lib.ggml_log_internal(ERROR, b"%s", line.encode())
    sys.stderr.flush()
    if death.end is not None:
        death.end()
    errors = log.take_errors()
    if death.at_load:
        raise Refused(*classify_load_failure(errors))
    raise Refused("decode", errors)


def failing_open(path, params):
    """Open a model; fail where that needs the GPU."""
    used, *_ = params.pointees
    if death.at_load and used[0]:
        fail()
    return open_model(path, params)


def failing_decode(self, tokens):
    """Decode; fail where that needs the GPU."""
    if not death.at_load and self._gpus and next(decodes) >= 0:
        fail()
    return decode(self, tokens)


def gpus():
    """The GPU that fails."""
    return [devices.Gpu(death.backend, name, False, cpu)]


def survey():
    """The GPU with some memory, and the CPU."""
    gpu = Device(
        name=name,
        backend=death.backend,
        kind="discrete",
        total_bytes=8 * GIB,
        free_bytes=7 * GIB,
        id="0000:01:00.0",
    )
    return (gpu, *devices.survey())


opening.gpus = main.gpus = gpus
main.survey = survey
model.open_model = failing_open
model.Model.decode = failing_decode
main.main()
