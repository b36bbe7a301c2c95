"""Lets models speak, as a program: the tests themselves never load llama.cpp.

Its arguments are a prompt and the paths of models; it prints one JSON object for
each: the tokens of its greedy answer, the text, whether the model ended it, and the
tokens that its tokenizer makes of that text.
"""

import ctypes
import json
import sys

import llama_cpp as llama
import numpy as np

MAX_TOKENS = 60


def load(path):
    params = llama.llama_model_default_params()
    # WORKAROUND https://github.com/ggml-org/llama.cpp/issues/20824: a build by
    # GCC 12 crashes in its AMX code.
    params.use_extra_bufts = False
    return llama.llama_model_load_from_file(path.encode(), params)


def tokenize(vocabulary, text):
    data = text.encode()
    tokens = (llama.llama_token * (len(data) + 2))()
    n_tokens = llama.llama_tokenize(
        vocabulary, data, len(data), tokens, len(tokens), True, True
    )
    return list(tokens[:n_tokens])


def spell(vocabulary, token):
    buffer = (ctypes.c_char * 64)()
    size = llama.llama_token_to_piece(vocabulary, token, buffer, 64, 0, False)
    return buffer[:size]


def next_token(context, tokens, n_vocabulary):
    batch = (llama.llama_token * len(tokens))(*tokens)
    status = llama.llama_decode(context, llama.llama_batch_get_one(batch, len(batch)))
    logits = llama.llama_get_logits_ith(context, -1)
    scores = np.ctypeslib.as_array(logits, (n_vocabulary,))
    assert status == 0
    assert np.isfinite(scores).all()
    return int(scores.argmax())


def answer(path, prompt):
    model = load(path)
    vocabulary = llama.llama_model_get_vocab(model)
    params = llama.llama_context_default_params()
    params.n_ctx, params.n_threads, params.n_threads_batch = 512, 1, 1
    context = llama.llama_init_from_model(model, params)
    tokens, said, has_ended = tokenize(vocabulary, prompt), [], False
    while len(said) < MAX_TOKENS and not has_ended:
        token = next_token(context, tokens, llama.llama_vocab_n_tokens(vocabulary))
        has_ended = llama.llama_vocab_is_eog(vocabulary, token)
        said += [] if has_ended else [token]
        tokens = [token]
    data = b"".join(spell(vocabulary, token) for token in said)
    text = data.decode(errors="replace")
    again = tokenize(vocabulary, "\n" + text)[-len(said) :]
    return {"tokens": said, "text": text, "has_ended": has_ended, "again": again}


if __name__ == "__main__":
    llama.llama_backend_init()
    prompt, *paths = sys.argv[1:]
    for path in paths:
        print(json.dumps(answer(path, prompt)))
