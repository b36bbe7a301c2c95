"""What a file of chats holds, before anything of it is stored."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from inglenook.chats.sharing.records import Findings, Skipped
from inglenook.translation import clauses, counted, sentences, translate
from inglenook.ui.widgets.quiet_words import quiet_words

#: So many chats that cannot be taken are named.
_MOST_NAMED = 4


class ImportDialog(QDialog):
    """Asks once whether the chats are wanted. Lives on the GUI thread."""

    def __init__(self, findings: Findings, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        n_chats = len(findings.chats)
        self.setWindowTitle(self.tr("Import chats"))
        lead = QLabel(counted("ImportDialog", "Import %n chat(s)?", n_chats))
        lead.setProperty("weight", "semibold")
        about = self.tr("“{name}” comes from {program}.").format(
            name=findings.name, program=findings.program
        )
        rest = quiet_words("\n".join([about, *left_out(findings)]))
        rest.setObjectName("about")
        cancel = QPushButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        accept = QPushButton(self.tr("Import"), default=True)
        accept.setObjectName("accept")
        accept.setProperty("kind", "primary")
        accept.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch()
        buttons.addWidget(cancel)
        buttons.addWidget(accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(8)
        layout.addWidget(lead)
        layout.addWidget(rest)
        layout.addSpacing(8)
        layout.addLayout(buttons)


def imported_words(findings: Findings) -> str:
    """What an import brought, in a few sentences."""
    words = counted("ImportDialog", "%n chat(s) imported.", len(findings.chats))
    return sentences([words, *left_out(findings)])


def left_out(findings: Findings) -> list[str]:
    """What is not taken of a file, and why: a sentence for each reason."""
    reasons = []
    if n_known := findings.n_known:
        words = counted("ImportDialog", "%n chat(s) (is|are) here already.", n_known)
        reasons.append(words)
    if skipped := findings.skipped:
        words = counted("ImportDialog", "%n skipped: {chats}.", len(skipped))
        named = [_named(each) for each in skipped[:_MOST_NAMED]]
        more = ["…"] if len(skipped) > _MOST_NAMED else []
        reasons.append(words.format(chats=clauses(named + more)))
    return reasons


def _named(skipped: Skipped) -> str:
    title = skipped.title or translate("ImportDialog", "a chat without a title")
    words = translate("ImportDialog", "“{title}”: {reason}")
    return words.format(title=title, reason=skipped.reason)
