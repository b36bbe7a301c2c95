"""Lines of llama.cpp's log, as it wrote them on several backends."""

import pytest

from inglenook.engine.buffers import read_buffers
from inglenook.engine.messages import Buffer

MIB = 2**20


def sizes(log):
    return {
        (buffer.name, buffer.kind): buffer.size_bytes / MIB
        for buffer in read_buffers(log)
    }


def test_each_kind_of_memory_is_told_for_each_purpose():
    log = """\
load_tensors:   CPU_Mapped model buffer size =   281.81 MiB
load_tensors:        CUDA0 model buffer size =  4403.49 MiB
llama_context:  CUDA_Host  output buffer size =     0.49 MiB
llama_kv_cache:      CUDA0 KV buffer size =  1024.00 MiB
sched_reserve:      CUDA0 compute buffer size =   560.00 MiB
sched_reserve:  CUDA_Host compute buffer size =    24.01 MiB
"""
    assert sizes(log) == pytest.approx(
        {
            ("CPU_Mapped", "weights"): 281.81,
            ("CUDA0", "weights"): 4403.49,
            ("CUDA0", "context"): 1024,
            ("CUDA0", "compute"): 560,
            ("CUDA_Host", "compute"): 24.01,
        },
        abs=1e-6,
    )


def test_several_buffers_for_one_purpose_are_one():
    log = """\
load_tensors:  MTL0_Mapped model buffer size = 30000.00 MiB
load_tensors:  MTL0_Mapped model buffer size = 20000.00 MiB
llama_kv_cache:       MTL0 KV buffer size =   416.00 MiB
llama_kv_cache:       MTL0 KV buffer size =    97.50 MiB
llama_memory_recurrent:       MTL0 RS buffer size =    16.75 MiB
llama_dsv4_comp_state:       MTL0 DSV4 csa state buffer size =     1.00 MiB
"""
    assert sizes(log) == {
        ("MTL0_Mapped", "weights"): 50000,
        ("MTL0", "context"): 416 + 97.5 + 16.75 + 1,
    }


def test_of_a_graph_that_is_planned_anew_the_last_size_holds():
    log = """\
sched_reserve:        CPU compute buffer size =   304.00 MiB
sched_reserve:        CPU compute buffer size =   136.00 MiB
"""
    assert sizes(log) == {("CPU", "compute"): 136}


def test_a_device_beyond_the_network_has_a_name_too():
    log = "load_tensors: RPC0[127.0.0.1:50052] model buffer size =    72.00 MiB"
    assert read_buffers(log) == (Buffer("RPC0[127.0.0.1:50052]", "weights", 72 * MIB),)


@pytest.mark.parametrize(
    "log",
    [
        "",
        "load_tensors:          CPU model buffer size =     0.00 MiB",
        "llama_context:        CPU  output buffer size =     0.12 MiB",
        "~llama_context: CUDA0 compute buffer size is 1.0000 MiB, matches expectation",
        "no buffer size = at all",
        "load_tensors: CPU model buffer size =",
    ],
)
def test_what_tells_no_size_is_passed_over(log):
    assert read_buffers(log) == ()
