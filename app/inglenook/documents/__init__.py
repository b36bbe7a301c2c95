"""Files that a user attaches: what a model can read of them, as plain text.

Text, code and Markdown are read where they are asked for. All else is parsed by a
process of its own (`documents.extraction`), for a file is hostile input, and the
parsers of such formats are large: it has a time limit and a memory limit, and may
crash.
"""
