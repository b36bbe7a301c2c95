"""Smaller variants of a model, foretold and made for the window."""
