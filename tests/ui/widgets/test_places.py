from tests.ui.widgets.plans import planned

from inglenook.ui.widgets.places import places_of


def layers(scenario_id):
    return [(place.name, place.layers) for place in places_of(planned(scenario_id), ())]


def test_each_device_is_a_place_and_so_is_the_ram():
    assert layers("S08") == [
        ("CUDA0", "40 layers"),
        ("CUDA1", "41 layers"),
        ("RAM", ""),
    ]


def test_the_layers_that_stay_behind_are_the_rams():
    assert layers("S04") == [("CUDA0", "19 layers"), ("RAM", "14 layers")]


def test_so_are_the_experts():
    assert layers("S20")[-1] == ("RAM", "experts of 34 layers")


def test_without_a_gpu_all_is_in_ram():
    assert layers("S26") == [("RAM", "")]
