"""The way to a real model, in three steps."""

import os

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

_HUB = "https://huggingface.co"
#: Models that answer, as GGUF files, those that many people fetch now first.
_MODELS = "/models?library=gguf&pipeline_tag=text-generation&sort=trending"


class GetModelDialog(QDialog):
    """Says how to find a model, and opens the place to find it in the browser.

    That is Hugging Face, or its mirror in the environment variable HF_ENDPOINT.
    Nothing is contacted before that click. The dialog stays meanwhile: its last
    step is to open the file that was fetched.

    Signals:
        file_requested(): The user has a model file.
    """

    file_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Get a real model"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(480)
        self._hub = _hub_url()
        lead = QLabel(self.tr("Real models are free files of a few GB."), wordWrap=True)
        lead.setProperty("weight", "semibold")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(lead)
        layout.addLayout(self._steps())
        layout.addSpacing(4)
        layout.addLayout(self._buttons())

    def _steps(self) -> QGridLayout:
        steps = QGridLayout()
        steps.setHorizontalSpacing(8)
        steps.setVerticalSpacing(8)
        steps.setColumnStretch(1, 1)
        for row, words in enumerate(
            (
                self.tr(
                    "On Hugging Face ({site}), find a GGUF model of 3 to 8"
                    " billion parameters: its name has “3B” to “8B” in it."
                ).format(site=self._hub.host()),
                self.tr(
                    "Among its files, download the one marked Q4_K_M;"
                    " it has 2 to 5\N{NO-BREAK SPACE}GB."
                ),
                self.tr("Open the file here."),
            )
        ):
            number = QLabel(f"{row + 1}.")
            step = QLabel(words, wordWrap=True)
            for label in (number, step):
                label.setProperty("tone", "text2")
            steps.addWidget(number, row, 0, Qt.AlignmentFlag.AlignTop)
            steps.addWidget(step, row, 1)
        return steps

    def _buttons(self) -> QHBoxLayout:
        file = QPushButton(self.tr("I have a .gguf…"))
        file.setObjectName("file")
        file.clicked.connect(self._on_file_clicked)
        close = QPushButton(self.tr("Close"))
        close.setObjectName("close")
        close.clicked.connect(self.reject)
        browse = QPushButton(self.tr("Open Hugging Face"), default=True)
        browse.setObjectName("browse")
        browse.setProperty("kind", "primary")
        browse.clicked.connect(lambda: QDesktopServices.openUrl(self._hub))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(file)
        buttons.addStretch()
        buttons.addWidget(close)
        buttons.addWidget(browse)
        return buttons

    def _on_file_clicked(self) -> None:
        self.accept()
        self.file_requested.emit()


def _hub_url() -> QUrl:
    """The page of models, on the mirror that the user has named if there is one."""
    mirror = os.environ.get("HF_ENDPOINT", "").strip().rstrip("/")
    url = QUrl(f"{mirror}{_MODELS}", QUrl.ParsingMode.StrictMode)
    is_page = url.isValid() and url.scheme() in {"http", "https"} and url.host()
    return url if is_page else QUrl(f"{_HUB}{_MODELS}")
