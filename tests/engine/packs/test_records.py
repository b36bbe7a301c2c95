import pytest

from inglenook.engine.packs.records import Trial


@pytest.mark.parametrize(
    ("gpus", "system", "backends"),
    [
        ((), "", ("CPU",)),
        ((), "CPU : SSE3 = 1 | AVX2 = 1 | ", ("CPU",)),
        ((), "CUDA : ARCHS = 890 | CPU : AVX2 = 1 | ", ("CUDA", "CPU")),
        (("CUDA0", "CUDA1"), "CUDA : ARCHS = 890 | CPU : AVX2 = 1", ("CUDA", "CPU")),
        (("MTL0",), "MTL : EMBED_LIBRARY = 1 | CPU : NEON = 1", ("Metal", "CPU")),
        (("Vulkan0",), "CPU : AVX2 = 1", ("Vulkan", "CPU")),
        (("GPUOpenCL",), "CPU : NEON = 1", ("OpenCL", "CPU")),
    ],
)
def test_the_backends_are_those_of_the_build_and_of_the_gpus(gpus, system, backends):
    assert Trial(gpus=gpus, system=system).backends == backends


def test_only_some_of_them_found_a_gpu():
    trial = Trial(gpus=("MTL0", "MTL1"), system="CUDA : ARCHS = 890 | CPU : X = 1 | ")
    assert trial.gpu_backends == ("Metal",)
