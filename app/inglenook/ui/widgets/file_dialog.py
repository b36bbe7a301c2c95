"""The way to a model file on this machine."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

translate = QCoreApplication.translate


def ask_for_model(parent: QWidget) -> QFileDialog:
    """Open a dialog, whose `fileSelected` tells the file that the user points at."""
    dialog = QFileDialog(parent, translate("FileDialog", "Open a model"))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilter(translate("FileDialog", "GGUF models (*.gguf)"))
    dialog.open()
    return dialog
