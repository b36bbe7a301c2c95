"""Runs before the program: what it starts must not find the bundle's libraries.

On Linux the bundle begins by pointing the loader to its own libraries, by a variable
which every process inherits; a browser or a file manager that it opens would load
them instead of its own.
"""

import os

_PATH = "LD_LIBRARY_PATH"

if (before := os.environ.pop(f"{_PATH}_ORIG", None)) is not None:
    os.environ[_PATH] = before
else:
    os.environ.pop(_PATH, None)
# Processes of the program itself begin anew, and do not rely on that variable.
os.environ["PYINSTALLER_RESET_ENVIRONMENT"] = "1"
