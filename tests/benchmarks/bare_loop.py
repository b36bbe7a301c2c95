"""The least that can be done with llama.cpp from Python: what ours is held against.

Reads lines `n_prompt n_generate` and answers `prompt_s generate_s` to each.
"""

import ctypes
import sys
import time

from llama_cpp import llama_cpp as llama


@llama.llama_log_callback
def _quiet(*_):
    """Say nothing."""


def main(path: str, n_threads: int, n_context: int, use_extra_bufts: int) -> None:
    """Load the model as our plan does, and serve."""
    llama.llama_log_set(_quiet, ctypes.c_void_p(0))
    llama.llama_backend_init()
    params = llama.llama_model_default_params()
    params.use_extra_bufts = bool(use_extra_bufts)
    model = llama.llama_model_load_from_file(path.encode(), params)
    params = llama.llama_context_default_params()
    params.n_ctx, params.n_batch, params.n_ubatch = n_context, 2048, 512
    params.n_threads = params.n_threads_batch = n_threads
    params.n_outputs_max = params.n_seq_max = 1
    params.swa_full = False
    context = llama.llama_init_from_model(model, params)
    memory = llama.llama_get_memory(context)
    sampler = llama.llama_sampler_init_greedy()
    print("ready", flush=True)
    for line in sys.stdin:
        n_prompt, n_generate = map(int, line.split())
        llama.llama_memory_clear(memory, True)
        prompt = (llama.llama_token * n_prompt)(*[65 + i % 26 for i in range(n_prompt)])
        began = time.perf_counter()
        llama.llama_decode(context, llama.llama_batch_get_one(prompt, n_prompt))
        llama.llama_synchronize(context)
        prompt_s = time.perf_counter() - began
        began = time.perf_counter()
        one = (llama.llama_token * 1)()
        one[0] = llama.llama_sampler_sample(sampler, context, -1)
        for _ in range(n_generate - 1):
            llama.llama_decode(context, llama.llama_batch_get_one(one, 1))
            one[0] = llama.llama_sampler_sample(sampler, context, -1)
        print(prompt_s, time.perf_counter() - began, flush=True)


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:]))
