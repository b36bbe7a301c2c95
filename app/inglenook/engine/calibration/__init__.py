"""Calibration: which settings are fastest for a model, an engine and a machine.

records.py     settings, speeds and what is kept of them
candidates.py  what is tried
judging.py     when a setting counts as faster
room.py        whether memory holds the model once more
workbench.py   engine processes that measure
search.py      one change at a time, as a generator
calibrate.py   the whole of it: what is measured, and what is kept
applying.py    what of it goes into a plan
store.py       what was found out, in a file
service.py     on demand and while the engine is idle, for the window
"""
