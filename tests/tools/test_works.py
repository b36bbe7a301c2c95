"""Files are made from end to end, with real engines."""

from contextlib import closing

import gguf
import pytest
from tests.compare.conftest import TEXT
from tests.tiny_models import quantize

from inglenook.compare.records import Text
from inglenook.errors import (
    AdapterDoesNotFit,
    AlreadyQuantized,
    CheckpointUnsupported,
    TargetTaken,
)
from inglenook.library.gguf import read_header
from inglenook.library.sidecars import noted_made
from inglenook.library.verify import verify
from inglenook.tools.records import ImportOrder, MergeOrder, Progress, QuantizeOrder
from inglenook.tools.works import check_merge, make, predict_sizes, recognize
from inglenook.work import drain


def test_a_variant_is_as_large_as_it_was_said_to_be(kit, source):
    (known,) = (
        each
        for each in drain(predict_sizes(kit, source, None))
        if each.type == "Q4_K_M"
    )
    target = source.with_name("tiny-Q4_K_M.gguf")
    made = drain(make(kit, QuantizeOrder(source=source, type="Q4_K_M", target=target)))
    assert made.size_bytes == target.stat().st_size == known.size_bytes
    assert made.sources == (source,)


def test_what_is_quantized_already_is_refused_before(kit, source):
    quantized = quantize(source, source.with_name("tiny-Q8_0.gguf"), "Q8_0")
    with pytest.raises(AlreadyQuantized):
        drain(predict_sizes(kit, quantized, None))


def test_a_matrix_is_computed_first_where_it_is_wanted(kit, source):
    told = []
    order = QuantizeOrder(
        source=source,
        type="IQ2_XS",
        target=source.with_name("tiny-IQ2_XS.gguf"),
        text=Text(name="Hello worlds", content=TEXT),
    )
    made = drain(make(kit, order), told.append)
    phases = list(dict.fromkeys(each.phase for each in told))
    assert phases == ["importance", "writing"]
    assert read_header(made.path).metadata["quantize.imatrix.dataset"] == "Hello worlds"
    assert noted_made(made.path).imatrix == "tiny-Hello worlds.imatrix.gguf"


def test_a_checkpoint_is_recognized_and_becomes_what_was_said(kit, checkpoint, paths):
    found = drain(recognize(checkpoint, None))
    assert (found.kind, found.architecture, found.type) == ("model", "qwen3", "BF16")
    assert list(found.sizes) == ["F32", "F16", "BF16"]
    told = []
    for type_, size_bytes in found.sizes.items():
        target = paths.models / found.name_in(type_)
        order = ImportOrder(folder=checkpoint, kind="model", type=type_, target=target)
        made = drain(make(kit, order), told.append)
        assert made.size_bytes == target.stat().st_size == size_bytes
        assert read_header(target).file_type == type_
    assert told[0].total_tensors == found.n_tensors
    assert not made.is_adapter


def test_an_adapter_is_recognized_by_the_model_it_was_made_for(
    kit, checkpoint, peft, paths
):
    found = drain(recognize(peft, checkpoint))
    target = paths.models / found.name_in("F16")
    assert (found.kind, target.name) == ("adapter", "polite-F16-LoRA.gguf")
    order = ImportOrder(
        folder=peft, kind="adapter", type="F16", target=target, base=checkpoint
    )
    made = drain(make(kit, order))
    assert made.is_adapter
    assert made.size_bytes == found.sizes["F16"]
    assert read_header(target).kind == "adapter"


def test_what_cannot_be_converted_is_refused_by_name(checkpoint):
    config = checkpoint / "config.json"
    text = config.read_text().replace("Qwen3ForCausalLM", "BloomForCausalLM")
    config.write_text(text)
    with pytest.raises(CheckpointUnsupported, match="BloomForCausalLM"):
        drain(recognize(checkpoint, None))


def test_a_merge_is_checked_and_made_as_large_as_was_said(kit, source, adapter):
    found = drain(check_merge(source, adapter))
    assert 0 < found.n_changed < found.n_tensors
    target = source.with_name("polite.gguf")
    order = MergeOrder(base=source, adapter=adapter, strength=0.5, target=target)
    made = drain(make(kit, order))
    assert made.size_bytes == target.stat().st_size == found.size_bytes
    fields = gguf.GGUFReader(target).fields
    assert fields["inglenook.merge.strength"].contents() == 0.5


def test_an_adapter_of_another_model_is_refused(kit, checkpoint, adapter, paths):
    target = paths.models / "Tiny-Chat-F16.gguf"
    order = ImportOrder(folder=checkpoint, kind="model", type="F16", target=target)
    drain(make(kit, order))
    with pytest.raises(AdapterDoesNotFit):
        drain(check_merge(target, adapter))


def test_what_was_made_is_noted_and_can_be_verified(kit, source, adapter):
    target = source.with_name("polite.gguf")
    order = MergeOrder(base=source, adapter=adapter, strength=1.0, target=target)
    made = drain(make(kit, order))
    note = noted_made(target)
    assert (note.source, note.adapter) == (source.name, adapter.name)
    assert note.made_at is not None
    (verified,) = drain(verify(target))
    assert (verified.outcome, verified.origin) == ("matches", "made")
    assert verified.sha256 == made.sha256


def test_nothing_is_written_over_a_model(kit, source, adapter):
    before = source.read_bytes()
    order = MergeOrder(base=source, adapter=adapter, strength=1.0, target=source)
    with pytest.raises(TargetTaken):
        drain(make(kit, order))
    assert source.read_bytes() == before


def test_giving_up_leaves_nothing(kit, source, paths):
    target = paths.models / "tiny-Q4_K_M.gguf"
    order = QuantizeOrder(source=source, type="Q4_K_M", target=target)
    with closing(make(kit, order)) as work:
        while not isinstance(next(work), Progress):
            pass
    assert list(paths.models.iterdir()) == [source]
