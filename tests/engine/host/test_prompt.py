"""What becomes of a request, told by what a real engine reads of it."""

import pytest
from tests.conftest import SCRIPT
from tests.engine.host.asking import ask, conversation
from tests.tiny_models import write_model

from inglenook.engine.messages import Inspect
from inglenook.errors import PromptNotRendered
from inglenook.work import drain

SHOUT = "{% for m in messages %}{{ m.content | upper }}|{% endfor %}"


def read(client, *said, **options):
    """The text that the model would read."""
    request = Inspect(messages=conversation(*said), **options)
    tokens = drain(client.inspect(request)).tokens
    return "".join(token.text for token in tokens)


def test_a_template_takes_the_place_of_the_models_own(load, babbler):
    assert read(load(babbler), "Hi", template=SHOUT) == "HI|"


def test_a_format_takes_the_place_of_the_models_own(load, babbler):
    text = read(load(babbler), "Hi", format="alpaca")
    assert text.endswith("### Instruction:\nHi\n\n### Response:\n")


def test_a_template_is_stronger_than_a_format(load, babbler):
    assert read(load(babbler), "Hi", template=SHOUT, format="alpaca") == "HI|"


def test_an_answer_ends_where_its_format_ends_it(load, tmp_path):
    said = "Yes.\n### Instruction:\nNo."
    client = load(write_model(tmp_path / "model.gguf", script=said))
    assert ask(client, "Hi", format="alpaca")[0].strip() == "Yes."
    assert ask(client, "Hi")[0] == said


def test_a_format_that_nobody_knows_is_refused(load, babbler):
    client = load(babbler)
    with pytest.raises(PromptNotRendered, match="nonsense"):
        ask(client, "Hi", format="nonsense")
    assert ask(client, "Hi")[0]


@pytest.mark.parametrize(
    "template",
    ["{{ 1 }}\n{% for %}", "{{ 1 }}\n{{ raise_exception('no chats') }}"],
    ids=["syntax", "at work"],
)
def test_a_template_that_fails_tells_its_line(load, babbler, template):
    with pytest.raises(PromptNotRendered) as raised:
        ask(load(babbler), "Hi", template=template)
    assert raised.value.line == 2


@pytest.mark.parametrize("architecture", ["llama", "gemma3", "mamba"])
def test_a_cut_answer_goes_on_where_it_was_cut(load, tmp_path, architecture):
    """Only the one token is read that was said last, by recurrent models too."""
    path = write_model(tmp_path / "model.gguf", architecture=architecture)
    client, other = load(path), load(path)
    begun, _ = ask(client, "Hi", max_tokens=30)
    rest, timings = ask(client, "Hi", begun, continues=True)
    assert begun + rest == ask(other, "Hi", max_tokens=50)[0]
    assert timings.prompt_tokens - timings.reused_tokens == 1


def test_a_beginning_that_the_user_wrote_is_gone_on_with(load, babbler):
    text = read(load(babbler), "Hi", "Well, ", continues=True)
    assert text.endswith("<|im_start|>assistant\nWell, ")


def test_an_answer_that_ended_is_gone_on_with(load, reciter):
    client = load(reciter)
    shown, _ = ask(client, "Hi")
    assert shown == SCRIPT
    _, timings = ask(client, "Hi", shown, continues=True)
    assert timings.prompt_tokens - timings.reused_tokens == 1


def test_a_control_token_in_a_beginning_ends_nothing(load, babbler):
    request = Inspect(messages=conversation("Hi", "a<|im_end|>"), continues=True)
    tokens = drain(load(babbler).inspect(request)).tokens
    assert sum(token.is_control for token in tokens) == 3
    assert "".join(token.text for token in tokens).endswith("a<|im_end|>")


class TestThought:
    """Of a model whose prompt opens it."""

    TEMPLATE = "{% for m in messages %}{{ m.content }}\n{% endfor %}<think>\n"

    def test_a_cut_one_goes_on(self, load, babbler):
        client, options = load(babbler), {"template": self.TEMPLATE}
        begun, _ = ask(client, "Hi", **options)
        assert begun.startswith("<think>\n")
        _, timings = ask(client, "Hi", begun, continues=True, **options)
        assert timings.prompt_tokens - timings.reused_tokens == 1

    def test_it_is_left_out_before_an_answer_without_it(self, load, babbler):
        text = read(load(babbler), "Hi", "Well", continues=True, template=self.TEMPLATE)
        assert text == "Hi\nWell"
