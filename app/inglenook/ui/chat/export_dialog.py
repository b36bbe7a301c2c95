"""In which form chats are to be exported."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from inglenook.chats.sharing.records import ExportForm
from inglenook.ui.widgets.quiet_words import plain_words


class ExportDialog(QDialog):
    """The forms, each with what it is good for. Lives on the GUI thread.

    Signals:
        form_chosen(str): The user wants this ExportForm.
    """

    form_chosen = Signal(str)

    def __init__(self, question: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(question)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        lead = plain_words(question)
        lead.setProperty("weight", "semibold")
        self._forms = QButtonGroup(self)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(16, 16, 16, 16)
        self._layout.setSpacing(4)
        self._layout.addWidget(lead)
        self._layout.addSpacing(8)
        self._add("md", "Markdown", self.tr("Text for notes and other programs"))
        self._add("html", "HTML", self.tr("A page for a browser, with code in colour"))
        self._add("pdf", "PDF", self.tr("To print, or to send"))
        self._add(
            "json",
            "JSON",
            self.tr("All branches, files and settings: Inglenook can import it again"),
        )
        self._add_buttons()
        self.accepted.connect(self._on_accepted)

    def _add(self, form: ExportForm, name: str, about: str) -> None:
        button = QRadioButton(name)
        button.setObjectName(form)
        button.setAccessibleDescription(about)
        button.setChecked(not self._forms.buttons())
        self._forms.addButton(button)
        words = QLabel(about)
        words.setProperty("tone", "text2")
        words.setProperty("scale", "small")
        words.setContentsMargins(24, 0, 0, 8)
        self._layout.addWidget(button, alignment=Qt.AlignmentFlag.AlignLeading)
        self._layout.addWidget(words)

    def _add_buttons(self) -> None:
        cancel = QPushButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        go_on = QPushButton(self.tr("Choose where…"), default=True)
        go_on.setObjectName("accept")
        go_on.setProperty("kind", "primary")
        go_on.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch()
        buttons.addWidget(cancel)
        buttons.addWidget(go_on)
        self._layout.addSpacing(8)
        self._layout.addLayout(buttons)

    def _on_accepted(self) -> None:
        chosen = next(each for each in self._forms.buttons() if each.isChecked())
        self.form_chosen.emit(chosen.objectName())
