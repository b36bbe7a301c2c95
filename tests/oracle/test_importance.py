"""Our importance matrices are llama-imatrix's."""

import gguf
import numpy as np
import pytest
from tests.engine.host.asking import plan
from tests.tiny_models import write_model

from inglenook.engine.client import EngineClient
from inglenook.engine.messages import CollectImportance
from inglenook.work import drain

pytestmark = [pytest.mark.oracle, pytest.mark.timeout(900)]

TEXT = "Hello world, what is the answer to one question? Привет мир. 你好 世界\n" * 120


@pytest.mark.parametrize("architecture", ["llama", "qwen2", "gemma3", "mamba"])
@pytest.mark.parametrize("vocabulary", ["spm", "bpe"])
def test_the_sums_are_the_same(oracle, tmp_path, architecture, vocabulary):
    model = write_model(
        tmp_path / "m.gguf", architecture=architecture, vocabulary=vocabulary
    )
    text = tmp_path / "text.txt"
    text.write_text(TEXT.removesuffix("\n"), "utf-8")
    ours, theirs = tmp_path / "ours.gguf", tmp_path / "theirs.gguf"
    collect(model, text, ours, tmp_path / "logs")
    options = ("--chunks", "4", "--no-ppl", "--no-repack", "--threads", "2")
    oracle.run("imatrix", "-m", model, "-f", text, "-o", theirs, *options)
    found, expected = map(gguf.GGUFReader, (ours, theirs))
    for key in ("general.type", "imatrix.chunk_count", "imatrix.chunk_size"):
        assert found.fields[key].contents() == expected.fields[key].contents()
    tensors = {tensor.name: tensor.data for tensor in found.tensors}
    assert tensors.keys() == {tensor.name for tensor in expected.tensors}
    for tensor in expected.tensors:
        assert tensors[tensor.name].shape == tensor.data.shape
        np.testing.assert_allclose(tensors[tensor.name], tensor.data, rtol=1e-4)


def collect(model, text, target, logs):
    client = EngineClient(logs)
    try:
        drain(client.greet())
        drain(client.load(model, plan(context_tokens=512)))
        request = CollectImportance(
            text=text.read_text("utf-8"),
            target=str(target),
            dataset=text.name,
            most_chunks=4,
        )
        drain(client.collect_importance(request))
    finally:
        client.close()
