"""The engine process: the only part of the program that loads llama.cpp.

    preload.py     which llama_cpp it is, and the libraries that this needs
    main.py        the pipe: requests in, answers out, stop at once
    devices.py     the devices that this build can use
    opening.py     llama.cpp's parameters for a plan; opens a GGUF with a context
    model.py       a GGUF with its context, tried with a smoke decode
    dry_load.py    the memory that a plan would take
    account.py     llama.cpp's own account of its memory
    adapters.py    LoRA adapters, applied to a loaded model
    tokens.py      text to tokens and back
    prompt.py      conversations to prompts
    images.py      prompts with images
    projector.py   the part of a model that sees
    cache.py       what the KV cache holds, and how much of it a prompt can reuse
    sampler.py     from logits to the next token
    text.py        tokens' bytes to whole characters, up to a stop string
    generation.py  one answer
    inspection.py  what the model would read, token by token
    states.py      what the model has read and said, saved and restored
    state_file.py  how one knows that such a file is whole
    pacing.py      how many threads generate while other programs are busy
    bench.py       how fast the model is
    bandwidth.py   how fast the CPU reads its memory
    rates.py       how many of something there are in a second
    chunk_reader.py  chunks of tokens, and the logits behind each token
    expectations.py  what logits say of a text, and of another model's
    scoring.py     how well the model foresees a text
    quantizing.py  a model with another type, and what it will take
    importance.py  how much each column of a tensor counts
    imatrix.py     files that say so
    log.py         llama.cpp's log, and the errors in it
    refused.py     a request that cannot be granted

It is started with `inglenook --engine-host`, never imported by the window.
"""
