"""What of an answer is text, as a real engine tells it."""

import gguf
import pytest
from tests.engine.host.asking import ask
from tests.tiny_models import write_model
from tests.tiny_vocabularies import CONTROL


@pytest.fixture
def make_control(tmp_path):
    """Makes a model that recites a script, one word of which is a control token."""

    def make(script, name):
        path = write_model(tmp_path / "model.gguf", vocabulary="bpe", script=script)
        reader = gguf.GGUFReader(path, "r+")
        texts = reader.fields["tokenizer.ggml.tokens"].contents()
        kinds = reader.fields["tokenizer.ggml.token_type"]
        kinds.parts[kinds.data[texts.index(name)]][0] = CONTROL
        reader.data.flush()
        return path

    return make


def test_control_tokens_that_mark_a_thought_are_written(load, make_control):
    script = "[THINK]Hm.[/THINK]Hi"
    text, _ = ask(load(make_control(script, "THINK")), "?")
    assert text == script


def test_other_control_tokens_are_not_written(load, make_control):
    text, _ = ask(load(make_control("[THING]Hi", "THING")), "?")
    assert text == "[]Hi"
