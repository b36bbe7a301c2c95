"""Compare: what a smaller variant of a model costs, measured here.

What is measured
    quality.py      perplexity, divergence from a reference; drift.py, in an answer
    statistics.py   from what was scored to figures with their errors
    base_file.py    what a reference expected, kept in files of llama.cpp's format
    speed.py        how fast variants are, in rounds; roofline.py, of what is possible
    answering.py    what they answer; differences.py, word by word
A comparison
    records.py      what is compared, how far that is, and what came of it
    runner.py       announces and runs comparisons; run.py is one of them, and
                    timing.py its last part
    expecting.py    where is kept what the reference expects
    seats.py        the engine processes that hold the variants
    ledger.py       the rows while it runs; rows.py, from figures to fields
    labels.py       what tells the variants from each other
    kit.py          what it is made with; texts.py, prompts.py, what it goes by
Smaller variants made here
    quantize.py     what each type would take, and a variant of it
    importance.py   importance matrices, which the smallest types need
What comes of it
    verdict.py      which variant to keep; fitting.py, what must fit into memory
    report.py       CSV, JSON, and markdown.py; history.py, those that were made here,
                    kept_texts.py, and what they were measured by
"""
