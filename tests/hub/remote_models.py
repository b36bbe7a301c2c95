"""Headers of published models, as the hub has them: long vocabularies, no weights."""

import struct

from tests import handmade_gguf as make
from tests.local_hub.records import Sparse

from inglenook.library.grades import grade_of

#: What a repository of mradermacher or bartowski has.
LABELS = [
    *("F16", "Q8_0", "Q6_K_L", "Q6_K", "Q5_K_L", "Q5_K_M", "Q5_K_S", "Q5_1", "Q5_0"),
    *("Q4_K_L", "Q4_K_M", "Q4_K_S", "Q4_1", "Q4_0", "IQ4_NL", "IQ4_XS", "Q3_K_XL"),
    *("Q3_K_L", "Q3_K_M", "Q3_K_S", "IQ3_M", "IQ3_S", "IQ3_XS", "IQ3_XXS", "Q2_K_L"),
    *("Q2_K", "IQ2_M", "IQ2_S", "IQ2_XS", "IQ1_M"),
]
N_PARAMS = 8_030_261_248


def header(n_tokens=128_256, tensors=()):
    """The header of Llama 3 8B, with as many tokens."""
    keys = {
        "block_count": 32,
        "context_length": 131072,
        "embedding_length": 4096,
        "feed_forward_length": 14336,
        "attention.head_count": 32,
        "attention.head_count_kv": 8,
    }
    texts = b"".join(make.text(f"token{n}") for n in range(n_tokens))
    numbers = struct.pack(f"<{n_tokens}i", *[1] * n_tokens)
    return make.gguf(
        make.string("general.architecture", "llama"),
        make.string("general.type", "model"),
        *(make.uint32(f"llama.{key}", value) for key, value in keys.items()),
        make.string("tokenizer.ggml.model", "gpt2"),
        make.array("tokenizer.ggml.tokens", make.TEXT, n_tokens, texts),
        make.array("tokenizer.ggml.token_type", make.INT32, n_tokens, numbers),
        tensors=tensors,
        n_tensors=len(tensors) or 291,
    )


def size_of(label, n_params=N_PARAMS):
    return int(n_params * grade_of(label).bits_per_weight / 8)


def repository(labels=LABELS, head=b"", name="Llama-3.1-8B"):
    """Files of a repository, each with the same header and the size of its label."""
    head = head or header()
    return {
        f"{name}-{label}.gguf": Sparse(size=size_of(label), head=head)
        for label in labels
    }
