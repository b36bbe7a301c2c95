"""The real engine host, whose dry loads run into an assertion of llama.cpp.

A dry load in any other load mode fails `GGML_ASSERT(!ml.no_alloc)`.
"""

from inglenook.engine.host import dry_load
from inglenook.engine.host.main import main

dry_load.llama.LLAMA_LOAD_MODE_NONE = dry_load.llama.LLAMA_LOAD_MODE_MMAP
main()
