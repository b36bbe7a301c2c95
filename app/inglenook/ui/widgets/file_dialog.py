"""Pointing at files and folders of this machine, without holding the window up.

Each function opens a dialog that frees itself; its `fileSelected` or `filesSelected`
tells what the user points at.
"""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

translate = QCoreApplication.translate

_Mode = QFileDialog.FileMode


def ask_for_model(parent: QWidget) -> QFileDialog:
    """Ask for a model file."""
    title = translate("FileDialog", "Open a model")
    return ask_for_file(parent, title, translate("FileDialog", "GGUF models (*.gguf)"))


def ask_for_file(parent: QWidget, title: str, kinds: str = "") -> QFileDialog:
    """Ask for a file.

    Args:
        parent: Over which it opens.
        title: Of the dialog.
        kinds: Which files, as in “Presets (*.json)”; empty for all.
    """
    return _opened(QFileDialog(parent, title, "", kinds), _Mode.ExistingFile)


def ask_for_files(parent: QWidget, title: str) -> QFileDialog:
    """Ask for one file or more."""
    return _opened(QFileDialog(parent, title), _Mode.ExistingFiles)


def ask_for_folder(parent: QWidget, title: str) -> QFileDialog:
    """Ask for a folder."""
    dialog = QFileDialog(parent, title)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return _opened(dialog, _Mode.Directory)


def ask_where(
    parent: QWidget, title: str, name: str, *, folder: str = "", suffix: str = ""
) -> QFileDialog:
    """Ask where to write a file.

    Args:
        parent: Over which it opens.
        title: Of the dialog.
        name: What the file is called unless the user says otherwise.
        folder: Where it goes at first; empty for where the last one went.
        suffix: Of its name, as in “json”; empty for any.
    """
    dialog = QFileDialog(parent, title, folder, f"*.{suffix}" if suffix else "")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(suffix)
    dialog.selectFile(name)
    return _opened(dialog, _Mode.AnyFile)


def _opened(dialog: QFileDialog, mode: QFileDialog.FileMode) -> QFileDialog:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setFileMode(mode)
    dialog.open()
    return dialog
