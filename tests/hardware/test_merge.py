from inglenook.hardware.machine import AMD, INTEL, NVIDIA, Gpu
from inglenook.hardware.merge import merge

GIB = 2**30

BY_NVML = Gpu(
    vendor_id=NVIDIA,
    device_id=0x2882,
    pci_id="0000:01:00.0",
    name="NVIDIA GeForce RTX 4060",
    kind="discrete",
    total_bytes=8 * GIB,
    free_bytes=7 * GIB,
    nvml_free_bytes=7 * GIB,
    driver="550.90.07",
    architecture="8.9",
)
BY_VULKAN = Gpu(
    vendor_id=NVIDIA,
    device_id=0x2882,
    pci_id="0000:01:00.0",
    name="NVIDIA GeForce RTX 4060",
    kind="discrete",
    total_bytes=8 * GIB + 1,
    free_bytes=5 * GIB,
    has_vulkan=True,
)
BY_SYSFS = Gpu(
    vendor_id=NVIDIA,
    device_id=0x2882,
    pci_id="0000:01:00.0",
    name="NVIDIA AD107",
    kind="discrete",
    driver="nvidia",
)


def changed(gpu, **changes):
    facts = {name: getattr(gpu, name) for name in gpu.__struct_fields__}
    return Gpu(**facts | changes)


def test_a_gpu_that_all_sources_know_is_one():
    (gpu,) = merge(((BY_NVML,), (BY_VULKAN,), (BY_SYSFS,)))
    assert (gpu.name, gpu.driver) == ("NVIDIA GeForce RTX 4060", "550.90.07")
    assert gpu.total_bytes == 8 * GIB
    assert gpu.has_vulkan


def test_of_free_memory_the_least_counts():
    (gpu,) = merge(((BY_NVML,), (BY_VULKAN,), (BY_SYSFS,)))
    assert (gpu.free_bytes, gpu.nvml_free_bytes) == (5 * GIB, 7 * GIB)


def test_a_full_gpu_stays_full():
    (gpu,) = merge(((changed(BY_NVML, free_bytes=0),), (BY_VULKAN,)))
    assert gpu.free_bytes == 0


def test_two_equal_cards_are_two():
    second = "0000:02:00.0"
    gpus = merge(
        (
            (BY_NVML, changed(BY_NVML, pci_id=second)),
            (changed(BY_VULKAN, pci_id=second), BY_VULKAN),
        )
    )
    assert [gpu.pci_id for gpu in gpus] == ["0000:01:00.0", second]
    assert all(gpu.has_vulkan for gpu in gpus)


def test_where_a_source_has_no_pci_ids_each_of_its_model_is_taken_once():
    nameless = changed(BY_VULKAN, pci_id="")
    gpus = merge(((BY_NVML, changed(BY_NVML, pci_id="0000:02:00.0")), (nameless,) * 2))
    assert len(gpus) == 2
    assert all(gpu.has_vulkan for gpu in gpus)


def test_two_drivers_of_one_gpu_are_one_gpu():
    other = changed(BY_VULKAN, name="NVIDIA GeForce RTX 4060 (NVK)", free_bytes=GIB)
    assert len(merge(((BY_VULKAN, other),))) == 1


def test_cards_come_before_integrated_gpus_and_large_ones_before_small():
    intel = Gpu(vendor_id=INTEL, kind="integrated", total_bytes=64 * GIB)
    small = Gpu(vendor_id=AMD, kind="discrete", total_bytes=4 * GIB)
    unknown = Gpu(vendor_id=AMD, device_id=7)
    assert merge(((intel, small), (unknown, BY_NVML))) == (
        BY_NVML,
        small,
        unknown,
        intel,
    )


def test_nothing_is_nothing():
    assert merge(((), ())) == ()
