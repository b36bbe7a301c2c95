"""Markdown, code and formulas as widgets, for whichever page has some to show."""
