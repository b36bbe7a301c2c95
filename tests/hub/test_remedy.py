from tests.hub.test_recommend import machine, shape

from inglenook.hub.remedy import find_remedy
from inglenook.offload.planner import Wishes, plan_offload

GIB = 2**30


def remedy(model, inventory, **wishes):
    wanted = Wishes(**wishes)
    return find_remedy(plan_offload(model, inventory, wanted), model, inventory, wanted)


def test_a_shorter_context_lets_all_layers_fit():
    found = remedy(shape(5 * GIB), machine(8, 32, 24), context_tokens=65536)
    assert found.context_tokens < 65536
    planned = plan_offload(
        shape(5 * GIB),
        machine(8, 32, 24),
        Wishes(context_tokens=found.context_tokens, kv_types=(found.kv_type,)),
    )
    assert planned.mode == "full"


def test_a_coarser_cache_comes_before_a_shorter_context():
    found = remedy(
        shape(5 * GIB), machine(8, 32, 24), context_tokens=16384, kv_types=("f16",)
    )
    assert found is None or found.context_tokens == 16384


def test_what_fits_needs_none():
    assert remedy(shape(2 * GIB), machine(8, 32, 24)) is None


def test_nothing_helps_a_model_that_is_larger_than_the_gpu():
    assert remedy(shape(20 * GIB), machine(8, 64, 48)) is None


def test_nothing_helps_without_a_gpu():
    assert remedy(shape(2 * GIB), machine(0, 16, 12)) is None
