"""llama.cpp's libraries, which llama_cpp opens by their paths."""

from PyInstaller.utils.hooks import collect_dynamic_libs

#: GCC 12 miscompiles the kernels for AMX, which end in SIGSEGV; the next best ones
#: lack nothing else. Few have the CPUs of five more, and other kernels run there too.
#: What is common to llama.cpp's own programs is of no use here.
_LEFT_OUT = (
    "ggml-cpu-sapphirerapids",
    "ggml-cpu-cannonlake",
    "ggml-cpu-cascadelake",
    "ggml-cpu-cooperlake",
    "ggml-cpu-ivybridge",
    "ggml-cpu-piledriver",
    "llama-common",
)

binaries = [
    (library, folder)
    for library, folder in collect_dynamic_libs("llama_cpp")
    if not any(name in library for name in _LEFT_OUT)
]
# The web server that comes with it is of no use here.
excludedimports = ["llama_cpp.server"]
