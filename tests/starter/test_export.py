"""What was trained is what llama.cpp runs; needs the packages of the training."""

import math
import random

import pytest

torch = pytest.importorskip("torch", reason="the training's packages are opt-in")

from starter.corpus import Corpus  # noqa: E402
from starter.export import export  # noqa: E402
from starter.model import StarterModel  # noqa: E402
from starter.perplexity import CHUNK_TOKENS, perplexity  # noqa: E402
from starter.shape import Shape  # noqa: E402
from starter.tokenizer import encode, train_tokenizer  # noqa: E402
from torch.nn.functional import cross_entropy  # noqa: E402

SHAPE = Shape(n_vocabulary=512, n_embd=256, n_layers=2, n_heads=4, n_feed_forward=256)


@pytest.fixture(scope="module")
def dialogues():
    corpus, rng = Corpus(), random.Random(3)
    return [corpus.draw(rng) for _ in range(60)]


@pytest.fixture(scope="module")
def tokenizer(dialogues):
    texts = [dialogue.render() for dialogue in dialogues]
    return train_tokenizer(texts, SHAPE.n_vocabulary)


@pytest.fixture(scope="module")
def model():
    torch.manual_seed(1)
    model = StarterModel(SHAPE)
    with torch.no_grad():
        # Else it would say of every token that all others are as likely to follow.
        for weight in model.parameters():
            if weight.ndim == 2:
                weight.copy_((weight * 5).half())
    return model


def losses_of(model, tokens):
    """As `perplexity` counts them: of the second half of each chunk."""
    chunks = torch.tensor(tokens).unfold(0, CHUNK_TOKENS, CHUNK_TOKENS)
    with torch.no_grad():
        logits = model(chunks)[:, CHUNK_TOKENS // 2 : -1]
    wanted = chunks[:, CHUNK_TOKENS // 2 + 1 :]
    return cross_entropy(logits.flatten(0, 1), wanted.flatten())


def test_llama_cpp_reads_the_tokens_and_computes_as_the_training_did(
    tmp_path, dialogues, tokenizer, model
):
    path = tmp_path / "tiny.gguf"
    export(model, tokenizer, path)
    text = "".join(dialogue.render() for dialogue in dialogues)
    tokens, _ = encode(tokenizer, dialogues)
    expected = math.exp(losses_of(model, tokens.astype("int64")))
    assert expected > 2 * SHAPE.n_vocabulary
    # llama.cpp rounds what it multiplies to 16 bits.
    assert perplexity(path, text)[0] == pytest.approx(expected, rel=0.01)
