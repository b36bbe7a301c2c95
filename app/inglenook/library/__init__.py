"""GGUF files on this machine: their headers, names and parts."""
