"""Runs before the program: pyqtgraph wants Qt's OpenGL modules, and draws without them.

It imports them whether charts are drawn by OpenGL or not, and theirs are not. Nothing
else uses them, and they take nine megabytes.
"""

import sys
from types import ModuleType

_modules = {
    name: ModuleType(f"PySide6.{name}") for name in ("QtOpenGL", "QtOpenGLWidgets")
}
_modules["QtOpenGLWidgets"].QOpenGLWidget = object
sys.modules.update({module.__name__: module for module in _modules.values()})
