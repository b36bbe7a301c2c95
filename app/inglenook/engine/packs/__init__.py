"""Engine packs: builds of llama.cpp beside the one that comes with the program.

A pack is a folder with an unpacked llama-cpp-python wheel and `pack.json`; the
engine process is started with that folder first on its path. The installed
llama-cpp-python is the built-in engine, and always the last resort.

    records.py    a pack, and what came of trying it
    store.py      the packs on this machine
    choose.py     which builds suit which hardware: a table
    selection.py  which engine is used
    web.py        pages and files over HTTP; imports httpx2, nothing else here does
    index.py      a package index's page to links
    wheels.py     the wheel among them that fits
    resolve.py    where a wheel is, and which checksum it must have
    runtime.py    NVIDIA's libraries that CUDA builds need
    unpack.py     a wheel to a folder, whatever is in it
    trial.py      an engine process started once with a pack
    install.py    all of it in order
"""
