"""The real engine host, dying as llama.cpp built by GCC 12 does on a CPU with AMX.

There the first decode of a quantized model with `use_extra_bufts` is a SIGSEGV
(ggml-org/llama.cpp#20824).
"""

import resource
import signal

from inglenook.engine.host.main import main
from inglenook.engine.host.model import Model

decode = Model.decode


def crash(model, tokens):
    """Decode where the plan is safe; else die."""
    if model.plan.use_extra_bufts:
        signal.raise_signal(signal.SIGSEGV)
    return decode(model, tokens)


# An ordinary user may lock little memory; llama.cpp warns of it.
resource.setrlimit(resource.RLIMIT_MEMLOCK, (65536, 65536))
Model.decode = crash
main()
