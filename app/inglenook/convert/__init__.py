"""Brings what others save into GGUF files, and adapters into models.

    model     a folder of safetensors, as Transformers saves a model, to a GGUF
    adapter   a LoRA adapter, as PEFT saves it, to a GGUF
    merge     a model and an adapter in GGUFs to one model
    target    a new file, which takes its name when it is whole

Each has one generator, which yields its progress. Weights go from file to file a
block at a time, so that memory does not grow with the model.
"""
