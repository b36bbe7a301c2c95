"""The engine process: the only part of the program that loads llama.cpp.

    main.py        the pipe: requests in, answers out, stop at once
    devices.py     the GPUs that this build can use
    model.py       a GGUF with its context, tried with a smoke decode
    tokens.py      text to tokens and back
    cache.py       what the KV cache holds, and how much of it a prompt can reuse
    sampler.py     from logits to the next token
    text.py        tokens' bytes to whole characters, up to a stop string
    generation.py  one answer
    log.py         llama.cpp's log, and the errors in it

It is started with `inglenook --engine-host`, never imported by the window.
"""
