"""The real engine host with a second backend: llama.cpp's RPC.

Its arguments are the backend's library and the address of a server, `host:port`.
"""

import ctypes
import sys

from llama_cpp import llama_cpp as llama

from inglenook.engine.host import log
from inglenook.engine.host.main import main

library, server = map(str.encode, sys.argv[1:])


def function(name, result, *arguments):
    """A function of ggml."""
    found = getattr(llama._lib, name)
    found.restype, found.argtypes = result, arguments
    return found


pointer, text = ctypes.c_void_p, ctypes.c_char_p
log.install()
backend = function("ggml_backend_load", pointer, text)(library)
address = function("ggml_backend_reg_get_proc_address", pointer, pointer, text)
add_server = ctypes.CFUNCTYPE(pointer, text)(
    address(backend, b"ggml_backend_rpc_add_server")
)
function("ggml_backend_register", None, pointer)(add_server(server))
main()
