"""A dry load: what a plan would take of memory, without taking it."""

from llama_cpp import llama_cpp as llama

from inglenook.engine.buffers import read_buffers
from inglenook.engine.host import log
from inglenook.engine.host.account import read_account
from inglenook.engine.host.opening import (
    context_parameters,
    model_parameters,
    open_context,
    open_model,
    wanted_gpus,
)
from inglenook.engine.messages import Buffer, LoadPlan


def dry_load(path: str, plan: LoadPlan) -> tuple[Buffer, ...]:
    """The memory that a model would take; its file needs no more than a header.

    Recurrent layers take theirs even so, for as long as this lasts.

    Raises:
        Refused: llama.cpp would not load it so.
    """
    used = wanted_gpus(plan)
    params = model_parameters(plan, used)
    params.no_alloc = True
    # Others end the process.
    params.load_mode = llama.LLAMA_LOAD_MODE_NONE
    log.take_buffers()
    model = open_model(path, params)
    try:
        context = open_context(model, context_parameters(plan, on_gpu=bool(used)))
        try:
            return read_account(context) or read_buffers(log.take_buffers())
        finally:
            llama.llama_free(context)
    finally:
        llama.llama_model_free(model)
