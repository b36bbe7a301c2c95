import pytest

from inglenook.engine.messages import Message
from inglenook.prompts.formats import PLAIN, choose_format, formats
from inglenook.prompts.templates import render

CHAT = (
    Message("system", "Be kind."),
    Message("user", "Hi"),
    Message("assistant", "Hello!"),
    Message("user", "2+2?"),
)

WRITTEN = {
    "alpaca": "Be kind.\n\n### Instruction:\nHi\n\n### Response:\nHello!</s>\n\n"
    "### Instruction:\n2+2?\n\n### Response:\n",
    "chatml": "<|im_start|>system\nBe kind.<|im_end|>\n<|im_start|>user\nHi<|im_end|>\n"
    "<|im_start|>assistant\nHello!<|im_end|>\n<|im_start|>user\n2+2?<|im_end|>\n"
    "<|im_start|>assistant\n",
    "gemma": "<start_of_turn>user\nBe kind.\n\nHi<end_of_turn>\n<start_of_turn>model\n"
    "Hello!<end_of_turn>\n<start_of_turn>user\n2+2?<end_of_turn>\n"
    "<start_of_turn>model\n",
    "llama2": "<s>[INST] <<SYS>>\nBe kind.\n<</SYS>>\n\nHi [/INST] Hello! </s>"
    "<s>[INST] 2+2? [/INST]",
    "llama3": "<|start_header_id|>system<|end_header_id|>\n\nBe kind.<|eot_id|>"
    "<|start_header_id|>user<|end_header_id|>\n\nHi<|eot_id|>"
    "<|start_header_id|>assistant<|end_header_id|>\n\nHello!<|eot_id|>"
    "<|start_header_id|>user<|end_header_id|>\n\n2+2?<|eot_id|>"
    "<|start_header_id|>assistant<|end_header_id|>\n\n",
    "mistral": "<s>[INST] Be kind.\n\nHi [/INST] Hello!</s>[INST] 2+2? [/INST]",
    "phi3": "<|system|>\nBe kind.<|end|>\n<|user|>\nHi<|end|>\n"
    "<|assistant|>\nHello!<|end|>\n<|user|>\n2+2?<|end|>\n<|assistant|>\n",
    "plain": "Be kind.\n\nUser: Hi\nAssistant: Hello!\nUser: 2+2?\nAssistant:",
    "vicuna": "Be kind. USER: Hi ASSISTANT: Hello!</s>USER: 2+2? ASSISTANT:",
    "zephyr": "<|system|>\nBe kind.</s>\n<|user|>\nHi</s>\n"
    "<|assistant|>\nHello!</s>\n<|user|>\n2+2?</s>\n<|assistant|>\n",
}


def has_every_token(_):
    return True


def has_no_token(_):
    return False


def test_every_format_is_among_the_expected_ones():
    assert [each.id for each in formats()] == sorted(WRITTEN)


@pytest.mark.parametrize("each", formats(), ids=lambda each: each.id)
def test_a_format_writes_the_conversation_as_its_models_know_it(each):
    rendered = render(each.template, CHAT, bos="<s>", eos="</s>")
    assert rendered.text == WRITTEN[each.id]


@pytest.mark.parametrize("each", formats(), ids=lambda each: each.id)
def test_a_format_continues_what_it_wrote_before(each):
    """Else the next turn could not reuse what the model has read."""
    before = render(each.template, CHAT[:2], bos="<s>", eos="</s>")
    after = render(each.template, CHAT, bos="<s>", eos="</s>")
    assert after.text.startswith(before.text)


@pytest.mark.parametrize("each", formats(), ids=lambda each: each.id)
def test_a_format_names_what_ends_an_answer(each):
    assert each.title
    assert all(each.stop)


def test_a_models_own_template_comes_first():
    chosen = choose_format("{{ bos_token }}", name="vicuna", has_token=has_every_token)
    assert chosen.template == "{{ bos_token }}"
    assert chosen.id == ""


@pytest.mark.parametrize(
    ("template", "reason"),
    [
        ("{% if %}", "line 1: Expected an expression"),
        ("{{ nobody.name }}", "'nobody' is undefined"),
        ("{{ raise_exception('Never.') }}", "Never"),
    ],
)
def test_a_template_that_does_not_work_is_replaced(template, reason):
    chosen = choose_format(template, name="vicuna-7b", has_token=has_no_token)
    assert chosen.id == "vicuna"
    assert chosen.replaces.startswith(reason)


def test_a_template_for_single_questions_is_used():
    template = "{{ raise_exception('One!') if messages | length > 1 }}"
    chosen = choose_format(template, name="", has_token=has_no_token)
    assert chosen.template == template


@pytest.mark.parametrize("template", [None, "", " \n"])
def test_a_blank_template_is_none(template):
    chosen = choose_format(template, name="vicuna-7b", has_token=has_no_token)
    assert chosen.id == "vicuna"


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("Llama-2-7B-Chat", "llama2"),
        ("CodeLlama-7B-Instruct", "llama2"),
        ("Meta-Llama-3.1-8B-Instruct", "llama3"),
        ("Mistral-7B-Instruct-v0.2", "mistral"),
        ("Mixtral-8x7B-Instruct-v0.1", "mistral"),
        ("vicuna-13b-v1.5", "vicuna"),
        ("WizardLM-13B", "vicuna"),
        ("alpaca-7b", "alpaca"),
        ("WizardCoder-15B", "alpaca"),
        ("zephyr-7b-beta", "zephyr"),
        ("TinyLlama-1.1B-Chat-v0.3", "zephyr"),
        ("gemma-2-2b-it", "gemma"),
        ("Phi-3-mini-4k-instruct", "phi3"),
        ("dolphin-2.1-mistral-7b", "chatml"),
        ("OpenHermes-2.5-Mistral-7B", "chatml"),
    ],
)
def test_without_a_template_the_name_decides(name, id_):
    assert choose_format(None, name=name, has_token=has_every_token).id == id_


def test_a_name_does_not_stand_against_the_vocabulary():
    chosen = choose_format(None, name="Llama-3-8B-Instruct", has_token=has_no_token)
    assert chosen.id == PLAIN


def test_a_vocabulary_with_the_tokens_of_chatml_speaks_it():
    tokens = {"<|im_start|>", "<|im_end|>"}
    chosen = choose_format(None, name="model", has_token=tokens.__contains__)
    assert chosen.id == "chatml"


@pytest.mark.parametrize("name", ["", "Meta-Llama-3-8B", "gemma-2-9b", "Mistral-7B"])
def test_a_base_model_gets_a_plain_conversation(name):
    tokens = {
        token for each in formats() if not each.tokens_suffice for token in each.tokens
    }
    chosen = choose_format(None, name=name, has_token=tokens.__contains__)
    assert chosen.id == PLAIN
