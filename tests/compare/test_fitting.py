"""What variants need of memory."""

from tests.tiny_models import write_model

from inglenook.compare.fitting import bytes_per_token, find_needed
from inglenook.offload.reading import shape_of


def test_a_longer_context_needs_more(babbler):
    short, long = (find_needed([babbler], n)[babbler] for n in (512, 8192))
    assert babbler.stat().st_size / 2 < short < long


def test_what_cannot_be_read_is_left_out(babbler, tmp_path):
    gone = tmp_path / "gone.gguf"
    assert set(find_needed([babbler, gone], 512)) == {babbler}


def test_fewer_bits_are_read_for_each_token(variants):
    f16, q8, _ = (bytes_per_token(shape_of(path)) for path in variants)
    assert 1.5 * q8 < f16 < variants[0].stat().st_size


def test_of_experts_nobody_knows_which_are_read(tmp_path):
    path = write_model(tmp_path / "moe.gguf", architecture="qwen3moe")
    assert bytes_per_token(shape_of(path)) is None
