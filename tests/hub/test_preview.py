import pytest
from tests import handmade_gguf as make
from tests.hub.remote_models import header, size_of
from tests.hub.test_recommend import machine
from tests.tiny_models import write_model, write_split_model

from inglenook.hub.beginnings import Beginnings
from inglenook.hub.preview import outlooks, read_shapes
from inglenook.hub.records import RemoteFile
from inglenook.hub.variants import sort_files
from inglenook.offload.planner import Wishes, plan_offload
from inglenook.offload.reading import shape_of
from inglenook.work import drain


@pytest.fixture
def shapes(tmp_path):
    """The shapes of files given by path: their size, and their first bytes."""

    def read_them(files):
        def read_range(path, start, length):
            yield None
            asked.append(path)
            return files[path][1][start : start + length]

        asked.clear()
        listed = [RemoteFile(path=p, size_bytes=size) for p, (size, _) in files.items()]
        beginnings = Beginnings(read_range, tmp_path / "heads", repo="a/b", commit="c")
        return drain(read_shapes(sort_files(listed).variants, beginnings))

    asked = read_them.asked = []
    return read_them


def on_disk(*paths):
    return {path.name: (path.stat().st_size, path.read_bytes()) for path in paths}


def test_a_variant_with_its_own_header_has_the_plan_of_its_file(shapes, tmp_path):
    path = write_model(tmp_path / "tiny-F16.gguf")
    found = shapes(on_disk(path)).found["tiny-F16.gguf"]
    assert found.is_exact
    assert found.shape == shape_of(path)
    assert found.n_params > 0


def test_the_others_have_estimates(shapes, tmp_path):
    paths = [
        write_model(tmp_path / f"tiny-{label}.gguf", quantization=label)
        for label in ("F16", "Q8_0", "Q4_0")
    ]
    found = shapes(on_disk(*paths))
    assert shapes.asked == ["tiny-Q8_0.gguf"]
    assert [found.found[p.name].is_exact for p in paths] == [False, True, False]
    inventory = machine()
    known = outlooks(found, inventory)
    for path in paths:
        plan = plan_offload(shape_of(path), inventory)
        estimate = known[path.name].plan
        assert (estimate.mode, estimate.n_layers) == (plan.mode, plan.n_layers)
        assert estimate.bytes.weights == pytest.approx(plan.bytes.weights, rel=0.05)


def test_a_split_model_has_a_plan(shapes, tmp_path):
    first = write_split_model(tmp_path, name="tiny-F16")
    parts = sorted(tmp_path.glob("*.gguf"))
    found = shapes(on_disk(*parts)).found[first.name]
    assert not found.is_exact
    shape = found.shape
    total = shape.input_bytes + shape.output_bytes - shape.tied_bytes
    total += sum(layer.weight_bytes for layer in shape.layers)
    assert total <= sum(part.stat().st_size for part in parts)


def test_pieces_of_a_file_have_the_plan_of_all(shapes, tmp_path):
    path = write_model(tmp_path / "tiny-F16.gguf")
    data = path.read_bytes()
    half = len(data) // 2
    found = shapes(
        {
            "tiny-F16.gguf.part1of2": (half, data[:half]),
            "tiny-F16.gguf.part2of2": (len(data) - half, data[half:]),
        }
    )
    assert found.found["tiny-F16.gguf.part1of2"].shape == shape_of(path)


def test_another_context_needs_no_network(shapes):
    found = shapes({"a-Q4_K_M.gguf": (size_of("Q4_K_M"), header())})
    shapes.asked.clear()
    short, long = (
        outlooks(found, machine(24), Wishes(context_tokens=tokens))["a-Q4_K_M.gguf"]
        for tokens in (4096, 32768)
    )
    assert short.plan.bytes.kv < long.plan.bytes.kv
    assert shapes.asked == []


def test_what_is_too_large_has_no_speed(shapes):
    found = shapes({"a-F16.gguf": (size_of("F16"), header())})
    (known,) = outlooks(found, machine(0, 8, 4)).values()
    assert (known.plan.mode, known.speed) == ("refuse", None)


def test_incomplete_and_empty_variants_have_no_shape(shapes):
    found = shapes(
        {
            "a-Q8_0-00001-of-00002.gguf": (10**9, header()),
            "b-Q8_0.gguf": (0, b""),
            "c-Q8_0.gguf": (10**30, header()),
        }
    )
    assert found.found == {}
    assert shapes.asked == []


def test_one_model_that_makes_no_sense_does_not_hide_another(shapes):
    found = shapes(
        {
            "bad-Q8_0.gguf": (10**9, b"<html>"),
            "good-Q8_0.gguf": (size_of("Q8_0"), header()),
        }
    )
    assert list(found.found) == ["good-Q8_0.gguf"]
    assert "web page" in found.problem


def test_what_is_no_language_model_has_no_shape(shapes):
    data = make.model(make.string("general.type", "adapter"))
    found = shapes({"a-F16.gguf": (len(data), data)})
    assert found.found == {}
    assert "adapter" in found.problem
