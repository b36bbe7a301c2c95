"""Every refusal is a failure that the user can read."""

from typing import get_args

import pytest

from inglenook.engine.messages import Refusal, RefusalKind
from inglenook.engine.refusals import error_of
from inglenook.errors import EngineError, PromptTooLong


@pytest.mark.parametrize("kind", get_args(RefusalKind))
def test_each_kind_is_a_failure(kind):
    error = error_of(Refusal(kind=kind, detail="a cause", numbers=(9, 5, 0)))
    assert isinstance(error, EngineError)
    told = isinstance(error, PromptTooLong) or "a cause" in error.text + error.detail
    assert told


def test_a_prompt_that_is_too_long_tells_how_long():
    error = error_of(Refusal(kind="prompt_too_long", numbers=(9000, 4096, 1)))
    assert (error.prompt_tokens, error.context_tokens) == (9000, 4096)
    assert "about" in error.text
