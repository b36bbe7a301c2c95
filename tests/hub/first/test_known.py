import pytest

from inglenook.hub.first.known import known_models, shapes_of, variants_of

BYTES_OFF = 0.03


@pytest.mark.parametrize("model", known_models(), ids=lambda model: model.name)
def test_every_known_model_can_be_planned(model):
    variants = variants_of(model)
    shapes = shapes_of(model)
    assert [variant.label for variant in variants] == [*model.sizes_mb]
    for variant in variants:
        shape = shapes[variant.path].shape
        layers = sum(layer.weight_bytes for layer in shape.layers)
        held = layers + max(shape.input_bytes, shape.output_bytes)
        if not shape.tied_bytes:
            held = layers + shape.input_bytes + shape.output_bytes
        assert held == pytest.approx(variant.size_bytes, rel=BYTES_OFF)
        assert len(shape.layers) == model.keys["block_count"]


def test_no_repository_is_named_twice():
    repos = [model.repo for model in known_models()]
    assert len({*repos}) == len(repos) >= 10


def test_models_of_one_maker_are_told_by_their_names():
    makers = {model.name: model.maker for model in known_models()}
    assert makers["Qwen3-8B"] == makers["Qwen2.5-Coder-7B"] == "qwen"
