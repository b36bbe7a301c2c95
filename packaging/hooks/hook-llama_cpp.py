"""llama.cpp's libraries, which llama_cpp opens by their paths."""

from PyInstaller.utils.hooks import collect_dynamic_libs

# WORKAROUND: GCC 12 miscompiles the kernels for AMX, which end in SIGSEGV; the next
# best ones lack nothing else.
binaries = [
    (library, folder)
    for library, folder in collect_dynamic_libs("llama_cpp")
    if "sapphirerapids" not in library
]
# The web server that comes with it is of no use here.
excludedimports = ["llama_cpp.server"]
