"""Every refusal is a failure that the user can read."""

from typing import get_args

import pytest

from inglenook import translation
from inglenook.engine.host.refused import Refused
from inglenook.engine.messages import Refusal, RefusalKind
from inglenook.engine.refusals import error_of
from inglenook.errors import EngineError, PromptTooLong, TextTooShort


@pytest.mark.parametrize("kind", get_args(RefusalKind))
def test_each_kind_is_a_failure(kind):
    error = error_of(Refusal(kind=kind, detail="a cause", numbers=(9, 5, 0)))
    assert isinstance(error, EngineError)
    told = (
        isinstance(error, PromptTooLong | TextTooShort)
        or "a cause" in error.text + error.detail
    )
    assert told


def test_a_prompt_that_is_too_long_tells_how_long():
    error = error_of(Refusal(kind="prompt_too_long", numbers=(9000, 4096, 1)))
    assert (error.prompt_tokens, error.context_tokens) == (9000, 4096)
    assert "about" in error.text


def test_the_host_sends_words_that_the_window_can_translate(monkeypatch):
    russian = {"“{0}” is for sound only": "«{0}» только для звука"}
    monkeypatch.setattr(
        translation, "_translate", lambda _context, text, *_: russian.get(text, text)
    )
    refused = Refused("projector", "“{0}” is for sound only", "ears.gguf")
    assert str(refused) == "“ears.gguf” is for sound only"
    assert error_of(refused.answer).detail == "«ears.gguf» только для звука"


def test_braces_of_llama_cpp_are_no_places():
    assert error_of(Refusal(kind="load", detail="what: {0}")).detail == "what: {0}"
