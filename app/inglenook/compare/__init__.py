"""Compare: what a smaller variant of a model costs, measured here.

statistics.py  from what was scored to figures with their errors; no engine, no files
quality.py     perplexity, divergence from a reference, drift in an answer
base_file.py   what a reference expected, kept in files of llama.cpp's format
"""
