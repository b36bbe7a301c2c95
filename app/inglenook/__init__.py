"""Inglenook: chat with local language models, and choose their variants by evidence.

Processes
    The window's process never loads llama.cpp. One *engine process* for each
    loaded model (`engine.host`) does, and speaks typed messages over its pipes
    (`engine.messages`): when llama.cpp ends its process, as it does on most
    failures, the window lives on. What parses the documents of strangers
    (`documents.extraction`) and what asks Vulkan's drivers (`hardware.vulkan_list`)
    run in processes of their own for the same reason; `__main__` starts them all.

Layers, each knowing only those below it (checked by import-linter, whose contract in
pyproject.toml also tells which of them share a layer, and do not know each other)
    launch             starts the window: its log, its one instance
    application, cli   compose the parts: with a window, or for a terminal
    ui                 widgets; they see services and records, nothing else
    tools              new model files: quantized, converted, merged
    chats              the tree of messages, its store, the turn-taking
    compare            what a smaller variant of a model costs, measured here
    engine             a model that answers: host, client, ladder of plans
    hub                models elsewhere: search, variants, downloads
    convert            what others save, brought into GGUF files; merging adapters
    updates            whether a newer version was published
    offload, prompts   where a model's layers go; chat templates
    diagnostics        how the last run ended, and a report of that
    hardware           what this machine can compute with, told without an engine
    library, settings  GGUF files on this machine; what the user chose
    documents          what a model can read of the files that a user attaches
    network            the one door to other machines, and whether it is open
    jobs               the one way off the GUI thread
    errors, paths      every failure a user can meet; where files live
    kept_files         a folder of files, as many as there is room for
    migrations         the schema of an SQLite file, in numbered steps
    json_file          a value in a file, for what the program can do without
    new_file           a file that appears only when it is whole
    children           how other processes of this program are started
    units              bytes, counts and seconds as people read them
    work               generators that work, and how they are run to their end
    translation        the user's language, for code that knows no Qt

A feature is a package of plain Python, with one `service.py` that knows QtCore.
"""

__version__ = "0.1.0"
