import pytest

from inglenook.hardware.records import Device, Host, Inventory
from inglenook.hub.preview import RemoteShape, Shapes, outlooks
from inglenook.hub.recommend import recommend
from inglenook.hub.records import RemoteFile
from inglenook.hub.variants import sort_files
from inglenook.library.grades import grade_of
from inglenook.offload.positions import Positions
from inglenook.offload.shape import LayerShape, ModelShape

GIB = 2**30
ALL = [
    *("F16", "Q8_0", "Q6_K", "Q5_K_M", "Q5_K_S", "Q5_0", "Q4_K_M", "Q4_K_S", "Q4_0"),
    *("IQ4_XS", "Q3_K_L", "Q3_K_M", "IQ3_M", "Q2_K", "IQ2_XXS", "IQ1_S"),
]


def shape(size_bytes, *, n_layers=32, expert_share=0.0, context_tokens=131072):
    layer_bytes = int(size_bytes * 0.9) // n_layers
    layer = LayerShape(
        weight_bytes=layer_bytes,
        expert_bytes=int(layer_bytes * expert_share),
        k_width=1024,
        v_width=1024,
    )
    return ModelShape(
        layers=(layer,) * n_layers,
        input_bytes=size_bytes // 20,
        output_bytes=size_bytes // 20,
        n_embd=4096,
        n_heads=32,
        k_head=128,
        head_sizes=(128,),
        n_ff=14336,
        n_experts_used=8 if expert_share else 0,
        n_ff_expert=1024 if expert_share else 0,
        n_vocab=128000,
        positions=Positions.of_length(context_tokens),
    )


def machine(gpu_gib=0.0, ram_gib=16.0, free_gib=12.0):
    """A machine with so much free on its GPU."""
    gpu = Device(
        name="CUDA0",
        backend="CUDA",
        kind="discrete",
        total_bytes=int(gpu_gib * GIB),
        free_bytes=int(gpu_gib * GIB),
    )
    return Inventory(
        devices=(gpu,) if gpu_gib else (),
        host=Host(
            os="linux",
            arch="x86_64",
            ram_bytes=int(ram_gib * GIB),
            available_bytes=int(free_gib * GIB),
        ),
    )


def recommended(labels, inventory, n_params=8e9, **options):
    """The title of what is recommended of a model of so many weights."""
    files = [
        RemoteFile(
            path=f"A-{label}.gguf",
            size_bytes=int(n_params * grade_of(label).bits_per_weight / 8),
        )
        for label in labels
    ]
    variants = sort_files(files).variants
    shapes = {
        each.path: RemoteShape(shape=shape(each.size_bytes, **options), is_exact=False)
        for each in variants
    }
    best = recommend(
        variants, outlooks(Shapes(found=shapes), inventory), inventory.host
    )
    return best.title if best else None


@pytest.mark.parametrize(
    ("gpu_gib", "label"),
    [(6, "Q4_K_M"), (7, "Q5_K_M"), (8, "Q6_K"), (10, "Q8_0"), (80, "Q8_0")],
)
def test_a_gpu_gets_the_best_that_fits_wholly(gpu_gib, label):
    assert recommended(ALL, machine(gpu_gib)) == label


def test_a_gpu_that_none_fits_wholly_gets_the_best_balance():
    assert recommended(ALL, machine(20, 64, 60), n_params=33e9) == "Q4_K_M"


def test_a_whole_model_is_recommended_where_there_is_nothing_else():
    assert recommended(["F16", "BF16"], machine(24)) == "BF16"
    assert recommended(["F16", "Q2_K"], machine(24)) == "F16"


def test_the_cpu_gets_the_best_balance():
    assert recommended(ALL, machine()) == "Q4_K_M"
    assert recommended([*ALL, "Q4_K_L", "UD-Q4_K_XL"], machine()) == "Q4_K_M"


def test_without_the_best_balance_the_nearest_to_it_is_recommended():
    assert recommended(["Q8_0", "Q5_K_M", "IQ4_XS", "Q2_K"], machine()) == "IQ4_XS"


def test_experts_on_the_cpu_are_no_harm():
    inventory = machine(8, 64, 60)
    best = recommended(ALL, inventory, n_params=30e9, n_layers=48, expert_share=0.9)
    assert best == "Q4_K_M"


@pytest.mark.parametrize("gpu_gib", [0, 4, 6, 8, 16])
@pytest.mark.parametrize("n_params", [1e9, 8e9, 14e9, 22e9])
def test_two_bits_are_never_recommended_where_four_fit(gpu_gib, n_params):
    best = recommended(ALL, machine(gpu_gib), n_params=n_params)
    assert grade_of(best).loss < 0.2


def test_where_memory_is_very_short_the_best_that_fits_is_recommended():
    assert recommended(ALL, machine(0, 16, 12), n_params=32e9) == "IQ3_M"


@pytest.mark.parametrize(
    ("labels", "label"),
    [
        (["Q4_0", "Q4_K_S"], "Q4_K_S"),
        (["Q4_1", "Q4_K_S"], "Q4_K_S"),
        (["Q5_0", "Q5_1", "Q5_K_M"], "Q5_K_M"),
        (["Q4_0", "Q2_K"], "Q4_0"),
    ],
)
@pytest.mark.parametrize("gpu_gib", [0, 12])
def test_an_old_type_falls_to_a_newer_one_of_its_size(labels, label, gpu_gib):
    assert recommended(labels, machine(gpu_gib)) == label


@pytest.mark.parametrize(("label", "n_params"), [("Q2_K", 8e9), ("Q4_K_M", 70e9)])
def test_what_is_poor_or_very_slow_is_not_recommended(label, n_params):
    assert recommended([label], machine(0, 64, 60), n_params=n_params) is None


def test_a_model_too_large_has_no_recommendation():
    assert recommended(ALL, machine(), n_params=400e9) is None


@pytest.mark.parametrize("label", ["Q4_0_4_8", "IQ4_KS"])
def test_what_does_not_load_here_is_not_recommended(label):
    assert recommended([label], machine()) is None


def test_what_was_trained_for_a_short_context_is_not_blamed_for_it():
    best = recommended(ALL, machine(12), context_tokens=2048)
    assert best == "Q8_0"


def test_unknown_and_incomplete_variants_are_not_recommended():
    files = [
        RemoteFile(path="A.gguf", size_bytes=GIB),
        RemoteFile(path="A-Q4_K_M-00001-of-00002.gguf", size_bytes=GIB),
    ]
    variants = sort_files(files).variants
    shapes = {
        each.path: RemoteShape(shape=shape(GIB), is_exact=False) for each in variants
    }
    known = outlooks(Shapes(found=shapes), machine())
    assert recommend(variants, known, machine().host) is None
    assert recommend(variants, {}, machine().host) is None


def test_one_of_twins_is_recommended():
    files = [RemoteFile(path=f"{f}/A-Q4_K_M.gguf", size_bytes=GIB) for f in "ba"]
    variants = sort_files(files).variants
    shapes = {
        each.path: RemoteShape(shape=shape(GIB), is_exact=False) for each in variants
    }
    known = outlooks(Shapes(found=shapes), machine())
    assert recommend(variants, known, machine().host).path == "a/A-Q4_K_M.gguf"
