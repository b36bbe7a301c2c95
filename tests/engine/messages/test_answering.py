"""Which requests tell how fast a model is."""

import pytest

from inglenook.engine.messages import Adapter, Generate, Message, Sampling


@pytest.mark.parametrize(
    ("request_", "is_plain"),
    [
        (Generate(messages=(Message("user", "Hi"),)), True),
        (Generate(sampling=Sampling(grammar='root ::= "a"')), False),
        (Generate(sampling=Sampling(json_schema="{}")), False),
        (Generate(adapters=(Adapter("style.gguf"),)), False),
        (Generate(messages=(Message("user", "Look", images=(b"png",)),)), False),
    ],
)
def test_what_slows_a_model_down_is_not_plain(request_, is_plain):
    assert request_.is_plain is is_plain
